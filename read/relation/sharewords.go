package relation

// numerals are the numbers that percentages and fractions are written with in words.
var numerals = map[string]int{"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
	"thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
	"sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90, "hundred": 100}

// fractions are the names of parts, without the s of several.
var fractions = map[string]int{"third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "eighth": 8, "tenth": 10}

// dealing is what a verb does to a holding.
type dealing int

const (
	noDealing dealing = iota
	holds             // owns, has
	controls          // controls: power over, which need not be ownership
	gains             // buys: holds it from then on
	loses             // sells: held it until then
	moves             // raises, cuts: "its stake … to 30 %"
)

// dealings are the verbs, in their forms.
var dealings = forms(map[dealing][]string{
	holds: {"own", "owns", "owned", "owning", "hold", "holds", "held", "holding", "have", "has", "had", "having", "possess", "possesses", "possessed", "possessing",
		"retain", "retains", "retained", "retaining", "keep", "keeps", "kept", "keeping"},
	controls: {"control", "controls", "controlled", "controlling"},
	gains: {"buy", "buys", "bought", "buying", "acquire", "acquires", "acquired", "acquiring", "purchase", "purchases", "purchased", "purchasing", "obtain", "obtains", "obtained",
		"obtaining", "take", "takes", "took", "taken", "taking", "inherit", "inherits", "inherited", "inheriting", "receive", "receives", "received", "receiving"},
	loses: {"sell", "sells", "sold", "selling", "divest", "divests", "divested", "divesting", "offload", "offloads", "offloaded", "offloading", "lose", "loses", "lost", "losing",
		"transfer", "transfers", "transferred", "transferring", "relinquish", "relinquishes", "relinquished", "relinquishing", "cede", "cedes", "ceded", "ceding"},
	moves: {"raise", "raises", "raised", "raising", "increase", "increases", "increased", "increasing", "lift", "lifts", "lifted", "lifting", "boost", "boosts", "boosted", "boosting",
		"cut", "cuts", "cutting", "reduce", "reduces", "reduced", "reducing", "lower", "lowers", "lowered", "lowering", "trim", "trims", "trimmed", "trimming"},
})

func forms(of map[dealing][]string) map[string]dealing {
	m := map[string]dealing{}
	for d, words := range of {
		for _, w := range words {
			m[w] = d
		}
	}
	return m
}

// present are the forms of holding that say it holds now.
var present = set("own", "owns", "owning", "hold", "holds", "holding", "have", "has", "having", "possess", "possesses", "possessing", "control", "controls", "controlling",
	"retain", "retains", "retained", "retaining", "keep", "keeps", "kept", "keeping", "belong", "belongs")

// stakes are the nouns for a part of a company.
var stakes = set("stake", "stakes", "share", "shares", "shareholding", "shareholdings", "holding", "interest", "interests", "participation", "ownership", "stakeholding")

// stakeWords may stand between the number and such a noun.
var stakeWords = set("controlling", "minority", "majority", "direct", "indirect", "equity", "ownership", "combined", "beneficial", "non-controlling", "blocking", "strategic", "remaining",
	"economic", "voting", "joint", "financial", "initial", "small", "large", "undisclosed", "secret", "hidden", "silent", "family")

// parts are the words that a share may be of, between the number and the company: "12 % of the shares in".
var parts = set("share", "shares", "stock", "equity", "capital", "vote", "votes", "rights", "interest", "shareholding", "ownership", "control", "stakes", "stake")

// partWords may stand before such a word.
var partWords = set("the", "all", "voting", "ordinary", "common", "preference", "preferred", "issued", "outstanding", "economic", "share", "equity", "registered", "total",
	"company", "beneficial", "ownership", "founding", "authorised", "authorized", "paid-up")

// shareholders are those who hold a share by their name.
var shareholders = set("shareholder", "stakeholder", "owner", "stockholder")

// bodies are organisations that nobody owns a part of: half of a parliament is a matter of seats.
var bodies = set("parliament", "senate", "congress", "assembly", "council", "ministry", "government", "court", "police", "army", "union", "party", "commission", "committee", "department",
	"house", "chamber", "duma", "bundestag", "cabinet", "electorate", "legislature", "opposition", "navy", "embassy", "movement", "front", "tribunal", "militia", "cortes", "knesset", "market")

// passing are the words that may stand between a verb and what it holds, or a holder and the verb.
var passing = set("directly", "indirectly", "currently", "now", "still", "also", "only", "just", "already", "together", "jointly", "effectively", "ultimately", "beneficially", "personally",
	"secretly", "allegedly", "reportedly", "each", "both", "once", "formerly", "previously", "never", "not", "n't", "n’t", "no", "longer", "quietly", "officially", "legally", "nominally", "privately",
	"apparently", "probably", "then", "later", "recently", "since", "all", "in", "all", "up", "out", "even", "himself", "herself", "itself", "themselves", "today")

// helpers are auxiliaries and modals before a verb.
var helpers = set("is", "are", "was", "were", "be", "been", "being", "has", "have", "had", "having", "do", "does", "did", "will", "would", "shall", "should", "may", "might", "can", "could",
	"must", "to", "ca", "wo", "remains", "remained")

// plans are the words before "to buy" that make it a plan.
var plans = set("plan", "plans", "planned", "planning", "intend", "intends", "intended", "intending", "want", "wants", "wanted", "wanting", "hope", "hopes", "hoped", "hoping", "seek", "seeks", "sought",
	"seeking", "agree", "agrees", "agreed", "agreeing", "offer", "offers", "offered", "offering", "prepare", "prepares", "preparing", "ready", "bid", "bids", "set", "due", "about", "deal", "option",
	"right", "decided", "decides", "talks", "wish", "wishes", "proposes", "proposed", "proposal", "willing", "entitled", "free", "going")

// unproven are the words before "that" which leave open or take back what follows.
var unproven = set("no", "not", "n't", "n’t", "never", "nothing", "without", "doubt", "doubts", "doubtful", "unclear", "unproven", "false", "untrue", "wrong", "rumours", "rumors", "rumour", "rumor", "allegations",
	"allegation", "claims", "suspicion", "suspicions", "speculation", "suggestions", "suggestion", "possible", "possibility", "fears", "idea", "lie")

// daughters are companies by their owner.
var daughters = set("subsidiary", "unit", "affiliate", "arm", "venture", "daughter")

// deeds are the words before "to own" after which it is so.
var deeds = set("used", "continue", "continues", "continued", "managed", "manages", "went", "known", "came", "said", "believed", "thought", "reported", "understood", "appears", "appeared", "seems", "seemed",
	"alleged", "claimed", "claims")

func set(words ...string) map[string]bool {
	m := make(map[string]bool, len(words))
	for _, w := range words {
		m[w] = true
	}
	return m
}
