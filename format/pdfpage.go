package format

import (
	"math"
	"reflect"
	"strings"

	"golang.org/x/text/unicode/norm"
)

func composed(s string) string { return norm.NFC.String(s) }

// matrix is a transformation of the plane as PDF writes it.
type matrix [6]float64

var same = matrix{1, 0, 0, 1, 0, 0}

// after is m behind n: first m, then n.
func (m matrix) after(n matrix) matrix {
	return matrix{
		m[0]*n[0] + m[1]*n[2], m[0]*n[1] + m[1]*n[3],
		m[2]*n[0] + m[3]*n[2], m[2]*n[1] + m[3]*n[3],
		m[4]*n[0] + m[5]*n[2] + n[4], m[4]*n[1] + m[5]*n[3] + n[5],
	}
}

// pdfRun is a stretch of text on a page: where it begins and ends on its base line, in points from the bottom left.
type pdfRun struct {
	text      string
	x0, x1, y float64
	size      float64
	font      string
}

// pdfState is what a page's operators set.
type pdfState struct {
	ctm                                     matrix
	font                                    *pdfFont
	size, char, word, scale, leading, raise float64
}

// pdfPainter follows the operators of one page, as far as they draw text.
type pdfPainter struct {
	f         *pdfFile
	fonts     map[uintptr]*pdfFont
	state     pdfState
	stack     []pdfState
	text      matrix
	line      matrix
	runs      []pdfRun
	artifacts []bool // marked stretches that are open: page furniture or not
	lost      int    // characters that the file does not tell
	turned    int    // characters that do not run from left to right
}

// paint returns the text on a page.
func (f *pdfFile) paint(p pdfPage, fonts map[uintptr]*pdfFont) *pdfPainter {
	t := &pdfPainter{f: f, fonts: fonts, state: pdfState{ctm: setUpright(p), scale: 1}}
	var all []byte
	for _, v := range f.list(p.dict["Contents"]) {
		if s, ok := f.get(v).(*pdfStream); ok {
			b, _ := f.unpack(s)
			all = append(append(all, b...), '\n')
		}
	}
	t.content(all, p.resources, 0)
	return t
}

// setUpright is the transformation that sets a page upright.
func setUpright(p pdfPage) matrix {
	switch p.rotate {
	case 1:
		return matrix{0, -1, 1, 0, 0, p.box[2]}
	case 2:
		return matrix{-1, 0, 0, -1, p.box[2], p.box[3]}
	case 3:
		return matrix{0, 1, -1, 0, p.box[3], 0}
	}
	return same
}

// content follows the operators of a page or form.
func (t *pdfPainter) content(b []byte, resources pdfDict, depth int) {
	values := 0
	l := pdfLexer{b: b, spent: &values}
	var args []any
	for !l.end() {
		v := l.value(false, 0)
		w, ok := v.(pdfWord)
		if !ok {
			if len(args) < 64 {
				args = append(args, v)
			}
			continue
		}
		if t.f.ops++; t.f.spent() {
			return
		}
		if w == "ID" {
			l.skipPicture()
		}
		t.operator(string(w), args, resources, depth)
		args, values = args[:0], 0
	}
}

// skipPicture passes over a picture between operators.
func (l *pdfLexer) skipPicture() {
	for i := l.i; i+2 < len(l.b); i++ {
		if l.b[i] == 'E' && l.b[i+1] == 'I' && pdfSpace(l.b[i-1]) && (pdfSpace(l.b[i+2])) {
			l.i = i + 2
			return
		}
	}
	l.i = len(l.b)
}

// nums are the arguments as numbers, at least n of them.
func nums(args []any, n int) []float64 {
	list := make([]float64, max(n, len(args)))
	for i, a := range args {
		if v, ok := a.(float64); ok {
			list[i] = v
		}
	}
	return list
}

func (t *pdfPainter) operator(op string, args []any, resources pdfDict, depth int) {
	s := &t.state
	switch op {
	case "q":
		if len(t.stack) < 512 {
			t.stack = append(t.stack, *s)
		}
	case "Q":
		if n := len(t.stack); n > 0 {
			*s, t.stack = t.stack[n-1], t.stack[:n-1]
		}
	case "cm":
		s.ctm = matrix(nums(args, 6)[:6]).after(s.ctm)
	case "BT":
		t.text, t.line = same, same
	case "Tc":
		s.char = nums(args, 1)[0]
	case "Tw":
		s.word = nums(args, 1)[0]
	case "Tz":
		s.scale = nums(args, 1)[0] / 100
	case "TL":
		s.leading = nums(args, 1)[0]
	case "Ts":
		s.raise = nums(args, 1)[0]
	case "Tf":
		if len(args) == 2 {
			name, _ := args[0].(pdfName)
			s.font, s.size = t.font(resources, string(name)), nums(args, 2)[1]
		}
	case "Tm":
		t.line = matrix(nums(args, 6)[:6])
		t.text = t.line
	case "Td", "TD", "T*", "'", "\"":
		t.newLine(op, nums(args, 3))
	case "BMC", "BDC":
		tag, ok := pdfName(""), false
		if len(args) > 0 {
			tag, ok = args[0].(pdfName)
		}
		if len(t.artifacts) < 4096 {
			t.artifacts = append(t.artifacts, ok && tag == "Artifact")
		}
	case "EMC":
		if n := len(t.artifacts); n > 0 {
			t.artifacts = t.artifacts[:n-1]
		}
	case "Do":
		if len(args) == 1 {
			name, _ := args[0].(pdfName)
			t.form(resources, string(name), depth)
		}
	}
	t.showing(op, args)
}

