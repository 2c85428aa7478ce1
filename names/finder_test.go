package names_test

import (
	"fmt"
	"strings"
	"testing"

	"segun/names"
)

func finderOf(kind names.Kind, list ...string) *names.Finder {
	return names.NewFinder(func(yield func(uint32, *names.Name) bool) {
		for i, s := range list {
			n := names.Analyse(s, kind)
			if !yield(uint32(i), &n) {
				return
			}
		}
	})
}

func TestFind(t *testing.T) {
	people := []string{"RUIZ PRADO, Inés", "Ruiz Prado", "AL-QARIB, Abu Sa'id", "J.P. Morvan", "Иван Петров"}
	orgs := []string{"Elan Harbour Trading LLC", "People's Dock Council", "Zarya"}
	for _, c := range []struct {
		kind names.Kind
		list []string
		text string
		want string
	}{
		{names.Person, people, "The court heard Ines Ruiz Prado, and not ines ruiz.", "Ines Ruiz Prado"},
		{names.Person, people, "INÉS RUIZ PRADO's lawyer", "INÉS RUIZ PRADO"},
		{names.Person, people, "Abu Said al-Qarib left. Ruiz Prado stayed.", "Abu Said al-Qarib|Ruiz Prado"},
		{names.Person, people, "said J.P. Morvan on Friday", "J.P. Morvan"},
		{names.Person, people, "сказал Иван Петров.", "Иван Петров"},
		{names.Person, people, "Ines\n\nRuiz Prado", "Ruiz Prado"},
		{names.Person, people, "saw Ines Ru\u00adiz Pra\u200bdo and \u202aＩｎｅｓ Ｒｕｉｚ Ｐｒａｄｏ\u202c", "Ines Ru\u00adiz Pra\u200bdo|Ｉｎｅｓ Ｒｕｉｚ Ｐｒａｄｏ"},
		{names.Person, people, "saw Ines Ru\u00adz Prado", ""},
		{names.Organisation, orgs, "Elan Harbour Trading, and Elan Harbour Trading L.L.C. again", "Elan Harbour Trading|Elan Harbour Trading L.L.C"},
		{names.Organisation, orgs, "the People’s Dock Council and Zarya's office, zarya", "People’s Dock Council|Zarya"},
	} {
		var got []string
		for _, f := range finderOf(c.kind, c.list...).Find(c.text, nil) {
			got = append(got, c.text[f.Start:f.End])
		}
		if s := strings.Join(got, "|"); s != c.want {
			t.Errorf("%q: found %q, want %q", c.text, s, c.want)
		}
	}
}

// A million names in running text. go test ./names -run '^$' -bench Find
func BenchmarkFind(b *testing.B) {
	ls := invented(470_000)
	n := 0
	f := names.NewFinder(func(yield func(uint32, *names.Name) bool) {
		for i, l := range ls {
			for _, s := range l.names {
				a := names.Analyse(s.text, l.kind)
				if n++; !yield(uint32(i), &a) {
					return
				}
			}
		}
	})
	var text strings.Builder
	for i := 0; text.Len() < 1<<20; i++ {
		fmt.Fprintf(&text, "The harbour board met on Friday to hear what Ivan Carlos of the ministry had to say about the %d ships that lie off Port Elan. ", i)
		if i%10 == 0 {
			text.WriteString("It named " + ls[i].names[0].text + ", and nobody answered. ")
		}
	}
	s := text.String()
	var found []names.Found
	b.SetBytes(int64(len(s)))
	b.ReportAllocs()
	for b.Loop() {
		found = f.Find(s, found[:0])
	}
	b.ReportMetric(float64(n), "names")
	b.ReportMetric(float64(len(found)), "found")
}
