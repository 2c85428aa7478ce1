package api

import "context"

// Checking is what to look at before publishing.
type Checking interface {
	// CheckCase is a page of the allegations of the case, the latest first, each with what its own document tells.
	CheckCase(ctx context.Context, p Paging) (*Checked, error)
	// CheckClaim is one of them with what all documents of the case tell.
	CheckClaim(ctx context.Context, id string) (*Allegation, error)
	// CheckDraft looks at one draft article beside the case. The draft is not kept.
	CheckDraft(ctx context.Context, d Draft) (*Checked, error)
}

// Draft is an article before it is published.
type Draft struct {
	Text     string `json:"text" minLength:"1" maxLength:"500000" doc:"The first line is the headline."`
	Headline string `json:"headline,omitempty" maxLength:"1000" doc:"Where text does not begin with it."`
	Date     string `json:"date,omitempty" maxLength:"10" pattern:"^(\\d{4}(-\\d{2}(-\\d{2})?)?)?$" patternDescription:"a date" doc:"2031-05-04: what yesterday is counted from."`
}

// Checked is what was found.
type Checked struct {
	Of          string       `json:"of" enum:"case,draft"`
	Documents   int          `json:"documents" doc:"Of the case. Where an allegation was looked for in all of it, absence is that of these."`
	Text        string       `json:"text" doc:"Of the draft, as its places are counted in; empty for the case."`
	Sections    []Section    `json:"sections" doc:"Of the draft."`
	Allegations []Allegation `json:"allegations"`
	OwnVoice    []Finding    `json:"own_voice" doc:"A crime told in the outlet's own voice; of the case each once over all pages."`
	Headlines   []Finding    `json:"headlines" doc:"A headline that is stronger than what stands below it; of the case as own_voice."`
	Quotations  []Quotation  `json:"quotations" doc:"Words between quotation marks that differ from their source."`
	Next        string       `json:"next" doc:"Of the case: the next page."`
}

// Allegation is an allegation, with what a publisher asks of it.
type Allegation struct {
	Claim         Claim        `json:"claim"`
	Looked        string       `json:"looked" enum:"document,case" doc:"Where tellings and replies were looked for: in the documents of this page that tell it, or in all of the case. GET /check/{id} looks in all."`
	Serious       bool         `json:"serious" doc:"The reading knows its words for serious; where false, a person must weigh it."`
	Accused       []EntityRef  `json:"accused" doc:"As far as the text says; empty where it does not."`
	Tellings      []Claim      `json:"tellings" doc:"Claims of other documents that tell it too; on a page of the case those of this page."`
	Earlier       []Claim      `json:"earlier" doc:"The same in earlier versions of its page, which are no further tellings."`
	Later         *DocumentRef `json:"later,omitempty" doc:"The last version of its page, where that has the allegation no more. An allegation that the last version has stands under that alone."`
	Origins       Origins      `json:"origins" doc:"Of all of these; on a page of the case as far as it goes."`
	Put           string       `json:"put" enum:"answered,answered_by_others,asked_no_answer,not_seen,cleared" doc:"Whether this very allegation was put to the accused, as far as these documents say. answered is by one of them; what somebody else answers, for them or not, is no answer of theirs."`
	Replies       []Reply      `json:"replies" doc:"What the accused says, to this or to something else."`
	Message       string       `json:"message" doc:"Put and replies in words, in English."`
	ClearedBeside bool         `json:"cleared_beside" doc:"The same document tells that one of the accused was cleared of something, which may be this."`
}

// Reply is what an accused says.
type Reply struct {
	Claim  Claim  `json:"claim"`
	Kind   string `json:"kind" enum:"denies,answers,declines,refers,something_else" doc:"something_else: it is no reply to this allegation."`
	Theirs bool   `json:"theirs" doc:"One of the accused says it, as far as the text says who is accused; a reply of anybody else is no answer of theirs."`
}

// Finding is a claim that needs a look before publishing.
type Finding struct {
	Claim   Claim  `json:"claim"`
	Against *Claim `json:"against,omitempty" doc:"The claim of the body that is weaker than the headline."`
	Message string `json:"message"`
}

// Quotation is a quotation that differs from its source.
type Quotation struct {
	Span
	Words   string      `json:"words" doc:"As quoted here."`
	Source  DocumentRef `json:"source" doc:"The document that has it otherwise: the one quoted here, or in the case."`
	Has     string      `json:"has" doc:"The words of the source."`
	At      Span        `json:"at" doc:"Where the source has them."`
	Diff    []DiffPart  `json:"diff"`
	Claim   *Claim      `json:"claim,omitempty"`
	Message string      `json:"message"`
}

// DiffPart is a stretch of words that both have, or only one.
type DiffPart struct {
	Kind string `json:"kind" enum:"same,here,source"`
	Text string `json:"text"`
}

func (s *server) checking() {
	get(s, "/check", "checkCase", "The allegations of the case a page at a time, before they are published: those known to be serious are marked", func(ctx context.Context, in *PageInput) (*Checked, error) {
		p, err := in.paging("check")
		if err != nil {
			return nil, err
		}
		c, err := s.ports.Checking.CheckCase(ctx, p)
		if err == nil {
			c.Next = cursor("check", c.Next)
		}
		return c, err
	})
	get(s, "/check/{id}", "checkClaim", "One allegation of the case with who tells it too and what the accused say, in all documents", func(ctx context.Context, in *IDInput) (*Allegation, error) {
		return s.ports.Checking.CheckClaim(ctx, in.ID)
	})
	post(s, "/check", "checkDraft", "A draft beside the case, before it is published; it is not kept", func(ctx context.Context, in *struct{ Body Draft }) (*Checked, error) {
		return s.ports.Checking.CheckDraft(ctx, in.Body)
	}, maxBody(4<<20))
}
