package tag

import (
	"unicode"
	"unicode/utf8"

	"segun/internal/model"
	"segun/lang/cluster"
	"segun/lang/lexicon"
)

// attr is what the feature templates look at in one word, hashed once.
type attr struct {
	form, lower, shape uint64
	suf                [5]uint64 // suf[k] is the last k+1 runes, lower case
	pre                [4]uint64
	lex                uint64 // lexicon flags
	clus               [3]uint64
	cap                uint8 // 0 lower, 1 capital first, 2 all capitals, 3 mixed
	digit, hyphen      bool
	dict               int32 // index into the dictionary, -1 when the word is not in it
}

// bytesHash is model.String of b without a conversion.
func bytesHash(b []byte) uint64 { return model.String(string(b)) }

// look fills a from the word w; first says that w opens its sentence.
func (a *attr) look(w string, buf []byte, lx *lexicon.Lexicon, cl *cluster.Clusters) []byte {
	buf = model.Lower(buf[:0], w)
	*a = attr{dict: -1}
	a.form = model.String(w)
	key := model.String(string(buf))
	a.lower = key
	var upper, lower, digits, other, runes int
	var shape uint64 = 17
	var last uint8
	for i, r := range w {
		var k uint8
		switch {
		case r < utf8.RuneSelf:
			switch {
			case 'a' <= r && r <= 'z':
				k = 1
				lower++
			case 'A' <= r && r <= 'Z':
				k = 2
				upper++
			case '0' <= r && r <= '9':
				k = 3
				digits++
			default:
				k = uint8(r)
				other++
				if r == '-' && i > 0 {
					a.hyphen = true
				}
			}
		case unicode.IsLower(r):
			k = 1
			lower++
		case unicode.IsUpper(r):
			k = 2
			upper++
		case unicode.IsDigit(r):
			k = 3
			digits++
		case unicode.IsLetter(r):
			k = 4
			lower++
		default:
			k = 5
			other++
		}
		if runes < 2 || k != last {
			shape = model.Combine(shape, uint64(k))
		}
		last = k
		runes++
	}
	a.shape = shape
	a.digit = digits > 0
	switch {
	case upper == 0:
		a.cap = 0
	case lower == 0 && runes > 1:
		a.cap = 2
	case lower == 0 || isFirstUpper(w):
		a.cap = 1
		if upper > 1 && lower > 0 {
			a.cap = 3
		}
	default:
		a.cap = 3
	}
	if digits > 0 && digits+other == runes {
		for i, c := range buf {
			if '0' <= c && c <= '9' {
				buf[i] = '0'
			}
		}
		a.lower = model.String(string(buf))
	}
	end := len(buf)
	for k, at := 0, end; k < len(a.suf); k++ {
		if at > 0 {
			_, n := utf8.DecodeLastRune(buf[:at])
			at -= n
		}
		a.suf[k] = bytesHash(buf[at:end])
	}
	for k, at := 0, 0; k < len(a.pre); k++ {
		if at < end {
			_, n := utf8.DecodeRune(buf[at:])
			at += n
		}
		a.pre[k] = bytesHash(buf[:at])
	}
	if lx != nil {
		a.lex = uint64(lx.Lookup(key))
	}
	if cl != nil {
		c, m, f := cl.Of(w)
		a.clus = [3]uint64{uint64(c), uint64(m), uint64(f)}
	}
	return buf
}

func isFirstUpper(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	return unicode.IsUpper(r)
}
