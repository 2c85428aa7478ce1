package reader

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"regexp"
	"strings"
	"testing"
	"text/tabwriter"
	"time"

	"segun"
	"segun/fetch"
	"segun/format"
	"segun/internal/golden"
	"segun/write"
)

const tourFile, tourArticle = "docs/tour.md", "docs/sample/pier.txt"

// TestTour holds docs/tour.md to what the stages make of its article: go test ./cmd/internal/reader -run Tour -update
func TestTour(t *testing.T) {
	capture, r := fromRoot(t, tourArticle)
	for _, part := range []struct{ name, text string }{
		{"article", string(capture.Bytes)},
		{"capture", tourCapture(capture)},
		{"document", tourDocument(r.Doc)},
		{"tokens", tourTokens(r)},
		{"tree", tourTree(t, r, `"They read`)},
		{"mentions", tourMentions(r)},
		{"entities", tourEntities(r)},
		{"quotes", tourQuotes(r)},
		{"attributions", tourAttributions(r)},
		{"pronouns", tourPronouns(r)},
		{"claims", tourClaims(r)},
		{"doubts", tourDoubts(r)},
		{"digest", top(digest(t, r), 17)},
		{"json", tourJSON(t, r, "a repair")},
	} {
		golden.Block(t, tourFile, part.name, fenced(part.text))
	}
}

// fromRoot reads a file by its path from the project's root, as a newcomer does, and leaves the test standing there.
func fromRoot(t *testing.T, path string) (segun.Capture, *segun.Reading) {
	t.Helper()
	t.Chdir("../../..")
	f := &fetch.Fetcher{Now: func() time.Time { return time.Time{} }}
	captures, err := f.Get(context.Background(), path)
	if err != nil {
		t.Fatal(err)
	}
	doc, err := format.Read(captures[0])
	if err != nil {
		t.Fatal(err)
	}
	r, err := shipped(t).Read(context.Background(), doc)
	if err != nil {
		t.Fatal(err)
	}
	return captures[0], r
}

