package query

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
)

// Error is a fault in a query, with its place.
type Error struct {
	Query   string
	At      int // byte offset into Query
	Message string
}

// Error says what is wrong and at which character, counted from 1.
func (e *Error) Error() string {
	return fmt.Sprintf("query, character %d: %s", utf8.RuneCountInString(e.Query[:e.At])+1, e.Message)
}

// mostDepth is how deep brackets and signs may be nested: a query is typed by a person.
const mostDepth = 100

// mostTerms is how many conditions a query may have.
const mostTerms = 500

// Parse reads the text form. An empty text gives nil. The error is a *Error.
func Parse(text string) (Node, error) {
	if !utf8.ValidString(text) {
		return nil, &Error{Query: text, Message: "not valid UTF-8"}
	}
	p := &parser{text: text}
	p.space()
	if p.at == len(text) {
		return nil, nil
	}
	n := p.either(0)
	if p.err == nil && p.at < len(text) {
		p.fail(p.at, "a bracket closes that was not opened; take it away or put it into quotation marks")
	}
	if p.err != nil {
		return nil, p.err
	}
	return n, nil
}

type parser struct {
	text  string
	at    int
	terms int
	err   *Error
}

func (p *parser) fail(at int, format string, args ...any) {
	if p.err == nil {
		p.err = &Error{Query: p.text, At: at, Message: fmt.Sprintf(format, args...)}
	}
	p.at = len(p.text)
}

func (p *parser) space() {
	for p.at < len(p.text) {
		r, n := utf8.DecodeRuneInString(p.text[p.at:])
		if !unicode.IsSpace(r) {
			return
		}
		p.at += n
	}
}

// next is the byte at hand, 0 at the end.
func (p *parser) next() byte {
	if p.at < len(p.text) {
		return p.text[p.at]
	}
	return 0
}

// takeOr steps over the word "or".
func (p *parser) takeOr() bool {
	rest := p.text[p.at:]
	if len(rest) < 2 || !strings.EqualFold(rest[:2], "or") {
		return false
	}
	if r, _ := utf8.DecodeRuneInString(rest[2:]); len(rest) > 2 && !unicode.IsSpace(r) && r != '(' {
		return false
	}
	p.at += 2
	p.space()
	return true
}

// either reads conditions with "or" between them.
func (p *parser) either(depth int) Node {
	var any Or
	for {
		any = append(any, p.all(depth))
		if p.err != nil || !p.takeOr() {
			break
		}
	}
	if len(any) == 1 {
		return any[0]
	}
	return any
}

// all reads conditions that stand side by side.
func (p *parser) all(depth int) Node {
	var all And
	for p.err == nil && p.at < len(p.text) && p.next() != ')' {
		start := p.at
		if p.takeOr() {
			if len(all) == 0 {
				p.fail(start, `nothing stands before "or"; to search for the word, write "or" in quotation marks`)
				return nil
			}
			p.at = start
			break
		}
		all = append(all, p.one(depth))
		p.space()
	}
	switch {
	case len(all) == 0:
		p.fail(p.at, `a condition is missing; to search for the word "or", put it into quotation marks`)
		return nil
	case len(all) == 1:
		return all[0]
	}
	return all
}

// one reads a condition, with a sign before it or in brackets.
func (p *parser) one(depth int) Node {
	start := p.at
	if depth > mostDepth {
		p.fail(start, "nested too deep")
		return nil
	}
	switch p.next() {
	case '-':
		p.at++
		if r, _ := utf8.DecodeRuneInString(p.text[p.at:]); p.at == len(p.text) || unicode.IsSpace(r) || r == ')' {
			p.fail(start, "nothing stands behind the -")
			return nil
		}
		return Not{p.one(depth + 1)}
	case '(':
		p.at++
		p.space()
		n := p.either(depth + 1)
		if p.err == nil && p.next() != ')' {
			p.fail(start, "this bracket is not closed")
		}
		if p.err == nil {
			p.at++
		}
		return n
	}
	if p.terms++; p.terms > mostTerms {
		p.fail(start, "more than %d conditions", mostTerms)
		return nil
	}
	return p.condition()
}

