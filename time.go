package segun

// Time is a stretch that says when, and the date it comes to.
type Time struct {
	Span  Span
	EDTF  string // EDTF level 2, local dates; X for digits the text does not give; "" for one that only orders ("hours before the vote")
	Basis string // how it was worked out: "yesterday, from the document's date"
	Order string // "before" or "after" for one that orders two happenings, else ""
	Rule  string // the rule that read it
}

// Times is the layer of read/when: expressions of time, in text order.
type Times struct {
	List []Time
}

// Order says that the text puts one claim's happening before another's: "hours before the vote, he had resigned".
type Order struct {
	Before, After string // IDs of claims
	Span          Span   // the words that say so
	Rule          string
}

// Orders is the layer of read/order, in text order.
type Orders struct {
	List []Order
}
