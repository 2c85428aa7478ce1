package format

import (
	"cmp"
	"slices"
	"sort"
	"strconv"
	"strings"
	"unicode/utf16"

	"golang.org/x/text/encoding/charmap"
)

// pdfFont turns the codes of a string into characters with widths.
type pdfFont struct {
	name   string
	wide   bool            // codes have two bytes, unless toUnicode says otherwise
	ucs2   bool            // codes are UTF-16 themselves
	table  *[256]string    // simple fonts: characters by code
	cmap   *pdfCMap        // by the font's own table to Unicode, which outranks all others
	widths map[int]float64 // in thousandths of the size
	usual  float64         // of all others
}

// noChar stands for a code whose character a file does not tell.
const noChar = "\ufffd"

// font reads a font.
func (f *pdfFile) font(d pdfDict) *pdfFont {
	font := &pdfFont{name: f.name(d["BaseFont"]), usual: 500, widths: map[int]float64{}}
	if s, ok := f.get(d["ToUnicode"]).(*pdfStream); ok {
		font.cmap = f.cmap(s)
	}
	if f.name(d["Subtype"]) == "Type0" {
		f.composite(font, d)
		return font
	}
	font.table = f.encoding(d)
	first, _ := f.number(d["FirstChar"])
	for i, w := range f.array(d["Widths"]) {
		if n, ok := f.number(w); ok && i < 256 {
			font.widths[int(first)+i] = n
		}
	}
	if n, ok := f.number(f.dict(d["FontDescriptor"])["MissingWidth"]); ok && n > 0 {
		font.usual = n
	} else if strings.Contains(font.name, "Courier") {
		font.usual = 600
	}
	if m := f.array(d["FontMatrix"]); len(m) == 6 && f.name(d["Subtype"]) == "Type3" {
		if a, ok := f.number(m[0]); ok && a > 0 {
			for c := range font.widths {
				font.widths[c] *= a * 1000
			}
		}
	}
	return font
}

// composite reads what is particular to a font of many characters.
func (f *pdfFile) composite(font *pdfFont, d pdfDict) {
	font.wide, font.usual = true, 1000
	name := f.name(d["Encoding"])
	font.ucs2 = strings.Contains(name, "UCS2") || strings.Contains(name, "UTF16")
	kids := f.array(d["DescendantFonts"])
	if len(kids) == 0 {
		return
	}
	kid := f.dict(kids[0])
	if n, ok := f.number(kid["DW"]); ok {
		font.usual = n
	}
	w := f.array(kid["W"])
	for i := 0; i+1 < len(w) && len(font.widths) < 1<<16; {
		first, _ := f.number(w[i])
		if list := f.array(w[i+1]); list != nil {
			for k, v := range list {
				font.widths[int(first)+k], _ = f.number(v)
			}
			i += 2
			continue
		}
		last, _ := f.number(w[i+1])
		if i+2 < len(w) && last-first < 1<<16 {
			n, _ := f.number(w[i+2])
			for c := int(first); c <= int(last) && len(font.widths) < 1<<16; c++ {
				font.widths[c] = n
			}
		}
		i += 3
	}
}

// encoding is the table of a simple font: a named one, with the differences that the file lists.
func (f *pdfFile) encoding(d pdfDict) *[256]string {
	base, enc := f.name(d["Encoding"]), f.dict(d["Encoding"])
	if enc != nil {
		base = f.name(enc["BaseEncoding"])
	}
	if base == "" && f.name(d["Subtype"]) == "TrueType" {
		base = "WinAnsiEncoding"
	}
	table := baseTable(base)
	code := 0
	for _, v := range f.array(enc["Differences"]) {
		switch v := f.get(v).(type) {
		case float64:
			code = int(v)
		case pdfName:
			if code >= 0 && code < 256 {
				table[code] = glyphText(string(v))
			}
			code++
		}
	}
	return table
}

