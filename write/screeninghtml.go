package write

import (
	"bufio"
	"html/template"
	"io"
	"strings"
	"time"

	"segun"
)

// ScreeningHTML writes a screening as one page to print: no script, nothing from elsewhere, everything escaped. Names that run from right to left turn nothing round
// beside them.
type ScreeningHTML struct {
	w     *bufio.Writer
	none  string   // what an answer without any candidate comes to
	clear []string // names without a candidate, for the end
}

var screeningPage = template.Must(template.New("").Funcs(template.FuncMap{
	"plain": Plain, "score": scoreText, "verdict": verdictOf, "use": useWords, "kind": kindWords, "outcome": outcome, "judged": judgedWords,
	"ownersHead": func() string { return ownersHead }, "ownerLines": (*OwnersTold).lines,
	"join": func(list []string) string { return Plain(strings.Join(list, ", ")) },
	"list": func(id segun.SubjectID) string { l, n := id.Parts(); return Plain(string(l) + " " + n) },
}).Parse(`
{{- define "head"}}<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Screening of {{.When}}</title>
<style>
body{font:11pt/1.4 system-ui,sans-serif;max-width:52rem;margin:2rem auto;padding:0 1rem;color:#111}
h1{font-size:1.5rem}h2{font-size:1.1rem;margin:1.6rem 0 .2rem}table{border-collapse:collapse;width:100%}
td,th{border-top:1px solid #bbb;padding:.3rem .5rem .3rem 0;text-align:left;vertical-align:top}
section{break-inside:avoid}.aside{color:#555}.note{font-weight:600}ul{padding-left:1.2rem}
@media print{body{margin:0;max-width:none}}
</style></head><body>
<h1>Screening report</h1>
<p>{{with .From}}Names from {{plain .}}. {{end}}Made {{.When}} by segun {{plain .Version}}.</p>
<h2>Lists searched</h2><ul>{{range .Lists}}<li>{{.}}</li>{{end}}</ul>
{{- if .Only}}<p>{{.Only}}</p>{{end}}
{{range .Warnings}}<p class="note">{{.}}</p>{{end}}
<p>A name alone is a possible match, not an identity. {{.NotClearance}}</p>
<h2>Candidates</h2>
{{end}}
{{- define "row"}}<section><h2><bdi>{{.Head}}</bdi>: {{outcome .Answer .None}}</h2>
{{with .About}}<p class="aside">{{.}}</p>{{end}}{{with .Ambiguous}}<p class="note">{{plain .}}</p>{{end}}{{range .LeftOut}}<p class="note">{{plain .}}</p>{{end}}
{{if .Candidates}}<table><tr><th>Score</th><th>Listed party</th><th>Why</th></tr>
{{range .Candidates}}<tr><td>{{score .Score}}<br>{{verdict .}}</td><td><b><bdi>{{plain .Name}}</bdi></b>{{if ne .Name .Primary}}<br>{{use .Use}} of <bdi>{{plain .Primary}}</bdi>{{end}}
<br>{{list .Subject}}, dated {{plain .ListDate}}<br><span class="aside">{{kind .Schema}}{{with .Programs}} · {{join .}}{{end}}{{with .Born}} · born {{join .}}{{end}}{{with .Countries}} · {{join .}}{{end}}</span></td>
<td>{{plain .Why}}{{with .Doubt}}<br><b>{{plain .}}</b>{{end}}{{with .Held}}<br><b>Held (OFAC's 50 percent rule; no legal advice): {{plain .}}</b>{{end}}{{with .Cleared}}<br><b>Somebody else, decided {{plain (judged .)}}</b>{{end}}{{with .Was}}<br><b>Cleared before, and something has changed since: {{plain (judged .)}}</b>{{end}}</td></tr>
{{end}}</table>{{end}}{{with .Owners}}<p><b>{{ownersHead}}</b></p><ul>{{range ownerLines .}}<li>{{.}}</li>{{end}}</ul>{{end}}</section>
{{end}}
{{- define "end"}}<h2>Without any candidate ({{len .Clear}})</h2><p>{{range $i, $n := .Clear}}{{if $i}} · {{end}}<bdi>{{$n}}</bdi>{{end}}</p>
<h2>Sums</h2><table><tr><td>Names screened</td><td>{{.Sums.Names}}</td></tr><tr><td>With a possible match</td><td>{{.Sums.Matched}}</td></tr>
<tr><td>With weak ones only</td><td>{{.Sums.Weak}}</td></tr><tr><td>Candidates cleared by a person</td><td>{{.Sums.Cleared}}</td></tr>
<tr><td>Rows that could not be read</td><td>{{.Sums.NotRead}}</td></tr></table>
{{with .Sums.Unread}}<h2>Could not be read</h2><ul>{{range .}}<li>{{plain .}}</li>{{end}}</ul>{{end}}
</body></html>
{{end}}`))

