package segun

import (
	"errors"
	"strings"
)

// Event is something that some voice says happened or is going on. It rests on claims; a plan, a denial or an
// accusation never makes one that counts as having happened.
type Event struct {
	ID          string // "v1", "v2" … in text order
	Type        string // "other" until types are told apart
	Realis      string // as Claim.Realis
	Trigger     Span   // the word that names it
	Roles       []EventRole
	Time        *ClaimTime
	Place       string // an Entity ID, "" where none is given
	Counts      []EventCount
	Claims      []string // IDs; never empty
	AccordingTo []string // Entity IDs of the innermost voices, "e0" for the outlet's own word; "" is an unspecified voice
	Status      string   // as Claim.Status
	Rule        string
}

// Beside reports whether an event is told beside what its first claim tells: by a noun or a clause within it.
func (e *Event) Beside() bool { return strings.HasSuffix(e.Rule, " beside") }

// EventRole is a part that someone or something plays in an event.
type EventRole struct {
	Role   string // "agent", "patient" …
	Entity string // an Entity ID; "" where the text does not state who or what
	Span   Span   // the words, empty where not stated
}

// EventCount is a number of those killed, hurt, arrested …, as the text gives it. High 0 means that no upper bound is given.
type EventCount struct {
	What            string // "killed", "injured", "arrested" …
	Low, Best, High int
	Span            Span
}

// Events is the layer of read/event, in text order.
type Events struct {
	List []Event
}

// ErrNoClaim is the error of making a fact that rests on no claim.
var ErrNoClaim = errors.New("a fact needs a claim that it rests on")

// Relation ties two things together, on the word of the claims it rests on. Make it with NewRelation.
type Relation struct {
	Subject     string // an Entity ID
	Type        string // "holds_office", "alias_of", "member_of", "works_for", "relative_of", "holds_share" …
	Object      string // an Entity ID, "" when it is none
	Title       string // of holds_office and relative_of
	Time        string // of holds_office: as Role.Time; of holds_share: "current", "former" or "unknown"; "" for others
	Name        string // of alias_of
	Share       *Share // of holds_share: how much of the object the subject holds; nil for others
	Status      string // as Claim.Status: an accusation stays alleged
	AccordingTo []string
	Claims      []string // IDs; never empty
	Span        Span
	Rule        string
}

// Share is how much of something is held, as the words have it.
type Share struct {
	Min, Max float64 // percent; Min is 0 where the words give no least, Max 100 where they give no most
	Over     bool    // it is more than Min: "more than half"
	Under    bool    // it is less than Max: "less than 10 %"
	About    bool    // the number is rounded: "some 30 %", "nearly half"
	Of       string  // what it is a share of where the words say more than the company: "shares", "votes", "economic interest", "control"
	Span     Span    // the number with its bounds: "more than half"
}

// NewRelation returns r resting on the given claims, or an error without a claim, a subject or words of the text. Status and voices are the
// claims' own: it is asserted only where one of them asserts it, so that an accusation alone never reads as fact. A status that r has already holds
// it down where the claims assert more: "plans to buy a fifth" in a claim that asserts the plan is planned.
func NewRelation(r Relation, claims ...*Claim) (Relation, error) {
	if len(claims) == 0 {
		return Relation{}, ErrNoClaim
	}
	if r.Subject == "" || r.Span.Empty() {
		return Relation{}, errors.New("a relation needs a subject and the words that it rests on")
	}
	down := r.Status
	r.Status, r.Claims, r.AccordingTo = claims[0].Status, nil, nil
	asserted := false
	for _, c := range claims {
		r.Claims = append(r.Claims, c.ID)
		voice := ""
		if n := len(c.Chain); n > 0 {
			voice = c.Chain[n-1].Entity
		}
		seen := false
		for _, v := range r.AccordingTo {
			seen = seen || v == voice
		}
		if !seen {
			r.AccordingTo = append(r.AccordingTo, voice)
		}
		asserted = asserted || c.Status == "asserted"
	}
	if asserted {
		r.Status = "asserted"
	}
	if down != "" && (r.Status == "asserted" || r.Status == "reported") {
		r.Status = down
	}
	return r, nil
}

// Relations is the layer of read/relation, in text order.
type Relations struct {
	List []Relation
}

// Origin is a first voice that claims of the document come through: however often an article repeats what one report said, that is one
// origin.
type Origin struct {
	ID     string   // "o1", "o2" … in the order of their first claims
	Root   string   // Entity ID of the innermost voice
	Via    []string // Entity IDs of the voices that pass it on, outermost first
	People *Count   // how many people stand behind it, nil where the text does not say
	Named  int      // how many of them are named
	Parts  []string // Entity IDs of unnamed voices that are part of the root by their own words, "one of them", and speak among its claims
	Claims []string // IDs
	Rule   string   // the rule that brought its claims together
}

// Origins is the layer of read/origin.
type Origins struct {
	List    []Origin
	Unknown []string // IDs of attributed claims whose lineage the text does not give: they count for no known origin
}
