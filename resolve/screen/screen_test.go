package screen_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"segun"
	"segun/resolve/screen"
)

// listed makes statements of an invented list, "number: property=value; …" a party. The schema stands first.
func listed(t testing.TB, list segun.ListID, parties ...string) []segun.Statement {
	t.Helper()
	var out []segun.Statement
	for _, p := range parties {
		number, rest, _ := strings.Cut(p, ": ")
		schema, rest, _ := strings.Cut(rest, "; ")
		for f := range strings.SplitSeq(rest, "; ") {
			property, value, _ := strings.Cut(f, "=")
			s, err := segun.NewStatement(segun.Statement{Subject: segun.SubjectOf(list, number), Schema: schema, Property: property, Value: value,
				Voice: segun.ListVoice{List: list}, Status: "asserted", Evidence: []segun.Evidence{{Capture: "c", Span: segun.Span{End: 1}}},
				Maker: segun.Maker{Name: "test", Version: "1"}})
			if err != nil {
				t.Fatal(err)
			}
			out = append(out, s)
		}
	}
	return out
}

// screener builds one of invented lists.
func screener(t testing.TB, lists ...[]segun.Statement) *screen.Screener {
	b := screen.NewBuilder()
	for _, l := range lists {
		list, _ := l[0].Subject.Parts()
		b.List(segun.Edition{List: list, Date: "2031-05-04", Basis: segun.DateGiven})
		for i := range l {
			b.Add(&l[i])
		}
	}
	return b.Build("key")
}

func harbour(t testing.TB) *screen.Screener {
	return screener(t, listed(t, "port",
		"1: Person; name=RUIZ PRADO, Inés; alias=La Gaviota Negra; birthDate=1971-05-04; nationality=pa; gender=female; passportNumber=TEST 0001-7",
		"2: Person; name=HASSAN, Karim Ali; birthDate=1960; program=ELAN",
		"3: Person; name=HASSAN, Karim Ali; birthDate=1985; program=PORT",
		"4: Person; name=HASSAN, Karim Ali; birthDate=1985-01-01",
		"5: Organization; name=ELAN DREDGING COMPANY LTD.; country=pa; weakAlias=EDC Gang",
		"6: Vessel; name=MORVAN PEARL; imoNumber=IMO 9000001; publicKey=XBT 1TestWa11etAddress",
		"7: Person; name=...; birthDate=1950"),
		listed(t, "other", "1: Person; name=Ines Ruiz Prado"))
}

// A listed nickname that is one word, and another than that which was asked for, is nobody's family name.
func TestANicknameIsNoSurname(t *testing.T) {
	s := screener(t, listed(t, "port", "1: Person; name=RUIZ PRADO, Inés; weakAlias=MENCHO", "2: Person; name=SUND, Runa; weakAlias=MINCHO", "3: Person; name=EL MINCHO, Abel"))
	a := s.Ask(&segun.Asked{Name: "El Mencho"}, screen.Options{})
	var all []string
	for _, c := range a.Candidates {
		all = append(all, string(c.Subject)+" "+string(c.Verdict))
	}
	if g := strings.Join(all, "; "); g != "port:1 possible match; port:3 possible (surname only)" {
		t.Error(g)
	}
}

// The order of the words makes nobody less of a namesake, and outweighs nothing that is known.
func TestTheOrderOfWordsPicksNobody(t *testing.T) {
	s := screener(t, listed(t, "han", "1: Person; name=Wang Wei; birthDate=1970", "2: Person; name=WANG, Wei; birthDate=1980", "3: Person; name=王伟", "4: Person; name=WANG, Weimin"))
	for _, c := range []struct {
		asked     segun.Asked
		first     segun.SubjectID
		possible  int
		ambiguous string
	}{
		{segun.Asked{Name: "Wang Wei"}, "han:1", 3, "ambiguous: 3 listed people share this name"},
		{segun.Asked{Name: "Wang Wei", Born: []string{"1980"}}, "han:2", 2, ""},
	} {
		a := s.Ask(&c.asked, screen.Options{})
		n := 0
		for i := range a.Candidates {
			if a.Candidates[i].Verdict == segun.PossibleMatch {
				n++
			}
		}
		if n != c.possible || a.Ambiguous != c.ambiguous || a.Candidates[0].Subject != c.first {
			t.Errorf("%+v: %d possible matches, %s first, %q", c.asked, n, a.Candidates[0].Subject, a.Ambiguous)
		}
	}
}

