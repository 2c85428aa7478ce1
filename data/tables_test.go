package data

import (
	"strings"
	"testing"
)

// Every table of words, with its columns, its key columns and how many rows make it worth having.
var wordTables = []struct {
	name    string
	columns int
	key     int // how many leading columns tell rows apart
	least   int
	lower   bool // the first column holds lemmas or other lower-case words
}{
	{"countries.tsv", 2, 2, 250, true},
	{"en/adverbs.tsv", 2, 2, 150, true},
	{"en/according.tsv", 3, 1, 200, false},
	{"en/anonymity.tsv", 2, 2, 60, true},
	{"en/asked.tsv", 2, 2, 80, true},
	{"en/alike.tsv", 3, 1, 120, true},
	{"en/charged.tsv", 3, 3, 150, true},
	{"en/deeds.tsv", 2, 2, 300, true},
	{"en/descriptions.tsv", 2, 2, 300, true},
	{"en/short_countries.tsv", 2, 1, 15, true},
	{"en/mending.tsv", 2, 2, 40, true},
	{"en/agencies.tsv", 3, 2, 600, false},
	{"en/charging.tsv", 2, 2, 200, true},
	{"en/countries.tsv", 7, 1, 195, false},
	{"en/events.tsv", 5, 2, 250, true},
	{"en/forename_genders.tsv", 2, 1, 1500, false},
	{"en/forenames.tsv", 2, 1, 800, false},
	{"en/group_nouns.tsv", 2, 1, 300, true},
	{"en/irregular_verbs.tsv", 3, 1, 180, true},
	{"en/holidays.tsv", 3, 1, 80, true},
	{"en/kinship.tsv", 2, 1, 100, true},
	{"en/laws.tsv", 2, 2, 150, false},
	{"en/minds.tsv", 2, 2, 60, true},
	{"en/months_days.tsv", 3, 1, 40, true},
	{"en/naming.tsv", 2, 2, 700, true},
	{"en/nonanswers.tsv", 2, 1, 100, true},
	{"en/numbers.tsv", 3, 1, 150, true},
	{"en/offices.tsv", 5, 1, 700, true},
	{"en/orgs.tsv", 4, 3, 400, false},
	{"en/outlet_words.tsv", 2, 2, 150, false},
	{"en/outlets.tsv", 3, 1, 450, false},
	{"en/peoples.tsv", 3, 1, 250, false},
	{"en/acts.tsv", 3, 2, 120, true},
	{"en/illicit.tsv", 2, 2, 55, true},
	{"en/places.tsv", 4, 2, 500, false},
	{"en/prospects.tsv", 2, 2, 750, true},
	{"en/blame.tsv", 2, 2, 400, true},
	{"en/retorts.tsv", 2, 2, 600, true},
	{"en/senses.tsv", 2, 2, 300, true},
	{"en/voices.tsv", 2, 2, 400, true},
	{"en/sayings.tsv", 2, 2, 900, true},
	{"en/statehood.tsv", 2, 2, 55, true},
	{"en/partitives.tsv", 2, 2, 80, true},
	{"en/pronouns.tsv", 6, 1, 50, true},
	{"en/punishing.tsv", 3, 2, 40, true},
	{"en/qualifiers.tsv", 2, 1, 150, true},
	{"en/reporting.tsv", 10, 2, 450, true},
	{"en/reporting_nouns.tsv", 7, 2, 180, true},
	{"en/short_offices.tsv", 3, 1, 40, false},
	{"en/sources.tsv", 3, 2, 300, true},
	{"en/idioms.tsv", 3, 1, 100, true},
	{"en/shareholding.tsv", 2, 2, 400, true},
	{"en/standing.tsv", 3, 1, 25, true},
	{"en/surnames.tsv", 1, 1, 1000, false},
	{"en/referring.tsv", 2, 2, 130, true},
	{"en/dated.tsv", 2, 2, 45, true},
	{"en/standing_for.tsv", 2, 2, 50, true},
	{"en/telling.tsv", 2, 2, 400, true},
	{"en/texts.tsv", 2, 2, 60, true},
	{"en/things.tsv", 2, 1, 500, true},
	{"en/time_verbs.tsv", 2, 2, 70, true},
	{"en/time_words.tsv", 3, 1, 180, true},
	{"en/titles.tsv", 4, 1, 120, false},
	{"en/unchosen.tsv", 2, 2, 200, true},
}

func TestWordTables(t *testing.T) {
	for _, c := range wordTables {
		t.Run(c.name, func(t *testing.T) {
			rows, err := Table(c.name)
			if err != nil {
				t.Fatal(err)
			}
			if len(rows) < c.least {
				t.Errorf("%d rows, want at least %d", len(rows), c.least)
			}
			seen := map[string]bool{}
			for _, r := range rows {
				if len(r) != c.columns {
					t.Fatalf("%q has %d columns, want %d", r, len(r), c.columns)
				}
				for _, cell := range r {
					if cell == "" || cell != strings.TrimSpace(cell) {
						t.Errorf("%q has an empty or padded cell", r)
					}
				}
				if k := strings.Join(r[:c.key], "\t"); seen[k] {
					t.Errorf("%q stands twice", k)
				} else {
					seen[k] = true
				}
				if c.lower && r[0] != strings.ToLower(r[0]) {
					t.Errorf("%q is not in lower case", r[0])
				}
			}
		})
	}
}

