package api

import (
	"context"
	"time"
)

// Lists are the official lists that are loaded, and screening against them.
type Lists interface {
	Lists(ctx context.Context) ([]LoadedList, error)
	// ListChanges tells what the last edition of a list changed.
	ListChanges(ctx context.Context, list string) (*ListChanges, error)
	// Screen asks the lists about names. What is asked is never kept.
	Screen(ctx context.Context, a Screening) (*Screened, error)
	// Clear keeps a person's decision that a name is somebody else than a listed party.
	Clear(ctx context.Context, c NewClearance) (*Clearance, error)
	// Unclear takes a clearance back.
	Unclear(ctx context.Context, id string, why string) (*Clearance, error)
	Clearances(ctx context.Context) ([]Clearance, error)
}

// LoadedList is a list that is asked.
type LoadedList struct {
	List       string    `json:"list"`
	Title      string    `json:"title"`
	Publisher  string    `json:"publisher"`
	Note       string    `json:"note" doc:"What its maker wants said with it."`
	Date       string    `json:"date"`
	DateBasis  string    `json:"date_basis" doc:"How the date is known, in words to stand after it."`
	Parties    int       `json:"parties"`
	Statements int       `json:"statements"`
	Kept       time.Time `json:"kept"`
	Old        bool      `json:"old" doc:"So old that an update is due."`
	Sample     bool      `json:"sample" doc:"The built-in sample to try the program with: not for any decision."`
	Editions   []string  `json:"editions" doc:"Dates of all that are kept, the oldest first."`
}

// ListChanges is what one edition of a list says otherwise than the one before.
type ListChanges struct {
	List    string        `json:"list"`
	From    string        `json:"from" doc:"Date of the older edition; empty where there is only one."`
	To      string        `json:"to"`
	Added   []ListedParty `json:"added" doc:"At most 200."`
	Removed []ListedParty `json:"removed" doc:"At most 200."`
	Changed []PartyChange `json:"changed" doc:"At most 200."`
	Counts  struct {
		Added   int `json:"added"`
		Removed int `json:"removed"`
		Changed int `json:"changed"`
	} `json:"counts"`
}

// ListedParty is a party of a list.
type ListedParty struct {
	ID       string   `json:"id" doc:"The publisher's number."`
	Schema   string   `json:"schema" doc:"Person, Organization, Vessel …"`
	Name     string   `json:"name"`
	Names    []string `json:"names"`
	Programs []string `json:"programs"`
}

// PartyChange is a party of which a list says something else than before.
type PartyChange struct {
	ListedParty
	Renamed  bool          `json:"renamed"`
	Was      []string      `json:"was" doc:"Its names before."`
	Property []PropertyWas `json:"properties"`
}

// PropertyWas is what a list said of a party under one property, and says now.
type PropertyWas struct {
	Property string   `json:"property"`
	Was      []string `json:"was"`
	Is       []string `json:"is"`
}

// Screening asks about names.
type Screening struct {
	Names []AskedName `json:"names" minItems:"1" maxItems:"500"`
	List  []string    `json:"lists,omitempty" maxItems:"20" doc:"Only these; all without it."`
	Weak  bool        `json:"weak,omitempty" doc:"Show weak candidates too."`
}

// AskedName is a name with what else is known of its bearer.
type AskedName struct {
	Name        string   `json:"name" minLength:"1" maxLength:"300" pattern:"\\S" patternDescription:"a name"`
	Kind        string   `json:"kind,omitempty" enum:"person,organisation,vessel,"`
	Born        []string `json:"born,omitempty" maxItems:"5"`
	Countries   []string `json:"countries,omitempty" maxItems:"10"`
	Gender      string   `json:"gender,omitempty" enum:"male,female,"`
	Identifiers []string `json:"identifiers,omitempty" maxItems:"20"`
}

// Screened are the answers, in the order of the names.
type Screened struct {
	Answers  []ScreenedName `json:"answers"`
	Lists    []LoadedList   `json:"lists" doc:"Which were asked."`
	Nameless int            `json:"nameless" doc:"Listed parties that have no name and cannot be found."`
}

