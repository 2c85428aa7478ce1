package names

import (
	"encoding/binary"
	"slices"
)

// Builder collects parties and their names for an Index. It is for one goroutine.
type Builder struct {
	ids     []byte
	idEnds  []uint32
	texts   []byte
	names   []nameRecord
	refs    []wordRef
	words   wordPages
	known   map[wordKey]uint32
	offsets map[string]uint32 // of texts that are stored already
	posts   []posting
	last    string
}

// wordKey tells words of the vocabulary apart.
type wordKey struct {
	text, native string
	east         uint64
	canon, flags uint16
}

// posting says that a word stands in a name.
type posting struct{ word, name uint32 }

// wordPages hold the vocabulary in pages, so that it grows without being copied.
type wordPages struct {
	pages [][]word
	n     int
}

const pageWords = 1024

func (p *wordPages) at(i int) *word { return &p.pages[i/pageWords][i%pageWords] }

func (p *wordPages) add() *word {
	if p.n%pageWords == 0 {
		p.pages = append(p.pages, make([]word, pageWords))
	}
	p.n++
	return p.at(p.n - 1)
}

// NewBuilder returns an empty builder.
func NewBuilder() *Builder {
	return &Builder{known: map[wordKey]uint32{}, offsets: map[string]uint32{}}
}

// Add adds a name of a party. Names of one party must be added one after another: a new id begins a new party.
func (b *Builder) Add(id string, use Use, n *Name) {
	if len(n.words) == 0 {
		return
	}
	if len(b.idEnds) == 0 || id != b.last {
		b.last = id
		b.ids = append(b.ids, id...)
		b.idEnds = append(b.idEnds, uint32(len(b.ids)))
	}
	r := nameRecord{party: uint32(len(b.idEnds) - 1), first: uint32(len(b.refs)), at: uint32(len(b.texts)), length: uint16(len(n.Original)),
		count: uint8(len(n.words)), kind: n.Kind, use: use, script: n.Script}
	if n.guessed {
		r.flags |= nameGuessed
	}
	if n.east {
		r.flags |= nameEast
	}
	b.texts = append(b.texts, n.Original...)
	for i := range n.words {
		w := &n.words[i]
		v := b.word(w)
		b.refs = append(b.refs, wordRef{word: v, role: w.role, weight: w.weight})
		if !minor(w.role) {
			b.post(v)
		}
	}
	b.names = append(b.names, r)
	b.joined(n)
}

// post notes that a word stands in the name that is being added.
func (b *Builder) post(v uint32) { b.posts = append(b.posts, posting{v, uint32(len(b.names))}) }

// joined adds words that only help to find the name: all of it written in one, neighbours one of which is short written in one, and
// the initials of an organisation. They are no part of the name, so they are added with the number that the name got.
func (b *Builder) joined(n *Name) {
	var buf [maxJoined]joinedWord
	for _, j := range joinedWords(n, buf[:0]) {
		w := newWord(j.text)
		w.flags |= helper
		b.posts = append(b.posts, posting{b.word(&w), uint32(len(b.names) - 1)})
	}
}

// word returns the number of a word in the vocabulary.
func (b *Builder) word(w *word) uint32 {
	k := wordKey{w.text, w.native, w.east, w.canon, w.flags}
	if v, ok := b.known[k]; ok {
		return v
	}
	v := uint32(b.words.n)
	c := b.words.add()
	*c = *w
	c.role, c.weight = Word, 0
	b.known[k] = v
	return v
}

// Build makes the index. The builder must not be used afterwards.
func (b *Builder) Build() *Index {
	img := b.image()
	x, err := LoadIndex(img)
	if err != nil {
		panic("names: a built index does not load: " + err.Error())
	}
	return x
}

// image writes the bytes of the index; docs/names.md has them.
func (b *Builder) image() []byte {
	for i := range b.words.n {
		w := b.words.at(i)
		b.store(w.text)
		b.store(w.native)
		b.store(w.sound)
	}
	starts, names := b.postings()
	dir, keys, values := b.keyTable()
	parts := [sections][]byte{secTexts: b.texts, secIDs: b.ids, secIDEnds: numbers(b.idEnds), secNames: b.nameBytes(), secRefs: b.refBytes(),
		secWords: b.wordBytes(), secStarts: numbers(starts), secPosts: numbers(names), secDir: numbers(dir), secKeys: numbers(keys), secValues: numbers(values)}
	size := headerSize
	for _, p := range parts {
		size += (len(p) + 7) &^ 7
	}
	out := make([]byte, size)
	copy(out, indexMagic)
	binary.LittleEndian.PutUint32(out[8:], indexVersion)
	binary.LittleEndian.PutUint32(out[12:], sections)
	binary.LittleEndian.PutUint64(out[16:], knowledge())
	at := headerSize
	for i, p := range parts {
		binary.LittleEndian.PutUint64(out[24+16*i:], uint64(at))
		binary.LittleEndian.PutUint64(out[32+16*i:], uint64(len(p)))
		copy(out[at:], p)
		at += (len(p) + 7) &^ 7
	}
	return out
}

