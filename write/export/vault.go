package export

import (
	"encoding/json"
	"fmt"
	"io"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"segun/write"
)

// vault is a folder of linked pages being written.
type vault struct {
	head    *Head
	files   Files
	names   names
	parties map[string]*partyPage
	order   []string // keys of parties, as they were met
	docs    []docPage
	left    Left
}

// partyPage is what is gathered for the page of one party.
type partyPage struct {
	name, kind, file  string
	aliases, offices  []string
	about, said       []string // the first lines of each
	aboutAll, saidAll int
	docs              int
}

type docPage struct{ file, title, published, publisher string }

// mostLines is how many claims about and by a party its page has; the documents that link there have all.
const mostLines = 100

// Vault writes a vault for Obsidian, and for whoever reads Markdown: a page a document with its claims, a page for each person and body that is named, linked with each
// other, and an index. Front matter has what a program asks for. Nothing of a document acts as markup, and file names are safe everywhere.
func Vault(h *Head, files Files, walk Walk) (Left, error) {
	v := &vault{head: h, files: files, names: names{}, parties: map[string]*partyPage{}, left: Left{}}
	v.names.file("index", "index")
	if err := walk(v.document); err != nil {
		return nil, err
	}
	for _, key := range v.order {
		if err := v.party(v.parties[key]); err != nil {
			return nil, err
		}
	}
	if len(h.Notes) > 0 {
		if err := v.files("notes.md", func(out io.Writer) error { return Notes(out, h) }); err != nil {
			return nil, err
		}
	}
	return v.left, v.files("index.md", v.index)
}

// document writes the page of one document.
func (v *vault) document(d *Document) error {
	title := d.Title
	if title == "" {
		title = path.Base(filepath.ToSlash(d.From))
	}
	page := docPage{v.names.file(strings.Join(nonEmpty(d.Published, title), " "), short(d.ID)), d.Heading(), d.Published, d.Publisher}
	v.docs = append(v.docs, page)
	of := map[string]*partyPage{}
	for i := range d.Parties {
		if p := &d.Parties[i]; p.actor() && p.Name != "" {
			of[p.ID] = v.meet(p)
		}
	}
	for _, p := range distinct(of) {
		p.docs++
	}
	return v.files("documents/"+page.file+".md", func(out io.Writer) error {
		w := &sticky{w: out}
		front(w, v.head, [][2]any{{"title", d.Heading()}, {"kind", "document"}, {"id", d.ID}, {"publisher", d.Publisher}, {"published", d.Published}, {"authors", d.Authors},
			{"link", webPage(d.URL)}, {"from", d.From}, {"language", d.Lang}, {"claims", len(d.Claims)}})
		fmt.Fprintf(w, "# %s\n\n%s\n", Marked(d.Heading()), Marked(strings.Join(nonEmpty(d.Publisher, d.Published, place(d)), " · ")))
		for i := range d.Claims {
			v.claim(w, &d.Claims[i], of, page.file)
		}
		return w.err
	})
}

// distinct are the pages that the parties of a document have; two parties may have one.
func distinct(of map[string]*partyPage) []*partyPage {
	var out []*partyPage
	for _, p := range of {
		if !slices.Contains(out, p) {
			out = append(out, p)
		}
	}
	return out
}

// meet is the page of a party, with what this document adds.
func (v *vault) meet(p *Party) *partyPage {
	page := v.parties[p.Key]
	if page == nil {
		page = &partyPage{name: p.Name, kind: p.Kind, file: v.names.file(p.Name, p.Kind)}
		v.parties[p.Key] = page
		v.order = append(v.order, p.Key)
	}
	page.aliases = union(page.aliases, append([]string{p.Name}, p.Names...), page.name)
	page.offices = union(page.offices, p.Offices, "")
	return page
}

// union adds what list does not have yet, but for one; twenty are enough.
func union(list, more []string, but string) []string {
	for _, s := range more {
		if len(list) < 20 && s != but && !slices.Contains(list, s) {
			list = append(list, s)
		}
	}
	return list
}

// claim writes one claim with links to whom it is about and who says it, and remembers it for their pages.
func (v *vault) claim(w io.Writer, c *Claim, of map[string]*partyPage, file string) {
	if c.Review.Verdict == NotAClaim {
		v.left[NoClaim]++
		return
	}
	voice := &c.Sourcing[len(c.Sourcing)-1]
	said := of[voice.Party]
	chain := make([]string, len(c.Sourcing))
	for i := range c.Sourcing {
		chain[i] = linked(of[c.Sourcing[i].Party], c.Sourcing[i].Words)
	}
	reviewed := ""
	if c.Review.Verdict != "" {
		reviewed = "; " + Marked(c.Review.Words())
	}
	var about []string
	for _, id := range c.About {
		if p := of[id]; p != nil && p != said {
			about = append(about, linked(p, p.name))
		}
	}
	if about != nil {
		about = []string{"; about " + strings.Join(about, ", ")}
	}
	if len(c.Charged) > 0 {
		about = append(about, "; accused: "+Marked(strings.Join(c.Charged, ", ")))
	}
	fmt.Fprintf(w, "\n- %s: *%s* — %s (%s%s%s) ^%s\n", strings.Join(chain, ", citing "), c.Status, Marked(oneLine(c.Words)), Marked(short(c.ID)), strings.Join(about, ""), reviewed, localID(c.ID))
	line := fmt.Sprintf("- %s: *%s* — %s ([[documents/%s#^%s|%s]]%s)\n", Marked(c.WhoSays()), c.Status, Marked(oneLine(c.Words)), file, localID(c.ID), short(c.ID), reviewed)
	for _, id := range c.About {
		if p := of[id]; p != nil {
			if p.aboutAll++; len(p.about) < mostLines {
				p.about = append(p.about, line)
			}
		}
	}
	if said != nil {
		if said.saidAll++; len(said.said) < mostLines {
			said.said = append(said.said, line)
		}
	}
}

