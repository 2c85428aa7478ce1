package segun

// Quote is a stretch between quotation marks, or a block set apart as a quotation.
type Quote struct {
	Span      Span // with the marks
	Inner     Span // without
	Sentence  int  // the sentence in which it opens
	Scare     bool // too short or too embedded to be speech by itself ("so-called")
	Continued bool // the next quote goes on with the same speech (no closing mark, or an interruption)
}

// Quotes is the layer of read/quote, in text order.
type Quotes struct {
	List []Quote
}

// VoiceKind is what sort of voice speaks.
type VoiceKind string

// The kinds of voice. The first three stand only at level 0 of a chain.
const (
	VoiceOutlet      VoiceKind = "outlet"
	VoiceWriter      VoiceKind = "writer"
	VoiceCommenter   VoiceKind = "commenter"
	VoiceNamed       VoiceKind = "named"
	VoiceAnonymous   VoiceKind = "anonymous"
	VoiceCollective  VoiceKind = "collective"
	VoiceDocument    VoiceKind = "document"
	VoiceUnspecified VoiceKind = "unspecified"
)

// Voice is one level of a chain: who states, where the text says so, and the rule that read it.
type Voice struct {
	Entity string // an Entity ID, "" for an unspecified voice
	Kind   VoiceKind
	Spans  []Span // the words that name the voice; none for level 0
	Cues   []Span // the words that make it speak ("has also said"); none for level 0
	Rule   string
}

// Claim is what one voice says: a clause, who says so, and how.
type Claim struct {
	ID       string
	Section  string
	Grain    string // "main", "aside" or "role"
	Span     Span   // the stretch, its own attribution included
	Content  []Span // what is said, several when interrupted
	Chain    []Voice
	Act      string
	Polarity string
	Realis   string
	Status   string
	Quote    string // "direct", "indirect", "mixed" or "none"
	About    []string
	Accused  []string   // whom a claim that accuses charges, as far as the text says; see docs/formats.md
	Time     *ClaimTime // when what is said is or was, nil where the text does not say
	Answers  []string   // IDs of the claims that this one replies to: a denial to the accusation it denies
	Flags    []string
	Rule     string
	Head     int // the content's main predicate, an index into Tokens.Tokens; -1 for none
	Why      Why
}

// Why names, field by field, the rule that decided it: what a person who asks "why?" is shown.
type Why struct {
	Act, Polarity, Realis, Status string
}

// ClaimTime is when the content of a claim is or was, in the words of the text.
type ClaimTime struct {
	EDTF  string
	Span  Span
	Basis string
}

// Attribution is one voice with its cue and what it is said to state: the outermost voice below the
// outlet, everything inside it being content.
type Attribution struct {
	Source  []Span // the whole noun phrase, title and apposition included; empty when unspecified
	Cue     []Span
	Content []Span
	Whom    []Span // the one accused, urged or judged ("accused HIM of …"); empty for most cues
	Speaker int    // index into Mentions.List of the source, -1 when it is none
	Quote   string // "direct", "indirect", "mixed"
	Verb    string // the cue as its table lists it: "say", "call for", "according to"
	Act     string // what the cue does: "assert", "accuse", "deny" …
	Class   string // the class of its cue: "say", "know", "plan", "non-answer" classes …
	Weak    bool   // the cue is one that often means something else
	Head    int    // the cue's head token
	Inside  int    // index of the innermost attribution whose content holds this one, -1 for the outermost
	Rule    string
}

// Attributions is the layer of read/attribution, in order of their content.
type Attributions struct {
	List []Attribution
}

// Claims is the layer of read/claim, in text order.
type Claims struct {
	List []Claim
}
