package write

import (
	"strings"

	"segun"
)

// The plain words in which a person reads what a claim's fields hold.
var (
	sureWords = map[string]string{
		"asserted": "stated as so", "reported": "reported, with nobody named for it", "alleged": "alleged", "denied": "denied",
		"negated": "stated not to be so", "planned": "planned", "conditional": "so only on a condition", "predicted": "expected",
		"promised": "promised", "called_for": "called for", "opinion": "a judgement", "declined_to_comment": "asked, and gave no answer",
		"referred": "asked, and referred to others",
	}
	actWords = map[string]string{
		"assert": "says it", "accuse": "accuses", "deny": "denies it", "promise": "promises it", "offer": "offers it", "call": "calls for it",
		"predict": "expects it", "plan": "plans it", "decline": "gives no answer", "refer": "refers to others", "opine": "believes it",
		"evaluate": "judges", "ask": "asks", "express": "shows a feeling", "other": "something else",
	}
	polarityWords = map[string]string{"positive": "being so", "negative": "not being so"}
	realisWords   = map[string]string{
		"happened": "something that happened", "ongoing": "something that goes on", "planned": "something planned",
		"conditional": "something that depends on a condition", "predicted": "something expected", "promised": "something promised",
		"called_for": "something called for", "not_happened": "something that did not happen, or will not", "unknown": "not told",
	}
	quoteWords = map[string]string{
		"direct": "the voice's own, quoted", "indirect": "the article's, for the voice", "mixed": "partly the voice's own, quoted", "none": "not quoted",
	}
	grainWords = map[string]string{"main": "a statement", "aside": "said in passing", "role": "an office or another name"}
	flagWords  = map[string]string{
		"headline": "stands in the headline", "serious_allegation": "alleges a crime", "crime_in_own_voice": "the article says this in its own voice",
		"no_reply_in_document": "no reply to this allegation in this article", "reply_unclear": "no reply in this article could be tied to this allegation",
		"presupposition": "taken for granted rather than said",
		"acquitted":      "was cleared of it", "not_ruled_out": "not ruled out by whoever was asked",
		"negation_in_cue": "its words alone would say the contrary",
		"carried_over":    "the voice is carried over from what stands before",
	}
	formWords = map[string]string{"name": "name", "alias": "also called", "nominal": "description", "pronoun": "pronoun"}
)

// toldAs words what a claim says of whether it happened. A state that holds counts as what happened, and is not called so.
func toldAs(c *segun.Claim) string {
	if c.Realis == "happened" && strings.HasPrefix(c.Why.Realis, "present tense") {
		return "something that is so"
	}
	return plainWord(realisWords, c.Realis)
}

// plainWord words a value; one without words of its own is shown as it is.
func plainWord(words map[string]string, value string) string {
	if w, ok := words[value]; ok {
		return w
	}
	return strings.ReplaceAll(Plain(value), "_", " ")
}

// voiceKind is what sort of voice speaks, in plain words.
func voiceKind(k segun.VoiceKind) string {
	switch k {
	case segun.VoiceOutlet:
		return "the article itself"
	case segun.VoiceWriter:
		return "the writer"
	case segun.VoiceCommenter:
		return "a reader who comments"
	case segun.VoiceAnonymous:
		return "not named"
	case segun.VoiceCollective:
		return "a group or body"
	case segun.VoiceDocument:
		return "a document"
	case segun.VoiceUnspecified:
		return "nobody named"
	}
	return string(k)
}
