package names

import (
	"encoding/binary"
	"slices"
)

// Builder collects parties and their names for an Index. It is for one goroutine.
type Builder struct {
	ids    []byte
	idEnds pages[uint32]
	texts  []byte
	names  pages[nameRecord]
	refs   pages[wordRef]
	words  pages[word]
	known  hashTable // of words
	stored hashTable // of texts that are stored already
	strays []place   // the texts that stored numbers
	posts  pages[posting]
	last   string
	laid   *layout
}

// posting says that a word stands in a name.
type posting struct{ word, name uint32 }

// place is where a text is stored.
type place struct{ at, length uint32 }

// NewBuilder returns an empty builder.
func NewBuilder() *Builder { return &Builder{} }

// Add adds a name of a party. Names of one party must be added one after another: a new id begins a new party.
func (b *Builder) Add(id string, use Use, n *Name) {
	if len(n.words) == 0 {
		return
	}
	if b.idEnds.n == 0 || id != b.last {
		b.last = id
		b.ids = append(doubled(b.ids, len(id)), id...)
		*b.idEnds.add() = uint32(len(b.ids))
	}
	r := nameRecord{party: uint32(b.idEnds.n - 1), first: uint32(b.refs.n), at: uint32(len(b.texts)), length: uint16(len(n.Original)),
		count: uint8(len(n.words)), kind: n.Kind, use: use, script: n.Script}
	if n.guessed {
		r.flags |= nameGuessed
	}
	if n.east {
		r.flags |= nameEast
	}
	b.texts = append(doubled(b.texts, len(n.Original)), n.Original...)
	for i := range n.words {
		w := &n.words[i]
		v := b.word(w)
		*b.refs.add() = wordRef{word: v, role: w.role, weight: w.weight}
		if !minor(w.role) {
			*b.posts.add() = posting{v, uint32(b.names.n)}
		}
	}
	*b.names.add() = r
	b.joined(n)
}

// joined adds words that only help to find the name: all of it written in one, neighbours one of which is short written in one, and
// the initials of an organisation. They are no part of the name, so they are added with the number that the name got.
func (b *Builder) joined(n *Name) {
	var buf [maxJoined]joinedWord
	for _, j := range joinedWords(n, buf[:0]) {
		w := newWord(j.text)
		w.flags |= helper
		*b.posts.add() = posting{b.word(&w), uint32(b.names.n - 1)}
	}
}

// word returns the number of a word in the vocabulary.
func (b *Builder) word(w *word) uint32 {
	hash := mix(w.hash, uint32(w.flags)|uint32(w.canon)<<16) ^ w.sounds
	if w.native != "" {
		hash ^= hash32(w.native)
	}
	slot := b.known.find(hash, func(v uint32) bool {
		o := b.words.at(int(v))
		return o.hash == w.hash && o.sounds == w.sounds && o.flags == w.flags && o.canon == w.canon && o.east == w.east && o.text == w.text && o.native == w.native
	})
	if v, ok := b.known.get(slot); ok {
		return v
	}
	v := uint32(b.words.n)
	c := b.words.add()
	*c = *w
	c.role, c.weight = Word, 0
	b.known.put(slot, hash, v)
	return v
}

// Build makes the index. The builder must not be used afterwards.
func (b *Builder) Build() *Index {
	x, err := LoadIndex(b.AppendTo(make([]byte, 0, b.Size())))
	if err != nil {
		panic("names: a built index does not load: " + err.Error())
	}
	return x
}

// layout is an index that is ready to be written.
type layout struct {
	words  [][3]place // text, native and sound of each word
	starts []uint32
	posts  []uint32
	dir    []uint32
	keys   []uint64 // a key, and a word that has it
	sizes  [sections]int
}

// Size is how many bytes AppendTo appends. Nothing may be added afterwards.
func (b *Builder) Size() int {
	size := headerSize
	for _, n := range b.lay().sizes {
		size += (n + 7) &^ 7
	}
	return size
}

// lay works out what the index holds.
func (b *Builder) lay() *layout {
	if b.laid != nil {
		return b.laid
	}
	l := &layout{words: make([][3]place, b.words.n)}
	for i := range b.words.n {
		w := b.words.at(i)
		l.words[i] = [3]place{b.store(w.text, w.hash), b.store(w.native, 0), b.store(w.sound, w.sounds)}
	}
	l.starts, l.posts = b.postings()
	l.dir, l.keys = b.keyTable()
	l.sizes = [sections]int{secTexts: len(b.texts), secIDs: len(b.ids), secIDEnds: 4 * b.idEnds.n, secNames: nameSize * b.names.n, secRefs: refSize * b.refs.n,
		secWords: wordSize * b.words.n, secStarts: 4 * len(l.starts), secPosts: 4 * len(l.posts), secDir: 4 * len(l.dir), secKeys: 4 * len(l.keys), secValues: 4 * len(l.keys)}
	b.laid = l
	return l
}

// store enters a text once. hash is that of the text, or 0.
func (b *Builder) store(s string, hash uint32) place {
	if s == "" {
		return place{}
	}
	if hash == 0 {
		hash = hash32(s)
	}
	slot := b.stored.find(hash, func(v uint32) bool {
		p := b.strays[v]
		return int(p.length) == len(s) && string(b.texts[p.at:p.at+p.length]) == s
	})
	if v, ok := b.stored.get(slot); ok {
		return b.strays[v]
	}
	p := place{uint32(len(b.texts)), uint32(len(s))}
	b.stored.put(slot, hash, uint32(len(b.strays)))
	b.strays = append(b.strays, p)
	b.texts = append(doubled(b.texts, len(s)), s...)
	return p
}

