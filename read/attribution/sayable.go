package attribution

import (
	"strings"

	"segun"
	"segun/internal/model"
	"segun/read/phrase"
)

// sayable reports whether a noun can be what is said, found or planned: a word for an act, a saying or a state, not for a thing
// ("announced a ban", not "announced the guests"; "found flaws", not "found the body").
func (f *finder) sayable(o int) bool {
	if f.upos(o) == segun.PRON || f.upos(o) == segun.VERB {
		return true
	}
	if f.upos(o) == segun.NUM || f.upos(o) == segun.SYM {
		return false
	}
	l := f.r.Tags.Lemma[o]
	if f.c.nouns[model.String(l)] != nil || deeds[l] {
		return true
	}
	if f.Flags[o]&(phrase.PersonNoun|phrase.PlaceNoun|phrase.GroupNoun) != 0 {
		return false
	}
	if f.Flags[o]&phrase.CommNoun != 0 {
		return true
	}
	for _, e := range abstract {
		if strings.HasSuffix(l, e) && len(l) > len(e)+2 {
			return true
		}
	}
	return f.Find(o, segun.RelAcl, segun.RelAclRelcl) >= 0
}

// admits names verbs whose object is what somebody owns up to, whatever it is: "has admitted a breach of safety law".
var admits = map[string]bool{"confirm": true, "admit": true, "confess": true, "acknowledge": true, "concede": true}

// deeds names acts by nouns that no ending tells: what is ordered, asked for, announced or promised.
var deeds = map[string]bool{"recount": true, "halt": true, "ban": true, "freeze": true, "review": true, "retrial": true, "search": true, "release": true, "inquest": true, "arrest": true, "strike": true,
	"truce": true, "ceasefire": true, "boycott": true, "stop": true, "curfew": true, "rerun": true, "vote": true, "ballot": true, "poll": true, "trial": true, "probe": true, "inquiry": true, "enquiry": true,
	"audit": true, "change": true, "reform": true, "end": true, "return": true, "recall": true, "withdrawal": true, "cut": true, "raise": true, "rise": true, "increase": true, "check": true, "test": true,
	"raid": true, "purge": true, "overhaul": true, "shake-up": true, "crackdown": true, "lockdown": true, "embargo": true, "blockade": true, "walkout": true, "stoppage": true, "pause": true, "break": true,
	"delay": true, "shutdown": true, "transfer": true, "swap": true, "exchange": true, "refund": true, "payout": true, "aid": true, "relief": true, "help": true, "redress": true, "apology": true, "amnesty": true,
	"pardon": true, "clemency": true, "bail": true, "custody": true, "answer": true, "step": true, "measure": true, "sanction": true, "limit": true, "cap": true, "quota": true, "levy": true, "tax": true, "tariff": true,
	"loan": true, "grant": true, "fund": true, "study": true, "survey": true, "rescue": true, "evacuee": false, "reopening": true, "resit": true, "sacking": true, "resign": true, "dialogue": true, "talk": true}

// abstract lists endings of English nouns for acts and states.
var abstract = []string{"tion", "sion", "ment", "ance", "ence", "ing", "ity", "ness", "ship", "cy", "al", "ure", "ism", "dom", "hood", "th", "age"}