// linked are words that lead to a party's page, or the words alone.
func linked(p *partyPage, words string) string {
	if p == nil {
		return Marked(words)
	}
	return "[[people/" + p.file + "|" + inLink(words) + "]]"
}

// inLink are words that a link shows.
func inLink(s string) string {
	return strings.NewReplacer("[", "(", "]", ")", "|", "/", "\\", "/", "<", "‹", ">", "›", "`", "'", "%", "％", "=", "＝", "$", "＄").Replace(write.Plain(s))
}

func (v *vault) party(p *partyPage) error {
	return v.files("people/"+p.file+".md", func(out io.Writer) error {
		w := &sticky{w: out}
		front(w, v.head, [][2]any{{"title", p.name}, {"kind", p.kind}, {"aliases", p.aliases}, {"offices", p.offices}, {"documents", p.docs}, {"claims_about", p.aboutAll}, {"claims_by", p.saidAll}})
		fmt.Fprintf(w, "# %s\n\nWhoever documents call by this name; whether all of them mean the same, look yourself.\n", Marked(p.name))
		lines(w, "What is said about them", p.about, p.aboutAll)
		lines(w, "What they say", p.said, p.saidAll)
		return w.err
	})
}

func lines(w io.Writer, title string, list []string, all int) {
	if len(list) == 0 {
		return
	}
	fmt.Fprintf(w, "\n## %s\n\n%s", title, strings.Join(list, ""))
	if all > len(list) {
		fmt.Fprintf(w, "- and %d more, in the documents that link here\n", all-len(list))
	}
}

func (v *vault) index(out io.Writer) error {
	w := &sticky{w: out}
	front(w, v.head, [][2]any{{"title", "Case " + v.head.Case}, {"kind", "index"}, {"question", v.head.Question}, {"claims", v.head.Claims}, {"unreviewed", v.head.Claims - v.head.Reviewed}})
	fmt.Fprintf(w, "# Case %s\n\n## Documents\n\n", Marked(v.head.Case))
	slices.SortStableFunc(v.docs, func(a, b docPage) int { return strings.Compare(b.published, a.published) })
	for _, d := range v.docs {
		fmt.Fprintf(w, "- [[documents/%s|%s]]%s\n", d.file, inLink(d.title), Marked(dashed(d.publisher, d.published)))
	}
	fmt.Fprint(w, "\n## People and bodies\n\n")
	pages := make([]*partyPage, 0, len(v.parties))
	for _, key := range v.order {
		pages = append(pages, v.parties[key])
	}
	slices.SortStableFunc(pages, func(a, b *partyPage) int { return strings.Compare(strings.ToLower(a.name), strings.ToLower(b.name)) })
	for _, p := range pages {
		fmt.Fprintf(w, "- %s, %s\n", linked(p, p.name), p.kind)
	}
	return w.err
}

func dashed(parts ...string) string {
	if s := strings.Join(nonEmpty(parts...), ", "); s != "" {
		return ", " + s
	}
	return ""
}

// front writes the front matter, the warning first, and the warning again where a reader sees it.
func front(w io.Writer, h *Head, fields [][2]any) {
	fmt.Fprintf(w, "---\nmachine_read: %s\n", quoted(h.Warning()))
	for _, f := range fields {
		if v := quoted(f[1]); v != `""` && v != "null" {
			fmt.Fprintf(w, "%s: %s\n", f[0], v)
		}
	}
	fmt.Fprintf(w, "---\n> [!warning] %s\n\n", Marked(h.Warning()))
}

// quoted is a value of YAML: that of JSON, which YAML takes as it is, in one line and with nothing that only steers the display.
func quoted(v any) string {
	switch x := v.(type) {
	case string:
		v = write.Plain(x)
	case []string:
		if len(x) == 0 {
			return "null"
		}
		plain := make([]string, len(x))
		for i := range x {
			plain[i] = write.Plain(x[i])
		}
		v = plain
	}
	b, _ := json.Marshal(v) // of strings and numbers: it cannot fail
	return string(b)
}

// Notes writes people's own notes as a page.
func Notes(out io.Writer, h *Head) error {
	w := &sticky{w: out}
	fmt.Fprintf(w, "Notes by people. %s\n", Marked(h.Warning()))
	for i := range h.Notes {
		n := &h.Notes[i]
		fmt.Fprintf(w, "\n- %s: %s\n", Marked(strings.Join(nonEmpty(n.Class, n.Source, n.About, n.Day), ", ")), Marked(n.Text))
	}
	return w.err
}

// Marked is text that Markdown shows as it is, on one line.
func Marked(s string) string {
	var b strings.Builder
	for i, r := range write.Plain(s) {
		if strings.ContainsRune("\\`*_{}[]<>()#+!|~^$%=&", r) || i == 0 && r == '-' {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}

// sticky is a writer that remembers its first error.
type sticky struct {
	w   io.Writer
	err error
}

func (s *sticky) Write(p []byte) (int, error) {
	if s.err != nil {
		return 0, s.err
	}
	var n int
	n, s.err = s.w.Write(p)
	return n, s.err
}
