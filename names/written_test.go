package names_test

import (
	"strings"
	"testing"

	"segun/names"
)

// How a name is written on a screen, in print or by somebody who does not want it found takes nothing from it.
func TestHowANameIsWritten(t *testing.T) {
	want := names.Analyse("Abel Quist", names.Person)
	for _, s := range []string{
		"ＡＢＥＬ ＱＵＩＳＴ", "Ａbel　Quist", "𝐀bel 𝑄uist", // full width, print
		"\x1b[31mAbel Quist\x1b[0m", "\x1b]0;title\aAbel Quist", "\x1b[1;4mAb\x1b[0mel Quist\x1b", "\x1bcAbel Quist", // a terminal's colours
		"Ab\u00adel Qu\u200bist", "\u202aAbel Quist\u202c", "\ufeffAbel\u2060 Quist", // what nobody sees
		"Abel\tQuist\n", "Abel\u00a0Quist",
	} {
		n := names.Analyse(s, names.Person)
		if m := names.Compare(&n, &want); m.Score != 1 {
			t.Errorf("%.2f  %q: %s", m.Score, s, described(&n))
		}
		for _, p := range n.Parts() {
			if !strings.Contains(s, p.Text) {
				t.Errorf("%q: no such part %q", s, p.Text)
			}
		}
	}
	// The joiner of Persian words stays one, and a different letter is a different letter.
	for _, s := range []string{"Ａbet Ｑuiss", "\x1b[31mAnna Quist"} {
		n := names.Analyse(s, names.Person)
		if m := names.Compare(&n, &want); m.Score > 0.9 {
			t.Errorf("%.2f  %q: %s", m.Score, s, described(&n))
		}
	}
}

// Which part is the family name, where the order or the letters tell it.
func TestFamilyNameFirst(t *testing.T) {
	for _, c := range []struct{ name, want string }{
		{"Сидоров Иван Петрович", "family name:sidorov given name:ivan patronymic:petrovich"},
		{"Петренко Олександр Миколайович", "family name:petrenko given name:oleksandr patronymic:mikolayovich"},
		{"Sidorova Anna Petrovna", "family name:sidorova given name:anna patronymic:petrovna"},
		{"Ivan Petrovich Sidorov", "given name:ivan patronymic:petrovich family name:sidorov"},
		{"Ivan Boris Petrovich", "given name:ivan given name:boris family name:petrovich"}, // no family name goes before two forenames
		{"Marko Petar Brankovic", "given name:marko given name:petar family name:brankovic"},
		{"Ivan Petrovich", "given name:ivan family name:petrovich"},
		{"QUIST Abel", "family name:quist given name:abel"},
		{"Abel Jan QUIST", "given name:abel given name:jan family name:quist"},
		{"AL-MASRI Khalid", "particle:al family name:masri given name:khalid"},
		{"СИДОРОВ Иван", "family name:sidorov given name:ivan"},
		{"RUIZ PRADO Inés", "family name:ruiz family name:prado given name:ines"},
		{"ABEL QUIST", "given name:abel family name:quist"}, // all in capitals: nothing is told by them
		{"J. P. QUIST", "initial:j initial:p family name:quist"},
		{"Abel MD Quist", "given name:abel given name:muhammad family name:quist"}, // an abbreviation is no family name
		{"Иванов Иван", "family name:ivanov given name:ivan"},
		{"Иван Иванов", "given name:ivan family name:ivanov"},
		{"Park Geun-hye", "family name:park given name:geun given name:hye"},
		{"Park Min-jun", "family name:park given name:min given name:jun"},
		{"Park Holland", "given name:park family name:holland"},
		{"Nemesio Quist, alias El Mencho", "given name:nemesio family name:quist particle:el nickname:mencho"},
		{"QUIST, Nemesio, alias El Mencho", "given name:nemesio particle:el nickname:mencho family name:quist"},
		{"Louis XIV", "given name:louis generation:xiv"},
		{"Abel VIII", "given name:abel generation:viii"},
		{"Malcolm X", "given name:malcolm initial:x"},
		{"דוד בן גוריון", "given name:david particle:bn patronymic:gwrywn"},
	} {
		n := names.Analyse(c.name, names.Person)
		if got := described(&n); got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.name, got, c.want)
		}
	}
}

