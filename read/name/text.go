package name

// text is one document made ready for features. Its slices are reused from document to document.
type text struct {
	words []word
	sents []stretch
	sent  []int32   // token -> sentence
	run   []stretch // token -> the run of capitalised tokens that it stands in, empty for none
	open  []bool    // token -> may it be in a name
	gaz   []phrase  // token -> the longest name of several words that the lexicon knows there
	seen  []uint32  // token -> evidence about its word from the whole document
	slots []slot    // scratch: evidence by word
}

type stretch struct{ first, end int32 }

// phrase is a known name of several words around a token.
type phrase struct {
	flags  uint32
	inside bool
}

// slot is an entry of the evidence table.
type slot struct {
	low  uint64
	bits uint32
}

// What a document says of a word, summed over its occurrences.
const (
	seenLower     = 1 << iota // written small
	seenInside                // capitalised inside a sentence
	seenSurname               // ends a run that a forename opens
	seenTitled                // after a title
	seenOrgWord               // in a run that a word of organisations opens or ends
	seenSpeaking              // before a verb of saying
	seenPlaced                // after a preposition of place
	seenBracketed             // alone in brackets
	seenEndsRun               // ends a run of several tokens
	seenOpensRun              // opens a run of several tokens
	seenAlone                 // a run of its own
	seenOwner                 // before 's
	seenPerson                // before or after a noun for a person
	seenPlaceNoun             // before or after a noun for a place
	seenThe                   // after "the"
	seenShort                 // in brackets, and short for the run before them
	seenBits      = 16
)

// set reads the document's tokens into t. What is known of blind tokens is left out; blind may be nil.
func (t *text) set(r *reader, doc [][]string, blind [][]bool) {
	n := 0
	for _, s := range doc {
		n += len(s)
	}
	t.words = grow(t.words, n)
	t.sent = grow(t.sent, n)
	t.run = grow(t.run, n)
	t.gaz = grow(t.gaz, n)
	t.open = grow(t.open, n)
	t.seen = grow(t.seen, n)
	t.sents = t.sents[:0]
	at := 0
	for i, s := range doc {
		first := at
		for k, w := range s {
			r.read(&t.words[at], w)
			if blind != nil && blind[i][k] {
				t.words[at].hide()
			}
			t.sent[at] = int32(i)
			at++
		}
		t.sents = append(t.sents, stretch{int32(first), int32(at)})
		t.findRuns(first, at)
		t.findOpen(first, at)
		t.findPhrases(r, s, first)
	}
	t.gather()
}

func grow[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n, n+n/2)
	}
	return s[:n]
}

// findRuns marks runs of capitalised tokens in a sentence: single glue words (of, and, -, 's …) join two of them.
func (t *text) findRuns(first, end int) {
	for i := first; i < end; {
		if !t.words[i].look.capital() {
			t.run[i] = stretch{}
			i++
			continue
		}
		j := i + 1
		for j < end {
			if t.words[j].look.capital() {
				j++
				continue
			}
			k := j
			for k < end && k < j+2 && (t.words[k].look.glue() || k > j && t.words[k].look == lookThe) {
				k++
			}
			if k == j || k >= end || !t.words[k].look.capital() {
				break
			}
			j = k + 1
		}
		for k := i; k < j; k++ {
			t.run[k] = stretch{int32(i), int32(j)}
		}
		i = j
	}
}

// findOpen marks the tokens that may be in a name: runs, what touches them, particles a little before them, and small
// words that are names of countries and peoples otherwise. All others are in no name, and cost next to nothing.
func (t *text) findOpen(first, end int) {
	next := end + 9 // the capitalised token that follows
	for i := end - 1; i >= first; i-- {
		w := &t.words[i]
		if w.look.capital() {
			next = i
		}
		t.open[i] = t.run[i].end > 0 || next-i <= 1 || i > first && t.run[i-1].end > 0 ||
			i > first+1 && t.run[i-2].end > 0 && t.words[i-1].look == lookDash ||
			next-i <= 3 && (w.look == lookParticle || w.look == lookDash) || w.flags&(flagCountry|flagDemonym) != 0
	}
}

// longestPhrase is the most tokens that a known name is looked for over.
const longestPhrase = 6

// findPhrases marks, from the left, the longest known names of two and more tokens.
func (t *text) findPhrases(r *reader, s []string, first int) {
	for i := range s {
		t.gaz[first+i] = phrase{}
	}
	if r.lex == nil {
		return
	}
	for i := 0; i < len(s); {
		flags, n := uint32(0), 0
		if t.words[first+i].look.capital() {
			flags, n = t.phraseAt(r, s, first, i)
		}
		if n == 0 {
			i++
			continue
		}
		for k := range n {
			t.gaz[first+i+k] = phrase{flags, k > 0}
		}
		i += n
	}
}

