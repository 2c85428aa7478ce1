package names

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// person takes the name of a person apart: titles off, "FAMILY, Given" turned round, then word by word, then the roles.
func (a *analysis) person() {
	a.cutCapitals()
	a.chineseInCyrillic()
	a.koreanInCyrillic()
	a.foreignBySound()
	segments := a.segments()
	for i := range segments {
		segments[i] = a.withoutTitles(segments[i])
	}
	family := -1 // words before it are given names
	if len(segments) > 1 && a.turned(segments[1]) {
		for _, s := range segments[1:] {
			a.personal(s)
		}
		family = len(a.n.words)
		a.personal(segments[0])
	} else {
		for _, s := range segments {
			a.personal(s)
		}
	}
	if !a.markVietnamese() {
		a.markEast()
	}
	a.roles(family)
}

// cutCapitals cuts a name without any space in two where a capital stands inside: BrandelIlse. McBrandel, DeBrandel and FitzBrandel are one.
func (a *analysis) cutCapitals() {
	if len(a.raws) != 1 || a.raws[0].script != Latin && a.raws[0].script != Cyrillic || a.raws[0].dotted {
		return
	}
	r, letters, before := a.raws[0], 0, rune(0)
	for i, c := range r.text {
		if unicode.IsUpper(c) && unicode.IsLower(before) && letters > 3 && utf8.RuneCountInString(r.text[i:]) > 2 && !strings.HasPrefix(r.fold(), "fitz") {
			one, two := r.cutAt(letters)
			two.gap = ' '
			a.raws = append(a.raws[:0], one, two)
			return
		}
		letters++
		before = c
	}
}

// segments cuts the words at commas.
func (a *analysis) segments() [][]raw {
	var out [][]raw
	start := 0
	for i := 1; i < len(a.raws); i++ {
		if a.raws[i].gap == ',' && !(alsoKnown[a.raws[i].fold()] && i+1 < len(a.raws)) { // "…, alias El Mencho" goes on with the name
			out = append(out, a.raws[start:i])
			start = i
		}
	}
	return append(out, a.raws[start:])
}

// turned reports whether a segment after a comma holds given names, and not only titles and generations.
func (a *analysis) turned(s []raw) bool {
	for i := range s {
		key := s[i].lookup()
		_, suffix := personWordsOf().suffixes[key]
		if e, title := personWordsOf().titles.phrases[key]; !suffix && !(title && e.after) {
			return true
		}
	}
	return false
}

// withoutTitles takes titles from both ends of a segment and adds them to the name as such.
func (a *analysis) withoutTitles(s []raw) []raw {
	if len(s) == 0 {
		return s
	}
	titles := personWordsOf().titles
	keys := sized(a.work.keys, len(s))
	a.work.keys = keys
	for i := range s {
		keys[i] = s[i].lookup()
	}
	if len(s) > 2 && keys[0] == "u" && s[0].text == "U" && !a.pointBehind(&s[0]) && s[1].gap == ' ' { // U Nyan, as the Burmese say
		a.title("u", &s[0], entry{})
		s, keys = s[1:], keys[1:]
	}
	for len(s) > 1 {
		e, n := titles.find(keys)
		if n == 0 || n >= len(s) || e.after || n == 1 && utf8.RuneCountInString(keys[0]) == 1 {
			break
		}
		for i := range s[:n] {
			a.title(s[i].fold(), &s[i], e)
		}
		s, keys = s[n:], keys[n:]
	}
	if e, ok := titles.phrases[keys[0]]; ok && e.after && len(s) == 1 && s[0].gap == ',' { // Tom Dunmore, Bt
		a.title(keys[0], &s[0], e)
		return nil
	}
	for len(s) > 2 || len(s) == 2 && s[0].script == Hangul && utf8.RuneCountInString(s[0].text) > 1 {
		e, ok := titles.phrases[keys[len(s)-1]]
		if !ok || !e.after {
			break
		}
		a.title(s[len(s)-1].fold(), &s[len(s)-1], e)
		s, keys = s[:len(s)-1], keys[:len(s)-1]
	}
	return s
}

func (a *analysis) title(key string, r *raw, e entry) {
	w := newWord(key)
	w.canon = e.canon
	w.role, w.weight = Honorific, 10
	w.flags |= optional | e.flags
	if p := personalWords()[key]; p != nil {
		w.groups = p.groups
	}
	a.add(w, r)
}

