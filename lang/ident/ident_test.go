package ident_test

import (
	"os"
	"strings"
	"testing"
	"unicode/utf8"

	"segun"
	"segun/data"
	"segun/internal/conll"
	"segun/lang/ident"
)

func identifier(t testing.TB) *ident.Identifier {
	t.Helper()
	rows, err := data.Table("ident/languages.tsv")
	if err != nil {
		t.Fatal(err)
	}
	id, err := ident.New(rows)
	if err != nil {
		t.Fatal(err)
	}
	return id
}

func TestDetect(t *testing.T) {
	id := identifier(t)
	for _, c := range []struct{ text, declared, want string }{
		{"Harbour closure hits Port Elan", "", "en"},
		{"Minister resigns", "", "en"},
		{"Ruiz denies bribery charges again", "", "en"},
		{"Gov. Ruiz: no deal", "", "en"},
		{"", "", "en"},
		{"", "es", "es"},
		{"12:30", "en-GB", "en"},
		{"El alcalde, según dos vecinos, negó haber firmado el contrato.", "", "es"},
		{"El alcalde, según dos vecinos, negó haber firmado el contrato.", "en", "es"},
		{"Le maire a nié avoir signé le contrat, selon deux voisins.", "", "fr"},
		{"Der Bürgermeister bestritt, dass er den Vertrag unterschrieben hat.", "", "de"},
		{"Il sindaco ha negato di aver firmato il contratto, secondo due vicini.", "", "it"},
		{"O prefeito negou que tenha assinado o contrato, segundo dois vizinhos.", "", "pt"},
		{"De burgemeester ontkende dat hij het contract heeft getekend.", "", "nl"},
		{"Burmistrz zaprzeczył, że podpisał umowę, mówią sąsiedzi.", "", "pl"},
		{"Belediye başkanı sözleşmeyi imzaladığını reddetti ve bir açıklama yaptı.", "", "tr"},
		{"Wali kota membantah bahwa dia telah menandatangani kontrak itu.", "", "id"},
		{"Мэр отрицал, что он подписал договор, сказал сосед.", "", "ru"},
		{"Мер заперечив, що він підписав договір, сказали сусіди.", "", "uk"},
		{"نفى رئيس البلدية أن يكون قد وقع على العقد في المدينة.", "", "ar"},
		{"شهردار گفت که این قرارداد را امضا نکرده است.", "", "fa"},
		{"市长否认签署了合同。", "", "zh"},
		{"市長は契約に署名したことを否定した。", "", "ja"},
		{"시장은 계약서에 서명한 사실을 부인했다.", "", "ko"},
		{"Ο δήμαρχος αρνήθηκε ότι υπέγραψε.", "", "el"},
		{strings.Repeat("xqzt wvrk plmb ", 40), "", "und"},
	} {
		if got := id.Detect(c.text, c.declared); got.Code != c.want {
			t.Errorf("%q declared %q: %s %.2f, want %s", c.text, c.declared, got.Code, got.Confidence, c.want)
		}
	}
}

func TestDoubts(t *testing.T) {
	a := ident.Annotator(identifier(t), "en")
	for text, want := range map[string]string{
		"The mayor denied that he had signed it.":                  "",
		"El alcalde negó que hubiera firmado el contrato del año.": "unsupported-language",
		strings.Repeat("xqzt wvrk plmb ", 40):                      "unknown-language",
	} {
		r := &segun.Reading{Doc: &segun.Document{Text: text}}
		if err := a.Run(r); err != nil {
			t.Fatal(err)
		}
		got := ""
		if len(r.Doubts) > 0 {
			got = r.Doubts[0].Code
		}
		if got != want {
			t.Errorf("%.40q: doubt %q, want %q", text, got, want)
		}
	}
}

// TestCorpora measures on paragraphs (English) and sentences (Spanish) of more than 60 characters.
func TestCorpora(t *testing.T) {
	id := identifier(t)
	for _, c := range []struct{ file, want string }{{"en-ewt.dev", "en"}, {"en-gum.dev", "en"}, {"es-gsd", "es"}} {
		f, err := os.Open("../../../shared/data/syntax/" + c.file + ".conllu")
		if err != nil {
			t.Skip("needs ../shared/data/syntax: ", err)
		}
		ss, err := conll.ReadU(f)
		f.Close()
		if err != nil {
			t.Fatal(err)
		}
		var texts []string
		for i := range ss {
			if text := ss[i].Meta("text"); i > 0 && c.want == "en" && !ss[i].Has("newpar") && !ss[i].Has("newdoc") {
				texts[len(texts)-1] += " " + text
			} else {
				texts = append(texts, text)
			}
		}
		right, all := 0, 0
		for _, x := range texts {
			if utf8.RuneCountInString(x) <= 60 {
				continue
			}
			all++
			if l := id.Detect(x, ""); l.Code == c.want {
				right++
			} else {
				t.Logf("%s %.2f: %.100q", l.Code, l.Confidence, x)
			}
		}
		share := float64(right) / float64(all)
		t.Logf("%s: %d of %d (%.2f %%)", c.file, right, all, 100*share)
		if share < 0.99 {
			t.Errorf("%s: %.4f, want 0.99", c.file, share)
		}
	}
}

func FuzzDetect(f *testing.F) {
	f.Add("The mayor", "en")
	f.Add("\xff’'a://b@c", "zz-ZZ")
	id := identifier(f)
	f.Fuzz(func(t *testing.T, text, declared string) {
		if l := id.Detect(text, declared); l.Code == "" || l.Confidence < 0 || l.Confidence > 1 {
			t.Errorf("%+v", l)
		}
	})
}

func BenchmarkDetect(b *testing.B) {
	id := identifier(b)
	text := strings.Repeat("The ministry denied on Friday that it had signed the contract with the port. ", 300)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		id.Detect(text, "")
	}
}
