package lexicon

import "testing"

func TestInflection(t *testing.T) {
	for _, c := range [][2]string{{"claim", "claims"}, {"church", "churches"}, {"body", "bodies"}, {"day", "days"}, {"spokesman", "spokesmen"},
		{"german", "germans"}} {
		if got := plural(c[0]); got != c[1] {
			t.Errorf("plural(%q) = %q, want %q", c[0], got, c[1])
		}
	}
	for _, c := range [][4]string{{"deny", "denies", "denied", "denying"}, {"accuse", "accuses", "accused", "accusing"}, {"stop", "stops", "stopped", "stopping"},
		{"visit", "visits", "visited", "visiting"}, {"agree", "agrees", "agreed", "agreeing"}, {"die", "dies", "died", "dying"},
		{"panic", "panics", "panicked", "panicking"}, {"quip", "quips", "quipped", "quipping"}, {"reveal", "reveals", "revealed", "revealing"},
		{"employ", "employs", "employed", "employing"}, {"show", "shows", "showed", "showing"}} {
		third, past, ing := verbForms(c[0])
		if third != c[1] || past != c[2] || ing != c[3] {
			t.Errorf("verbForms(%q) = %q %q %q", c[0], third, past, ing)
		}
	}
	for _, c := range [][3]string{{"big", "bigger", "biggest"}, {"early", "earlier", "earliest"}, {"large", "larger", "largest"},
		{"strong", "stronger", "strongest"}, {"important", "", ""}} {
		if cmp, sup := degrees(c[0]); cmp != c[1] || sup != c[2] {
			t.Errorf("degrees(%q) = %q %q", c[0], cmp, sup)
		}
	}
}

// What readers of a text would expect the shipped lexicon to know, and not to claim.
func TestCommittedLexicon(t *testing.T) {
	l := committed(t)
	for _, c := range []struct {
		word      string
		with, not Flags
	}{
		{"prosecutors", NounPlural | PersonNoun, 0},
		{"Prosecutor", NounBase | PersonNoun | Title, PlaceName},
		{"said", VerbPast | VerbPart | CommVerb, 0},
		{"went", VerbPast, VerbPart},
		{"gone", VerbPart, VerbPast},
		{"will", NounBase, PersonNoun},
		{"us", 0, Country | PlaceName},
		{"who", 0, Agency},
		{"U.N.", Agency, 0},
		{"NATO", Agency, 0},
		{"May", Month | NounBase, 0},
		{"Tuesday", Weekday, 0},
		{"mexico city", PlaceName | BigPlace, Country},
		{"Chad", Country | BigPlace, 0},
		{"chadian", Demonym, 0},
		{"Most", 0, PlaceName},
		{"bar", NounBase, PlaceName},
		{"Ministry", OrgWord | GroupNoun, 0},
		{"GmbH", OrgWord, 0},
		{"The Guardian", Outlet, 0},
		{"Attorney General", Title | PersonNoun, 0},
		{"Lt. Col.", Title, 0},
		{"Juárez", PlaceName | Surname, 0},
		{"juarez", PlaceName | Surname, 0},
		{"Maria", Forename | FemaleForename, MaleForename},
		{"better", AdjCmp, 0},
		{"allegation", NounBase | CommNoun, 0},
		{"port elan", 0, ^Flags(0)},
	} {
		if got := l.Word(c.word); got&c.with != c.with || got&c.not != 0 {
			t.Errorf("%s: %v, want %v and not %v", c.word, got, c.with, c.not&got)
		}
	}
}
