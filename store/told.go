package store

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"segun"
	"segun/store/fact"
)

// A reading tells its claims as the statements do. So what the statements tell of a claim is left out of the reading that is kept, and put back from them: of most claims nothing is left but {}.
// What the statements do not tell, or would tell otherwise, stays, and a claim that has none of its usual fields stays whole.

// toldForm is the first byte of a reading without what statements tell; what follows is kept as columnsOf gives it.
const toldForm = 3

// claimFields are the fields of a claim in the JSON contract, in their order.
var claimFields = [...]string{"id", "section", "grain", "start", "end", "content", "chain", "act", "polarity", "realis", "status", "quote", "about", "accused", "time", "answers", "flags", "rule"}

// keepReading writes a reading, without its text, as it is kept beside the statements that rec was gathered from.
func keepReading(reading, text string, rec *fact.Record) []byte {
	short, ok := withoutTold(reading, rec)
	if ok {
		back, whole := withTold(short, rec)
		if whole && back == reading {
			return append([]byte{toldForm}, columnsOfJSON(short, text, toldWords(rec))...)
		}
	}
	return columnsOfJSON(reading, text, nil)
}

// toldWords are words of a record that its reading has too, beside those of its claims: dates, and how they were worked out.
func toldWords(rec *fact.Record) []string {
	out := make([]string, 0, len(rec.Claims))
	for i := range rec.Claims {
		if c := &rec.Claims[i]; c.EDTF != "" {
			out = append(out, c.EDTF, c.Basis)
		}
	}
	for i := range rec.Events {
		if e := &rec.Events[i]; e.EDTF != "" {
			out = append(out, e.EDTF, e.Basis)
		}
	}
	return out
}

// keptReading gives back what keepReading was given; rec is asked for where it is needed. The error wraps ErrCorrupt.
func keptReading(b []byte, text string, rec func() (*fact.Record, error)) ([]byte, error) {
	if len(b) == 0 || b[0] != toldForm {
		return readColumns(b, text)
	}
	r, err := rec()
	if err != nil {
		return nil, err
	}
	short, err := readColumnsBeside(b[1:], text, toldWords(r))
	if err != nil {
		return nil, err
	}
	whole, ok := withTold(string(short), r)
	if !ok {
		return nil, fmt.Errorf("%w: %w", ErrCorrupt, errColumns)
	}
	return []byte(whole), nil
}

// claimsIn finds the claims of a reading: what is before and behind them, and each as it is written.
func claimsIn(reading string) (before string, claims []string, behind string, ok bool) {
	from, to := -1, -1
	ok = eachField(reading, func(key, value string, at int) bool {
		if key == "claims" {
			from, to = at, at+len(value)
		}
		return from < 0
	})
	if !ok || from < 0 || reading[from] != '[' {
		return "", nil, "", false
	}
	for i := from + 1; i < to-1; i++ {
		end := valueEnd(reading, i)
		if end <= i || end >= to || reading[i] != '{' || reading[end] != ',' && reading[end] != ']' {
			return "", nil, "", false
		}
		claims = append(claims, reading[i:end])
		i = end
	}
	return reading[:from+1], claims, reading[to-1:], true
}

// eachField calls f with each field of an object, its value as it is written and where it begins, until f returns false. ok is false for what is no object.
func eachField(object string, f func(key, value string, at int) bool) (ok bool) {
	if len(object) < 2 || object[0] != '{' {
		return false
	}
	for i := 1; i < len(object) && object[i] != '}'; {
		if object[i] == ',' {
			i++
		}
		if i >= len(object) || object[i] != '"' {
			return false
		}
		end := stringEnd(object, i)
		if end+1 >= len(object) || object[end+1] != ':' {
			return false
		}
		to := valueEnd(object, end+2)
		if to <= end+2 {
			return false
		}
		if !f(object[i+1:end], object[end+2:to], end+2) {
			return true
		}
		i = to
	}
	return true
}

