package segun

import "errors"

// Holding says that one party owns a share of another, on the word of whoever states it. Make it with NewHolding: it comes only from a
// structured record (an FtM Ownership) or an explicit percentage in a text, never from "linked to" or a list's boilerplate.
type Holding struct {
	Owner, Asset SubjectID
	Low, High    float64       // percent of the asset, 0 to 100; the same when it is stated exactly, 0 and 100 when it is not stated
	Valid        string        // EDTF interval in which it holds or held, "" when not stated
	Voice        ListVoice     // who says so, of a list's
	Statements   []StatementID // what it rests on, at least one, of a list's
	Told         []ToldHolding // what it rests on, at least one, of one that texts tell
}

// ToldHolding is a holding as a text tells it, with the voice and the words. By themselves they are what somebody says; resolve/ownership decides which count.
type ToldHolding struct {
	Owner, Asset         SubjectID // of the names, in whatever way the caller tells parties apart
	OwnerName, AssetName string    // as the text has them
	Share                Share
	Time                 string // as Relation.Time: "current", "former", "unknown"
	Status               string // as Claim.Status
	By                   string // who says so, in words: "The Elan Observer, citing prosecutors"
	From                 string // where the text comes from: a path, a URL
	Document             DocID
	Span                 Span
	Line, Column         int
	Words                string // the words that say it
}

// Stated reports whether the share is stated at all.
func (h *Holding) Stated() bool { return h.Low != 0 || h.High != 100 }

// NewHolding returns h, or an error without both parties, without statements or words, or with a share that is none.
func NewHolding(h Holding) (Holding, error) {
	switch {
	case h.Owner == "" || h.Asset == "":
		return Holding{}, errors.New("a holding needs an owner and an asset")
	case len(h.Statements) == 0 && len(h.Told) == 0:
		return Holding{}, errors.New("a holding needs the statements or the words that it rests on")
	case !(h.Low >= 0 && h.Low <= h.High && h.High <= 100):
		return Holding{}, errors.New("a holding is a share of 0 to 100 percent")
	}
	return h, nil
}
