package format

import (
	"bytes"
	"errors"
	"strconv"
)

// Limits of a PDF file. Books of a thousand pages stay below a tenth of them.
const (
	maxPDFValues   = 4_000_000  // values read of objects in all, and of one operator
	maxPDFUnpacked = 128 << 20  // bytes that streams unpack to in all
	maxPDFStream   = 32 << 20   // bytes that one stream unpacks to
	maxPDFPages    = 20_000     // pages
	maxPDFGlyphs   = 10_000_000 // characters drawn in all
	maxPDFOps      = 10_000_000 // operators on all pages
	maxPDFForms    = 12         // forms inside each other
	maxPDFDraws    = 200_000    // forms drawn in all
)

var (
	errPDFSecret = errors.New("it is encrypted")
	errPDFBig    = errors.New("it unpacks to more than any text does")
	errPDFNone   = errors.New("it holds no pages that can be found")
)

// pdfFile is an open file. Objects are found by looking through the whole of it once, not by its table of offsets: that table is
// wrong in many files and, in a hostile one, leads in circles. Of two objects with one number the later holds, as it does when a
// program appends its changes.
type pdfFile struct {
	b        []byte
	at       map[int]pdfPlace
	cache    map[int]any
	root     any
	info     any
	secret   bool
	values   int
	unpacked int
	ops      int
	glyphs   int
	draws    int
}

// pdfPlace is where an object stands: in the file or in an unpacked stream of objects.
type pdfPlace struct {
	b   []byte
	off int
}

// spent reports whether one of the limits was reached.
func (f *pdfFile) spent() bool {
	return f.ops > maxPDFOps || f.glyphs > maxPDFGlyphs || f.values > maxPDFValues || f.unpacked > maxPDFUnpacked || f.draws > maxPDFDraws
}

// openPDF finds the objects of a file.
func openPDF(b []byte) (*pdfFile, error) {
	f := &pdfFile{b: b, at: map[int]pdfPlace{}, cache: map[int]any{}}
	for i := 0; i < len(b); {
		k := bytes.Index(b[i:], []byte("obj"))
		t := bytes.Index(b[i:min(len(b), i+max(k, 0)+8)], []byte("trailer"))
		if k < 0 {
			t = bytes.Index(b[i:], []byte("trailer"))
		}
		switch {
		case t >= 0 && (k < 0 || t < k):
			l := pdfLexer{b: b, i: i + t + len("trailer"), spent: &f.values}
			if d, ok := l.value(true, 0).(pdfDict); ok {
				f.trailer(d)
			}
			i = max(l.i, i+t+7)
		case k < 0:
			i = len(b)
		default:
			i = f.object(i, i+k)
		}
		if f.values > maxPDFValues {
			return nil, errPDFBig
		}
	}
	f.values = 0
	if f.secret {
		return nil, errPDFSecret
	}
	return f, nil
}

// object records the object whose keyword stands at k, and returns where to look on.
func (f *pdfFile) object(from, k int) int {
	next := k + 3
	num, ok := objectNumber(f.b[from:k])
	if !ok {
		return next
	}
	f.at[num] = pdfPlace{f.b, next}
	l := pdfLexer{b: f.b, i: next, spent: &f.values}
	d, ok := l.value(true, 0).(pdfDict)
	if !ok {
		return max(l.i, next)
	}
	if s := streamAt(f.b, l.i, d); s != nil {
		switch d["Type"] {
		case pdfName("ObjStm"):
			f.objects(&pdfStream{d, s})
		case pdfName("XRef"):
			f.trailer(d)
		}
		return l.i + len(s)
	}
	return max(l.i, next)
}

// objectNumber is the number that ends b: "12 0 ".
func objectNumber(b []byte) (int, bool) {
	b = bytes.TrimRight(b, " \r\n\t")
	i := len(b)
	for i > 0 && b[i-1] >= '0' && b[i-1] <= '9' {
		i--
	}
	gen := b[i:]
	rest := bytes.TrimRight(b[:i], " \r\n\t")
	j := len(rest)
	for j > 0 && rest[j-1] >= '0' && rest[j-1] <= '9' {
		j--
	}
	if len(gen) == 0 || len(gen) > 5 || len(rest) == i || j == len(rest) || len(rest)-j > 9 {
		return 0, false
	}
	n, err := strconv.Atoi(string(rest[j:]))
	return n, err == nil
}

// streamAt is the stream behind a dictionary that ends at i, nil when there is none. Its length is believed when the stream ends
// there; else it goes to the word that ends it.
func streamAt(b []byte, i int, d pdfDict) []byte {
	l := pdfLexer{b: b, i: i}
	l.skipSpace()
	if !bytes.HasPrefix(b[l.i:], []byte("stream")) {
		return nil
	}
	i = l.i + len("stream")
	if i < len(b) && b[i] == '\r' {
		i++
	}
	if i < len(b) && b[i] == '\n' {
		i++
	}
	if n, ok := d["Length"].(float64); ok && n >= 0 && n <= float64(len(b)-i) {
		end := i + int(n)
		if bytes.HasPrefix(bytes.TrimLeft(b[end:min(len(b), end+20)], " \r\n"), []byte("endstream")) {
			return b[i:end]
		}
	}
	if n := bytes.Index(b[i:], []byte("endstream")); n >= 0 {
		return b[i : i+n]
	}
	return b[i:]
}

