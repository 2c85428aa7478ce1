package reader

import (
	"cmp"
	"strings"
	"testing"

	"segun"
	"segun/internal/driver"
)

// TestOrders reads the passages of testdata/orders: "passage | word for the earlier | word for the later", or "passage | a word | -" where nothing that happened is put before anything. Right is a passage with that order and no other.
// Where one claim tells both, as "left hours before the vote", there is none to be read. Behind a ? stands what is not read so yet.
func TestOrders(t *testing.T) {
	one := 0
	eachList(t, "orders", func(t *testing.T, d *driver.Driver, r *row) (bool, string) {
		r.wantedOnce(t)
		got := readOf(t, d, r.article())
		right := len(got.Orders.List) == 0
		if r.want != "-" && claimOfWord(got, r.words) == claimOfWord(got, r.want) {
			one++
		} else if r.want != "-" {
			right = len(got.Orders.List) == 1 && got.Orders.List[0].Before == claimOfWord(got, r.words) && got.Orders.List[0].After == claimOfWord(got, r.want)
		}
		var shown []string
		for i := range got.Orders.List {
			o := &got.Orders.List[i]
			shown = append(shown, o.Span.In(got.Doc.Text)+": "+claimWords(got, o.Before)+" BEFORE "+claimWords(got, o.After))
		}
		return right, cmp.Or(strings.Join(shown, "; "), "no order")
	})
	t.Logf("%d lines tell both in one claim", one)
}

// claimOfWord returns the ID of the claim whose predicate a word is, else of the shortest that holds it; "" for none.
func claimOfWord(r *segun.Reading, word string) string {
	at := strings.Index(r.Doc.Text, word)
	id, least := "", 1<<30
	for i := range r.Claims.List {
		c := &r.Claims.List[i]
		if c.Grain == "role" {
			continue
		}
		if c.Head >= 0 && int(r.Tokens.Tokens[c.Head].Span.Start) == at {
			return c.ID
		}
		for _, s := range c.Content {
			if int(s.Start) <= at && at < int(s.End) && s.Len() < least {
				id, least = c.ID, s.Len()
			}
		}
	}
	return id
}

// claimWords are the words of the claim with an ID.
func claimWords(r *segun.Reading, id string) string {
	for i := range r.Claims.List {
		if c := &r.Claims.List[i]; c.ID == id {
			return "[" + shownClaim(r, c) + "]"
		}
	}
	return "?"
}