func TestAsk(t *testing.T) {
	s := harbour(t)
	for _, c := range []struct {
		name  string
		asked segun.Asked
		want  string // subject, verdict; …
		note  string
		why   string
	}{
		{"a name on two lists is no ambiguity", segun.Asked{Name: "Ines Ruiz Prado"}, "port:1 possible match; other:1 possible match", "", ""},
		{"an alias", segun.Asked{Name: "la gaviota negra"}, "port:1 possible match", "", ""},
		{"evidence for", segun.Asked{Name: "Ines Ruiz", Born: []string{"1971"}}, "port:1 possible match; other:1 possible match", "", "year of birth agrees: for"},
		{"the same name three times", segun.Asked{Name: "Karim Ali Hassan"}, "port:2 possible match; port:3 possible match; port:4 possible match", "ambiguous: 3 listed people share this name", ""},
		{"the birth date tells two of them apart", segun.Asked{Name: "Karim Ali Hassan", Born: []string{"1985-01-01"}}, "port:4 possible match; port:3 possible match; port:2 weak", "", "date of birth agrees: for"},
		{"against", segun.Asked{Name: "Ines Ruiz Prado", Born: []string{"1980"}}, "other:1 possible match; port:1 weak", "", ""},
		{"a country against", segun.Asked{Name: "Elan Dredging Company Ltd", Countries: []string{"no"}}, "port:5 possible match", "ambiguous: the name agrees, and what else is known does not (countries differ): it may be somebody else of this name", "countries differ: against"},
		{"another day of the same year", segun.Asked{Name: "Ines Ruiz Prado", Born: []string{"1971-09-30"}}, "other:1 possible match; port:1 possible match", "", ""},
		{"day and month swapped", segun.Asked{Name: "Ines Ruiz Prado", Born: []string{"1971-04-05"}}, "port:1 possible match; other:1 possible match", "", "year of birth agrees: for"},
		{"an identifier", segun.Asked{Name: "Inez Ruis", Identifiers: []string{"test-00017"}}, "port:1 possible match; other:1 possible match", "", "an identifier agrees: for"},
		{"a wallet's address", segun.Asked{Name: "Xyzzy Plugh", Identifiers: []string{"1TestWa11etAddress"}}, "port:6 possible match", "ambiguous: a number agrees and the name does not", ""},
		{"another wallet's", segun.Asked{Name: "Xyzzy Plugh", Identifiers: []string{"1TestWa11etAddresz"}}, "", "", ""},
		{"an identifier alone", segun.Asked{Name: "Xyzzy Plugh", Identifiers: []string{"TEST00017"}}, "port:1 possible match", "ambiguous: a number agrees and the name does not", "the names agree too little"},
		{"a vessel by its number", segun.Asked{Name: "Elan Star", Kind: "vessel", Identifiers: []string{"9000001"}}, "port:6 possible match", "ambiguous: a number agrees and the name does not", ""},
		{"a short number says nothing", segun.Asked{Name: "Xyzzy Plugh", Identifiers: []string{"1-7"}}, "", "", ""},
		{"nobody", segun.Asked{Name: "Xyzzy Plugh"}, "", "", ""},
		{"a family name alone", segun.Asked{Name: "Hassan"}, "port:2 possible (surname only); port:3 possible (surname only); port:4 possible (surname only)", "", "only a family name was asked for"},
		{"the first of two family names", segun.Asked{Name: "Ruiz"}, "port:1 possible (surname only); other:1 possible (surname only)", "", "only a family name was asked for; family name agrees (ruiz)"},
		{"a family name with an article", segun.Asked{Name: "al-Hassan"}, "port:2 possible (surname only); port:3 possible (surname only); port:4 possible (surname only)", "", "only a family name was asked for"},
		{"a family name with a title", segun.Asked{Name: "Mrs Ruiz"}, "port:1 possible (surname only); other:1 possible (surname only)", "", ""},
		{"several names of one bearer", segun.Asked{Name: "Nadia Quist", Aliases: []string{"La Gaviota Negra"}}, "port:1 possible match", "", "asked as “La Gaviota Negra”"},
		{"a given name alone", segun.Asked{Name: "Karim"}, "", "", ""},
		{"no name", segun.Asked{Name: "..."}, "", "", ""},
	} {
		got := s.Ask(&c.asked, screen.Options{})
		var all []string
		for _, x := range got.Candidates {
			all = append(all, string(x.Subject)+" "+string(x.Verdict))
		}
		if g := strings.Join(all, "; "); g != c.want {
			t.Errorf("%s: got %s, want %s", c.name, g, c.want)
		}
		if got.Ambiguous != c.note {
			t.Errorf("%s: got %q, want %q", c.name, got.Ambiguous, c.note)
		}
		if c.why != "" && !strings.Contains(got.Candidates[0].Why, c.why) {
			t.Errorf("%s: %q lacks %q", c.name, got.Candidates[0].Why, c.why)
		}
	}
	if s.Nameless() != 1 || s.Parties() != 7 {
		t.Errorf("%d nameless, %d parties", s.Nameless(), s.Parties())
	}
}

