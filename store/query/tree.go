// Package query is the language in which a case is asked: a tree of values, with a form that people type.
//
// In: text such as `about:"Harbour Authority" status:alleged since:2031-05`. Out: a [Node], and from any Node its text again. It knows no
// store: what a name stands for and which claims fit is not decided here.
//
//	about:NAME by:NAME via:NAME   whom a claim is about, who says it, through whom it comes
//	accused:NAME                  whom it accuses, as far as its words say, or denies to have done wrong
//	status:S act:A                how sure it is; what its voice does
//	flag:F                        what else the reading notes of it
//	outlet:NAME doc:ID            where it stands
//	since:DATE until:DATE         when it was published: a year, month or day
//	article:WORDS                 words of the article around it
//	word "a phrase"               words of the claim itself
//	-x   x or y   (x or y) z      not; either; both
package query

// Field is what a condition is about.
type Field string

// The fields. Words is that of a word or phrase by itself.
const (
	Words   Field = ""
	About   Field = "about"
	Accused Field = "accused"
	By      Field = "by"
	Via     Field = "via"
	Status  Field = "status"
	Act     Field = "act"
	Flag    Field = "flag"
	Outlet  Field = "outlet"
	Since   Field = "since"
	Until   Field = "until"
	Doc     Field = "doc"
	Article Field = "article"
)

// Fields lists all fields that are written with a colon.
var Fields = []Field{About, Accused, By, Via, Status, Act, Flag, Outlet, Since, Until, Doc, Article}

// Statuses lists what status: may be followed by.
var Statuses = []string{"asserted", "reported", "alleged", "denied", "negated", "planned", "conditional", "predicted", "promised", "called_for",
	"opinion", "declined_to_comment", "referred"}

// HeadlineStronger is the flag of claims of headlines that say more than what stands below them. No reading has it: a case works it out.
const HeadlineStronger = "headline_stronger"

// Flags lists what flag: may be followed by.
var Flags = []string{"acquitted", "carried_over", "crime_in_own_voice", "headline", HeadlineStronger, "negation_in_cue", "no_reply_in_document", "not_ruled_out", "presupposition", "reply_unclear", "serious_allegation"}

// Acts lists what act: may be followed by.
var Acts = []string{"assert", "accuse", "deny", "promise", "offer", "call", "predict", "plan", "decline", "refer", "opine", "evaluate", "ask", "express", "other"}

// Node is a condition on claims: an And, an Or, a Not or an Is. A nil Node holds for every claim.
type Node interface{ node() }

// And holds where all of its nodes hold. It has two at least.
type And []Node

// Or holds where one of its nodes holds. It has two at least.
type Or []Node

// Not holds where its node does not.
type Not struct{ Node Node }

// Is is one condition: the field has this value. For Words and Article the value is a word or phrase.
type Is struct {
	Field Field
	Value string
}

func (And) node() {}
func (Or) node()  {}
func (Not) node() {}
func (Is) node()  {}
