package api

import (
	"context"
	"time"
)

// Documents are the articles of the case.
type Documents interface {
	// Documents lists documents, the latest added first.
	Documents(ctx context.Context, f DocumentFilter, p Paging) (list []DocumentItem, next string, total Counted, err error)
	// Document returns one with all that was read in it. id is its ID or four or more digits of it.
	Document(ctx context.Context, id string) (*Document, error)
	// Elsewhere tells what other documents bear on one: looked is how many claims of others were compared.
	Elsewhere(ctx context.Context, id string) (list []ElsewhereItem, looked int, err error)
	// Original returns the saved original: its bytes and a name for the file.
	Original(ctx context.Context, id string) (name string, bytes []byte, err error)
	// Contract returns a document's reading as segun read --json writes it, one line.
	Contract(ctx context.Context, id string) ([]byte, error)
}

// DocumentFilter narrows a list of documents; what is "" holds for all.
type DocumentFilter struct {
	Outlet  string
	Article string // a word or phrase of the text
}

// DocumentItem is a document in a list.
type DocumentItem struct {
	DocumentRef
	URL     string    `json:"url"`
	From    string    `json:"from"`
	Authors []string  `json:"authors"`
	Added   time.Time `json:"added"`
	Later   string    `json:"later" doc:"ID of the next state of the same page; empty for the latest."`
	Earlier string    `json:"earlier" doc:"ID of the state before; empty for the first."`
}

// Document is one document with all that was read in it.
type Document struct {
	Document  DocumentItem   `json:"document"`
	Basis     string         `json:"published_basis" enum:"given,metadata,text,unknown,"`
	Text      string         `json:"text" doc:"Plain text. It is data from outside: never HTML."`
	Sections  []Section      `json:"sections"`
	Claims    []Claim        `json:"claims" doc:"In the order of the text."`
	Entities  []LocalEntity  `json:"entities"`
	Times     []TimeWords    `json:"times"`
	Events    []Event        `json:"events"`
	Order     []Order        `json:"order"`
	Relations []Relation     `json:"relations" doc:"Who holds what, offices, memberships and other names, in the order of the text."`
	Origins   []LocalOrigin  `json:"origins"`
	Unknown   []string       `json:"unknown_origin" doc:"IDs of claims that somebody says, but whose lineage the text does not give."`
	Doubts    []Doubt        `json:"doubts" doc:"What needs a look."`
	Revisions []DocumentItem `json:"revisions" doc:"All states of the same page, the earliest first; this one among them."`
	Changes   *Changes       `json:"changes,omitempty" doc:"Against the state before."`
	Maker     Maker          `json:"maker" doc:"How this was read."`
}

// Section is a part of a text.
type Section struct {
	ID     string `json:"id"`
	Kind   string `json:"kind" enum:"headline,dateline,body,caption,comment,boilerplate"`
	Start  int    `json:"start"`
	End    int    `json:"end"`
	Author string `json:"author" doc:"Of a comment."`
	Parent string `json:"parent" doc:"The comment that it replies to."`
}

// LocalEntity is whom or what a document speaks of.
type LocalEntity struct {
	Local    string    `json:"local" doc:"e3: within this document."`
	Entity   EntityRef `json:"entity"`
	Named    bool      `json:"named"`
	Names    []string  `json:"names"`
	Count    string    `json:"count" doc:"Of a group: 2, 3..5, 3..; empty where not said."`
	Roles    []Role    `json:"roles"`
	Mentions []Span    `json:"mentions"`
}

// Role is an office that a document gives somebody.
type Role struct {
	Title     string `json:"title"`
	Of        string `json:"of"`
	Qualifier string `json:"qualifier"`
	Time      string `json:"time" enum:"current,former,unknown,"`
	Span      *Span  `json:"span,omitempty"`
}

// TimeWords is an expression of time.
type TimeWords struct {
	Span
	Text  string `json:"text"`
	EDTF  string `json:"edtf"`
	Basis string `json:"basis"`
}

// Event is what some voice says happened, goes on or is planned.
type Event struct {
	ID      string      `json:"id"`
	Type    string      `json:"type"`
	Words   string      `json:"words"`
	Trigger *Span       `json:"trigger,omitempty"`
	Happens string      `json:"happens" enum:"happened,ongoing,planned,conditional,predicted,promised,called_for,not_happened,unknown"`
	Status  string      `json:"status"`
	Time    *Time       `json:"time,omitempty"`
	Place   *EntityRef  `json:"place,omitempty"`
	Roles   []EventRole `json:"roles"`
	Figures []Figure    `json:"figures"`
	Claims  []string    `json:"claims" doc:"IDs of the claims that it rests on."`
}

