package when

import "strconv"

// form is how a value is made of dates.
type form uint8

const (
	single  form = iota
	span         // a/b
	onwards      // a/..
	upto         // ../a
	within       // [a..b], one of these days
)

// value is what an expression comes to.
type value struct {
	form          form
	a, b          date
	vague, vagueB bool // ~ on a, on b
}

func one(d date) value          { return value{a: d} }
func between(a, b date) value   { return value{form: span, a: a, b: b} }
func oneOf(a, b date) value     { return value{form: within, a: a, b: b} }
func unknown(p precision) value { return value{a: date{precision: p, open: century}} }
func about(d date) value        { return value{a: d, vague: true} }

// end returns the date that the text goes on from: the last that was told.
func (v value) end() date {
	if v.form == span || v.form == within {
		return v.b
	}
	return v.a
}

// edtf writes the value.
func (v value) edtf() string {
	var buf [64]byte
	b := buf[:0]
	switch v.form {
	case span:
		b = mark(v.a.append(b), v.vague)
		b = append(b, '/')
		b = mark(v.b.append(b), v.vagueB)
	case onwards:
		b = append(mark(v.a.append(b), v.vague), "/.."...)
	case upto:
		b = mark(v.a.append(append(b, "../"...)), v.vague)
	case within:
		b = append(v.a.append(append(b, '[')), ".."...)
		b = append(v.b.append(b), ']')
	default:
		b = mark(v.a.append(b), v.vague)
	}
	return string(b)
}

func mark(b []byte, vague bool) []byte {
	if vague {
		b = append(b, '~')
	}
	return b
}

// append writes a date in EDTF.
func (d date) append(b []byte) []byte {
	b = d.appendYear(b)
	if d.year > lastYear || d.year < -lastYear { // EDTF gives longer years no months
		return b
	}
	if d.precision >= season {
		b = appendPart(append(b, '-'), d.month, d.open != nothing && (d.open <= month && d.month == 0))
	}
	if d.precision == day {
		b = appendPart(append(b, '-'), d.day, d.day == 0)
	}
	if d.clock > 0 && d.precision == day && d.open == nothing {
		m := d.clock - 1
		b = appendPart(append(b, 'T'), m/60, false)
		b = appendPart(append(b, ':'), m%60, false)
		b = append(b, ":00"...)
	}
	return b
}

func appendPart(b []byte, n int, open bool) []byte {
	if open {
		return append(b, "XX"...)
	}
	return append(b, byte('0'+n/10%10), byte('0'+n%10))
}

// lastYear is the last one that is written with four digits.
const lastYear = 9999

func (d date) appendYear(b []byte) []byte {
	if d.open != nothing && d.open <= year {
		return append(b, "XXXX"...)
	}
	y := d.year
	if y > lastYear || y < -lastYear {
		return strconv.AppendInt(append(b, 'Y'), int64(y), 10)
	}
	if y < 0 {
		b = append(b, '-')
		y = -y
	}
	digits := [4]byte{byte('0' + y/1000), byte('0' + y/100%10), byte('0' + y/10%10), byte('0' + y%10)}
	switch d.precision {
	case century:
		digits[2], digits[3] = 'X', 'X'
	case decade:
		digits[3] = 'X'
	}
	return append(b, digits[:]...)
}