// The closed sets of values in the columns that code switches on.
func TestWordTableValues(t *testing.T) {
	const acts = "assert accuse deny promise offer call predict plan decline refer opine evaluate ask express"
	for _, c := range []struct {
		name   string
		column int
		values string
	}{
		{"en/reporting.tsv", 2, acts},
		{"en/reporting.tsv", 3, "strong weak"},
		{"en/reporting.tsv", 4, "yes no"},
		{"en/reporting.tsv", 5, "yes no"},
		{"en/reporting.tsv", 6, "subject object both -"},
		{"en/reporting.tsv", 8, "yes no"},
		{"en/reporting.tsv", 9, "yes no"},
		{"en/reporting_nouns.tsv", 1, acts},
		{"en/reporting_nouns.tsv", 2, "strong weak"},
		{"en/according.tsv", 1, acts},
		{"en/according.tsv", 2, "source-after source-after-weak source-inside medium unspecified round writer other"},
		{"en/punishing.tsv", 2, "heavy light"},
		{"en/charging.tsv", 1, "brings knocks faced surely-faced scolds regards regards-barely grave seized settles which-charge reason files draws praise reproof"},
		{"en/sources.tsv", 1, "anonymous collective document"},
		{"en/sources.tsv", 2, "one many"},
		{"en/offices.tsv", 1, "political family military police judicial religious business academic media criminal civil sport arts health royal"},
		{"en/offices.tsv", 2, "yes no"},
		{"en/offices.tsv", 3, "m f -"},
		{"en/offices.tsv", 4, "yes no"},
		{"en/titles.tsv", 3, "before after"},
		{"en/short_offices.tsv", 2, "political military police judicial"},
		{"en/orgs.tsv", 2, "head last"},
		{"en/orgs.tsv", 3, "yes no"},
		{"en/laws.tsv", 1, "last loose head name"},
		{"en/outlets.tsv", 1, "agency newspaper broadcaster magazine site"},
		{"en/outlets.tsv", 2, "strong weak"},
		{"en/events.tsv", 1, "verb noun means open doubts undoes"},
		{"en/events.tsv", 4, "agent patient"},
		{"en/forenames.tsv", 1, "m f u"},
		{"en/forename_genders.tsv", 1, "m f"},
		{"en/nonanswers.tsv", 1, "declined silent noreply unreached referred awaited unnamed reason unheard attempted untold withheld never"},
		{"en/anonymity.tsv", 1, "ask want speak refuse terms veil hide known not because give"},
		{"en/asked.tsv", 1, "message addressed leaving kept gesture"},
		{"en/acts.tsv", 2, "any decides now"},
		{"en/things.tsv", 1, "animal food part tool ware cloth ground growth body weather"},
		{"en/charged.tsv", 2, "meets whose holds"},
		{"en/deeds.tsv", 1, "answered handset rings instant moving mover exhibit query referred dismissed brushed admitted assailed kept weapon raised convened lookedup lengthy holding unchanged naming unwilling terms explained recited commented conveyance remote staged bench assembly pending"},
		{"en/mending.tsv", 1, "past reflexive says relative ordinal plural joins binds acts times opens official fells quantity"},
		{"en/illicit.tsv", 1, "goods deed money paid"},
		{"en/unchosen.tsv", 1, "unchosen decided dated arranged moving looming demands announces undertakes advises assures text engages appoints strives pursues outcome staged befalls foretells kept funds licenses terms quits ends shifts"},
		{"en/telling.tsv", 1, "spoken body as reading ground part trend inner venue takesin"},
		{"en/texts.tsv", 1, "tells draft governs part issues inforce"},
		{"en/minds.tsv", 1, "memory sight told made rumour stance verdict promise round short pointed called"},
	} {
		allowed := " " + c.values + " "
		for _, r := range MustTable(c.name) {
			if !strings.Contains(allowed, " "+r[c.column]+" ") {
				t.Errorf("%s: %q in column %d of %q", c.name, r[c.column], c.column+1, r)
			}
		}
	}
}

// Tables that are cut into classes keep each class in one piece.
func TestWordTablesAreGrouped(t *testing.T) {
	for name, column := range map[string]int{"en/offices.tsv": 1, "en/titles.tsv": 1, "en/qualifiers.tsv": 1, "en/outlets.tsv": 1,
		"en/agencies.tsv": 2, "en/places.tsv": 1, "en/adverbs.tsv": 1, "en/sources.tsv": 1, "en/reporting_nouns.tsv": 1, "en/events.tsv": 2, "en/charged.tsv": 2, "en/deeds.tsv": 1, "en/mending.tsv": 1,
		"en/blame.tsv": 1, "en/retorts.tsv": 1, "en/senses.tsv": 1, "en/voices.tsv": 1, "en/sayings.tsv": 1, "en/statehood.tsv": 1, "en/partitives.tsv": 1, "en/standing_for.tsv": 1, "en/dated.tsv": 1, "en/referring.tsv": 1, "en/naming.tsv": 1, "en/descriptions.tsv": 1, "en/shareholding.tsv": 1} {
		done := map[string]bool{}
		last := ""
		for _, r := range MustTable(name) {
			if r[column] != last && done[r[column]] {
				t.Errorf("%s: class %s goes on at %q", name, r[column], r[0])
			}
			last = r[column]
			done[last] = true
		}
	}
}

func TestTableRefusesUnknownName(t *testing.T) {
	if _, err := Table("en/nothing.tsv"); err == nil {
		t.Error("a table that is not there was read")
	}
}

func TestCutSkipsComments(t *testing.T) {
	got := cut("# what it is\n#\n\na\tb\r\n#tag\tc\n")
	if len(got) != 2 || got[0][1] != "b" || got[1][0] != "#tag" {
		t.Errorf("got %q", got)
	}
}

// go test ./data -bench .
func BenchmarkTables(b *testing.B) {
	for b.Loop() {
		for _, c := range wordTables {
			MustTable(c.name)
		}
	}
}
