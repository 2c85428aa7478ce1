package identity

import (
	"strings"

	"segun/names"
)

// keysOf are the keys under which a name is filed and looked for. Names that share none are not compared: blocking, so that the work for a
// name does not grow with the number of all names.
func keysOf(n *name) []uint64 {
	b := blocks{}
	if n.class == persons {
		b.person(n)
	} else {
		b.body(n)
	}
	return b.keys
}

// blocks collects keys.
type blocks struct{ keys []uint64 }

// add files under the hash of some words, each once.
func (b *blocks) add(words ...string) {
	h := uint64(14695981039346656037)
	for _, w := range words {
		for i := range len(w) {
			h = (h ^ uint64(w[i])) * 1099511628211
		}
		h = (h ^ 0xFF) * 1099511628211
	}
	for _, k := range b.keys {
		if k == h {
			return
		}
	}
	b.keys = append(b.keys, h)
}

// pair files under two words whatever their order.
func (b *blocks) pair(kind, x, y string) {
	if y < x {
		x, y = y, x
	}
	b.add(kind, x, y)
}

// keyWord is a word with the forms in which it is looked for.
type keyWord struct{ sound, bones string }

// person files a name under its surname as it sounds, whatever the first name is; and under any two words, by their consonants and
// with a letter missing, for surnames that are spelled otherwise.
func (b *blocks) person(n *name) {
	var words []keyWord
	sounds := n.parsed.Keys()
	i := 0
	for _, p := range n.parsed.Parts() {
		if p.Role == names.Honorific || p.Role == names.LegalForm || p.Role == names.Particle {
			continue
		}
		sound := sounds[i]
		if i++; p.Role == names.Suffix || p.Role == names.Initial || len(words) == 5 {
			continue
		}
		w := keyWord{sound, bones(p.Norm)}
		words = append(words, w)
		if p.Role == names.Family || p.Role == names.Word {
			b.add("s", sound)
		}
	}
	for i := range words {
		for j := range i {
			b.pair("b", words[i].bones, words[j].bones)
			b.missing(words[i].sound, words[j].sound)
			b.missing(words[j].sound, words[i].sound)
		}
	}
	if len(words) == 1 {
		b.add("s", words[0].sound)
	}
}

// missing files under one word and the other with each of its letters missing.
func (b *blocks) missing(whole, cut string) {
	if len(cut) < 4 || len(cut) > 14 {
		return
	}
	b.pair("d", whole, cut)
	for i := range len(cut) {
		if i == 0 || cut[i] != cut[i-1] {
			b.pair("d", whole, cut[:i]+cut[i+1:])
		}
	}
}

// bones are the consonants of a word in broad classes; a word with fewer than two is kept as it is.
func bones(s string) string {
	var out []byte
	for i := range len(s) {
		c := classes[s[i]]
		if c == 0 || len(out) > 0 && out[len(out)-1] == c {
			continue
		}
		out = append(out, c)
	}
	if len(out) < 2 {
		return s
	}
	return string(out)
}

// classes are the letters that are told apart; the rest is silent or written in too many ways.
var classes = func() (t [256]byte) {
	for _, line := range []string{"bp", "dt", "gkqc", "vwf", "szx", "l", "r", "m", "n"} {
		for i := range len(line) {
			t[line[i]] = line[0]
		}
	}
	for c := byte('0'); c <= '9'; c++ {
		t[c] = c
	}
	return t
}()

// body files a body under any two of its words, a body of one word under that, and both under the initials.
func (b *blocks) body(n *name) {
	var words []keyWord
	initials := ""
	for _, p := range n.parsed.Parts() {
		if p.Role == names.LegalForm || p.Norm == "" {
			continue
		}
		if p.Role != names.Particle {
			initials += p.Norm[:1]
		}
		if p.Role != names.Particle && len(words) < 6 {
			words = append(words, keyWord{bones: bones(p.Norm)})
		}
	}
	for i := range words {
		for j := range i {
			b.pair("b", words[i].bones, words[j].bones)
		}
	}
	if len(words) == 1 {
		b.add("w", words[0].bones)
		if t := strings.ToLower(n.text); len(t) <= 8 {
			b.add("i", t)
		}
	}
	if len(initials) >= 3 && len(initials) <= 8 {
		b.add("i", initials)
	}
}