// Western names in Hangul and in Greek letters, and those that only look like them.
func TestWesternNamesBySound(t *testing.T) {
	for _, c := range []struct {
		a, b string
		same bool
	}{
		{"마렉 브란디스", "Marek Brandis", true},
		{"마렉 브란디스", "Marek Branson", false},
		{"브란디스 마렉", "Marek Brandis", true},
		{"엘사 그린베르그", "Elsa Greenberg", true},
		{"엘사 그린베르그", "Elsa Grinstead", false},
		{"김민준 위원장", "Kim Min-jun", true}, // a title
		{"김민준 위원장", "Kim Min-su", false},
		{"김 민준", "Kim Min-jun", true},
		{"자오 밍화", "Zhao Minghua", true},
		{"Ντάγκμαρ Μπράντις", "Dagmar Brandis", true},
		{"Ντάγκμαρ Μπράντις", "Dagmar Brant", false},
		{"Τζένι Γκρίνμπεργκ", "Jenny Greenberg", true},
		{"Κοντός Αντώνης", "Antonis Kontos", true},
		{"Αντώνης Μπάρκας", "Andreas Barkas", false},
	} {
		a, b := names.Analyse(c.a, names.Person), names.Analyse(c.b, names.Person)
		if m := names.Compare(&a, &b); m.Possible() != c.same {
			t.Errorf("%.2f  %s | %s: %s\n  %s\n  %s", m.Score, c.a, c.b, m.Explain(), described(&a), described(&b))
		}
		if !c.same {
			continue
		}
		x := names.NewBuilder()
		x.Add("1", names.Primary, &b)
		q := names.Analyse(c.a, names.Unknown)
		if hits := x.Build().Search(&q, names.Query{}); len(hits) != 1 {
			t.Errorf("%s is not found by %s", c.b, c.a)
		}
	}
}

// Companies in the languages whose legal forms stand in front or in brackets, by themselves and beside their Latin spellings.
func TestCompaniesOfManyLanguages(t *testing.T) {
	for _, c := range []struct{ name, want string }{
		{"주식회사 엘란전자", "organisation legal form:jusikhoesa word:elranjeonja"},
		{"(주)엘란", "organisation legal form:ju word:elran"},
		{"（株）エラン", "organisation legal form:zhu word:eran"},
		{"חברת אלון בע״מ", "organisation legal form:hbrt word:alwn legal form:bm"},
		{`אלון סחר בע"מ`, "organisation word:alwn trade word:shr legal form:bm"},
		{"شركة إيلان للتجارة المحدودة", "organisation legal form:shrka word:iylan trade word:lltjara legal form:almhdwda"},
		{"مجموعة إيلان القابضة", "organisation general word:mjmwa word:iylan general word:alqabda"},
		{"एलान ट्रेडिंग प्राइवेट लिमिटेड", "organisation word:elaan trade word:treding legal form:praaivetlimited"},
		{"Εμπορική Ελάν Α.Ε.", "organisation trade word:emporiki word:elan legal form:ae"},
		{"Compagnie Brandt", "organisation legal form:compagnie word:brandt"},
	} {
		n := names.Analyse(c.name, names.Unknown)
		if got := n.Kind.String() + " " + described(&n); got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.name, got, c.want)
		}
	}
	for _, c := range []struct {
		a, b string
		same bool
	}{
		{"شركة برانديس للتجارة المحدودة", "Brandis Trading Company Ltd", true},
		{"شركة برانديس للتجارة المحدودة", "Brandis Bank Ltd", false},
		{"البنك التجاري السوري", "Commercial Bank of Syria", true},
		{"البنك التجاري السوري", "Commercial Bank of Iraq", false},
		{"חברת ברנדיס סחר בע״מ", "Brandis Trading Ltd", true},
		{"חברת ברנדיס סחר בע״מ", "Brandis Insurance Ltd", false},
		{"एलान ट्रेडिंग प्राइवेट लिमिटेड", "Elan Trading Pvt Ltd", true},
		{"Ναυτιλιακή Ελάν Α.Ε.", "Elan Shipping SA", true},
		{"Ναυτιλιακή Ελάν Α.Ε.", "New Elan Shipping SA", false},
		{"مجموعة إيلان القابضة", "Elan Holding Group", true},
		{"Neo Elan", "New Elan", false},
		{"Elan Stores", "Elan Markets", false}, // words of one field in one script are two words
	} {
		a, b := names.Analyse(c.a, names.Unknown), names.Analyse(c.b, names.Unknown)
		if m := names.Compare(&a, &b); m.Possible() != c.same {
			t.Errorf("%.2f  %s | %s: %s", m.Score, c.a, c.b, m.Explain())
		}
	}
	for _, s := range []string{"주민수", "Abel Quist", "שרה כהן", "محمد علي", "Co Quist", "Est Quist", "Sonu Nigam", "Neon Quist", "Vikas Quist"} { // people
		if n := names.Analyse(s, names.Unknown); n.Kind != names.Person {
			t.Errorf("%s is taken for an %s: %s", s, n.Kind, described(&n))
		}
	}
}

