package fact

import (
	"strconv"
	"strings"

	"segun"
)

// ShareValue writes a share as a statement holds it: "51", "50..100 over", "30 about", "60 of votes".
func ShareValue(s *segun.Share) string {
	v := strconv.FormatFloat(s.Min, 'f', -1, 64)
	if s.Max != s.Min {
		v += ".." + strconv.FormatFloat(s.Max, 'f', -1, 64)
	}
	for _, w := range [...]struct {
		is   bool
		word string
	}{{s.Over, " over"}, {s.Under, " under"}, {s.About, " about"}} {
		if w.is {
			v += w.word
		}
	}
	if s.Of != "" {
		v += " of " + s.Of
	}
	return v
}

// shareOf reads what ShareValue wrote; nil for anything else.
func shareOf(v string, at segun.Span) *segun.Share {
	s := segun.Share{Span: at}
	v, s.Of, _ = strings.Cut(v, " of ")
	for i, w := range strings.Fields(v) {
		switch {
		case w == "over":
			s.Over = true
		case w == "under":
			s.Under = true
		case w == "about":
			s.About = true
		case i == 0:
			low, high, both := strings.Cut(w, "..")
			var err, err2 error
			s.Min, err = strconv.ParseFloat(low, 64)
			if s.Max = s.Min; both {
				s.Max, err2 = strconv.ParseFloat(high, 64)
			}
			if err != nil || err2 != nil {
				return nil
			}
		default:
			return nil
		}
	}
	if v == "" || !(s.Min >= 0 && s.Min <= s.Max && s.Max <= 100) {
		return nil
	}
	return &s
}