// ScreenedName is the answer to one name. No candidate: none on these lists of these dates, and no more than that.
type ScreenedName struct {
	Asked      AskedName   `json:"asked"`
	Candidates []ListMatch `json:"candidates" doc:"The best first."`
	More       int         `json:"more"`
	Ambiguous  string      `json:"ambiguous" doc:"Why no one candidate can be picked, in words; empty when one can, or there is none."`
}

// ListMatch is a listed party that a name may be.
type ListMatch struct {
	List      string     `json:"list"`
	ID        string     `json:"id"`
	Subject   string     `json:"subject"`
	Schema    string     `json:"schema"`
	Name      string     `json:"name" doc:"The listed name that agreed."`
	Use       string     `json:"use" enum:"name,alias,weakAlias,previousName,"`
	Primary   string     `json:"primary" doc:"The party's first name on the list."`
	Score     float64    `json:"score"`
	Verdict   string     `json:"verdict" enum:"possible match,weak"`
	Why       string     `json:"why"`
	Doubt     string     `json:"doubt" doc:"Why it may well be somebody else."`
	Programs  []string   `json:"programs"`
	Born      []string   `json:"born"`
	Countries []string   `json:"countries"`
	ListDate  string     `json:"list_date"`
	Cleared   *Clearance `json:"cleared,omitempty" doc:"Somebody decided that this is somebody else, and neither side has changed since."`
	Was       *Clearance `json:"was_cleared,omitempty" doc:"Somebody decided so, and one side has changed since."`
}

// NewClearance is a person's decision that a name is somebody else than a listed party.
type NewClearance struct {
	Asked AskedName `json:"asked" doc:"As it was screened, with all details."`
	List  string    `json:"list" minLength:"1" maxLength:"100"`
	ID    string    `json:"id" minLength:"1" maxLength:"100"`
	Why   string    `json:"why" minLength:"1" maxLength:"2000"`
}

// Clearance is such a decision as it is kept.
type Clearance struct {
	ID      string    `json:"id"`
	Name    string    `json:"name"`
	Subject string    `json:"subject"`
	Listed  string    `json:"listed"`
	Why     string    `json:"why"`
	Who     string    `json:"who"`
	Time    time.Time `json:"time"`
	Holds   bool      `json:"holds" doc:"The latest on its pair, and not taken back."`
}

type loaded struct {
	Lists []LoadedList `json:"lists"`
}

type clearances struct {
	Clearances []Clearance `json:"clearances" doc:"The latest first."`
	Next       string      `json:"next"`
}

func (s *server) lists() {
	get(s, "/lists", "lists", "The lists that are asked, with their dates", func(ctx context.Context, _ *struct{}) (*loaded, error) {
		list, err := s.ports.Lists.Lists(ctx)
		return &loaded{list}, err
	})
	get(s, "/lists/{id}/changes", "listChanges", "What the last edition of a list changed", func(ctx context.Context, in *IDInput) (*ListChanges, error) {
		return s.ports.Lists.ListChanges(ctx, in.ID)
	})
	post(s, "/screen", "screen", "Ask the lists about names; nothing of it is kept", func(ctx context.Context, in *struct{ Body Screening }) (*Screened, error) {
		return s.ports.Lists.Screen(ctx, in.Body)
	})
	get(s, "/clearances", "clearances", "Decisions that a name is somebody else", func(ctx context.Context, in *PageInput) (*clearances, error) {
		list, err := s.ports.Lists.Clearances(ctx)
		if err != nil {
			return nil, err
		}
		list, next, err := pageOf("clearances", list, in)
		return &clearances{list, next}, err
	})
	post(s, "/clearances", "clear", "Decide that a name is somebody else than a listed party", func(ctx context.Context, in *struct{ Body NewClearance }) (*Clearance, error) {
		return s.ports.Lists.Clear(ctx, in.Body)
	})
	remove(s, "/clearances/{id}", "unclear", "Take such a decision back; it stays in the record", func(ctx context.Context, in *struct {
		IDInput
		Why string `query:"why" maxLength:"2000"`
	}) (*Clearance, error) {
		return s.ports.Lists.Unclear(ctx, in.ID, in.Why)
	})
}