// personal adds the words of a segment.
func (a *analysis) personal(s []raw) {
	for i := 0; i < len(s); i++ {
		r := &s[i]
		if i > 0 && i+1 < len(s) && alsoKnown[r.fold()] { // what follows is another name, to the end or to where the bracket closes
			inside := r.bracketed
			for k := i + 1; k < len(s) && (s[k].bracketed || !inside); k++ {
				s[k].bracketed = true
			}
			continue
		}
		switch {
		case r.script == Latin && i+1 < len(s) && a.smallParticle(r):
			a.particle(r.text, r)
		case r.dotted || r.text == "NN" || a.capitalInitials(r):
			a.initials(r)
		case i > 0 && i+1 < len(s) && personWordsOf().inside[r.fold()] && personWordsOf().particles[s[i+1].fold()] == "of":
			a.title(r.fold(), r, entry{}) // Otto Graf zu, Karl Freiherr von
		case r.bracketed && a.bracketedTitle(r):
			a.title(r.fold(), r, entry{})
		case r.script == Han:
			a.han(r)
		case r.script == Arabic && strings.HasPrefix(r.text, "ال") && utf8.RuneCountInString(r.text) > 4 && personalWords()[r.lookup()] == nil && abroad().arabic[r.lookup()] == nil:
			c := *r
			c.text = r.text[len("ال"):]
			a.addPersonal("al", r)
			a.addRaw(&c)
		case r.script == Arabic && r.text == "عبد" && i+1 < len(s):
			a.addPersonal("abdul", r)
			s[i+1].text = strings.TrimPrefix(s[i+1].text, "ال")
		case r.script == Arabic && strings.HasPrefix(r.text, "عبدال") && utf8.RuneCountInString(r.text) > 6 && r.text != "عبدالله":
			c := *r
			c.text = r.text[len("عبدال"):]
			a.addPersonal("abdul", r)
			a.addRaw(&c)
		case isLord(s[i:]):
			n := 1
			if personWordsOf().particles[s[i+1].fold()] == "article" {
				n = 2
			}
			c := *r
			c.end = s[i+n].end
			a.addPersonal("zul"+s[i+n].fold(), &c)
			i += n
		case i+2 < len(s) && isServant(r.fold()) && personWordsOf().particles[s[i+1].fold()] == "article":
			c := *r
			c.end = s[i+1].end
			a.addPersonal("abdul", &c)
			i++
		case i+1 < len(s) && isServant(r.fold()):
			a.addPersonal("abdul", r)
		default:
			a.addRaw(r)
		}
	}
}

// initials adds letters with points, one by one.
func (a *analysis) initials(r *raw) {
	for _, c := range r.text {
		one := raw{text: string(c), start: r.start, end: r.end, script: r.script, dotted: r.dotted, quoted: r.quoted, bracketed: r.bracketed, ukrainian: r.ukrainian}
		a.addPersonal(one.fold(), &one)
	}
}

// bracketedTitle reports whether a word in brackets is a title and no nickname: (Ret.).
func (a *analysis) bracketedTitle(r *raw) bool {
	_, ok := personWordsOf().titles.phrases[r.fold()]
	_, suffix := personWordsOf().suffixes[r.fold()]
	return ok && !suffix
}

// alsoKnown are the words that lead to another name of a person.
var alsoKnown = wordSet("aka fka nka alias nee born dit dite genannt conocido llamado known called")

// isLord reports whether an Arabic name "lord of …" begins: Dhu al-Fiqar, Zul Fikar, which is one with Zulfiqar.
func isLord(s []raw) bool {
	switch key := s[0].fold(); {
	case s[0].script != Latin || s[0].dotted || len(s) < 2 || len(s[len(s)-1].text) < 3:
		return false
	case key == "dhu" || key == "zu" || key == "thu" || key == "zou":
		return len(s) > 2 && personWordsOf().particles[s[1].fold()] == "article" && lordOf(s[2].fold())
	case key == "dhul" || key == "zul" || key == "thul" || key == "zoul" || key == "dhoul":
		return lordOf(s[1].fold())
	}
	return false
}

// lordOf reports whether a word is one of those of which Arabic names are lords: the sword of Ali, the two horns, the months.
func lordOf(k string) bool {
	switch soundOf(k) {
	case "fikar", "fakar", "karnain", "karnin", "karnan", "kiflai", "kifl", "kifli", "nun", "hija", "kada", "hima", "hilm":
		return true
	}
	return false
}