// store enters a text once.
func (b *Builder) store(s string) {
	if _, ok := b.offsets[s]; !ok {
		b.offsets[s] = uint32(len(b.texts))
		b.texts = append(b.texts, s...)
	}
}

// numbers are numbers as bytes.
func numbers(ns []uint32) []byte {
	s := make([]byte, 0, 4*len(ns))
	for _, n := range ns {
		s = binary.LittleEndian.AppendUint32(s, n)
	}
	return s
}

func (b *Builder) nameBytes() []byte {
	out := make([]byte, 0, nameSize*len(b.names))
	for i := range b.names {
		out = b.names[i].append(out)
	}
	return out
}

func (b *Builder) refBytes() []byte {
	out := make([]byte, 0, refSize*len(b.refs))
	for _, r := range b.refs {
		out = binary.LittleEndian.AppendUint32(out, r.word)
		out = append(out, byte(r.role), r.weight, 0, 0)
	}
	return out
}

func (b *Builder) wordBytes() []byte {
	out := make([]byte, 0, wordSize*b.words.n)
	le := binary.LittleEndian
	for i := range b.words.n {
		w := b.words.at(i)
		out = le.AppendUint64(out, w.skeleton)
		out = le.AppendUint64(out, w.east)
		for _, s := range [...]string{w.text, w.native, w.sound} {
			out = le.AppendUint32(out, b.offsets[s])
		}
		out = le.AppendUint32(out, w.letters)
		out = le.AppendUint32(out, w.hash)
		out = le.AppendUint32(out, w.sounds)
		for k := range maxGroups {
			out = le.AppendUint16(out, w.groups[k])
		}
		for k := range maxGroups {
			out = le.AppendUint16(out, w.nicks[k])
		}
		out = le.AppendUint16(out, w.canon)
		out = le.AppendUint16(out, w.flags)
		for _, s := range [...]string{w.text, w.native, w.sound} {
			out = le.AppendUint16(out, uint16(len(s)))
		}
		out = append(out, 0, 0, 0, 0, 0, 0)
	}
	return out
}

// postings sorts what stands where: for each word the first of its names, and all names.
func (b *Builder) postings() (starts, names []uint32) {
	starts = make([]uint32, b.words.n+1)
	for _, p := range b.posts {
		starts[p.word+1]++
	}
	for i := 1; i < len(starts); i++ {
		starts[i] += starts[i-1]
	}
	names = make([]uint32, len(b.posts))
	next := slices.Clone(starts)
	for _, p := range b.posts {
		names[next[p.word]] = p.name
		next[p.word]++
	}
	return starts, names
}

// keyTable sorts the keys of all words: a directory by the upper bits, the keys, and the words that have them.
func (b *Builder) keyTable() (dir, keys, words []uint32) {
	all := make([]uint64, 0, 12*b.words.n)
	dir = make([]uint32, 1<<dirBits+1)
	var buf [maxKeys]uint32
	for v := range b.words.n {
		own := keysOf(b.words.at(v), buf[:0])
		slices.Sort(own)
		for _, k := range slices.Compact(own) {
			all = append(all, uint64(k)<<32|uint64(v))
			dir[k>>(32-dirBits)+1]++
		}
	}
	for i := 1; i < len(dir); i++ {
		dir[i] += dir[i-1]
	}
	placed := make([]uint64, len(all))
	next := slices.Clone(dir)
	for _, a := range all {
		d := a >> (64 - dirBits)
		placed[next[d]] = a
		next[d]++
	}
	keys, words = make([]uint32, len(all)), make([]uint32, len(all))
	for d := range len(dir) - 1 {
		slices.Sort(placed[dir[d]:dir[d+1]])
	}
	for i, a := range placed {
		keys[i], words[i] = uint32(a>>32), uint32(a)
	}
	return dir, keys, words
}