// valueEnd is behind the value that begins at i, in JSON without blanks.
func valueEnd(json string, i int) int {
	deep := 0
	for ; i < len(json); i++ {
		switch json[i] {
		case '"':
			i = stringEnd(json, i)
			if i < len(json) && deep == 0 {
				return i + 1
			}
		case '{', '[':
			deep++
		case '}', ']':
			if deep--; deep == 0 {
				return i + 1
			}
			if deep < 0 {
				return i
			}
		case ',':
			if deep == 0 {
				return i
			}
		}
	}
	return len(json)
}

// withoutTold leaves out what a record tells of the claims; ok is false where the reading has other claims.
func withoutTold(reading string, rec *fact.Record) (short string, ok bool) {
	before, claims, behind, ok := claimsIn(reading)
	if !ok || len(claims) != len(rec.Claims) {
		return "", false
	}
	var b strings.Builder
	b.Grow(len(before) + len(behind) + 16*len(claims))
	b.WriteString(before)
	t := &toldClaim{}
	for i, c := range claims {
		if i > 0 {
			b.WriteByte(',')
		}
		t.tell(&rec.Claims[i])
		b.WriteString(t.rest(c))
	}
	b.WriteString(behind)
	return b.String(), true
}

// withTold is withoutTold the other way round.
func withTold(short string, rec *fact.Record) (reading string, ok bool) {
	before, claims, behind, ok := claimsIn(short)
	if !ok || len(claims) != len(rec.Claims) {
		return "", false
	}
	var b strings.Builder
	b.Grow(len(short) + 600*len(claims))
	b.WriteString(before)
	t := &toldClaim{}
	for i, c := range claims {
		if i > 0 {
			b.WriteByte(',')
		}
		t.tell(&rec.Claims[i])
		if !t.write(&b, c) {
			return "", false
		}
	}
	b.WriteString(behind)
	return b.String(), true
}

// toldClaim is a claim as a record tells it: the values of claimFields as JSON writes them, "" for what is left out.
type toldClaim struct {
	b      []byte
	fields [len(claimFields)]string
}

// rest is what of a claim is not told: the whole of it where that cannot be put back.
func (t *toldClaim) rest(claim string) string {
	var b strings.Builder
	b.WriteByte('{')
	next := 0
	whole := false
	ok := eachField(claim, func(key, value string, _ int) bool {
		n := next
		for n < len(claimFields) && claimFields[n] != key {
			whole = whole || t.fields[n] != "" // it is told, and is not there
			n++
		}
		if n == len(claimFields) || whole || n == 0 && t.fields[0] != value {
			whole = true
			return false
		}
		next = n + 1
		if t.fields[n] != value {
			if b.Len() > 1 {
				b.WriteByte(',')
			}
			b.WriteString(`"` + key + `":` + value)
		}
		return true
	})
	for ; next < len(claimFields); next++ {
		whole = whole || t.fields[next] != ""
	}
	if !ok || whole {
		return claim
	}
	b.WriteByte('}')
	return b.String()
}

// write writes a claim of which rest is what is not told.
func (t *toldClaim) write(b *strings.Builder, rest string) bool {
	if strings.HasPrefix(rest, `{"id":`) {
		b.WriteString(rest)
		return true
	}
	fields := t.fields
	known := true
	ok := eachField(rest, func(key, value string, _ int) bool {
		n := slices.Index(claimFields[:], key)
		if known = n >= 0; known {
			fields[n] = value
		}
		return known
	})
	if !ok || !known {
		return false
	}
	comma := byte('{')
	for i, f := range fields {
		if f == "" {
			continue
		}
		b.WriteByte(comma)
		b.WriteString(`"` + claimFields[i] + `":` + f)
		comma = ','
	}
	if comma == '{' {
		b.WriteByte('{')
	}
	b.WriteByte('}')
	return true
}

// tell fills in the fields of a claim.
func (t *toldClaim) tell(c *fact.Claim) {
	t.b = t.b[:0]
	var ends [len(claimFields)]int
	for i, field := range claimFields {
		t.b = appendTold(t.b, c, field)
		ends[i] = len(t.b)
	}
	all, from := string(t.b), 0
	for i, to := range ends {
		t.fields[i], from = all[from:to], to
	}
}