// isServant reports whether a word is the first half of an Arabic name "servant of …".
func isServant(k string) bool {
	if len(k) > 7 || !strings.HasPrefix(k, "ab") && !strings.HasPrefix(k, "cab") {
		return false
	}
	switch soundOf(strings.TrimPrefix(k, "c")) {
	case "abd", "abdul", "abdil", "abdal", "abdu", "abdi", "abdir", "abdur", "abdus", "abdis", "abdun", "abdin":
		return true
	}
	return false
}

// addRaw adds one word as written.
func (a *analysis) addRaw(r *raw) {
	key := r.fold()
	if r.script == Arabic || r.script == Hebrew {
		a.addConsonantal(key, r)
		return
	}
	if r.script == Latin && !r.dotted {
		key = a.unabbreviated(undisguised(key), r)
		if head, rest, ok := cutServant(key); ok {
			a.addPersonal(head, r)
			key = rest
		} else if head, ok := cutFaith(key); ok && len(a.raws) > 1 { // alone it is one name, not two
			a.addPersonal(head, r)
			key = "din"
		}
	}
	if r.script == Hangul && !r.foreign && utf8.RuneCountInString(r.text) > 2 {
		a.hangul(r)
		return
	}
	if x := abroad().kana[key]; r.script == Kana && x != nil && a.isParticle(x.latin, r) { // アル for al
		a.addPersonal(x.latin, r)
		return
	}
	before := len(a.n.words)
	a.addPersonal(key, r)
	if r.script == Latin && len(a.n.words) > before && a.n.words[before].text == key {
		a.n.words[before].soundAs(soundWithMarks(r.text))
	}
	if (r.script == Kana || r.script == Devanagari) && len(a.n.words) > before {
		a.n.words[before].flags |= loose
		if r.script == Kana {
			a.n.words[before].flags |= foreign
			a.readAbroad(before, abroad().kana, key)
		}
	}
	if r.korean && len(a.n.words) > before {
		a.n.words[before].native = strings.ToLower(r.text)
	}
	if r.foreign && len(a.n.words) > before {
		a.n.words[before].flags |= foreign
		if r.script == Hangul {
			a.n.words[before].flags |= hangulWord
		}
		return
	}
	if r.script == Hangul && len(a.n.words) > before {
		a.n.words[before].native = r.text
		a.n.words[before].flags |= hangulWord
	}
}

// foreignBySound marks the words of a Western name in Hangul: several words, and more syllables than names of Korea and China have. So are names
// in Greek letters with two of them for a sound that Greek has no letter for: Μπάιντεν, Biden.
func (a *analysis) foreignBySound() {
	syllables, words, greek := 0, 0, false
	for i := range a.raws {
		switch r := &a.raws[i]; r.script {
		case Hangul:
			if e := personWordsOf().titles.phrases[r.lookup()]; !e.after {
				syllables += utf8.RuneCountInString(r.text)
			}
			words++
		case Greek:
			greek = greek || foreignGreek(r.text)
		}
	}
	if !greek && (words < 2 || words < len(a.raws) || syllables <= 4) {
		return
	}
	for i := range a.raws {
		a.raws[i].foreign = a.raws[i].script == Hangul || a.raws[i].script == Greek
	}
}

// foreignGreek reports whether a word has letters for b, d, g, j or ch.
func foreignGreek(s string) bool {
	s = withoutAccents(strings.ToLower(s))
	for _, p := range [...]string{"μπ", "ντ", "γκ", "τζ", "τσ"} {
		if strings.Contains(s, p) {
			return true
		}
	}
	return false
}

// hangul cuts a Korean name written in one into family name and given name.
func (a *analysis) hangul(r *raw) {
	letters := max(1, hangulFamily(r.text))
	n := cutAt(r.text, letters)
	family, given := r.cutAt(letters)
	for i, t := range [...]string{r.text[:n], r.text[n:]} {
		before, at := len(a.n.words), [...]*raw{&family, &given}[i]
		if a.addPersonal(hangulLatin(t), at); len(a.n.words) > before {
			a.n.words[before].native = t
			a.n.words[before].flags |= hangulWord
		}
	}
}