// digest is what segun read prints in a pipe.
func digest(t *testing.T, r *segun.Reading) string {
	t.Helper()
	var b bytes.Buffer
	if err := write.Digest(&b, r, write.Options{Width: 80}); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// top is the first lines of a text, up to the last paragraph that ends within n of them, and a line that says so.
func top(s string, n int) string {
	lines := strings.Split(s, "\n")
	if len(lines) <= n {
		return s
	}
	for n > 1 && lines[n] != "" {
		n--
	}
	return strings.Join(lines[:n], "\n") + fmt.Sprintf("\n\n… %d more lines", len(lines)-n-1)
}

func fenced(s string) string { return "```text\n" + strings.TrimRight(s, "\n") + "\n```\n" }

// columns lines up cells that a tab parts.
func columns(rows ...string) string {
	var b bytes.Buffer
	w := tabwriter.NewWriter(&b, 0, 0, 2, ' ', 0)
	fmt.Fprintln(w, strings.Join(rows, "\n"))
	w.Flush()
	lines := strings.Split(b.String(), "\n")
	for i := range lines {
		lines[i] = strings.TrimRight(lines[i], " ")
	}
	return strings.Join(lines, "\n")
}

// words are those of some spans, on one line.
func words(d *segun.Document, spans ...segun.Span) string {
	var out []string
	for _, s := range spans {
		out = append(out, strings.Join(strings.Fields(s.In(d.Text)), " "))
	}
	return strings.Join(out, " … ")
}

// short leaves out the middle of long words.
func short(s string, most int) string {
	r := []rune(s)
	if len(r) <= most {
		return s
	}
	return strings.TrimSpace(string(r[:most*2/3])) + " … " + strings.TrimSpace(string(r[len(r)-most/3:]))
}

// bracketed marks the borders of what is found.
func bracketed(s string, most int) string {
	if s == "" {
		return "–"
	}
	return "[" + short(s, most) + "]"
}

func tourCapture(c segun.Capture) string {
	return columns("from\t"+c.From, "digest\t"+string(c.Digest), fmt.Sprintf("bytes\t%d", len(c.Bytes)))
}

func tourDocument(d *segun.Document) string {
	out := columns("id\t"+string(d.ID), "reader\t"+d.Reader, "title\t"+d.Title, "authors\t"+strings.Join(d.Authors, ", "),
		fmt.Sprintf("published\t%s, known from: %s", d.Published, d.Basis))
	rows := []string{"section\tkind\tbytes\twords"}
	for _, s := range d.Sections {
		rows = append(rows, fmt.Sprintf("%s\t%s\t%d–%d\t%s", s.ID, s.Kind, s.Span.Start, s.Span.End, short(words(d, s.Span), 58)))
	}
	return out + "\n" + columns(rows...)
}

func tourTokens(r *segun.Reading) string {
	var out []string
	for _, s := range r.Tokens.Sentences {
		var b strings.Builder
		for _, k := range r.Tokens.Tokens[s.First:s.End] {
			b.WriteString("|" + words(r.Doc, k.Span))
		}
		out = append(out, fmt.Sprintf("%s  %s|", r.Doc.Sections[s.Section].ID, short(b.String(), 92)))
	}
	return strings.Join(out, "\n")
}

// tourTree is the sentence that starts with some words, each word below its number with what was found of it.
func tourTree(t *testing.T, r *segun.Reading, start string) string {
	t.Helper()
	for _, s := range r.Tokens.Sentences {
		if !strings.HasPrefix(s.Span.In(r.Doc.Text), start) {
			continue
		}
		rows := []string{"\tword\tUPOS\tXPOS\tor\tlemma\trelation\thead"}
		for k := s.First; k < s.End; k++ {
			head, or := "–", ""
			if h := int(r.Trees.Head[k]); h >= 0 {
				head = fmt.Sprintf("%d %s", h-s.First+1, words(r.Doc, r.Tokens.Tokens[h].Span))
			}
			if r.Tags.AltXPOS[k] != r.Tags.XPOS[k] {
				or = r.Tags.AltXPOS[k]
			}
			rows = append(rows, fmt.Sprintf("%d\t%s\t%s\t%s\t%s\t%s\t%s\t%s", k-s.First+1, words(r.Doc, r.Tokens.Tokens[k].Span),
				r.Tags.UPOS[k], r.Tags.XPOS[k], or, r.Tags.Lemma[k], r.Trees.Deprel[k], head))
		}
		return columns(rows...)
	}
	t.Fatalf("%s: no sentence starts with %q", tourArticle, start)
	return ""
}

func tourMentions(r *segun.Reading) string {
	rows := []string{"words\tform\tkind\tentity\trule"}
	for i, m := range r.Mentions.List {
		if s := r.Doc.SectionAt(m.Span.Start); s < 0 || r.Doc.Sections[s].Kind != segun.Body {
			continue
		}
		entity := "–"
		if e := r.Entities.Of[i]; e >= 0 {
			entity = r.Entities.List[e].ID
		}
		rows = append(rows, fmt.Sprintf("%s\t%s\t%s\t%s\t%s", short(words(r.Doc, m.Span), 40), m.Form, m.Kind, entity, m.Rule))
	}
	return columns(rows...)
}

func tourEntities(r *segun.Reading) string {
	rows := []string{"\tkind\tname\twhat the text says of it"}
	for _, e := range r.Entities.List {
		var said []string
		for _, o := range e.Roles {
			title := strings.TrimSpace(o.Qualifier + " " + o.Title)
			if o.Of != "" {
				title += " of: " + o.Of
			}
			said = append(said, title)
		}
		for _, n := range e.Names {
			if n.Text != e.Name {
				said = append(said, fmt.Sprintf("%s “%s”", n.Form, n.Text))
			}
		}
		if e.Count != nil {
			said = append(said, fmt.Sprintf("at least %d", e.Count.Min))
			if e.Count.Max == e.Count.Min {
				said[len(said)-1] = fmt.Sprintf("exactly %d", e.Count.Min)
			}
		}
		rows = append(rows, fmt.Sprintf("%s\t%s\t%s\t%s", e.ID, e.Kind, e.Name, strings.Join(said, "; ")))
	}
	return columns(rows...)
}

func tourQuotes(r *segun.Reading) string {
	rows := []string{"bytes\tinside the marks\t"}
	for _, q := range r.Quotes.List {
		remark := ""
		if q.Scare {
			remark = "too short to be speech by itself"
		}
		rows = append(rows, fmt.Sprintf("%d–%d\t%s\t%s", q.Span.Start, q.Span.End, words(r.Doc, q.Inner), remark))
	}
	return columns(rows...)
}

func tourAttributions(r *segun.Reading) string {
	var out []string
	for _, a := range r.Attributions.List {
		within := ""
		if a.Inside >= 0 {
			within = fmt.Sprintf(", inside what [%s] says", words(r.Doc, r.Attributions.List[a.Inside].Source...))
		}
		out = append(out, fmt.Sprintf("%s %s → %s\n    %s; %s%s", bracketed(words(r.Doc, a.Source...), 60), bracketed(words(r.Doc, a.Cue...), 30),
			bracketed(words(r.Doc, a.Content...), 60), a.Rule, a.Quote, within))
	}
	return strings.Join(out, "\n")
}

// tourPronouns lists whom the pronouns stand for, as far as the text says so.
func tourPronouns(r *segun.Reading) string {
	var rows []string
	for i, m := range r.Mentions.List {
		if e := r.Coreference.Of[i]; e >= 0 {
			rows = append(rows, fmt.Sprintf("%d–%d\t%s\t= %s\t%s", m.Span.Start, m.Span.End, words(r.Doc, m.Span), r.Entities.List[e].Name, r.Coreference.Rule[i]))
		}
	}
	return columns(rows...)
}

func tourClaims(r *segun.Reading) string {
	var out []string
	for _, c := range r.Claims.List {
		var chain []string
		for _, v := range c.Chain {
			chain = append(chain, voiceName(r, v))
		}
		said := words(r.Doc, c.Content...)
		if said == "" {
			said = words(r.Doc, c.Span)
		}
		out = append(out, fmt.Sprintf("%s  %s: %s\n    %s", c.ID, strings.Join(chain, " › "), c.Status, bracketed(said, 90)))
	}
	return strings.Join(out, "\n")
}

// voiceName is a voice's entity, or the words that name it.
func voiceName(r *segun.Reading, v segun.Voice) string {
	if v.Kind == segun.VoiceCommenter {
		return "a reader"
	}
	for _, e := range r.Entities.List {
		if e.ID == v.Entity {
			return e.Name
		}
	}
	if len(v.Spans) > 0 {
		return words(r.Doc, v.Spans...)
	}
	return "(not said who)"
}

func tourDoubts(r *segun.Reading) string {
	var out []string
	for _, d := range r.Doubts {
		out = append(out, fmt.Sprintf("%d–%d  %s: %s", d.Span.Start, d.Span.End, d.Code, d.Message))
	}
	if len(out) == 0 {
		return "none"
	}
	return strings.Join(out, "\n")
}

// inner is an object or list of JSON that holds none but those on one line.
var inner = regexp.MustCompile(`(?m)\{\n[^{}]*\}|\[\n[^\[\]]*\]`)

// folded puts short objects and lists of indented JSON on one line each.
func folded(s string) string {
	for range 2 {
		s = inner.ReplaceAllStringFunc(s, func(o string) string {
			if one := strings.Join(strings.Fields(o), " "); len(one) < 80 {
				return one
			}
			return o
		})
	}
	return s
}

// tourJSON is the first claim of the contract whose content holds some words, on several lines.
func tourJSON(t *testing.T, r *segun.Reading, part string) string {
	t.Helper()
	var all struct{ Claims []json.RawMessage }
	if err := json.Unmarshal([]byte(object(t, r)), &all); err != nil {
		t.Fatal(err)
	}
	for i, c := range r.Claims.List {
		if !strings.Contains(words(r.Doc, c.Content...), part) {
			continue
		}
		var b bytes.Buffer
		if err := json.Indent(&b, all.Claims[i], "", "  "); err != nil {
			t.Fatal(err)
		}
		return folded(b.String())
	}
	t.Fatalf("%s: no claim holds %q", tourArticle, part)
	return ""
}
