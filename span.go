package segun

// Span is a half-open range of byte offsets into a document's Text.
//
// Start and End lie on rune boundaries and Start <= End. Lines, columns and UTF-16 or character
// offsets are computed only for display. The zero Span is empty and means "absent".
type Span struct {
	Start, End uint32
}

// Len returns the length of the span in bytes.
func (s Span) Len() int { return int(s.End) - int(s.Start) }

// Empty reports whether the span covers nothing.
func (s Span) Empty() bool { return s.End <= s.Start }

// Contains reports whether o lies wholly inside s.
func (s Span) Contains(o Span) bool { return s.Start <= o.Start && o.End <= s.End }

// Overlaps reports whether s and o share at least one byte.
func (s Span) Overlaps(o Span) bool { return s.Start < o.End && o.Start < s.End }

// Cover returns the smallest span that holds both s and o; an empty span counts for nothing.
func (s Span) Cover(o Span) Span {
	if s.Empty() {
		return o
	}
	if o.Empty() {
		return s
	}
	return Span{min(s.Start, o.Start), max(s.End, o.End)}
}

// In returns the words of text that the span covers. It panics when the span lies outside text.
func (s Span) In(text string) string { return text[s.Start:s.End] }