// AppendTo appends the bytes of the index, as LoadIndex reads them; docs/names.md has them.
func (b *Builder) AppendTo(out []byte) []byte {
	l, from := b.lay(), len(out)
	out = slices.Grow(out, b.Size())[:from+b.Size()]
	img := out[from:]
	clear(img[:headerSize])
	copy(img, indexMagic)
	le := binary.LittleEndian
	le.PutUint32(img[8:], indexVersion)
	le.PutUint32(img[12:], sections)
	le.PutUint64(img[16:], knowledge())
	at := headerSize
	var sec [sections][]byte
	for i, n := range l.sizes {
		le.PutUint64(img[24+16*i:], uint64(at))
		le.PutUint64(img[32+16*i:], uint64(n))
		sec[i] = img[at : at+n]
		end := (n + 7) &^ 7
		clear(img[at+n : at+end])
		at += end
	}
	copy(sec[secTexts], b.texts)
	copy(sec[secIDs], b.ids)
	for i := range b.idEnds.n {
		le.PutUint32(sec[secIDEnds][4*i:], *b.idEnds.at(i))
	}
	for i := range b.names.n {
		b.names.at(i).put(sec[secNames][nameSize*i:])
	}
	for i := range b.refs.n {
		r, to := b.refs.at(i), sec[secRefs][refSize*i:]
		le.PutUint32(to, r.word)
		le.PutUint32(to[4:], uint32(r.role)|uint32(r.weight)<<8)
	}
	for i := range b.words.n {
		putWord(sec[secWords][wordSize*i:], b.words.at(i), &l.words[i])
	}
	putNumbers(sec[secStarts], l.starts)
	putNumbers(sec[secPosts], l.posts)
	putNumbers(sec[secDir], l.dir)
	for i, k := range l.keys {
		le.PutUint32(sec[secKeys][4*i:], uint32(k>>32))
		le.PutUint32(sec[secValues][4*i:], uint32(k))
	}
	return out
}

// putNumbers writes numbers as bytes.
func putNumbers(to []byte, ns []uint32) {
	for i, n := range ns {
		binary.LittleEndian.PutUint32(to[4*i:], n)
	}
}

// putWord writes a word of the vocabulary.
func putWord(to []byte, w *word, texts *[3]place) {
	le := binary.LittleEndian
	to = to[:wordSize]
	le.PutUint64(to, w.skeleton)
	le.PutUint64(to[8:], w.east)
	for k := range texts {
		le.PutUint32(to[16+4*k:], texts[k].at)
		le.PutUint16(to[64+2*k:], uint16(texts[k].length))
	}
	le.PutUint32(to[28:], w.letters)
	le.PutUint32(to[32:], w.hash)
	le.PutUint32(to[36:], w.sounds)
	for k := range maxGroups {
		le.PutUint16(to[40+2*k:], w.groups[k])
		le.PutUint16(to[50+2*k:], w.nicks[k])
	}
	le.PutUint16(to[60:], w.canon)
	le.PutUint16(to[62:], w.flags)
	clear(to[70:])
}

// postings sorts what stands where: for each word the first of its names, and all names.
func (b *Builder) postings() (starts, names []uint32) {
	starts = make([]uint32, b.words.n+1)
	for i := range b.posts.n {
		starts[b.posts.at(i).word+1]++
	}
	for i := 1; i < len(starts); i++ {
		starts[i] += starts[i-1]
	}
	names = make([]uint32, b.posts.n)
	next := slices.Clone(starts)
	for i := range b.posts.n {
		p := b.posts.at(i)
		names[next[p.word]] = p.name
		next[p.word]++
	}
	return starts, names
}

// keyTable sorts the keys of all words: a directory by the upper bits, and the keys with the words that have them. They are counted first and
// placed by their upper bits then, so that only few at a time are sorted.
func (b *Builder) keyTable() (dir []uint32, keys []uint64) {
	dir = make([]uint32, 1<<dirBits+1)
	var buf [maxKeys]uint32
	for v := range b.words.n {
		for _, k := range keysOf(b.words.at(v), false, buf[:0]) {
			dir[k>>(32-dirBits)+1]++
		}
	}
	for i := 1; i < len(dir); i++ {
		dir[i] += dir[i-1]
	}
	keys = make([]uint64, dir[len(dir)-1])
	next := slices.Clone(dir)
	for v := range b.words.n {
		for _, k := range keysOf(b.words.at(v), false, buf[:0]) {
			d := k >> (32 - dirBits)
			keys[next[d]] = uint64(k)<<32 | uint64(v)
			next[d]++
		}
	}
	kept := 0
	for d := range len(dir) - 1 {
		from, to := dir[d], dir[d+1]
		slices.Sort(keys[from:to])
		dir[d] = uint32(kept)
		for i := from; i < to; i++ {
			if i == from || keys[i] != keys[i-1] { // a word has some keys twice
				keys[kept] = keys[i]
				kept++
			}
		}
	}
	dir[len(dir)-1] = uint32(kept)
	return dir, keys[:kept]
}
