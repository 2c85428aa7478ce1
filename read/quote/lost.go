package quote

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"segun"
)

// neverClosed reports whether the mark that has opened a quotation has none that closes it, as somebody is said to speak before a sentence opens another, which the next mark closes: "“The bus lay on its side, said Arno. | “There was
// steam.”" Where nobody is, the paragraphs of a speech have run into one, and each opens anew; one inside the quotation stands in its sentence.
func neverClosed(text string, marks []mark, open, at int) bool {
	o, m := marks[open], marks[at]
	if m.role != opens || m.family != double || o.family != double || !sentenceBehind(text, m) || !saidIn(text[o.end:m.at]) {
		return false
	}
	k := at + 1
	for k < len(marks) && marks[k].family != double {
		k++
	}
	if k == len(marks) || marks[k].role != closes {
		return false
	}
	for k++; k < len(marks) && marks[k].family != double; k++ {
	}
	return k == len(marks) || marks[k].role == opens
}

// saidIn reports whether a reporting clause stands between a comma and the end, by the plainest of verbs: ", said Arno", ", Arno said.".
func saidIn(text string) bool {
	if strings.Contains(text, ", said ") || strings.Contains(text, ", says ") {
		return true
	}
	text = strings.TrimRight(text, " .")
	k := strings.LastIndexByte(text, ',')
	return k >= 0 && (strings.HasSuffix(text[k:], " said") || strings.HasSuffix(text[k:], " says"))
}

// sentenceBehind reports whether a sentence ends before a mark and one begins behind it.
func sentenceBehind(text string, m mark) bool {
	at := m.at
	for at > 0 && text[at-1] == ' ' {
		at--
	}
	r, _ := utf8.DecodeRuneInString(text[m.end:])
	return at > 0 && at < m.at && (text[at-1] == '.' || text[at-1] == '?' || text[at-1] == '!') && unicode.IsUpper(r)
}

// closesNothing reports whether a mark set apart closes a quotation whose opening mark is lost: a comma stands before it, a small word behind, and no mark later closes what it would open: "The ship has sailed, " | he said.
func closesNothing(text string, marks []mark, i int) bool {
	m := marks[i]
	if m.family != double || m.role&closes == 0 || !apart(text, m) || m.at < 2 || text[m.at-2] != ',' || !smallBehind(text, m) {
		return false
	}
	for _, n := range marks[i+1:] {
		if n.family == double {
			return n.role == opens
		}
	}
	return true
}

// smallBehind reports whether a space and a word that begins small stand behind a mark.
func smallBehind(text string, m mark) bool {
	if int(m.end)+1 >= len(text) || text[m.end] != ' ' {
		return false
	}
	r, _ := utf8.DecodeRuneInString(text[m.end+1:])
	return unicode.IsLower(r)
}

// unopened adds the quotations that a mark closes and none opens, as pages lose the mark under a large first letter: they begin with their sentence.
func unopened(r *segun.Reading) {
	d, list := r.Doc, r.Quotes.List
	var marks []mark
	for _, b := range d.Blocks {
		if d.Sections[b.Section].Kind == segun.Boilerplate {
			continue
		}
		marks = scan(d.Text, b.Span, marks[:0])
		for i, m := range marks {
			if m.family != double || m.role&closes == 0 || m.role != closes && !smallBehind(d.Text, m) || within(list, m) || closesNext(marks[i+1:]) {
				continue
			}
			end := m.at
			if end > b.Span.Start && d.Text[end-1] == ' ' {
				end--
			}
			if end == b.Span.Start || d.Text[end-1] != ',' && d.Text[end-1] != '?' && d.Text[end-1] != '!' {
				continue
			}
			t := r.Tokens.At(end - 1)
			if t >= len(r.Tokens.Tokens) {
				continue
			}
			from := r.Tokens.Tokens[r.Tokens.Sentences[r.Tokens.SentenceOf(t)].First].Span.Start
			q := between(mark{at: max(from, b.Span.Start), end: max(from, b.Span.Start)}, m.at, m.end)
			if q.Scare = short(d.Text, q); !q.Scare && !meets(list, q.Span) {
				list = append(list, q)
			}
		}
	}
	slices.SortFunc(list, func(a, b segun.Quote) int { return int(a.Span.Start) - int(b.Span.Start) })
	r.Quotes.List = list
}

// closesNext reports whether the next mark can only close: the one before it has opened, though a comma stands before it and a space behind: "Ruiz said,| " We saw no ship".
func closesNext(marks []mark) bool {
	for _, n := range marks {
		if n.family == double {
			return n.role == closes
		}
	}
	return false
}

// within reports whether a mark belongs to a quotation or stands in one.
func within(list []segun.Quote, m mark) bool {
	return slices.ContainsFunc(list, func(q segun.Quote) bool { return q.Span.Start <= m.at && m.end <= q.Span.End })
}

// meets reports whether a stretch shares words with a quotation.
func meets(list []segun.Quote, s segun.Span) bool {
	return slices.ContainsFunc(list, func(q segun.Quote) bool { return q.Span.Start < s.End && s.Start < q.Span.End })
}
