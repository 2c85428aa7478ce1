package names

import (
	"fmt"
	"strings"
)

// reasons in words, for what held a score down.
var reasons = [...]string{"", "one name lacks parts of the other", "what agrees is too little to go by", "the names share nothing", "each name has a part that the other has not",
	"different generations", "different numbers", "different places", "different trades", "a word that makes another party", "different legal forms",
	"one is a person and the other is not", "a different character", "titles of a man and of a woman", "what is known of the two speaks against it"}

// String says the reason in words.
func (r Reason) String() string { return reasons[min(int(r), len(reasons)-1)] }

// Explain says in words why the score is what it is. It is worked out on demand; Compare itself makes no text.
func (m *Match) Explain() string { return m.ExplainAs("the first", "the second") }

// ExplainAs is Explain with the words for the two names: "the name asked for", "the listed one".
func (m *Match) ExplainAs(first, second string) string {
	if m.a == nil || m.n == 0 {
		return NothingShared.String()
	}
	t := telling{Match: m}
	var says []string
	if agreed := m.agreed(); agreed != "" {
		says = append(says, agreed)
	}
	for _, p := range m.pairs[:m.n] {
		if p.How != Same {
			says = append(says, t.explainPair(p))
		}
	}
	if rest := t.explainRest(first, second); rest != "" && m.pairs[0].How != Acronym {
		says = append(says, rest)
	}
	if m.Reason.veto() && m.Reason != AgainstByRecords || m.Reason == TooLittle || m.Reason == OtherLegalForm {
		says = append(says, "against: "+m.Reason.String())
	}
	speaksFor, against := m.Evidence()
	for _, e := range speaksFor {
		says = append(says, e+": for")
	}
	for _, e := range against {
		says = append(says, e+": against")
	}
	return strings.Join(says, "; ")
}

// agreed lists what is the same, by role.
func (m *Match) agreed() string {
	var order []string
	by := map[string][]string{}
	for _, p := range m.pairs[:m.n] {
		if p.How != Same {
			continue
		}
		role := m.a.words[p.A].role.String()
		if by[role] == nil {
			order = append(order, role)
		}
		by[role] = append(by[role], m.a.words[p.A].text)
	}
	for i, role := range order {
		verb := " agrees"
		if len(by[role]) > 1 {
			verb, role = " agree", plural(role)
		}
		order[i] = role + verb + " (" + strings.Join(by[order[i]], " ") + ")"
	}
	return strings.Join(order, ", ")
}

// plural is the plural of a role.
func plural(role string) string {
	if strings.HasSuffix(role, "y") {
		return role[:len(role)-1] + "ies"
	}
	return role + "s"
}

// telling is a match that is being told, with the parts of its names once they are needed.
type telling struct {
	*Match
	aParts, bParts []Part
}

// parts are those of both names.
func (m *telling) parts() (a, b []Part) {
	if m.aParts == nil {
		m.aParts, m.bParts = m.a.Parts(), m.b.Parts()
	}
	return m.aParts, m.bParts
}

func (m *telling) explainPair(p Pair) string {
	as, bs := m.parts()
	a, b := as[p.A], bs[p.B]
	if p.How == Acronym {
		return acronymText(m.a, m.b)
	}
	if p.How == Joined {
		return fmt.Sprintf("%s %s, written in one or apart", m.joinedText(as, int(p.A), true), m.joinedText(bs, int(p.B), false))
	}
	if p.How == FirstOnly && len(a.Norm) > len(b.Norm) || p.How == CutOff && len(a.Norm) > len(b.Norm) {
		a, b = b, a
	}
	verb := verbs[p.How]
	if p.How == Translated && a.Role == LegalForm {
		verb = "is the same as"
	}
	return fmt.Sprintf("%s %s %s %s", a.Role, quoted(a), verb, quoted(b))
}

// acronymText says which name is the initials of the other.
func acronymText(a, b *Name) string {
	if len(a.words) > len(b.words) {
		a, b = b, a
	}
	return fmt.Sprintf("%q is the initials of %q", a.Original, b.Original)
}

// joinedText quotes a part with those that were joined to it: they are in no other pair, and nothing that is left.
func (m *telling) joinedText(parts []Part, at int, first bool) string {
	rest := m.bRest
	if first {
		rest = m.aRest
	}
	for _, p := range m.pairs[:m.n] {
		if first {
			rest |= 1 << p.A
		} else {
			rest |= 1 << p.B
		}
	}
	out := []string{}
	for i, p := range parts {
		if i == at || rest>>i&1 == 0 {
			out = append(out, p.Norm)
		}
	}
	text := fmt.Sprintf("%q", strings.Join(out, " "))
	if first {
		return parts[at].Role.String() + " " + text + " is"
	}
	return text
}

// verbs connect two parts.
var verbs = [...]string{Same: "is", Spelling: "is a spelling variant of", Sound: "sounds like", Syllables: "is another romanisation of", Translated: "is a translation of",
	ShortForm: "is a short form or the full form of", Consonants: "has the consonants of", Letters: "differs in a few letters from",
	FirstOnly: "is the initial of", CutOff: "is cut off from", Acronym: "is made of the initials of"}

// quoted is a part as written, and its romanisation where that differs by more than marks.
func quoted(p Part) string {
	if scriptOf(first(p.Text)) != Latin {
		return fmt.Sprintf("%q (%s)", p.Text, p.Norm)
	}
	return fmt.Sprintf("%q", p.Text)
}

func (m *telling) explainRest(first, second string) string {
	x, y := m.Rest()
	if len(x)+len(y) == 0 {
		return ""
	}
	a, b := m.parts()
	says := [2]string{listRest(a, x), listRest(b, y)}
	switch {
	case says[0] != "" && says[1] != "":
		return "only " + first + " has " + says[0] + ", only " + second + " " + says[1]
	case says[0] != "":
		return second + " lacks " + says[0]
	case says[1] != "":
		return first + " lacks " + says[1]
	}
	return ""
}

func listRest(parts []Part, at []int) string {
	var out []string
	for _, i := range at {
		if i < len(parts) && parts[i].Role != Particle && parts[i].Role != Honorific {
			out = append(out, fmt.Sprintf("%s %s", parts[i].Role, quoted(parts[i])))
		}
	}
	return strings.Join(out, ", ")
}
