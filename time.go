package segun

// Time is a stretch that says when, and the date it comes to.
type Time struct {
	Span  Span
	EDTF  string // EDTF level 2, local dates; X for digits the text does not give
	Basis string // how it was worked out: "yesterday, from the document's date"
}

// Times is the layer of expressions of time, in text order.
type Times struct {
	List []Time
}