// newLine moves to another line.
func (t *pdfPainter) newLine(op string, n []float64) {
	x, y := 0.0, -t.state.leading
	switch op {
	case "TD":
		t.state.leading = -n[1]
		x, y = n[0], n[1]
	case "Td":
		x, y = n[0], n[1]
	case "\"":
		t.state.word, t.state.char = n[0], n[1]
	}
	t.line = matrix{1, 0, 0, 1, x, y}.after(t.line)
	t.text = t.line
}

// showing draws the strings of an operator that does so.
func (t *pdfPainter) showing(op string, args []any) {
	if len(args) == 0 {
		return
	}
	switch op {
	case "Tj", "'", "\"":
		if s, ok := args[len(args)-1].(pdfString); ok {
			t.show(string(s))
		}
	case "TJ":
		list, _ := args[0].(pdfArray)
		for _, v := range list {
			switch v := v.(type) {
			case pdfString:
				t.show(string(v))
			case float64:
				t.advance(-v / 1000 * t.state.size * t.state.scale)
			}
		}
	}
}

func (t *pdfPainter) advance(x float64) { t.text = matrix{1, 0, 0, 1, x, 0}.after(t.text) }

// show draws a string: one run, with the words parted later by where they stand.
func (t *pdfPainter) show(s string) {
	st := &t.state
	if st.font == nil {
		t.lost += len(s)
		return
	}
	hidden := false
	for _, a := range t.artifacts {
		hidden = hidden || a
	}
	at := matrix{st.size * st.scale, 0, 0, st.size, 0, st.raise}.after(t.text).after(st.ctm)
	upright := at[0] > 0 && math.Abs(at[1]) < 0.2*at[0]
	var text strings.Builder
	st.font.chars(s, func(c pdfChar) {
		t.f.glyphs++
		if c.text == noChar {
			t.lost++
		}
		text.WriteString(c.text)
		w := c.width/1000*st.size + st.char
		if c.space {
			w += st.word
		}
		t.advance(w * st.scale)
	})
	end := matrix{1, 0, 0, 1, 0, st.raise}.after(t.text).after(st.ctm)
	switch {
	case text.Len() == 0 || hidden || bad(at[4]) || bad(at[5]) || bad(end[4]):
	case !upright:
		t.turned += text.Len()
	default:
		t.runs = append(t.runs, pdfRun{text.String(), at[4], math.Max(at[4], end[4]), at[5], math.Hypot(at[2], at[3]), st.font.name})
	}
}

// bad reports whether a place is none on any page.
func bad(x float64) bool { return math.IsNaN(x) || math.Abs(x) > 1e6 }

// font is the font with a name among the resources; each is read once.
func (t *pdfPainter) font(resources pdfDict, name string) *pdfFont {
	d := t.f.dict(t.f.dict(resources["Font"])[name])
	if d == nil {
		return nil
	}
	key := reflect.ValueOf(d).Pointer() // objects stay in the file's cache, so that no other takes its place
	font := t.fonts[key]
	if font == nil {
		font = t.f.font(d)
		t.fonts[key] = font
	}
	return font
}

// form draws a form: a piece of page that is kept apart. Forms that draw themselves end at the limit.
func (t *pdfPainter) form(resources pdfDict, name string, depth int) {
	s, ok := t.f.get(t.f.dict(resources["XObject"])[name]).(*pdfStream)
	if !ok || t.f.name(s.dict["Subtype"]) != "Form" || depth >= maxPDFForms {
		return
	}
	if t.f.draws++; t.f.draws > maxPDFDraws {
		return
	}
	b, _ := t.f.unpack(s)
	saved, stack, marks := t.state, len(t.stack), len(t.artifacts)
	if m := t.f.array(s.dict["Matrix"]); len(m) == 6 {
		var n matrix
		for i := range m {
			n[i], _ = t.f.number(m[i])
		}
		t.state.ctm = n.after(t.state.ctm)
	}
	inner := t.f.dict(s.dict["Resources"])
	if inner == nil {
		inner = resources
	}
	t.content(b, inner, depth+1)
	t.state, t.stack, t.artifacts = saved, t.stack[:min(stack, len(t.stack))], t.artifacts[:min(marks, len(t.artifacts))]
}
