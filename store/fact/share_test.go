package fact

import (
	"testing"

	"segun"
)

func TestShareValueIsReadBack(t *testing.T) {
	at := segun.Span{Start: 3, End: 9}
	for want, s := range map[string]segun.Share{
		"51": {Min: 51, Max: 51}, "0..49": {Max: 49}, "50..100 over": {Min: 50, Max: 100, Over: true}, "0..10 under": {Max: 10, Under: true},
		"50 under about": {Min: 50, Max: 50, Under: true, About: true}, "60 of votes": {Min: 60, Max: 60, Of: "votes"}, "66.6667 of voting rights": {Min: 66.6667, Max: 66.6667, Of: "voting rights"},
	} {
		s.Span = at
		if got := ShareValue(&s); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
		if back := shareOf(want, at); back == nil || *back != s {
			t.Errorf("%q is read back as %+v, want %+v", want, back, s)
		}
	}
	for _, bad := range []string{"", "many", "51 more", "60..50", "0..120", "NaN"} {
		if s := shareOf(bad, at); s != nil {
			t.Errorf("%q was read as %+v", bad, s)
		}
	}
}