func TestACommonSurnameAloneFindsNobody(t *testing.T) {
	var lines []string
	for i, given := range strings.Fields("Abel Bruno Carla Dora Emil Fanny Gustav Hilda Igor Jana Karl Lena Max") {
		lines = append(lines, fmt.Sprintf("%d: Person; name=MORVAN, %s", i+1, given))
	}
	got := screener(t, listed(t, "port", lines...)).Ask(&segun.Asked{Name: "Morvan"}, screen.Options{})
	if len(got.Candidates) != 0 || got.Ambiguous != "only a family name was asked for, and 13 listed people bear it or one like it: ask with more of the name" {
		t.Errorf("%d candidates, %q", len(got.Candidates), got.Ambiguous)
	}
	if got.Matched() {
		t.Error("a family name alone is a match")
	}
}

func TestReasonNamesTheYearsApart(t *testing.T) {
	got := harbour(t).Ask(&segun.Asked{Name: "Ines Ruiz Prado", Born: []string{"1980"}}, screen.Options{})
	if w := got.Candidates[1]; !strings.Contains(w.Why, "birth year differs by 9: against") || strings.Contains(w.Why, "TEST") || w.NameScore != 1 {
		t.Errorf("%+v", w)
	}
}

func TestOptions(t *testing.T) {
	s := harbour(t)
	if got := s.Ask(&segun.Asked{Name: "Karim Ali Hassan"}, screen.Options{Most: 1}); len(got.Candidates) != 1 || got.More != 2 || got.Ambiguous == "" {
		t.Errorf("%+v", got)
	}
	none, some := s.Ask(&segun.Asked{Name: "Ines Prado Quist"}, screen.Options{}), s.Ask(&segun.Asked{Name: "Ines Prado Quist"}, screen.Options{Least: 0.3})
	if len(none.Candidates) != 0 || len(some.Candidates) == 0 || some.Candidates[0].Verdict != segun.WeakMatch {
		t.Errorf("%v\n%v", none.Candidates, some.Candidates)
	}
}

// A decision rests on these: they change with any detail, and not with spaces, nor with the order of statements.
func TestDigests(t *testing.T) {
	base := segun.Asked{Name: "Ines Ruiz", Born: []string{"1971"}, Identifiers: []string{"TEST 0001"}}
	same := segun.Asked{Name: " Ines  Ruiz", Born: []string{"1971"}, Identifiers: []string{"test0001"}}
	if screen.AskedDigest(&base) != screen.AskedDigest(&same) {
		t.Error("spaces change the digest")
	}
	for _, other := range []segun.Asked{{Name: "Ines Ruiz"}, {Name: "Ines Ruiz", Born: []string{"1972"}, Identifiers: base.Identifiers},
		{Name: "Ines Ruiz", Countries: []string{"1971"}, Identifiers: base.Identifiers}, {Name: "Ines Ruis", Born: base.Born, Identifiers: base.Identifiers}} {
		if screen.AskedDigest(&base) == screen.AskedDigest(&other) {
			t.Errorf("%+v has the digest of another", other)
		}
	}
	l := listed(t, "port", "1: Person; name=A Bee; birthDate=1950")
	more := listed(t, "port", "1: Person; name=A Bee; birthDate=1950; notes=x")
	a, _ := screener(t, l).Party("port:1")
	slices.Reverse(l)
	b, _ := screener(t, l).Party("port:1")
	c, _ := screener(t, more).Party("port:1")
	if a.Digest != b.Digest || a.Digest == c.Digest {
		t.Errorf("%s %s %s", a.Digest, b.Digest, c.Digest)
	}
}

// told is everything that an answer says.
func told(s *segun.Screening) string {
	b, err := json.Marshal(s)
	if err != nil {
		panic(err)
	}
	return string(b)
}

// invented makes parties that share names, and questions about them.
func invented(t testing.TB, parties, questions int) ([]segun.Statement, []segun.Asked) {
	r := rand.New(rand.NewPCG(7, 7))
	given, family := strings.Fields("Ana Juan Karim Wei Olga Runa Dov Ivan Ali Omar"), strings.Fields("Ruiz Hassan Quist Morvan Lemm Petrov Sund Reth Zhang Prado Brandt Sol")
	name := func() string {
		return given[r.IntN(len(given))] + " " + given[r.IntN(len(given))] + " " + family[r.IntN(len(family))]
	}
	var lines []string
	for i := range parties {
		lines = append(lines, fmt.Sprintf("%d: Person; name=%s; alias=%s; birthDate=%d; nationality=%s", i, name(), name(), 1940+r.IntN(60), []string{"pa", "no"}[r.IntN(2)]))
	}
	var asked []segun.Asked
	for range questions {
		a := segun.Asked{Name: name()}
		if r.IntN(2) == 0 {
			a.Born = []string{fmt.Sprint(1940 + r.IntN(60))}
		}
		asked = append(asked, a)
	}
	return listed(t, "port", lines...), asked
}

