package api

import "time"

// Span is a place in a document's text: half-open, in UTF-16 code units.
type Span struct {
	Start int `json:"start" minimum:"0"`
	End   int `json:"end" minimum:"0"`
}

// EntityRef names a person, body, group or place of the case.
type EntityRef struct {
	ID   string `json:"id" doc:"For /entities/{id}; empty where the case knows no such entity (a group without a name)."`
	Name string `json:"name" doc:"The fullest name or description in the document."`
	Kind string `json:"kind" enum:"person,organisation,group,place,outlet,law,product,other,"`
}

// DocumentRef names a document of the case.
type DocumentRef struct {
	ID        string `json:"id"`
	Title     string `json:"title"`
	Opening   string `json:"opening,omitempty" doc:"The first words of the text, where there is no title. They are none: show them in quotation marks."`
	Outlet    string `json:"outlet" doc:"Who published it; empty where that is not known."`
	Published string `json:"published" doc:"EDTF; empty where that is not known."`
	Kind      string `json:"kind" enum:"article,letter,statement,post,comment,"`
	Lang      string `json:"lang"`
}

// Voice is one level of who says so. The first is the outlet, writer or commenter; the last is who says it in the end.
type Voice struct {
	Voice  string    `json:"voice" enum:"outlet,writer,commenter,named,anonymous,collective,document,unspecified"`
	Name   string    `json:"name" doc:"As the document has it; empty for an unspecified voice (\"reportedly\")."`
	Entity EntityRef `json:"entity"`
	Spans  []Span    `json:"spans" doc:"The words for the voice."`
	Cues   []Span    `json:"cues" doc:"The words that say that it speaks."`
	Many   bool      `json:"many" doc:"More than one speak, as far as the words tell: inspectors, three officers."`
	Rule   string    `json:"rule,omitempty" doc:"How this was read."`
}

// Time is a date with how it was worked out.
type Time struct {
	EDTF  string `json:"edtf"`
	Basis string `json:"basis,omitempty"`
	Span  *Span  `json:"span,omitempty"`
}

// Claim is what one voice says. A machine read it; review is what a person found since.
type Claim struct {
	ID          string      `json:"id" doc:"Stable: DOCUMENT#c7. In a path write it with %23."`
	Document    DocumentRef `json:"document"`
	Words       string      `json:"words" doc:"What is said."`
	Around      string      `json:"around" doc:"The sentence or so around it; empty in /documents/{id}, which has the text."`
	Content     []Span      `json:"content" doc:"The places of words; only in /documents/{id} and /claims/{id}, as all places of a claim."`
	Stretch     Span        `json:"stretch" doc:"The whole clause, its own attribution included."`
	Chain       []Voice     `json:"chain" doc:"Sourcing: who says so, outermost first."`
	Status      string      `json:"status" enum:"asserted,reported,alleged,denied,negated,planned,conditional,predicted,promised,called_for,opinion,declined_to_comment,referred"`
	Act         string      `json:"act" doc:"For filters, not for show."`
	Time        *Time       `json:"time,omitempty"`
	About       []EntityRef `json:"about"`
	Accused     []EntityRef `json:"accused" doc:"Whom an allegation accuses, or a denial says did no wrong; empty where the text does not say. Whom it names beside them, a victim or a place, stands in about alone."`
	Answers     []string    `json:"answers" doc:"IDs of claims of the same document that this one replies to."`
	AnsweredBy  []string    `json:"answered_by" doc:"IDs of claims of the same document that reply to this one."`
	Grain       string      `json:"grain" enum:"main,aside,role"`
	Section     string      `json:"section"`
	SectionKind string      `json:"section_kind" enum:"headline,dateline,body,caption,comment,boilerplate"`
	Quote       string      `json:"quote" enum:"direct,indirect,mixed,none"`
	Flags       []string    `json:"flags" doc:"headline, serious_allegation, crime_in_own_voice, no_reply_in_document (nobody of the side of the accused says anything in it), reply_unclear (somebody does, or may: no reply could be tied to the allegation), presupposition, carried_over, acquitted, not_ruled_out, negation_in_cue (the words that deny or doubt it are not among its own)."`
	Rule        string      `json:"rule" doc:"How this was read."`
	Review      *Review     `json:"review,omitempty" doc:"What holds of all that people found; absent where nobody has looked: not reviewed."`
}

// Origins counts the first voices that some claims come through.
type Origins struct {
	Known   int      `json:"known"`
	Unknown int      `json:"unknown" doc:"Reports whose lineage the texts do not give; they count for no known origin."`
	Names   []string `json:"names" doc:"The known ones."`
}

// Counted is how many there are in all, as far as they were counted.
type Counted struct {
	Total int  `json:"total" doc:"On a page of claims after the first it is not counted again, and 0."`
	More  bool `json:"more" doc:"There are more than total, or it is still being counted: ask again."`
}

// Skip is an input that could not be read.
type Skip struct {
	From   string    `json:"from"`
	Code   string    `json:"code"`
	Reason string    `json:"reason"`
	Time   time.Time `json:"time"`
}