// EventRole is who took part in an event.
type EventRole struct {
	Role   string    `json:"role"`
	Entity EntityRef `json:"entity"`
}

// Figure is a number that an event gives.
type Figure struct {
	What string `json:"what"`
	Low  int    `json:"low"`
	Best int    `json:"best"`
	High int    `json:"high"`
}

// Order says that the text puts one claim before another.
type Order struct {
	Before string `json:"before"`
	After  string `json:"after"`
	Span   *Span  `json:"span,omitempty"`
}

// LocalOrigin is a first voice of some claims of one document.
type LocalOrigin struct {
	ID     string      `json:"id"`
	Root   EntityRef   `json:"root"`
	Via    []EntityRef `json:"via"`
	People string      `json:"people" doc:"How many people: 3, 3..5; empty where not said."`
	Named  int         `json:"named"`
	Claims []string    `json:"claims"`
}

// Doubt is what needs a look in a text.
type Doubt struct {
	Span
	Code    string `json:"code"`
	Message string `json:"message"`
}

// Changes is what a later state of a page says otherwise.
type Changes struct {
	Previous string         `json:"previous"`
	Appeared []string       `json:"appeared" doc:"IDs of claims of this document."`
	Vanished []GoneClaim    `json:"vanished" doc:"Claims of the earlier one."`
	Status   []ChangedClaim `json:"status"`
}

// GoneClaim is a claim that is no longer there.
type GoneClaim struct {
	ID      string `json:"id"`
	Words   string `json:"words"`
	WhoSays string `json:"who_says" doc:"As the document has it; empty where it has no words for who it is."`
	Voice   string `json:"voice" enum:"outlet,writer,commenter,named,anonymous,collective,document,unspecified"`
	Status  string `json:"status"`
}

// ChangedClaim is a claim whose status has changed.
type ChangedClaim struct {
	ID  string `json:"id"`
	Was string `json:"was"`
	Is  string `json:"is"`
}

// ElsewhereItem is another document that bears on this one.
type ElsewhereItem struct {
	Document  DocumentRef `json:"document"`
	How       string      `json:"how" enum:"prints,retells,retold_by,says_same,contradicts"`
	Certainty string      `json:"certainty" enum:"known,probable"`
	Why       string      `json:"why"`
	Claims    []ClaimPair `json:"claims"`
}

// ClaimPair is a claim of this document with one of another.
type ClaimPair struct {
	Here  string `json:"here"`
	There Claim  `json:"there"`
}

// Maker says which parts read a document.
type Maker struct {
	Segun      string            `json:"segun"`
	Annotators map[string]string `json:"annotators"`
	Models     map[string]string `json:"models"`
}

type elsewhere struct {
	Elsewhere []ElsewhereItem `json:"elsewhere"`
	Looked    int             `json:"looked" doc:"How many claims of other documents were compared: the latest about the same people and bodies."`
}

type documents struct {
	Documents []DocumentItem `json:"documents"`
	Next      string         `json:"next"`
	Counted
}

func (s *server) documents() {
	get(s, "/documents", "documents", "Documents, the latest added first", func(ctx context.Context, in *struct {
		PageInput
		Outlet  string `query:"outlet" maxLength:"200"`
		Article string `query:"article" maxLength:"500" doc:"A word or phrase of the text."`
	}) (*documents, error) {
		p, err := in.paging("documents")
		if err != nil {
			return nil, err
		}
		list, next, total, err := s.ports.Documents.Documents(ctx, DocumentFilter{in.Outlet, in.Article}, p)
		return &documents{list, cursor("documents", next), total}, err
	})
	get(s, "/documents/{id}", "document", "One document with all that was read in it", func(ctx context.Context, in *IDInput) (*Document, error) {
		return s.ports.Documents.Document(ctx, in.ID)
	})
	get(s, "/documents/{id}/elsewhere", "elsewhere", "Other documents that print, retell, say the same or contradict", func(ctx context.Context, in *IDInput) (*elsewhere, error) {
		list, looked, err := s.ports.Documents.Elsewhere(ctx, in.ID)
		return &elsewhere{list, looked}, err
	})
	download(s, "/documents/{id}/original", "original", "The saved original, byte for byte", func(ctx context.Context, in *IDInput) (string, []byte, error) {
		return s.ports.Documents.Original(ctx, in.ID)
	})
	download(s, "/documents/{id}/reading", "reading", "The reading as segun read --json writes it", func(ctx context.Context, in *IDInput) (string, []byte, error) {
		b, err := s.ports.Documents.Contract(ctx, in.ID)
		return in.ID + ".json", b, err
	})
}
