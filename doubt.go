package segun

// Doubt is trouble in a text, with its place: data, not a Go error.
//
// Code is stable and machine-readable ("ambiguous-speaker"); Message is a sentence for a person, with
// what to do about it where something can be done. Span may be empty when the whole text is meant.
type Doubt struct {
	Span    Span
	Code    string
	Message string
}

// Skip is an input that could not be read, with the reason a person is shown.
type Skip struct {
	From   string
	Code   string // "empty", "binary", "too-large", "not-found" …
	Reason string
}

// Error makes a Skip usable as an error value.
func (s *Skip) Error() string { return s.From + ": " + s.Reason }