// han cuts a name in characters into family name and given name, as a Chinese or a Japanese one. Names with a dot between their parts are foreign
// ones, by sound.
func (a *analysis) han(r *raw) {
	simple := hanSimple(r.text)
	foreignName := r.gap == '-' && strings.ContainsAny(a.n.Original, foreignDots) || strings.Contains(a.n.Original[r.end:], "·")
	if foreignName {
		if w := a.character(simple, hanLatin(simple), r); w != nil {
			w.native = ""
			w.flags = w.flags&^hanWord | foreign | consonantal
			a.readAbroad(len(a.n.words)-1, abroad().han, simple)
		}
		return
	}
	count := utf8.RuneCountInString(simple)
	if j := a.apartInJapanese(simple); j != nil {
		a.character(simple, j.latin, r).read(j)
		return
	}
	n, reading := 0, ""
	if count <= 4 {
		if n, reading = hanFamily(simple); n == len(simple) && count > 1 {
			n = 0
		}
	}
	given, before := "", n
	k, jf, jg := 0, (*japaneseName)(nil), (*japaneseName)(nil)
	if count > 2 && count <= 6 {
		k, jf, jg = japaneseParts(simple)
	}
	if jf != nil {
		if n = k; k != before { // else it may as well be Chinese, and both readings are kept
			reading = jf.latin
			if jg != nil {
				given = jg.latin
			}
		}
	}
	if given == "" {
		given = hanLatin(simple[n:])
	}
	family, rest := r.cutAt(utf8.RuneCountInString(simple[:n]))
	a.character(simple[:n], reading, &family).read(jf).readFamily()
	a.character(simple[n:], given, &rest).read(jg)
}

// foreignDots stand between the parts of foreign names in characters and kana.
const foreignDots = "·・‧•"

// character adds a word in characters with its reading; nil when there is none.
func (a *analysis) character(text, latin string, r *raw) *word {
	before := len(a.n.words)
	if text == "" {
		return nil
	}
	if a.addPersonal(latin, r); len(a.n.words) == before {
		return nil
	}
	w := &a.n.words[before]
	w.native = text
	w.flags |= hanWord
	return w
}

// read adds the Japanese spellings of a word in characters.
func (w *word) read(j *japaneseName) *word {
	if w != nil && j != nil {
		w.joinLines(&j.groups)
	}
	return w
}

// readFamily adds the spellings of a family name in characters that are no reading of theirs in Mandarin: Park for 朴.
func (w *word) readFamily() {
	if w == nil {
		return
	}
	if p := personalWords()[w.native]; p != nil {
		w.joinLines(&p.groups)
	}
}

// joinLines adds lines of the spellings of names.
func (w *word) joinLines(lines *[maxGroups]uint16) {
	for _, g := range lines {
		if g != 0 {
			join(&w.groups, g)
		}
	}
}

// addConsonantal adds a word of a script that leaves vowels out. Where the tables know it, it gets a Latin spelling with vowels.
func (a *analysis) addConsonantal(key string, r *raw) {
	p, before := personalWords()[r.lookup()], len(a.n.words)
	if p != nil && p.latin != "" {
		a.addPersonal(p.latin, r)
		if w := &a.n.words[len(a.n.words)-1]; w.role == Word {
			w.groups = p.groups
			a.readAbroad(before, abroad().arabic, r.lookup())
		}
		return
	}
	if x := abroad().arabic[r.lookup()]; x != nil && r.script == Arabic {
		if a.addPersonal(x.latin, r); len(a.n.words) > before && a.n.words[before].role == Word {
			a.readAbroad(before, abroad().arabic, r.lookup())
		}
		return
	}
	if a.addPersonal(key, r); len(a.n.words) > before {
		a.n.words[before].flags |= consonantal
	}
}

// undisguised writes letters for digits that stand for them inside a word: Sech1n.
func undisguised(k string) string {
	digits, letters := 0, 0
	for i := 0; i < len(k); i++ {
		if c := k[i]; '0' <= c && c <= '9' {
			digits++
		} else {
			letters++
		}
	}
	if digits == 0 || letters < 2 || digits > letters {
		return k
	}
	return strings.NewReplacer("0", "o", "1", "i", "3", "e", "4", "a", "5", "s", "7", "t").Replace(k)
}

// cutFaith takes "of the faith" from the end of a name that no table has: Jamaleddine is Jamal al-Din.
func cutFaith(k string) (head string, ok bool) {
	if len(k) < 8 || personalWords()[k] != nil {
		return "", false
	}
	for _, s := range [...]string{"ouddine", "oeddine", "eddine", "uddine", "oddine", "eddin", "uddin", "oddin", "uddeen", "eddeen", "aldin", "eldin", "eldeen", "aldeen"} {
		if head, ok := strings.CutSuffix(k, s); ok && len(head) > 2 {
			return head, true
		}
	}
	return "", false
}