// baseTable is the table of a named encoding; the standard one differs from windows-1252 in its quotation marks and beyond ASCII.
func baseTable(name string) *[256]string {
	var t [256]string
	cm := charmap.Windows1252
	if name == "MacRomanEncoding" {
		cm = charmap.Macintosh
	}
	for i := range t {
		t[i] = string(cm.DecodeByte(byte(i)))
	}
	if name != "WinAnsiEncoding" && name != "MacRomanEncoding" {
		t['\''], t['`'] = "’", "‘"
		for i := 0xa1; i < 256; i++ {
			t[i] = noChar
		}
		for code, s := range standardHigh {
			t[code] = s
		}
	}
	for i := range 32 {
		t[i] = ""
	}
	return &t
}

// standardHigh is what Adobe's standard encoding holds beyond ASCII.
var standardHigh = map[int]string{
	0xa1: "¡", 0xa2: "¢", 0xa3: "£", 0xa4: "⁄", 0xa5: "¥", 0xa6: "ƒ", 0xa7: "§", 0xa8: "¤", 0xa9: "'", 0xaa: "“", 0xab: "«", 0xac: "‹", 0xad: "›", 0xae: "fi", 0xaf: "fl",
	0xb1: "–", 0xb2: "†", 0xb3: "‡", 0xb4: "·", 0xb6: "¶", 0xb7: "•", 0xb8: "‚", 0xb9: "„", 0xba: "”", 0xbb: "»", 0xbc: "…", 0xbd: "‰", 0xbf: "¿",
	0xc1: "`", 0xc2: "´", 0xc3: "ˆ", 0xc4: "˜", 0xc5: "¯", 0xc8: "¨", 0xd0: "—", 0xe1: "Æ", 0xe3: "ª", 0xe8: "Ł", 0xe9: "Ø", 0xea: "Œ", 0xeb: "º",
	0xf1: "æ", 0xf5: "ı", 0xf8: "ł", 0xf9: "ø", 0xfa: "œ", 0xfb: "ß",
}

// glyphNames names characters beyond letters as fonts do. Accented letters are put together from letter and accent.
var glyphNames = map[string]string{
	"space": " ", "nbspace": " ", "exclam": "!", "quotedbl": "\"", "numbersign": "#", "dollar": "$", "percent": "%", "ampersand": "&", "quotesingle": "'", "parenleft": "(", "parenright": ")",
	"asterisk": "*", "plus": "+", "comma": ",", "hyphen": "-", "minus": "−", "period": ".", "slash": "/", "zero": "0", "one": "1", "two": "2", "three": "3", "four": "4", "five": "5",
	"six": "6", "seven": "7", "eight": "8", "nine": "9", "colon": ":", "semicolon": ";", "less": "<", "equal": "=", "greater": ">", "question": "?", "at": "@", "bracketleft": "[",
	"backslash": "\\", "bracketright": "]", "asciicircum": "^", "underscore": "_", "grave": "`", "braceleft": "{", "bar": "|", "braceright": "}", "asciitilde": "~",
	"quoteleft": "‘", "quoteright": "’", "quotedblleft": "“", "quotedblright": "”", "quotesinglbase": "‚", "quotedblbase": "„", "guillemotleft": "«", "guillemotright": "»",
	"guilsinglleft": "‹", "guilsinglright": "›", "endash": "–", "emdash": "—", "bullet": "•", "ellipsis": "…", "dagger": "†", "daggerdbl": "‡", "perthousand": "‰",
	"fi": "fi", "fl": "fl", "ff": "ff", "ffi": "ffi", "ffl": "ffl", "AE": "Æ", "ae": "æ", "OE": "Œ", "oe": "œ", "Oslash": "Ø", "oslash": "ø", "germandbls": "ß", "Lslash": "Ł",
	"lslash": "ł", "dotlessi": "ı", "Eth": "Ð", "eth": "ð", "Thorn": "Þ", "thorn": "þ", "exclamdown": "¡", "questiondown": "¿", "cent": "¢", "sterling": "£", "yen": "¥", "Euro": "€",
	"currency": "¤", "section": "§", "paragraph": "¶", "copyright": "©", "registered": "®", "trademark": "™", "degree": "°", "plusminus": "±", "multiply": "×", "divide": "÷",
	"periodcentered": "·", "ordfeminine": "ª", "ordmasculine": "º", "onesuperior": "¹", "twosuperior": "²", "threesuperior": "³", "onequarter": "¼", "onehalf": "½",
	"threequarters": "¾", "mu": "µ", "brokenbar": "¦", "logicalnot": "¬", "macron": "¯", "acute": "´", "dieresis": "¨", "cedilla": "¸", "fraction": "⁄", "florin": "ƒ",
	"circumflex": "ˆ", "tilde": "˜", "softhyphen": "\u00ad", "sfthyphen": "\u00ad", ".notdef": "",
}

