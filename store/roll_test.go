package store_test

import (
	"cmp"
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"segun/store"
)

// crowdedCase is a case of made-up documents, and of names that are hard to list, put there behind its back.
func crowdedCase(t *testing.T) *store.Case {
	t.Helper()
	c := newCase(t, 30)
	rnd := rand.New(rand.NewPCG(5, 5))
	var sql strings.Builder
	firsts, lasts := []string{"Quay", "Quayside", "Élan", "Port Élan", "Ætna", "Водный", "San San"}, []string{"Board", "Quay", "Harbour Board", "Øre", "Совет", "漢 字", "Élan", ""}
	for i, first := range firsts {
		for k, last := range lasts {
			name := strings.TrimSpace(first + " " + last)
			form := store.Form(name)
			fmt.Fprintf(&sql, "INSERT OR IGNORE INTO parties(form,kind,documents) VALUES('%s','%s',%d);", form, []string{"person", "organisation", "law", ""}[rnd.IntN(4)], 1+rnd.IntN(3))
			put := func(text string, n int) {
				other := "NULL"
				if f := store.Form(text); f != form {
					other = "'" + f + "'"
				}
				fmt.Fprintf(&sql, "INSERT OR IGNORE INTO spellings SELECT id,'%s',%d,%s FROM parties WHERE form='%s';", text, n, other, form)
			}
			put(name, 1+rnd.IntN(3))
			put(strings.ToUpper(name), 1)
			put(lasts[(k+1)%len(lasts)]+" "+firsts[(i+2)%len(firsts)], 1+rnd.IntN(2))
		}
	}
	store.Tamper(t, c, sql.String()+"INSERT OR IGNORE INTO called "+store.WordsCalled+"; DELETE FROM kinds; INSERT INTO kinds SELECT kind,count(*) FROM parties GROUP BY kind")
	return c
}

// beginnings are what names are looked for by.
func beginnings(all []store.Spelled) []string {
	out := []string{"", "q", "quay", "Quayside b", "board quay", "BOARD Q", "é", "elan el", "san san", "san sa sa", "в", "с", "øre", "漢", "字", "no such", "o", "p", "the quay", "?", "Da Ka", "ka"}
	for i, s := range all {
		words := strings.Fields(s.Text)
		w := []rune(words[i%len(words)])
		out = append(out, string(w[:1+i%len(w)]))
		if len(words) > 1 && i%3 == 0 {
			out = append(out, words[1]+" "+string([]rune(words[0])[:1]))
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// fits is what a name is looked for by, the slow way: each word begins a word of the normal form, or a spelling begins so.
func fits(form string, others []string, begins string) bool {
	asked := store.Form(begins)
	if begins == "" {
		return true
	}
	words := strings.Fields(asked)
	for _, o := range others {
		if asked != "" && strings.HasPrefix(o, asked) {
			return true
		}
	}
	for _, w := range words {
		if !slices.ContainsFunc(strings.Fields(form), func(x string) bool { return strings.HasPrefix(x, w) }) {
			return false
		}
	}
	return len(words) > 0
}

// A list of names is what looking at every name gives, page by page.
func TestRollEqualsTheSlowWay(t *testing.T) {
	c := crowdedCase(t)
	all := store.Spellings(t, c)
	others := map[string][]string{}
	for _, s := range all {
		if s.Form != "" {
			others[s.Party] = append(others[s.Party], s.Form)
		}
	}
	var rows []store.PartyRow
	if err := c.Parties(ctx, func(r store.PartyRow) error {
		rows = append(rows, r)
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	slices.SortStableFunc(rows, func(a, b store.PartyRow) int { return cmp.Compare(b.Documents, a.Documents) })
	for turn := range 3 {
		for i, begins := range beginnings(all) {
			kind := []string{"", "", "person", "law"}[(i+turn)%4]
			var want []store.PartyRow
			for _, r := range rows {
				if (kind == "" || r.Kind == kind) && fits(r.Form, others[r.Form], begins) {
					want = append(want, r)
				}
			}
			got := rolled(t, c, store.Naming{Begins: begins, Kind: kind}, []int{1, 3, 50, 1000}[i%4], len(want))
			if !slices.Equal(got, want) {
				t.Fatalf("%q of kind %q:\n got %v\nwant %v", begins, kind, got, want)
			}
		}
	}
}

// rolled are all pages of a list; counted is how many there are.
func rolled(t *testing.T, c *store.Case, n store.Naming, limit, counted int) (list []store.PartyRow) {
	t.Helper()
	for after := ""; ; {
		r, err := c.Roll(ctx, n, after, limit)
		if err != nil {
			t.Fatal(err)
		}
		if r.More && r.Total >= counted && counted > 0 || !r.More && r.Total != counted {
			t.Fatalf("%+v: counted %d, more %v, there are %d", n, r.Total, r.More, counted)
		}
		if len(r.Parties) > limit {
			t.Fatalf("%d on a page of %d", len(r.Parties), limit)
		}
		for _, p := range r.Parties {
			about, by := p.About, p.By
			if about < 0 || by < 0 {
				t.Errorf("%+v", p)
			}
			list = append(list, p.PartyRow)
		}
		if after = r.Next; after == "" {
			return list
		}
	}
}

// A place that is none is told.
func TestRollPlaces(t *testing.T) {
	c := newCase(t, 2)
	for _, after := range []string{"x", "1", "1.x", "1.999999999", "."} {
		if _, err := c.Roll(ctx, store.Naming{}, after, 5); !errors.Is(err, store.ErrInvalid) {
			t.Errorf("%q: %v", after, err)
		}
	}
}

// Names that begin in some way are those that looking at every spelling gives.
func TestNamedEqualsTheSlowWay(t *testing.T) {
	c := crowdedCase(t)
	all := store.Spellings(t, c)
	for _, begins := range beginnings(all) {
		asked := store.Form(begins)
		if asked == "" {
			continue
		}
		n := map[string]int{}
		for _, s := range all {
			if strings.HasPrefix(cmp.Or(s.Form, s.Party), asked) {
				n[s.Party] += s.N
			}
		}
		var want []string
		for form, k := range n {
			want = append(want, fmt.Sprint(form, "|", k))
		}
		slices.SortFunc(want, func(a, b string) int {
			fa, _, _ := strings.Cut(a, "|")
			fb, _, _ := strings.Cut(b, "|")
			return cmp.Or(cmp.Compare(n[fb], n[fa]), cmp.Compare(fa, fb))
		})
		list, err := c.Named(ctx, begins, "", 1000)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, r := range list {
			got = append(got, fmt.Sprint(r.Form, "|", r.Documents))
			if !slices.ContainsFunc(all, func(s store.Spelled) bool {
				return s.Party == r.Form && s.Text == r.Name && strings.HasPrefix(cmp.Or(s.Form, s.Party), asked)
			}) {
				t.Errorf("%q: %q is no spelling of %q that begins so", begins, r.Name, r.Form)
			}
		}
		if !slices.Equal(got, want) {
			t.Fatalf("%q:\n got %v\nwant %v", begins, got, want)
		}
	}
}
