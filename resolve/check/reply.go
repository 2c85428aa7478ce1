package check

import "slices"

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
	Answered      = "answered"
	AskedNoAnswer = "asked_no_answer"
	NotSeen       = "not_seen"
)

// Reply is what somebody accused says: an index into the claims that were given.
type Reply struct {
	Claim int
	Kind  string
}

// Replies finds in the claims of one document what those say whom an allegation accuses. A claim that replies to another allegation, or to none, is something
// else: it shows that they were heard, not that this was put to them.
func Replies(allegation *Claim, document []Claim) []Reply {
	accused := allegation.Accused()
	var out []Reply
	for i := range document {
		c := &document[i]
		if c.ID == allegation.ID || c.Section == "comment" || c.Section == "boilerplate" || c.Grain == "role" || len(c.Chain) < 2 {
			continue
		}
		to := slices.Contains(c.Answers, allegation.ID)
		if !to && !slices.Contains(accused, c.Voice()) {
			continue
		}
		out = append(out, Reply{i, replyKind(c, to)})
	}
	return out
}

func replyKind(c *Claim, to bool) string {
	switch {
	case c.Status == "declined_to_comment" && (to || len(c.Answers) == 0):
		return Declines
	case c.Status == "referred" && (to || len(c.Answers) == 0):
		return Refers
	case !to:
		return SomethingElse
	case against(c.Status):
		return Denies
	}
	return Answers
}

// Put says whether an allegation was put to the accused, by its replies.
func Put(replies []Reply) string {
	out := NotSeen
	for _, r := range replies {
		switch r.Kind {
		case Denies, Answers:
			return Answered
		case Declines, Refers:
			out = AskedNoAnswer
		}
	}
	return out
}