func TestSameAnswersWhateverTheWorkers(t *testing.T) {
	l, asked := invented(t, 300, 700)
	s := screener(t, l)
	var want []string
	for i := range asked {
		a := s.Ask(&asked[i], screen.Options{})
		want = append(want, told(&a))
	}
	for _, workers := range []int{0, 1, 2, 7} {
		i := 0
		for a := range s.All(slices.Values(asked), screen.Options{}, workers) {
			if told(&a) != want[i] {
				t.Fatalf("%d workers, name %d: got %s, want %s", workers, i, told(&a), want[i])
			}
			i++
		}
		if i != len(asked) {
			t.Errorf("%d workers: %d answers", workers, i)
		}
	}
	for range s.All(slices.Values(asked), screen.Options{}, 2) {
		break // whoever has seen enough may go
	}
}

// The order of statements within a list changes no answer; that of parties changes only the order of equals.
func TestOrderOfStatementsChangesNoAnswer(t *testing.T) {
	l, asked := invented(t, 60, 200)
	byParty := slices.Clone(l)
	r := rand.New(rand.NewPCG(8, 8))
	for i := 0; i < len(byParty); i += 4 {
		r.Shuffle(4, func(a, b int) { byParty[i+a], byParty[i+b] = byParty[i+b], byParty[i+a] })
	}
	a, b := screener(t, l), screener(t, byParty)
	for i := range asked {
		x, y := a.Ask(&asked[i], screen.Options{}), b.Ask(&asked[i], screen.Options{})
		if told(&x) != told(&y) {
			t.Fatalf("%+v:\n%s\n%s", asked[i], told(&x), told(&y))
		}
	}
}

func TestStoredScreenerIsTheSame(t *testing.T) {
	s := harbour(t)
	if string(harbour(t).Bytes()) != string(s.Bytes()) {
		t.Error("the same lists make other bytes")
	}
	x, err := screen.Load(slices.Clone(s.Bytes()))
	if err != nil {
		t.Fatal(err)
	}
	if x.Key() != "key" || len(x.Lists()) != 2 || x.Lists()[0].Date != "2031-05-04" || x.Nameless() != 1 {
		t.Errorf("%q %+v %d", x.Key(), x.Lists(), x.Nameless())
	}
	q := segun.Asked{Name: "Karim Ali Hassan"}
	a, b := s.Ask(&q, screen.Options{}), x.Ask(&q, screen.Options{})
	if told(&a) != told(&b) {
		t.Errorf("%s\n%s", told(&a), told(&b))
	}
}

func TestLoadRefusesDamage(t *testing.T) {
	good := harbour(t).Bytes()
	if _, err := screen.Load(nil); err == nil {
		t.Error("nothing was loaded")
	}
	for i := 0; i < len(good); i += 97 {
		b := slices.Clone(good)
		b[i] ^= 0x20
		if _, err := screen.Load(b); err == nil {
			t.Fatalf("a changed byte at %d was not noticed", i)
		}
	}
	if _, err := screen.Load(good[:len(good)-8]); err == nil {
		t.Error("a file that was cut off was loaded")
	}
}

func TestMark(t *testing.T) {
	s := screener(t, listed(t, "port",
		"1: Person; name=RUIZ PRADO, Inés", "2: Organization; name=ELAN DREDGING COMPANY LTD.; weakAlias=Dredgers", "3: Person; name=Maulavi Radio", "4: Vessel; name=PEARL",
		"5: Organization; name=ZARYA; alias=B.O.T.H.", "6: Organization; name=ARIZONA S.A."))
	text := "Ines Ruiz Prado heard both from Elan Dredging Company on the Radio. Dredgers of Arizona and Pearl and Zarya, said Ines Ruiz Prado. Both left."
	var got []string
	for _, l := range s.Marker().Mark(text) {
		got = append(got, l.Span.In(text)+" "+string(l.Subject))
		if l.Score < 0.7 || l.Why == "" || l.ListDate != "2031-05-04" {
			t.Errorf("%+v", l)
		}
	}
	want := "Ines Ruiz Prado port:1|Elan Dredging port:2|Zarya port:5|Ines Ruiz Prado port:1"
	if g := strings.Join(got, "|"); g != want {
		t.Errorf("got %s, want %s", g, want)
	}
}

func FuzzLoad(f *testing.F) {
	good := harbour(f).Bytes()
	f.Add(good)
	f.Fuzz(func(t *testing.T, b []byte) {
		s, err := screen.Load(b)
		if err != nil {
			return
		}
		s.Ask(&segun.Asked{Name: "Ines Ruiz Prado"}, screen.Options{Least: 0.1})
	})
}