// objects records what a stream of objects holds.
func (f *pdfFile) objects(s *pdfStream) {
	n, _ := s.dict["N"].(float64)
	first, _ := s.dict["First"].(float64)
	if f.secret || n <= 0 || first < 0 {
		return
	}
	b, err := f.unpack(s)
	if err != nil && len(b) == 0 || first > float64(len(b)) {
		return
	}
	l := pdfLexer{b: b[:int(first)], spent: &f.values}
	for range int(min(n, 1e6)) {
		num, ok1 := l.value(false, 0).(float64)
		off, ok2 := l.value(false, 0).(float64)
		if !ok1 || !ok2 {
			return
		}
		if at := first + off; num >= 0 && num < 1e9 && off >= 0 && at < float64(len(b)) {
			f.at[int(num)] = pdfPlace{b, int(at)}
		}
	}
}

// trailer takes what the end of a file, or of one of its revisions, says.
func (f *pdfFile) trailer(d pdfDict) {
	if d["Encrypt"] != nil {
		f.secret = true
	}
	if d["Root"] != nil {
		f.root = d["Root"]
	}
	if d["Info"] != nil {
		f.info = d["Info"]
	}
}

// get follows references.
func (f *pdfFile) get(v any) any {
	for range 16 {
		ref, ok := v.(pdfRef)
		if !ok {
			return v
		}
		v = f.load(int(ref))
	}
	return nil
}

func (f *pdfFile) load(num int) any {
	if v, ok := f.cache[num]; ok {
		return v
	}
	p, ok := f.at[num]
	if !ok || f.values > maxPDFValues {
		return nil
	}
	l := pdfLexer{b: p.b, i: p.off, spent: &f.values}
	v := l.value(true, 0)
	switch x := v.(type) {
	case pdfWord:
		v = nil
	case pdfDict:
		if s := streamAt(p.b, l.i, x); s != nil {
			v = &pdfStream{x, s}
		}
	}
	f.cache[num] = v
	return v
}

func (f *pdfFile) dict(v any) pdfDict {
	switch x := f.get(v).(type) {
	case pdfDict:
		return x
	case *pdfStream:
		return x.dict
	}
	return nil
}

func (f *pdfFile) array(v any) pdfArray {
	a, _ := f.get(v).(pdfArray)
	return a
}

func (f *pdfFile) number(v any) (float64, bool) {
	n, ok := f.get(v).(float64)
	return n, ok
}

func (f *pdfFile) name(v any) string {
	n, _ := f.get(v).(pdfName)
	return string(n)
}

// pdfPage is a page with what it inherits.
type pdfPage struct {
	dict      pdfDict
	resources pdfDict
	box       [4]float64
	rotate    int
}

// pages walks the tree of pages; each node counts once, so that a tree that leads back to itself ends. Where no tree is named, one is
// looked for; where there is none, all pages count, in the order of their numbers.
func (f *pdfFile) pages() ([]pdfPage, error) {
	var list []pdfPage
	seen := map[pdfRef]bool{}
	var walk func(v any, up pdfPage, depth int)
	walk = func(v any, up pdfPage, depth int) {
		if ref, ok := v.(pdfRef); ok {
			if seen[ref] {
				return
			}
			seen[ref] = true
		}
		d := f.dict(v)
		if d == nil || depth > maxPDFNest || len(list) > maxPDFPages {
			return
		}
		p := f.inherit(d, up)
		kids := f.array(d["Kids"])
		if kids == nil && f.name(d["Type"]) != "Pages" {
			list = append(list, p)
			return
		}
		for _, k := range kids {
			walk(k, p, depth+1)
		}
	}
	start := pdfPage{box: [4]float64{0, 0, 612, 792}}
	walk(f.dict(f.root)["Pages"], start, 0)
	if len(list) == 0 {
		for _, num := range f.numbers() {
			if d := f.dict(pdfRef(num)); f.name(d["Type"]) == "Catalog" {
				walk(d["Pages"], start, 0)
			}
		}
	}
	if len(list) == 0 {
		for _, num := range f.numbers() {
			if d := f.dict(pdfRef(num)); f.name(d["Type"]) == "Page" {
				list = append(list, f.inherit(d, start))
			}
		}
	}
	switch {
	case len(list) == 0:
		return nil, errPDFNone
	case len(list) > maxPDFPages, f.values > maxPDFValues:
		return nil, errPDFBig
	}
	return list, nil
}

// inherit fills in what a page does not say itself.
func (f *pdfFile) inherit(d pdfDict, p pdfPage) pdfPage {
	p.dict = d
	if r := f.dict(d["Resources"]); r != nil {
		p.resources = r
	}
	if n, ok := f.number(d["Rotate"]); ok {
		p.rotate = ((int(n)/90)%4 + 4) % 4
	}
	box := f.array(d["CropBox"])
	if len(box) != 4 {
		box = f.array(d["MediaBox"])
	}
	if len(box) == 4 {
		for i := range box {
			p.box[i], _ = f.number(box[i])
		}
	}
	return p
}
