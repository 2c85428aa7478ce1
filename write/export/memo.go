package export

import (
	"cmp"
	"fmt"
	"html/template"
	"io"
	"slices"
	"strings"

	"segun/write"
)

// memoEntry is one serious allegation in a memo.
type memoEntry struct {
	Doc      docLine
	Claim    *Claim
	Subjects string
	Beside   []string // whom the sentence names where the words name nobody
	Own      bool
	Place    string
	Replies  []Reply
	Others   []Reply // denials of theirs elsewhere in the case
	NoReply  string
}

// docLine is a document as a memo names it.
type docLine struct{ Heading, Publisher, Published, Link, Place, ID string }

// memoGroup is all that is alleged of one party.
type memoGroup struct {
	Name    string
	Entries []memoEntry
}

// Memo writes a sourcing memo: one page that a browser prints and Word opens, with each serious allegation of a case, who says so, citing whom, where it comes from as
// far as its document tells, the words, the reply, or in words that none was found, and whether a person has looked at it. Nothing in it is fetched from
// elsewhere. denials returns what a party itself denies or declines to answer anywhere in the case; whether it answers the allegation it does not know.
func Memo(out io.Writer, h *Head, walk Walk, denials func(p *Party) ([]Reply, error)) (Left, error) {
	left := Left{}
	groups := map[string]*memoGroup{}
	err := walk(func(d *Document) error {
		for i := range d.Claims {
			c := &d.Claims[i]
			switch {
			case !c.Serious && !c.Own:
				if c.Code == "alleged" {
					left[OtherAllegation]++
				}
			case c.Review.Verdict == NotAClaim:
				left[NoClaim]++
			default:
				if err := memoAdd(groups, h, d, c, denials); err != nil {
					return err
				}
			}
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	list := make([]*memoGroup, 0, len(groups))
	n := 0
	for _, g := range groups {
		slices.SortStableFunc(g.Entries, func(a, b memoEntry) int {
			return cmp.Or(cmp.Compare(b.Doc.Published, a.Doc.Published), cmp.Compare(a.Claim.ID, b.Claim.ID))
		})
		n += len(g.Entries)
		list = append(list, g)
	}
	slices.SortFunc(list, func(a, b *memoGroup) int {
		return cmp.Or(cmp.Compare(boolInt(a.Name == nobodyNamed), boolInt(b.Name == nobodyNamed)), cmp.Compare(strings.ToLower(a.Name), strings.ToLower(b.Name)), cmp.Compare(a.Name, b.Name))
	})
	return left, memoPage.Execute(out, struct {
		Head    *Head
		Warning string
		Groups  []*memoGroup
		Count   int
		Other   int
		Read    string
	}{h, h.Warning(), list, n, left[OtherAllegation], documentsRead(h)})
}

func boolInt(b bool) int {
	if b {
		return 1
	}
	return 0
}

// nobodyNamed is the heading of allegations of which the text does not say whom they accuse, or not by name.
const nobodyNamed = "Nobody whom the text names as accused"

// memoAdd puts one allegation under the first whom it accuses and who is named, and a crime in the outlet's own voice under the first whom that is about.
func memoAdd(groups map[string]*memoGroup, h *Head, d *Document, c *Claim, denials func(p *Party) ([]Reply, error)) error {
	e := memoEntry{Doc: docLine{d.Heading(), d.Publisher, d.Published, webPage(d.URL), place(d), short(d.ID)}, Claim: c, Subjects: strings.Join(c.Subjects, "; "), Own: c.Own, Replies: c.Replies}
	key, name := "", nobodyNamed
	about := d.actors(c.Accused)
	if c.Own {
		about = d.actors(c.About)
	}
	if len(about) > 0 {
		key, name = about[0].Key, about[0].Name
	} else if about = d.actors(c.About); len(about) == 0 { // whom the sentence names beside it is told and asked for; but an allegation stands under nobody for being named near it
		about = d.actors(c.Beside)
		for _, p := range about {
			e.Beside = append(e.Beside, p.Name)
		}
	}
	for _, p := range about {
		others, err := denials(p)
		if err != nil {
			return err
		}
		for _, o := range others {
			if o.ID != c.ID && !slices.ContainsFunc(slices.Concat(c.Replies, e.Others), func(r Reply) bool { return r.ID == o.ID }) {
				e.Others = append(e.Others, o)
			}
		}
	}
	switch {
	case len(e.Replies) > 0:
	case c.Unclear && len(e.Others) > 0:
		e.NoReply = "No reply in this document could be tied to this allegation."
	case c.Unclear:
		e.NoReply = "No reply in " + documentsRead(h) + " could be tied to this allegation."
	case len(about) == 0:
		e.NoReply = "No reply to this allegation in this document. Whom it is about is not known, so that the other documents were not searched for one."
	case len(e.Others) > 0:
		e.NoReply = "No reply to this allegation in this document."
	default:
		e.NoReply = "No reply to this allegation in " + documentsRead(h) + "."
	}
	g := groups[key]
	if g == nil {
		g = &memoGroup{Name: name}
		groups[key] = g
	}
	g.Entries = append(g.Entries, e)
	return nil
}

// actors are the parties of a document that can have something said of them, of those with the given IDs.
func (d *Document) actors(ids []string) (out []*Party) {
	for _, id := range ids {
		if p := d.party(id); p != nil && p.actor() {
			out = append(out, p)
		}
	}
	return out
}

func documentsRead(h *Head) string {
	if h.DocumentsInCase == 1 {
		return "the 1 document read"
	}
	return fmt.Sprintf("the %d documents read", h.DocumentsInCase)
}

var memoPage = template.Must(template.New("").Funcs(template.FuncMap{
	"plain": write.Plain, "short": short, "inc": func(i int) int { return i + 1 },
}).Parse(`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><title>Sourcing memo: {{plain .Head.Case}}</title>
<style>
body{font:11pt/1.4 Georgia,serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#111}
h1{font-size:18pt}h2{font-size:14pt;margin:24pt 0 6pt;border-bottom:1px solid #999}h3{font-size:11pt;margin:14pt 0 3pt}
table{border-collapse:collapse;width:100%}td,th{border-top:1px solid #ccc;padding:3pt 6pt 3pt 0;text-align:left;vertical-align:top}th{width:8.5rem;font-weight:normal;color:#444}
.warning{border:1px solid #900;padding:6pt}.aside{color:#444}.words{font-weight:bold}ul{margin:0;padding-left:14pt}
@media print{body{margin:0;max-width:none}tr{page-break-inside:avoid}h2,h3{page-break-after:avoid}}
</style></head><body>
<p class="warning">{{.Warning}}</p>
<h1>Sourcing memo: {{plain .Head.Case}}</h1>
<p>{{if eq .Count 1}}1 serious allegation{{else}}{{.Count}} serious allegations{{end}} in {{.Read}}{{with .Head.Question}}, of what fits <i>{{plain .}}</i>{{end}}. Each is what somebody says, not what is known to be so.{{with .Other}} {{if eq . 1}}1 more claim is alleged; its words name{{else}}{{.}} more claims are alleged; their words name{{end}} no crime that is known here, and a claim sheet has them.{{end}}</p>
{{with .Head.Lists}}<p class="aside">Official lists at hand: {{range $i, $l := .}}{{if $i}}; {{end}}{{plain $l.ID}} of {{plain $l.Date}}{{end}}. A name in an article is not looked up in them here.</p>{{end}}
{{range .Groups}}<h2>{{plain .Name}}</h2>
{{range $i, $e := .Entries}}{{with $e.Claim}}<h3>{{inc $i}}. {{plain .WhoSays}}: {{.Status}}</h3>
<table>
<tr><th>The words</th><td><span class="words">{{plain .Words}}</span><br><span class="aside">in the text: {{plain .Around}}</span></td></tr>
<tr><th>Who says so</th><td>{{plain .WhoSays}}{{if eq .Section "comment"}}, in a reader's comment{{end}}{{if $e.Own}}<br><b>A crime told in the outlet's own voice: nobody is named who says so.</b>{{end}}</td></tr>
<tr><th>Sourcing</th><td>{{plain .Chain}}</td></tr>
<tr><th>Origin</th><td>{{plain .Origin}}</td></tr>
{{if not $e.Own}}<tr><th>Accused</th><td>{{if .Charged}}{{range $j, $n := .Charged}}{{if $j}}; {{end}}{{plain $n}}{{end}}{{else}}who is accused was not read: see the words{{end}}</td></tr>
{{end}}<tr><th>About</th><td>{{if $e.Subjects}}{{plain $e.Subjects}}{{else}}nobody who is named in these words{{end}}{{with $e.Beside}}; the sentence names {{range $j, $n := .}}{{if $j}}, {{end}}{{plain $n}}{{end}}{{end}}</td></tr>
{{with .Time}}<tr><th>When</th><td>{{plain .}}</td></tr>{{end}}
<tr><th>Reply</th><td>{{with $e.Replies}}<ul>{{range .}}<li>{{plain .WhoSays}}, {{.Status}}: {{plain .Words}} <span class="aside">({{short .ID}})</span></li>{{end}}</ul>{{end}}{{$e.NoReply}}
{{- with $e.Others}}<br>Elsewhere, in words that may or may not answer this:<ul>{{range .}}<li>{{plain .WhoSays}}, {{.Status}}: {{plain .Words}} <span class="aside">({{plain .Where}}; {{short .ID}})</span></li>{{end}}</ul>{{end}}</td></tr>
<tr><th>Where</th><td>{{plain $e.Doc.Heading}}{{with $e.Doc.Publisher}}, {{plain .}}{{end}}{{with $e.Doc.Published}}, {{plain .}}{{end}}<br>{{if $e.Doc.Link}}<a href="{{$e.Doc.Link}}">{{plain $e.Doc.Link}}</a>{{else}}{{plain $e.Doc.Place}}{{end}} <span class="aside">({{short .ID}})</span></td></tr>
<tr><th>Looked at by a person</th><td>{{plain .Review.Words}}</td></tr>
</table>
{{end}}{{end}}{{end}}
{{with .Head.Notes}}<h2>Notes by people</h2><ul>{{range .}}<li>{{plain .Class}}{{with .Source}}, {{plain .}}{{end}}{{with .About}}, about {{plain .}}{{end}}, {{.Day}}: {{plain .Text}}</li>{{end}}</ul>{{end}}
</body></html>
`))