// cutServant cuts "abdulrahman" in two.
func cutServant(k string) (head, rest string, ok bool) {
	for _, p := range [...]string{"abdoul", "abdenn", "abdunn", "abdann", "abdech", "abdush", "abdesh", "abdezz", "abduzz", "abdett", "abdutt", "abderr", "abdurr", "abdess", "abduss", "abdedd", "abdudd", "abdul", "abdel", "abdal", "abdol", "abdur", "abder", "abdus", "abdes", "abdi", "cabdi"} {
		if len(p) == 6 && p[4] == p[5] && strings.HasPrefix(k, p) { // the letter after the article is the first of the name
			p = p[:5]
		}
		if rest, ok := strings.CutPrefix(k, p); ok && len(rest) >= 4 && !isVowel(rest[0]) && rest != "llah" || ok && len(rest) >= 4 && (rest == "aziz" || rest == "azeez") {
			return "abdul", rest, true
		}
	}
	return "", k, false
}

// addPersonal adds one folded word with what the tables say of it.
func (a *analysis) addPersonal(key string, r *raw) {
	w := newWord(key)
	w.weight = 100
	if r.script != Latin {
		w.flags |= romanised
	}
	pw := personWordsOf()
	if class, ok := pw.suffixes[key]; ok && r.script != Arabic && len(key) > 1 && (len(a.n.words) > 0 || frontSuffixes[key] && a.pointBehind(r)) {
		w.role, w.canon, w.weight = Suffix, class, 10
		a.add(w, r)
		return
	}
	if a.isParticle(key, r) {
		a.particle(key, r)
		return
	}
	if e, ok := organisationWords().phrases[key]; ok && e.role == LegalForm && len(a.n.words) > 1 && strings.ToUpper(r.text) == r.text && r.end == len(a.n.Original) && personalWords()[key] == nil {
		w.role, w.weight = LegalForm, 5
		w.flags |= optional
		a.add(w, r)
		return
	}
	if a.isInitial(key, r) {
		w.role, w.weight = Initial, 30
	}
	if p := personalWords()[key]; p != nil {
		w.groups, w.nicks = p.groups, p.nicks
		w.flags |= p.flags
		w.weight = min(w.weight, commonWeight(p))
	}
	if x := abroad().latin[key]; x != nil && w.role == Word {
		w.joinLines(&x.groups)
	}
	if lightNames[key] {
		w.weight = 30
	}
	if r.quoted || r.bracketed {
		w.role = Nickname
		w.flags |= optional
	}
	a.add(w, r)
}

// frontSuffixes tell generations in front of a name: ifj. and id., as Hungarians write.
var frontSuffixes = wordSet("ifj id")

// particle adds a small word.
func (a *analysis) particle(key string, r *raw) {
	w := newWord(key)
	w.role, w.weight = Particle, 12
	w.flags |= optional
	if r.script != Latin {
		w.flags |= romanised
	}
	a.add(w, r)
}

// commonWeight is how much a name tells, by how common it is.
func commonWeight(p *personal) uint8 {
	switch {
	case p.common == 0:
		return 90
	case p.common == 1:
		return 80
	case p.common < 4:
		return 70
	case p.common < 10:
		return 60
	}
	return 50
}

// patronymics are endings of Slavic patronymics.
var patronymics = [...]string{"ovich", "evich", "ovych", "evych", "ovna", "evna", "ivna", "ovitch", "evitch", "owitsch", "ewitsch", "avich", "auna", "ivich", "ovic", "evic", "yich", "mich", "kich", "inichna"}

func isPatronymic(k string) bool {
	if len(k) < 6 {
		return false
	}
	for _, p := range patronymics {
		if strings.HasSuffix(k, p) {
			return true
		}
	}
	return false
}

// isParticle reports whether a word is a particle where it stands: Ben in front is a forename.
func (a *analysis) isParticle(key string, r *raw) bool {
	k := key
	if key == r.fold() {
		k = r.lookup()
	}
	if personWordsOf().particles[k] == "" || r.dotted || r.korean || len(key) == 1 && key != "y" && key != "e" {
		return false
	}
	if len(key) == 1 && r.end < len(a.n.Original) && a.n.Original[r.end] == '.' { // Pavel E. Ruiz, which is not Eça e Queiroz
		return false
	}
	if len(a.n.words) == 0 && r.end < len(a.n.Original) && a.n.Original[r.end] == '-' && personWordsOf().particles[k] == "article" { // AL-MASRI Khalid
		return true
	}
	p := personalWords()[key]
	return p == nil || len(a.n.words) > 0 || p.nicks[0] == 0
}

// lightNames are halves of Arabic names: alone they tell nothing.
var lightNames = wordSet("abdul abu abou abo aboo ebu abul abi umm oum um ibn")
