package check

import (
	"slices"
	"strings"
)

// Kinds of replies.
const (
	Denies        = "denies"
	Answers       = "answers"
	Declines      = "declines"
	Refers        = "refers"
	SomethingElse = "something_else"
)

// Whether an allegation was put to whom it accuses, as far as the documents say.
const (
	Answered         = "answered"
	AnsweredByOthers = "answered_by_others"
	AskedNoAnswer    = "asked_no_answer"
	NotSeen          = "not_seen"
	Cleared          = "cleared" // they were cleared of it, as the text of the allegation tells
)

// Reply is what somebody accused says: an index into the claims that were given.
type Reply struct {
	Claim  int
	Kind   string
	Theirs bool // said by somebody whom the allegation accuses, as far as the text says who it accuses
}

// Replies finds in the claims of one document, given in their order in its text, what those say whom an allegation accuses. A claim that replies to another
// allegation, or to none, is something else: it shows that they were heard, not that this was put to them.
func Replies(allegation *Claim, document []Claim) []Reply {
	bearing, meant := allegation.Bearing(), meantBy(allegation, document)
	at := slices.IndexFunc(document, func(c Claim) bool { return c.ID == allegation.ID })
	var out []Reply
	for i := range document {
		c := &document[i]
		if c.ID == allegation.ID || c.Section == "comment" || c.Section == "boilerplate" || c.Grain == "role" || len(c.Chain) < 2 {
			continue
		}
		to := slices.ContainsFunc(c.Answers, func(id string) bool { return slices.Contains(meant, id) })
		// Where the text does not say who is accused, somebody whom it names is taken for it who answers this, and nobody for being named.
		theirs := slices.Contains(bearing, c.Voice()) && (to || len(allegation.Accused) > 0)
		if !to && !theirs {
			continue
		}
		out = append(out, Reply{i, replyKind(c, to || at >= 0 && i > at && silentOn(c, document[at+1:i])), theirs})
	}
	return out
}

// meantBy are the IDs of an allegation and, for a headline, of the allegations below it against the same people, which it stands for. Where only some of those are
// answered, nobody can say which of them the headline means.
func meantBy(allegation *Claim, document []Claim) []string {
	out := []string{allegation.ID}
	if allegation.Section != "headline" {
		return out
	}
	bearing := allegation.Bearing()
	for i := range document {
		b := &document[i]
		if b.Section != "body" || !b.Allegation() || !slices.ContainsFunc(b.Bearing(), func(a string) bool { return slices.Contains(bearing, a) }) {
			continue
		}
		if !slices.ContainsFunc(document, func(c Claim) bool { return slices.Contains(c.Answers, b.ID) }) {
			return []string{allegation.ID}
		}
		out = append(out, b.ID)
	}
	return out
}

// replyKind is what a claim is to an allegation.
func replyKind(c *Claim, to bool) string {
	switch {
	case !to:
		return SomethingElse
	case c.Status == "declined_to_comment":
		return Declines
	case c.Status == "referred":
		return Refers
	case against(c.Status):
		return Denies
	}
	return Answers
}

// generally are beginnings of words of which one stands where somebody gives no answer at all, rather than none to a question of its own.
var generally = []string{"comment", "answer", "repl", "respon", "reach", "contact", "coment", "contest", "declar"}

// silentOn reports whether a claim by which one of the accused gives no answer is meant for an allegation before it, between which and it stand others: it is a
// general one, and no other allegation against the same stands nearer.
func silentOn(c *Claim, between []Claim) bool {
	if c.Status != "declined_to_comment" || len(c.Answers) > 0 {
		return false
	}
	for i := range between {
		if b := &between[i]; b.Allegation() && slices.Contains(b.Bearing(), c.Voice()) {
			return false
		}
	}
	for w := range Words(c.Words) {
		for _, g := range generally {
			if strings.HasPrefix(w, g) {
				return true
			}
		}
	}
	return false
}

// Put says whether an allegation was put to the accused, by its replies. A reply of anybody else, even of one who stands up for them, is no answer of theirs.
func Put(replies []Reply) string {
	out := NotSeen
	for _, r := range replies {
		switch {
		case r.Kind == SomethingElse:
		case r.Theirs && (r.Kind == Denies || r.Kind == Answers):
			return Answered
		case r.Theirs:
			out = AskedNoAnswer
		case out == NotSeen:
			out = AnsweredByOthers
		}
	}
	return out
}
