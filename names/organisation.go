package names

import (
	"strconv"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// stops are words without weight in names of organisations.
var stops = wordSet("the of and for in on at to by a an & de del la las el los y e et le les du des und der die das fur für von zu zur im am di della dei degli da do dos das i v na s o al van den het en og och ve wa lil li ul as ash")

// vesselMarks stand before names of ships.
var vesselMarks = wordSet("mv mt ms ss mtv mf my sv hms uss rms motor vessel tanker m v t ship barge tug fv")

func wordSet(s string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(s) {
		m[w] = true
	}
	return m
}

// organisation takes the name of an organisation or a vessel apart, phrase by phrase.
func (a *analysis) organisation() {
	rs := a.cutFurther(joinLetters(a.raws))
	keys, looks := sized(a.work.keys, len(rs)), sized(a.work.looks, len(rs))
	a.work.keys, a.work.looks = keys, looks
	for i := range rs {
		keys[i], looks[i] = rs[i].fold(), rs[i].lookup()
	}
	lex := organisationWords()
	legal := mistypedLegal(keys)
	for i := 0; i < len(rs); {
		e, n := lex.find(looks[i:])
		if v := hanOrdinalValue(&rs[i]); v > 0 {
			e, n = entry{role: Numeral, value: v}, 1
		}
		if rs[i].bracketed && bracketForms[rs[i].text] {
			e, n = entry{role: LegalForm}, 1
		}
		if legal != nil {
			if f, k := lex.find(legal[i:]); k > n && f.role == LegalForm && (k > 1 || len(legal[i]) >= 7) {
				e, n = f, k
			}
		}
		if a.n.Kind == Vessel && (e.role != Numeral || n > 1) {
			n = 0
		}
		if e.role == Numeral && e.value > 0 && n == 1 && rs[i].script == Han {
			a.phrase(keys[i:i+1], e, rs[i:i+1])
			i++
			continue
		}
		if e.role == Numeral && !a.numeralHere(keys, i, &rs[i]) {
			n = 0
		}
		if n == 0 && a.seriesLetter(keys, i, rs) {
			a.series(keys[i], &rs[i])
			i++
			continue
		}
		if a.beforeNumber(rs, keys, i) {
			rs[i+1].start = rs[i].start
			i++
			continue
		}
		if i > 0 && rs[i].script == Cyrillic && rs[i].gap == '-' && ordinalEnds[rs[i].text] && number(keys[i-1]) && len(a.n.spans) > 0 {
			a.n.spans[len(a.n.spans)-1][1] = uint16(rs[i].end)
			i++
			continue
		}
		if n == 0 {
			a.plain(keys[i], &rs[i], i)
			i++
			continue
		}
		a.phrase(keys[i:i+n], e, rs[i:i+n])
		i += n
	}
	a.keepSomething()
}

// joinLetters makes one word of single letters that stand apart: "S. A.", "U S".
func joinLetters(rs []raw) []raw {
	out := rs[:0:len(rs)]
	for i := 0; i < len(rs); i++ {
		r := rs[i]
		for len(r.text) <= 3 && single(&r) && i+1 < len(rs) && single(&rs[i+1]) && (rs[i].dotted == rs[i+1].dotted) && rs[i+1].gap != ',' && rs[i+1].end-rs[i].end <= 3 {
			i++
			r.text, r.end, r.dotted = r.text+rs[i].text, rs[i].end, true
		}
		out = append(out, r)
	}
	return out
}

func single(r *raw) bool {
	return r.dotted || utf8.RuneCountInString(r.text) == 1 && r.script == Latin && r.text != "&" && unicode.IsUpper(first(r.text))
}

// cutFurther cuts runs of Chinese characters into known words, and a legal form in capitals from the word that it sticks to.
func (a *analysis) cutFurther(rs []raw) []raw {
	out := a.work.cut[:0]
	for i, r := range rs {
		switch {
		case r.script == Arabic && r.text == "الله" && i > 0 && rs[i-1].script == Arabic && len(out) > 0:
			ofGod(&out[len(out)-1], &r)
		case r.script == Han:
			words, at := cutHan(r.text), r.start
			apart := len(strings.Join(words, "")) == r.end-r.start
			for _, w := range words {
				c := r
				if c.text = w; apart {
					c.start, c.end = at, at+len(w)
					at = c.end
				}
				out = append(out, c)
			}
		case r.script == Latin || r.script == Cyrillic:
			if k := stuckForm(r.text); k > 0 {
				c := r
				c.text, r.text, r.gap = r.text[:k], r.text[k:], ' '
				out = append(out, c)
			}
			out = append(out, r)
		default:
			out = append(out, r)
		}
	}
	a.work.cut = out
	return out
}

// ofGod writes a word and "of God" behind it in one, as Latin spellings do: Hizballah.
func ofGod(w, god *raw) {
	head := w.fold()
	if p := personalWords()[w.lookup()]; p != nil && p.latin != "" {
		head = p.latin
	}
	w.text, w.end = w.text+" "+god.text, god.end
	w.of, w.folded = w.text, head+"allah"
}

// stuckForm is where a legal form in capitals begins behind a small letter ("SiemensAG"), 0 where there is none.
func stuckForm(s string) int {
	k := len(s)
	for k > 0 && 'A' <= s[k-1] && s[k-1] <= 'Z' {
		k--
	}
	if k == 0 || len(s)-k < 2 || k < 3 || !('a' <= s[k-1] && s[k-1] <= 'z') {
		return 0
	}
	if e, ok := organisationWords().phrases[foldLatin(s[k:])]; !ok || e.role != LegalForm {
		return 0
	}
	return k
}

// hanWords are the words of the tables of organisations that are written in Chinese characters.
var hanWords = sync.OnceValue(func() map[string]bool {
	m := map[string]bool{}
	for t, column := range map[string]int{"legal": 2, "places": 1, "trade": 1, "generic": 1} {
		for _, r := range rows(t) {
			for _, f := range forms(r[column]) {
				if scriptOf(first(f)) == Han {
					m[hanSimple(f)] = true
				}
			}
		}
	}
	return m
})

// cutHan cuts Chinese characters into the words of the tables, and what lies between.
func cutHan(s string) []string {
	s = hanSimple(s)
	known := hanWords()
	var out []string
	rest := 0
	for i := 0; i < len(s); {
		n := hanOrdinal(s[i:])
		for end, runes := i, 0; end < len(s) && runes < 8; runes++ {
			_, w := utf8.DecodeRuneInString(s[end:])
			if end += w; known[s[i:end]] {
				n = end - i
			}
		}
		if n == 0 {
			_, w := utf8.DecodeRuneInString(s[i:])
			i += w
			continue
		}
		if rest < i {
			out = append(out, s[rest:i])
		}
		out = append(out, s[i:i+n])
		i += n
		rest = i
	}
	if rest < len(s) {
		out = append(out, s[rest:])
	}
	return out
}

// hanDigits are the Chinese numbers below ten, in order.
const hanDigits = "〇一二三四五六七八九"

// hanOrdinal is how many bytes of characters are a number behind 第: 第二, 第十二, 第2.
func hanOrdinal(s string) int {
	rest, ok := strings.CutPrefix(s, "第")
	if !ok {
		return 0
	}
	n := 0
	for _, r := range rest {
		if r != '十' && !strings.ContainsRune(hanDigits, r) && !('0' <= r && r <= '9') {
			break
		}
		n += utf8.RuneLen(r)
	}
	if n == 0 {
		return 0
	}
	return len("第") + n
}

// hanOrdinalValue is the value of a word that is such a number, up to 99 in characters; 0 for all others.
func hanOrdinalValue(r *raw) int {
	if r.script != Han || hanOrdinal(r.text) != len(r.text) {
		return 0
	}
	tens, ones, ten := 0, 0, false
	for _, c := range r.text[len("第"):] {
		switch i := strings.IndexRune(hanDigits, c); {
		case c == '十':
			tens, ones, ten = max(1, ones), 0, true
		case i >= 0:
			ones = 10*ones + i/len("一")
		default:
			ones = 10*ones + int(c-'0')
		}
		if ones > 9999 {
			return 0
		}
	}
	if ten {
		return 10*tens + ones
	}
	return ones
}

// numeralHere reports whether a word of the table of numbers is one here: single letters only at the end of the name proper.
func (a *analysis) numeralHere(keys []string, i int, r *raw) bool {
	if len(keys[i]) > 1 {
		return true
	}
	if i == 0 || r.dotted {
		return false
	}
	for k := i + 1; k < len(keys); k++ {
		if e, ok := organisationWords().phrases[keys[k]]; !ok || e.role != LegalForm && e.role != Place {
			return false
		}
	}
	return true
}

// bodyWeight is the weight of a general word that says what kind of body somebody is.
const bodyWeight = 22

// seriesLetter reports whether a single capital ends the name proper and tells it from its sisters: Fund A, 2018-B.
func (a *analysis) seriesLetter(keys []string, i int, rs []raw) bool {
	r := &rs[i]
	if i < 2 && (i == 0 || a.n.Kind != Vessel) || r.script != Latin || len(r.text) != 1 || r.text[0] < 'A' || r.text[0] > 'Z' || r.dotted || a.pointBehind(r) || rs[i-1].text == "&" || len(rs[i-1].text) == 1 {
		return false
	}
	for k := i + 1; k < len(keys); k++ {
		if e, ok := organisationWords().phrases[keys[k]]; !ok || e.role != LegalForm && e.role != Place && e.role != Trade {
			return false
		}
	}
	return true
}

// series adds a letter that counts as a number does.
func (a *analysis) series(key string, r *raw) {
	w := newWord(key)
	w.role, w.weight = Numeral, 30
	a.add(w, r)
}

// numberSigns say that a number follows, and are no words of their own.
var numberSigns = wordSet("no nr num nro number numero nomer numer nummer")

// ordinalEnds are written behind the digits of a number in Cyrillic: 2-я.
var ordinalEnds = wordSet("я й ая ый ий ой е ое го")

// beforeNumber reports whether the word at i only goes with the number behind it: No. 3.
func (a *analysis) beforeNumber(rs []raw, keys []string, i int) bool {
	if !numberSigns[keys[i]] || i+1 >= len(rs) {
		return false
	}
	e, ok := organisationWords().phrases[keys[i+1]]
	return number(keys[i+1]) || ok && e.role == Numeral
}

// phrase adds a phrase of the tables as one word.
func (a *analysis) phrase(keys []string, e entry, rs []raw) {
	text := keys[0]
	if len(keys) > 1 {
		text = strings.Join(keys, "")
	}
	if e.role == Numeral {
		text = strconv.Itoa(e.value)
	}
	w := newWord(text)
	w.role, w.canon = e.role, e.canon
	if w.flags |= e.flags; (w.has(fieldWord) || e.role == Trade) && rs[0].script != Latin {
		w.flags |= romanised
	}
	switch e.role {
	case LegalForm:
		w.weight = 5
	case Numeral:
		w.weight = 30
	case Place:
		w.weight = 55
	case Trade:
		w.weight = 45
	case Telling:
		w.weight = 50
	case Generic:
		w.weight = 20
		if e.value == bodyWord {
			w.weight = bodyWeight
		}
	}
	joined := rs[0]
	joined.end = max(joined.end, rs[len(rs)-1].end)
	a.add(w, &joined)
}

// plain adds a word that no table knows.
func (a *analysis) plain(key string, r *raw, i int) {
	vowels := r.script == Latin
	if p := personalWords()[r.lookup()]; p != nil && p.latin != "" && r.script == Arabic {
		key, vowels = p.latin, true
	}
	if r.script == Arabic && strings.HasSuffix(key, "allah") {
		vowels = true
	}
	w := newWord(key)
	w.weight = 100
	switch {
	case a.n.Kind == Vessel && i < 2 && vesselMarks[key]:
		w.role, w.weight = Honorific, 5
	case (stops[key] || len(key) > 2 && key[0] == key[1] && stops[key[1:]]) && !r.dotted && len(a.raws) > 1:
		w.role, w.weight = Particle, 4
	case w.flags&hasDigit != 0 && number(withoutOrdinal(key)):
		key = withoutOrdinal(key)
		w = newWord(strings.TrimLeft(key[:len(key)-1], "0") + key[len(key)-1:])
		w.role, w.weight = Numeral, 30
	case len(key) <= 2:
		w.weight = 60
	}
	if r.dotted || a.acronymLike(key, r) {
		w.flags |= hasDigit // letters with points are read one by one, and sound like no word
	}
	if p := personalWords()[key]; p != nil {
		w.groups, w.nicks = p.groups, p.nicks
		w.flags |= p.flags & (knownForename | knownSurname) // Fernandez is no misspelt Hernandez here either
	}
	if r.script != Latin {
		w.flags |= romanised
	}
	if r.bracketed {
		w.flags |= inBrackets
	}
	switch r.script {
	case Han:
		w.native = r.text
		w.flags |= hanWord
	case Hangul:
		w.native = r.text
		w.flags |= hangulWord
	case Arabic, Hebrew:
		if !vowels {
			w.flags |= consonantal
		}
	}
	a.add(w, r)
}

// withoutOrdinal takes the letters of an ordinal from its digits: 64th.
func withoutOrdinal(k string) string {
	for _, s := range [...]string{"st", "nd", "rd", "th", "er", "eme", "ieme"} {
		if n, ok := strings.CutSuffix(k, s); ok && number(n) {
			return n
		}
	}
	return k
}

// acronymLike reports whether a word in capitals has no vowel and is short, or is a name of up to four letters by itself: letters that are read one by one, and changed make another party.
func (a *analysis) acronymLike(key string, r *raw) bool {
	return r.script == Latin && len(key) >= 2 && len(key) <= 5 && len(key) == len(r.text) && r.text == strings.ToUpper(r.text) &&
		(!strings.ContainsAny(key, "aeiouy") || len(a.raws) == 1 && len(key) <= 4)
}

// number reports whether a word is digits only.
func number(k string) bool {
	for i := 0; i < len(k); i++ {
		if k[i] < '0' || k[i] > '9' {
			return false
		}
	}
	return k != ""
}

// keepSomething makes words of what is left when a name is nothing but legal forms and particles.
func (a *analysis) keepSomething() {
	something := false
	for i := range a.n.words {
		switch w := &a.n.words[i]; w.role {
		case Word, Place, Numeral:
			return
		case LegalForm, Particle, Honorific:
		default:
			something = true
		}
	}
	if something {
		a.promote()
		return
	}
	for i := range a.n.words {
		a.n.words[i].role, a.n.words[i].weight = Word, 100
	}
}

// legalWords are the longer words of legal forms, by themselves and with a letter missing, to the word itself.
var legalWords = sync.OnceValue(func() map[string]string {
	m := map[string]string{}
	for _, r := range rows("legal") {
		for _, f := range forms(r[2]) {
			for _, w := range cut(f) {
				k := w.fold()
				if len(k) < 5 || w.script != Latin {
					continue
				}
				m[k] = k
				for i := range k {
					if less := k[:i] + k[i+1:]; m[less] == "" {
						m[less] = k
					}
				}
			}
		}
	}
	return m
})

// legalSounds are the longer words of legal forms by what they sound like, however loosely: Obchtchestvo is Obshchestvo in French.
var legalSounds = sync.OnceValue(func() map[uint32]string {
	m := map[uint32]string{}
	for _, r := range rows("legal") {
		for _, f := range forms(r[2]) {
			for _, w := range cut(f) {
				if k := w.fold(); len(k) >= 7 && m[looseHash(soundOf(k))] == "" {
					m[looseHash(soundOf(k))] = k
				}
			}
		}
	}
	return m
})

// mistypedLegal are the words with those of legal forms put right that have one letter wrong; nil when there is none.
func mistypedLegal(keys []string) []string {
	var out []string
	known := legalWords()
	for i, k := range keys {
		if len(k) < 4 || len(k) > 20 || known[k] == k || organisationWords().longest[k] > 0 {
			continue
		}
		to := known[k]
		for c := 0; c < len(k) && to == ""; c++ {
			to = known[k[:c]+k[c+1:]]
		}
		if to == "" || to[0] != k[0] && len(to) < 7 || distance(k, to) > 10 {
			if to = legalSounds()[looseHash(soundOf(k))]; to == "" || len(k) < 7 {
				continue
			}
		}
		if out == nil {
			out = append(out, keys...)
		}
		out[i] = to
	}
	return out
}

// promote makes a word of a particle at either end of a name that has no word of its own: DES International.
func (a *analysis) promote() {
	for _, i := range [...]int{0, len(a.n.words) - 1} {
		w := &a.n.words[i]
		if w.role == Particle && len(w.text) > 2 && w.text != "the" && w.text != "and" && w.text != "for" {
			w.role, w.weight = Word, 60
			return
		}
	}
}