// phraseAt looks up the names that start at token i and returns the longest.
func (t *text) phraseAt(r *reader, s []string, first, i int) (flags uint32, n int) {
	b := r.phrase[:0]
	for j := i; j < len(s) && j < i+longestPhrase; j++ {
		w := &t.words[first+j]
		if j > i && !w.look.capital() && !w.look.glue() && w.look != lookThe {
			break
		}
		if w.blind {
			break
		}
		tight := w.look == lookDash || w.look == lookPoss || j > i && t.words[first+j-1].look == lookDash
		if len(b)+1+len(s[j]) > cap(b) {
			break
		}
		if j > i && !tight {
			b = append(b, ' ')
		}
		b = append(b, s[j]...)
		if j > i && w.look.capital() {
			if f := r.lex.Word(view(b)) & flagsOfNames; f != 0 {
				flags, n = f, j-i+1
			}
		}
	}
	return flags, n
}

// gather sums up the evidence of the whole document for each capitalised token.
func (t *text) gather() {
	size := 16
	for size < 2*len(t.words) {
		size *= 2
	}
	t.slots = grow(t.slots, size)
	clear(t.slots)
	for i := range t.words {
		if w := &t.words[i]; w.look.capital() || w.look == lookLower {
			t.slot(w.low).bits |= t.evidence(i)
		}
	}
	for i := range t.words {
		t.seen[i] = 0
		if w := &t.words[i]; w.look.capital() {
			t.seen[i] = t.slot(w.low).bits
		}
	}
}

// slot finds or makes the entry of a word; the table is at most half full.
func (t *text) slot(low uint64) *slot {
	mask := uint64(len(t.slots) - 1)
	low |= 1 // 0 marks an empty slot
	for i := low >> 8 & mask; ; i = (i + 1) & mask {
		if t.slots[i].low == low || t.slots[i].low == 0 {
			t.slots[i].low = low
			return &t.slots[i]
		}
	}
}

// evidence says what token i's place shows of its word.
func (t *text) evidence(i int) uint32 {
	w := &t.words[i]
	if w.look == lookLower {
		return seenLower
	}
	s := t.sents[t.sent[i]]
	bits := uint32(0)
	if int32(i) > s.first {
		bits |= seenInside
	}
	run := t.run[i]
	first, last := int32(i) == run.first, int32(i)+1 == run.end
	if run.end-run.first > 1 {
		if last {
			bits |= seenEndsRun
			if t.words[run.first].flags&flagForename != 0 {
				bits |= seenSurname
			}
		}
		if first {
			bits |= seenOpensRun
		}
		if (t.words[run.first].flags|t.words[run.end-1].flags)&flagOrgWord != 0 {
			bits |= seenOrgWord
		}
		if !first && t.words[i-1].flags&flagTitle != 0 {
			bits |= seenTitled
		}
	} else {
		bits |= seenAlone
	}
	if first && int32(i) > s.first {
		bits |= t.before(i - 1)
	}
	if last && int32(i)+1 < s.end {
		open := first && int32(i) > s.first && t.words[i-1].look == lookOpen
		bits |= t.after(i+1, open)
		if open && t.shortFor(i, s) {
			bits |= seenShort
		}
	}
	return bits
}

// before says what token i shows of the run that follows it.
func (t *text) before(i int) uint32 {
	p := &t.words[i]
	bits := uint32(0)
	if p.flags&flagTitle != 0 {
		bits |= seenTitled
	}
	if p.flags&flagPersonNoun != 0 {
		bits |= seenPerson
	}
	switch p.low {
	case lowIn, lowAt, lowFrom, lowNear:
		bits |= seenPlaced
	case lowThe:
		bits |= seenThe
	}
	return bits
}

// after says what token i shows of the run before it, which may have an opening bracket before it.
func (t *text) after(i int, open bool) uint32 {
	p := &t.words[i]
	bits := uint32(0)
	if p.flags&flagCommVerb != 0 && p.look == lookLower {
		bits |= seenSpeaking
	}
	if p.flags&flagPersonNoun != 0 && p.look == lookLower {
		bits |= seenPerson
	}
	if p.flags&flagPlaceNoun != 0 && p.look == lookLower {
		bits |= seenPlaceNoun
	}
	if p.look == lookPoss {
		bits |= seenOwner
	}
	if open && p.look == lookClose {
		bits |= seenBracketed
	}
	return bits
}

// shortFor reports whether token i, in brackets, is made of the first letters of the run before the bracket.
func (t *text) shortFor(i int, s stretch) bool {
	if int32(i)-2 < s.first || t.run[i-2].end == 0 {
		return false
	}
	run := t.run[i-2]
	w := &t.words[i]
	if w.look != lookUpper && w.look != lookMixed || run.end-run.first < 2 || w.capitals == 0 {
		return false
	}
	// All but one of the acronym's capitals must come in order among the run's.
	need, have := w.capitals, 0
	want := 0
	for k := run.first; k < run.end && want < int(w.capitals); k++ {
		if t.words[k].initial == w.letters[want] {
			want++
			have++
		}
	}
	return have >= int(need)-1 && have >= 2
}