// appendTold appends a field of a claim as JSON has it.
func appendTold(b []byte, c *fact.Claim, field string) []byte {
	switch field {
	case "id":
		return appendString(b, c.ID)
	case "section":
		return appendString(b, c.Section)
	case "grain":
		return appendString(b, c.Grain)
	case "start":
		return strconv.AppendUint(b, uint64(c.Stretch.Start), 10)
	case "end":
		return strconv.AppendUint(b, uint64(c.Stretch.End), 10)
	case "content":
		if c.Status == "declined_to_comment" || c.Status == "referred" {
			return append(b, "[]"...)
		}
		return appendSpans(b, c.Spans)
	case "chain":
		return appendChain(b, c)
	case "act":
		return appendString(b, c.Act)
	case "polarity":
		return appendString(b, c.Polarity)
	case "realis":
		return appendString(b, c.Realis)
	case "status":
		return appendString(b, c.Status)
	case "quote":
		return appendString(b, c.Quote)
	case "about":
		return appendStrings(b, c.About)
	case "accused": // that nobody is said to be accused, no statement tells: it stays in the reading
		if len(c.Accused) == 0 {
			return b
		}
		return appendStrings(b, c.Accused)
	case "time":
		return appendTime(b, c)
	case "answers":
		return appendStrings(b, c.Answers)
	case "flags":
		return appendStrings(b, c.Flags)
	}
	return appendString(b, c.Rule)
}

// attributed begins the rule of a claim that the rule of its last voice is part of.
const attributed = "read/attribution:"

func appendChain(b []byte, c *fact.Claim) []byte {
	b = append(b, '[')
	for i := range c.Chain {
		if i > 0 {
			b = append(b, ',')
		}
		v := &c.Chain[i]
		b = append(b, '{')
		if _, local, ok := v.Subject.Local(); ok && local != "" {
			b = append(appendString(append(b, `"entity":`...), local), ',')
		}
		b = appendString(append(b, `"voice":`...), string(v.Kind))
		if len(v.Spans) > 0 {
			b = appendSpans(append(b, `,"spans":`...), v.Spans)
		}
		if len(v.Cues) > 0 {
			b = appendSpans(append(b, `,"cues":`...), v.Cues)
		}
		if rule, ok := strings.CutPrefix(c.Rule, attributed); ok && i > 0 && i == len(c.Chain)-1 {
			b = appendString(append(b, `,"rule":`...), rule)
		}
		b = append(b, '}')
	}
	return append(b, ']')
}

func appendTime(b []byte, c *fact.Claim) []byte {
	if c.EDTF == "" {
		return b
	}
	b = appendString(append(b, `{"edtf":`...), c.EDTF)
	if c.When != c.Stretch {
		b = appendSpan(append(b, ','), c.When)
	}
	if c.Basis != "" {
		b = appendString(append(b, `,"basis":`...), c.Basis)
	}
	return append(b, '}')
}

func appendSpan(b []byte, s segun.Span) []byte {
	b = strconv.AppendUint(append(b, `"start":`...), uint64(s.Start), 10)
	return strconv.AppendUint(append(b, `,"end":`...), uint64(s.End), 10)
}

func appendSpans(b []byte, list []segun.Span) []byte {
	b = append(b, '[')
	for i, s := range list {
		if i > 0 {
			b = append(b, ',')
		}
		b = append(appendSpan(append(b, '{'), s), '}')
	}
	return append(b, ']')
}

func appendStrings(b []byte, list []string) []byte {
	b = append(b, '[')
	for i, s := range list {
		if i > 0 {
			b = append(b, ',')
		}
		b = appendString(b, s)
	}
	return append(b, ']')
}

// appendString appends a string as the JSON contract writes it.
func appendString(b []byte, s string) []byte {
	plain := true
	for i := range len(s) {
		if c := s[i]; c < ' ' || c > '~' || c == '"' || c == '\\' {
			plain = false
			break
		}
	}
	if plain {
		return append(append(append(b, '"'), s...), '"')
	}
	var buf bytes.Buffer
	enc := json.NewEncoder(&buf)
	enc.SetEscapeHTML(false)
	_ = enc.Encode(s) // of a string: it cannot fail
	return append(b, bytes.TrimSuffix(buf.Bytes(), []byte("\n"))...)
}
