package write

import (
	"strings"
	"unicode"

	"segun"
)

// header says what the document is.
func (d *digest) header() {
	doc := d.r.Doc
	if t := Plain(doc.Title); t != "" {
		d.para(par{lines: d.few(4)}, run{t, inkTitle})
	} else {
		d.para(par{lines: d.few(4)}, run{strings.TrimSpace("(no title) " + Titled("", doc.Opening())), inkAside})
	}
	if line := byline(doc); line != "" {
		d.para(par{lines: d.few(2)}, run{line, inkText})
	}
	d.date()
	from := doc.URL
	if from == "" && doc.From != "-" {
		from = doc.From
	}
	if from = Plain(from); from != "" {
		d.para(par{lines: d.few(2)}, run{from, inkAside})
	}
	d.blank()
	d.para(par{}, run{d.summary(), inkText})
}

// innerMarks are quotation marks as they stand in words that are quoted.
var innerMarks = strings.NewReplacer("“", "‘", "”", "’", "\"", "'", "«", "‹", "»", "›")

// Titled is what stands where people look for a document's title: the title, or else its first words (segun.Document.Opening) in quotation marks, by which they are seen to be none. It is "" where there is neither.
func Titled(title, opening string) string {
	if t := Plain(title); t != "" {
		return t
	}
	if o := Plain(opening); o != "" {
		return "“" + innerMarks.Replace(o) + "”"
	}
	return ""
}

// byline is the outlet and the authors.
func byline(doc *segun.Document) string {
	var parts []string
	if p := Plain(doc.Publisher); p != "" {
		parts = append(parts, p)
	}
	var authors []string
	for _, a := range doc.Authors {
		if a = Plain(a); a != "" {
			authors = append(authors, a)
		}
	}
	if len(authors) > 0 {
		parts = append(parts, "by "+strings.Join(authors, ", "))
	}
	if doc.Kind != "" && doc.Kind != segun.Article {
		parts = append(parts, "a "+string(doc.Kind))
	}
	return strings.Join(parts, " · ")
}

func (d *digest) date() {
	doc := d.r.Doc
	if doc.Published == "" {
		d.para(par{}, run{"Date unknown: give it with --published", inkNote})
		return
	}
	basis := ""
	switch doc.Basis {
	case segun.PublishedGiven:
		basis = ", as given"
	case segun.PublishedMetadata:
		basis = ", from its metadata"
	case segun.PublishedText:
		basis = ", from the text"
	}
	if strings.HasPrefix(doc.Published, "XXXX") {
		d.para(par{}, run{dated(Plain(doc.Published)) + basis, inkText}, run{"; give the whole date with --published", inkNote})
		return
	}
	d.para(par{}, run{day(Plain(doc.Published)) + basis, inkText})
}

// summary counts what the article holds, on one line.
func (d *digest) summary() string {
	n := wordCount(d.r.Doc)
	parts := []string{counted(n, "word", "words")}
	if d.r.Claims != nil {
		parts = append(parts, counted(len(d.cast.sources), "source", "sources"))
	}
	if d.r.Quotes != nil {
		parts = append(parts, counted(quotations(d.r), "quotation", "quotations"))
	}
	if n := len(d.commentList()); n > 0 {
		parts = append(parts, counted(n, "reader comment", "reader comments")+" kept apart")
	}
	return strings.Join(parts, " · ")
}

// wordCount counts the words of the article itself: comments and page furniture are left out.
func wordCount(doc *segun.Document) int {
	n := 0
	for _, s := range doc.Sections {
		if s.Kind != segun.Comment && s.Kind != segun.Boilerplate {
			n += wordsIn(wordsAt(doc.Text, s.Span))
		}
	}
	return n
}

// wordsIn counts runs without a space that hold a letter or a digit.
func wordsIn(text string) int {
	n, counts := 0, false
	for _, r := range text {
		switch {
		case unicode.IsSpace(r):
			counts = false
		case !counts && (unicode.IsLetter(r) || unicode.IsDigit(r)):
			counts = true
			n++
		}
	}
	return n
}

// quotations counts the article's quotations; one that an interruption splits is one.
func quotations(r *segun.Reading) int {
	n, open := 0, false
	for _, q := range r.Quotes.List {
		if s := r.Doc.SectionAt(q.Span.Start); q.Scare || s >= 0 && r.Doc.Sections[s].Kind == segun.Comment {
			continue
		}
		if !open {
			n++
		}
		open = q.Continued
	}
	return n
}