// accents are the endings of the names of accented letters, with the combining mark.
var accents = []struct{ name, mark string }{
	{"acute", "\u0301"}, {"grave", "\u0300"}, {"circumflex", "\u0302"}, {"dieresis", "\u0308"}, {"tilde", "\u0303"}, {"ring", "\u030a"}, {"cedilla", "\u0327"}, {"caron", "\u030c"},
	{"macron", "\u0304"}, {"breve", "\u0306"}, {"ogonek", "\u0328"}, {"dotaccent", "\u0307"}, {"hungarumlaut", "\u030b"}, {"commaaccent", "\u0326"},
}

// glyphText is the character that a glyph's name stands for.
func glyphText(name string) string {
	if s, ok := glyphNames[name]; ok {
		return s
	}
	name, _, _ = strings.Cut(name, ".") // "a.sc"
	if len(name) == 1 {
		return name
	}
	for _, lead := range [...]string{"uni", "u"} {
		if hex, ok := strings.CutPrefix(name, lead); ok && len(hex) >= 4 && len(hex) <= 6 {
			if v, err := strconv.ParseUint(hex, 16, 32); err == nil && v < 0x110000 {
				return string(rune(v))
			}
		}
	}
	for _, a := range accents {
		if letter, ok := strings.CutSuffix(name, a.name); ok && len(letter) == 1 {
			return composed(letter + a.mark)
		}
	}
	if s, ok := glyphNames[name]; ok {
		return s
	}
	return noChar
}

// pdfChar is one character of a string.
type pdfChar struct {
	text  string
	width float64 // in thousandths of the font's size
	space bool    // the code to which word spacing is added
}

// chars calls give with each character of a string.
func (t *pdfFont) chars(s string, give func(pdfChar)) {
	for len(s) > 0 {
		n := 1
		if t.wide {
			n = min(2, len(s))
		}
		if t.cmap != nil {
			n = t.cmap.size(s, n)
		}
		code := 0
		for i := range n {
			code = code<<8 | int(s[i])
		}
		w, ok := t.widths[code]
		if !ok {
			w = t.usual
		}
		give(pdfChar{t.text(s[:n], code), w, n == 1 && code == ' '})
		s = s[n:]
	}
}

func (t *pdfFont) text(raw string, code int) string {
	if t.cmap != nil {
		if s, ok := t.cmap.text(raw, code); ok {
			return s
		}
	}
	switch {
	case t.table != nil && len(raw) == 1:
		return t.table[code]
	case t.ucs2:
		return utf16Text(raw)
	}
	return noChar
}

// utf16Text decodes big-endian UTF-16.
func utf16Text(s string) string {
	units := make([]uint16, 0, len(s)/2)
	for i := 0; i+1 < len(s); i += 2 {
		units = append(units, uint16(s[i])<<8|uint16(s[i+1]))
	}
	return string(utf16.Decode(units))
}

