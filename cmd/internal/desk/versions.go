package desk

import (
	"context"
	"strings"
	"unicode"

	"segun"
	"segun/web/api"
)

// A page that was found changed is several documents, its versions. The last one counts: what it alleges stands once, with the earlier versions that have it, and is no further telling of itself. What only
// an earlier version alleges stays, and says so.

// versions are the states of the pages of some documents, each looked up once.
type versions struct {
	d  *Desk
	of map[string][]segun.DocID
}

func (d *Desk) versions() *versions { return &versions{d, map[string][]segun.DocID{}} }

// all are the states of a document's page, the earliest first.
func (v *versions) all(ctx context.Context, doc string) ([]segun.DocID, error) {
	list, ok := v.of[doc]
	if ok || doc == "" {
		return list, nil
	}
	list, err := v.d.c.Versions(ctx, segun.DocID(doc))
	if err != nil {
		return nil, Told(err)
	}
	for _, x := range list {
		v.of[string(x)] = list
	}
	return list, nil
}

// last is the last state of a document's page, "" where the document is it.
func (v *versions) last(ctx context.Context, doc string) (string, error) {
	list, err := v.all(ctx, doc)
	if err != nil || len(list) < 2 || string(list[len(list)-1]) == doc {
		return "", err
	}
	return string(list[len(list)-1]), nil
}

// repeated reports whether the last state of an allegation's page has it too.
func (v *versions) repeated(ctx context.Context, c *api.Claim, docs map[string][]api.Claim) (bool, error) {
	last, err := v.last(ctx, c.Document.ID)
	if err != nil || last == "" {
		return false, err
	}
	claims, err := v.d.claimsIn(ctx, last, docs)
	return sameAllegation(c, claims) != nil, err
}

// tell adds to an allegation the earlier states of its page that have it, or the last where that has it no more; other states of the page are no tellings.
func (v *versions) tell(ctx context.Context, a *api.Allegation, docs map[string][]api.Claim) error {
	list, err := v.all(ctx, a.Claim.Document.ID)
	if err != nil || len(list) < 2 {
		return err
	}
	state := map[string]bool{}
	for _, x := range list {
		state[string(x)] = true
	}
	var tellings []api.Claim
	for i := range a.Tellings {
		if !state[a.Tellings[i].Document.ID] {
			tellings = append(tellings, a.Tellings[i])
		}
	}
	a.Tellings = tellings
	for _, x := range list {
		if string(x) == a.Claim.Document.ID {
			break
		}
		claims, err := v.d.claimsIn(ctx, string(x), docs)
		if err != nil {
			return err
		}
		if c := sameAllegation(&a.Claim, claims); c != nil {
			a.Earlier = append(a.Earlier, *c)
		}
	}
	last, err := v.last(ctx, a.Claim.Document.ID)
	if err != nil || last == "" {
		return err
	}
	claims, err := v.d.claimsIn(ctx, last, docs)
	if err == nil && len(claims) > 0 {
		a.Later = &claims[0].Document
	}
	return err
}

// sameAllegation is the allegation among the claims of another state of a page that has the words and the voice of one; nil where there is none.
func sameAllegation(c *api.Claim, claims []api.Claim) *api.Claim {
	for i := range claims {
		if x := &claims[i]; isAllegation(x) && !isNone(x) && letters(x.Words) == letters(c.Words) && voiceOf(x) == voiceOf(c) {
			return x
		}
	}
	return nil
}

// voiceOf is who says a claim in the end, as the text calls them; "" for the outlet itself, under whatever name.
func voiceOf(c *api.Claim) string {
	if len(c.Chain) < 2 {
		return ""
	}
	return letters(c.Chain[len(c.Chain)-1].Name)
}

// letters are the letters and digits of words, in small letters.
func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsNumber(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}
