package corpus

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"

	"golang.org/x/tools/txtar"
)

// quoting are the keys of an annotation whose values quote the text, with what stands between two quotations.
var quoting = map[string]string{"by": "", "via": "›", "also": ";", "about": ";", "answers": "", "part": ";", "parts": ";", "holds_office": "", "alias_of": "", "member_of": ""}

// Pin takes the words of the article out of an annotation, so that an article nobody may copy can be annotated where all may read it: the part "text" goes, and every quotation
// becomes the bytes where it stands, @120-134. Remarks are left out, as they may quote. A name that the text does not hold stays as it is. The error names words of a claim, a time or
// a part "nothing" that the text does not hold.
func Pin(src []byte) ([]byte, error) {
	ar := txtar.Parse(src)
	text := partOf(ar, "text")
	if text == "" {
		return nil, fmt.Errorf("corpus: the annotation to pin has no part text")
	}
	x := newIndex(text)
	out := &txtar.Archive{Comment: ar.Comment}
	for _, f := range ar.Files {
		if f.Name == "text" {
			continue
		}
		if f.Name == "given" {
			out.Files = append(out.Files, f)
			continue
		}
		var b bytes.Buffer
		for l := range strings.Lines(string(f.Data)) {
			l = strings.TrimSpace(l)
			if l == "" || l[0] == '#' {
				continue
			}
			l, err := pinLine(x, l)
			if err != nil {
				return nil, fmt.Errorf("corpus: part %s: %w", f.Name, err)
			}
			b.WriteString(l + "\n")
		}
		out.Files = append(out.Files, txtar.File{Name: f.Name, Data: b.Bytes()})
	}
	return txtar.Format(out), nil
}

// pinLine pins the cells of one line.
func pinLine(x *index, l string) (string, error) {
	cells := strings.Split(l, " | ")
	var first []string
	for _, part := range strings.Split(cells[0], " // ") {
		begin, end, long := strings.Cut(part, "…")
		p, ok := pinWords(x, begin)
		if !ok {
			return "", fmt.Errorf("the text does not have the words %q", begin)
		}
		if long {
			q, ok := pinWords(x, end)
			if !ok {
				return "", fmt.Errorf("the text does not have the words %q", end)
			}
			p += " … " + q
		}
		first = append(first, p)
	}
	cells[0] = strings.Join(first, " // ")
	for i, c := range cells[1:] {
		k, v, ok := strings.Cut(c, ":")
		between, quotes := quoting[strings.TrimSpace(k)]
		if !ok || !quotes {
			continue
		}
		list := []string{v}
		if between != "" {
			list = strings.Split(v, between)
		}
		for j, w := range list {
			list[j], _ = pinWords(x, w)
		}
		if between == "›" {
			between = " ›"
		}
		cells[i+1] = strings.TrimSpace(k) + ": " + strings.Join(list, between+" ")
	}
	return strings.Join(cells, " | "), nil
}

// pinWords returns where words first stand, or else the words: in their own case before any other.
func pinWords(x *index, words string) (string, bool) {
	words = strings.TrimSpace(words)
	w := plainWords(words)
	if w == "" {
		return words, false
	}
	k := -1
	if all := x.places(w); len(all) > 0 {
		k = all[0]
	} else {
		k = strings.Index(x.low, strings.ToLower(w))
	}
	if k < 0 {
		return words, false
	}
	return "@" + strconv.Itoa(int(x.at[k])) + "-" + strconv.Itoa(int(x.end(k+len(w)))), true
}

// Unpin puts the words back into an annotation that Pin took them out of: the bytes of an annotated article as Parse reads it. The error names a place that the text does not have.
func Unpin(src []byte, text string) ([]byte, error) {
	ar := txtar.Parse(src)
	out := &txtar.Archive{Comment: ar.Comment}
	for _, f := range ar.Files {
		if f.Name != "given" {
			data, err := unpinned(string(f.Data), text)
			if err != nil {
				return nil, fmt.Errorf("corpus: part %s: %w", f.Name, err)
			}
			f.Data = []byte(data)
		}
		out.Files = append(out.Files, f)
		if f.Name == "given" {
			out.Files = append(out.Files, txtar.File{Name: "text", Data: []byte(text)})
		}
	}
	return txtar.Format(out), nil
}

// unpinned replaces every place by its words, on one line.
func unpinned(s, text string) (string, error) {
	var b strings.Builder
	for {
		k := strings.IndexByte(s, '@')
		if k < 0 {
			b.WriteString(s)
			return b.String(), nil
		}
		b.WriteString(s[:k])
		s = s[k+1:]
		n := 0
		for n < len(s) && (s[n] >= '0' && s[n] <= '9' || s[n] == '-') {
			n++
		}
		from, to, _ := strings.Cut(s[:n], "-")
		i, err1 := strconv.Atoi(from)
		j, err2 := strconv.Atoi(to)
		if err1 != nil || err2 != nil || i >= j || j > len(text) {
			return "", fmt.Errorf("@%s is no place in a text of %d bytes", s[:n], len(text))
		}
		b.WriteString(strings.Join(strings.Fields(text[i:j]), " "))
		s = s[n:]
	}
}

// partOf is a part of an archive, "" where there is none.
func partOf(ar *txtar.Archive, name string) string {
	for _, f := range ar.Files {
		if f.Name == name {
			return string(f.Data)
		}
	}
	return ""
}