// pdfCMap is a font's own table from codes to Unicode.
type pdfCMap struct {
	sizes  [5]bool // which lengths of codes there are
	one    map[pdfCode]string
	ranges []pdfRange // by size, then by code
}

type pdfCode struct{ size, code int }

// pdfRange maps neighbouring codes to neighbouring characters.
type pdfRange struct {
	size, low, high int
	text            string
}

// cmap reads such a table.
func (f *pdfFile) cmap(s *pdfStream) *pdfCMap {
	b, err := f.unpack(s)
	if err != nil && len(b) == 0 {
		return nil
	}
	m := &pdfCMap{one: map[pdfCode]string{}}
	l := pdfLexer{b: b, spent: &f.values}
	var args []any
	for !l.end() && f.values < maxPDFValues {
		v := l.value(false, 0)
		w, ok := v.(pdfWord)
		if !ok {
			args = append(args, v)
			continue
		}
		switch w {
		case "endcodespacerange":
			for _, a := range args {
				if s, ok := a.(pdfString); ok && len(s) > 0 && len(s) < 5 {
					m.sizes[len(s)] = true
				}
			}
		case "endbfchar":
			for i := 0; i+1 < len(args); i += 2 {
				from, ok1 := args[i].(pdfString)
				to, ok2 := args[i+1].(pdfString)
				if ok1 && ok2 && len(from) < 5 {
					m.one[pdfCode{len(from), codeOf(from)}] = utf16Text(string(to))
				}
			}
		case "endbfrange":
			for i := 0; i+2 < len(args); i += 3 {
				m.addRange(args[i], args[i+1], args[i+2])
			}
		}
		args = args[:0]
	}
	slices.SortFunc(m.ranges, func(a, b pdfRange) int { return cmp.Or(a.size-b.size, a.low-b.low, a.high-b.high) })
	return m
}

func (m *pdfCMap) addRange(low, high, to any) {
	lo, ok1 := low.(pdfString)
	hi, ok2 := high.(pdfString)
	if !ok1 || !ok2 || len(lo) != len(hi) || len(lo) == 0 || len(lo) > 4 {
		return
	}
	switch to := to.(type) {
	case pdfString:
		m.ranges = append(m.ranges, pdfRange{len(lo), codeOf(lo), codeOf(hi), utf16Text(string(to))})
	case pdfArray:
		for i, v := range to {
			if s, ok := v.(pdfString); ok && codeOf(lo)+i <= codeOf(hi) {
				m.one[pdfCode{len(lo), codeOf(lo) + i}] = utf16Text(string(s))
			}
		}
	}
}

func codeOf(s pdfString) int {
	n := 0
	for i := range len(s) {
		n = n<<8 | int(s[i])
	}
	return n
}

// size is how many bytes the code at the beginning of s has.
func (m *pdfCMap) size(s string, usual int) int {
	if usual <= len(s) && (m.sizes[usual] || m.sizes == [5]bool{}) {
		return usual
	}
	for n := 1; n < 5 && n <= len(s); n++ {
		if m.sizes[n] {
			return n
		}
	}
	return min(usual, len(s))
}

func (m *pdfCMap) text(raw string, code int) (string, bool) {
	if s, ok := m.one[pdfCode{len(raw), code}]; ok {
		return s, true
	}
	i := sort.Search(len(m.ranges), func(i int) bool {
		r := m.ranges[i]
		return r.size > len(raw) || r.size == len(raw) && r.low > code
	})
	if i == 0 {
		return "", false
	}
	r := m.ranges[i-1]
	if r.size != len(raw) || code > r.high {
		return "", false
	}
	runes := []rune(r.text)
	if len(runes) > 0 {
		runes[len(runes)-1] += rune(code - r.low)
	}
	s := string(runes)
	m.one[pdfCode{len(raw), code}] = s // the next time at once
	return s, true
}