// Numbers in the words and marks that go with them.
func TestNumbersOfOrganisations(t *testing.T) {
	for _, c := range []struct {
		a, b string
		same bool
	}{
		{"Elan Works No. 3", "Elan Works 3", true},
		{"Elan Works No. 3", "Elan Works No. 4", false},
		{"Elan Works Nr. III", "Elan Works № 3", true},
		{"31st Elan Dockers", "31 Elan Dockers", true},
		{"31st Elan Dockers", "32nd Elan Dockers", false},
		{"2-я эланская бригада", "вторая эланская бригада", true},
		{"2-я эланская бригада", "3-я эланская бригада", false},
		{"Elan Works Number Nine", "Elan Works 9", true},
	} {
		a, b := names.Analyse(c.a, names.Organisation), names.Analyse(c.b, names.Organisation)
		if m := names.Compare(&a, &b); m.Possible() != c.same {
			t.Errorf("%.2f  %s | %s: %s\n  %s\n  %s", m.Score, c.a, c.b, m.Explain(), described(&a), described(&b))
		}
	}
	if n := names.Analyse("No Limit Elan", names.Organisation); described(&n) != "word:no word:limit word:elan" {
		t.Errorf("no number follows: %s", described(&n))
	}
}

// One word that many people bear is no body whose other word stands for what it does.
func TestForenameIsNoBody(t *testing.T) {
	for _, c := range []struct {
		a, b string
		same bool
	}{
		{"Mohammed", "Jaish-e-Mohammed", false},
		{"Hernandez", "Hernandez Transport", false},
		{"Rosneft", "Rosneft Oil Company", true},
		{"Jaish Mohammed", "Jaish-e-Mohammed", true},
	} {
		a, b := names.Analyse(c.a, names.Organisation), names.Analyse(c.b, names.Organisation)
		if m := names.Compare(&a, &b); m.Possible() != c.same {
			t.Errorf("%.2f  %s | %s: %s", m.Score, c.a, c.b, m.Explain())
		}
	}
}

// One word alone must be written well, also behind an article.
func TestOneWordMustBeWrittenWell(t *testing.T) {
	for _, c := range []struct {
		a, b string
		same bool
	}{
		{"El Tapon", "El Tacon", false},
		{"El Mencho", "Mencho", true},
		{"El Mencho", "El Mencho", true},
		{"Abu Qarib", "Abu Qareeb", true},
		{"Ramón el Mencho", "Ramon el Menchi", true},
	} {
		a, b := names.Analyse(c.a, names.Person), names.Analyse(c.b, names.Person)
		if m := names.Compare(&a, &b); m.Possible() != c.same {
			t.Errorf("%.2f  %s | %s: %s", m.Score, c.a, c.b, m.Explain())
		}
	}
}

// A ship's mark is no word of its name, also where nobody said that it is a ship.
func TestShipsMark(t *testing.T) {
	listed := names.Analyse("ELAN STAR", names.Vessel)
	b := names.NewBuilder()
	b.Add("v", names.Primary, &listed)
	x := b.Build()
	for _, s := range []string{"MV Elan Star", "M/V Elan Star", "M/T ELAN STAR"} {
		q := names.Analyse(s, names.Unknown)
		hits := x.Search(&q, names.Query{})
		if len(hits) != 1 || hits[0].Match.Score < 0.99 {
			t.Errorf("%s: %v", s, hits)
		}
		v := names.Analyse(s, names.Vessel)
		if m := names.Compare(&v, &listed); m.Score != 1 {
			t.Errorf("%.2f %s: %s", m.Score, s, m.Explain())
		}
	}
	for _, s := range []string{"MV Ramana", "M.V. Elan"} { // a person's initials
		if n := names.Analyse(s, names.Unknown); n.Kind != names.Person {
			t.Errorf("%s is a %s", s, n.Kind)
		}
	}
}