// condition reads a word, a phrase, or a field with its value.
func (p *parser) condition() Node {
	start := p.at
	if p.next() == '"' {
		return p.worded(start, Words, p.phrase())
	}
	end := p.at
	for end < len(p.text) {
		r, n := utf8.DecodeRuneInString(p.text[end:])
		if unicode.IsSpace(r) || r == '(' || r == ')' || r == '"' || r == ':' {
			break
		}
		end += n
	}
	word := p.text[p.at:end]
	if end == len(p.text) || p.text[end] != ':' {
		p.at = end
		if word == "" {
			p.fail(start, "this is no condition")
			return nil
		}
		return p.worded(start, Words, word)
	}
	f := Field(strings.ToLower(word))
	if f == Words || !slices.Contains(Fields, f) {
		p.fail(start, "there is no %q; there are %s. To search for these words, put them into quotation marks", word+":", fieldNames())
		return nil
	}
	p.at = end + 1
	return p.valued(start, f)
}

// valued reads what stands behind the colon of a field.
func (p *parser) valued(start int, f Field) Node {
	var v string
	if p.next() == '"' {
		v = p.phrase()
	} else {
		end := p.at
		for end < len(p.text) {
			r, n := utf8.DecodeRuneInString(p.text[end:])
			if unicode.IsSpace(r) || r == '(' || r == ')' || r == '"' {
				break
			}
			end += n
		}
		v, p.at = p.text[p.at:end], end
	}
	if p.err != nil {
		return nil
	}
	if strings.TrimSpace(v) == "" {
		p.fail(start, "nothing stands behind %s:", f)
		return nil
	}
	if f == Article {
		return p.worded(start, f, v)
	}
	if message := badValue(f, &v); message != "" {
		p.fail(start, "%s", message)
		return nil
	}
	return Is{f, v}
}

// phrase reads what stands in quotation marks, in which "" is one mark.
func (p *parser) phrase() string {
	start := p.at
	p.at++
	var b strings.Builder
	for p.at < len(p.text) {
		c := p.text[p.at]
		p.at++
		if c != '"' {
			b.WriteByte(c)
			continue
		}
		if p.next() != '"' {
			return b.String()
		}
		b.WriteByte('"')
		p.at++
	}
	p.fail(start, "these quotation marks are not closed")
	return ""
}

// worded is a condition on words, of which there must be one.
func (p *parser) worded(start int, f Field, v string) Node {
	if p.err != nil {
		return nil
	}
	if !strings.ContainsFunc(v, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) }) {
		p.fail(start, "no letter or digit to search for in %q", v)
		return nil
	}
	return Is{f, v}
}

var (
	dateForm = regexp.MustCompile(`^\d{4}(-\d\d(-\d\d)?)?$`)
	docForm  = regexp.MustCompile(`^[0-9a-f]{4,32}$`)
)

// badValue says what is wrong with a value, "" for nothing; it brings the value to the form that it has everywhere.
func badValue(f Field, v *string) string {
	switch f {
	case Status, Act, Flag:
		known := map[Field][]string{Status: Statuses, Act: Acts, Flag: Flags}[f]
		*v = strings.ToLower(*v)
		if !slices.Contains(known, *v) {
			return fmt.Sprintf("%s:%s is not known; there are %s", f, *v, strings.Join(known, ", "))
		}
	case Since, Until:
		if !dateForm.MatchString(*v) {
			return fmt.Sprintf("%q is not a date; write 2031, 2031-05 or 2031-05-04", *v)
		}
		if _, err := time.Parse("2006-01-02"[:len(*v)], *v); err != nil {
			return fmt.Sprintf("%q is not in the calendar", *v)
		}
	case Doc:
		*v = strings.ToLower(*v)
		if !docForm.MatchString(*v) {
			return fmt.Sprintf("%q is no document's ID; write four or more of its digits (0-9, a-f)", *v)
		}
	}
	return ""
}

func fieldNames() string {
	names := make([]string, len(Fields))
	for i, f := range Fields {
		names[i] = string(f) + ":"
	}
	return strings.Join(names, ", ")
}