// NewScreeningHTML begins a page.
func NewScreeningHTML(w io.Writer, h ScreeningHead) (*ScreeningHTML, error) {
	p := &ScreeningHTML{w: bufio.NewWriterSize(w, 1<<16), none: h.none()}
	var lists []string
	for i := range h.Lists {
		l := &h.Lists[i]
		about := []string{listWords(l) + "."}
		for _, s := range []string{l.Title, l.Publisher} {
			if s != string(l.List) { // one's own list may have no other name
				about = append(about, Plain(s)+",")
			}
		}
		lists = append(lists, strings.Join(append(about, counted(l.Parties, "party", "parties")), " "))
	}
	var only []string
	if len(h.Programs) > 0 {
		only = append(only, "Only parties under "+Plain(strings.Join(h.Programs, ", "))+".")
	}
	if h.Since != "" {
		only = append(only, "Only what the lists changed since "+Plain(h.Since)+". "+NothingNew)
	}
	return p, screeningPage.ExecuteTemplate(p.w, "head", struct {
		From, When, Version, Only, NotClearance string
		Lists, Warnings                         []string
	}{h.From, h.When.UTC().Format(time.RFC3339), h.Version, strings.Join(only, " "), NotClearance, lists, h.warnings()})
}

// Row writes one answer. The error is the writer's.
func (p *ScreeningHTML) Row(r *ScreeningRow) error {
	if len(r.Candidates) == 0 && (r.Owners == nil || r.Owners.Party == "") {
		without := ""
		if len(r.LeftOut) > 0 {
			without = " (" + Plain(strings.Join(r.LeftOut, "; ")) + ")"
		}
		p.clear = append(p.clear, asked(r)+without)
		return nil
	}
	return screeningPage.ExecuteTemplate(p.w, "row", struct {
		*ScreeningRow
		Answer            *segun.Screening
		Head, About, None string
	}{r, &r.Screening, asked(r), about(&r.Asked), p.none})
}

// about is what was given of the bearer of an asked name, but for identity numbers.
func about(a *segun.Asked) string {
	parts := []string{Plain(a.Kind)}
	if len(a.Born) > 0 {
		parts = append(parts, "born "+Plain(strings.Join(a.Born, ", ")))
	}
	parts = append(parts, Plain(strings.Join(a.Countries, ", ")), Plain(a.Gender))
	if len(a.Identifiers) > 0 {
		parts = append(parts, counted(len(a.Identifiers), "identity number given", "identity numbers given"))
	}
	return strings.TrimPrefix(joined("", parts...), " · ")
}

// End writes the names without candidates and the sums.
func (p *ScreeningHTML) End(s *ScreeningSums) error {
	if err := screeningPage.ExecuteTemplate(p.w, "end", struct {
		Clear []string
		Sums  *ScreeningSums
	}{p.clear, s}); err != nil {
		return err
	}
	return p.w.Flush()
}
