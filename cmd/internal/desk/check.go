package desk

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"segun"
	"segun/cmd/internal/origins"
	"segun/resolve/check"
	"segun/store"
	"segun/store/query"
	"segun/web/api"
)

// mostChecked is how many claims are looked through for one page, at most.
const mostChecked = 200

// toCheck finds what there is to look at before publishing: allegations, crimes told in the outlet's own voice, and headlines that say more than what stands below them.
var toCheck = query.Or{query.Is{Field: query.Status, Value: "alleged"}, query.Is{Field: query.Act, Value: "accuse"}, query.Is{Field: query.Flag, Value: "crime_in_own_voice"},
	query.Is{Field: query.Flag, Value: query.HeadlineStronger}}

// CheckCase is a page of the allegations of the case, the latest first, each with what its own document tells: claims of a page that tell the same stand together, and nothing
// is looked for in other documents. With them come crimes in the outlet's own voice and headlines, also of documents that accuse nobody. So a page costs the same however large the case is.
func (d *Desk) CheckCase(ctx context.Context, p api.Paging) (*api.Checked, error) {
	out := &api.Checked{Of: "case", Next: p.After}
	docs, states := map[string][]api.Claim{}, d.versions()
	for looked, first := 0, true; first || out.Next != "" && looked < mostChecked && len(out.Allegations)+len(out.OwnVoice)+len(out.Headlines) == 0; first = false {
		page, err := d.c.LatestPage(ctx, toCheck, out.Next, min(p.Limit, mostChecked))
		if err != nil {
			return nil, Told(err)
		}
		looked += len(page.Hits)
		out.Documents, out.Next = page.Documents, page.Next
		if err := d.checkPage(ctx, page.Hits, docs, states, out); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// checkPage adds the allegations among some claims, and what their documents tell in the outlet's own voice and in headlines: once for each document, where the first of its claims stands that is
// looked at.
func (d *Desk) checkPage(ctx context.Context, hits []store.Hit, docs map[string][]api.Claim, states *versions, out *api.Checked) error {
	list, err := d.marked(ctx, hits)
	if err != nil {
		return err
	}
	of := map[segun.SubjectID]*api.Claim{}
	firsts := map[string]string{}
	var asked []store.Hit
	for i := range list {
		c := &list[i]
		whole, err := d.claimsIn(ctx, c.Document.ID, docs)
		if err != nil {
			return err
		}
		first, ok := firsts[c.Document.ID]
		if !ok {
			if first, err = d.firstToCheck(ctx, c.Document.ID); err != nil {
				return err
			}
			firsts[c.Document.ID] = first
		}
		last, err := states.last(ctx, c.Document.ID)
		if err != nil {
			return err
		}
		if c.ID == first && last == "" {
			out.OwnVoice = append(out.OwnVoice, ownVoices(whole)...)
			out.Headlines = append(out.Headlines, headlines(whole)...)
		}
		if !isAllegation(c) || isNone(c) {
			continue
		}
		again, err := states.repeated(ctx, c, docs)
		if err != nil {
			return err
		}
		if !again {
			of[hits[i].ID()] = c
			asked = append(asked, hits[i])
		}
	}
	for _, group := range origins.Fold(asked) {
		slices.SortStableFunc(group, func(a, b store.Hit) int { return cmp.Compare(dated(&a), dated(&b)) })
		a, err := d.within(ctx, group, of, docs)
		if err == nil {
			err = states.tell(ctx, a, docs)
		}
		if err != nil {
			return err
		}
		out.Allegations = append(out.Allegations, *a)
	}
	return nil
}

// isNone reports whether somebody has found that a claim is none.
func isNone(c *api.Claim) bool { return c.Review != nil && c.Review.Verdict == store.NotAClaim }

// firstToCheck is the first claim of a document that the pages go through.
func (d *Desk) firstToCheck(ctx context.Context, doc string) (string, error) {
	page, err := d.c.LatestPage(ctx, query.And{query.Is{Field: query.Doc, Value: doc}, toCheck}, "", 1)
	if err != nil {
		return "", Told(err)
	}
	list, err := d.marked(ctx, page.Hits)
	if err != nil || len(list) == 0 {
		return "", err
	}
	return list[0].ID, nil
}

// within is an allegation by itself, the earliest of a group that tells the same, with what the documents of these tell.
func (d *Desk) within(ctx context.Context, group []store.Hit, of map[segun.SubjectID]*api.Claim, docs map[string][]api.Claim) (*api.Allegation, error) {
	c := of[group[0].ID()]
	a := &api.Allegation{Claim: *c, Looked: "document", Serious: has(c.Flags, "serious_allegation"), Accused: c.Accused}
	if len(group) > 1 {
		trace, err := d.memo(ctx).Among(ctx, d.c, group)
		if err != nil {
			return nil, Told(err)
		}
		a.Origins, _ = counts(trace.Result)
	} else {
		a.Origins, _, _ = originsOf([]*store.Hit{&group[0]})
	}
	met := map[string]bool{}
	for i := range group {
		k := of[group[i].ID()]
		if i > 0 {
			a.Tellings = append(a.Tellings, *k)
		}
		met[k.Document.ID] = true
		claims, err := d.claimsIn(ctx, k.Document.ID, docs)
		if err != nil {
			return nil, err
		}
		a.Replies = append(a.Replies, repliesTo(k, claims)...)
	}
	claims, err := d.claimsIn(ctx, c.Document.ID, docs)
	a.ClearedBeside = clearedBeside(c, claims)
	a.Replies = distinct(a.Replies)
	a.Put, a.Message = inWords(c, a.Replies, len(met))
	return a, err
}

// CheckClaim is one allegation with what all documents of the case tell: who tells it too, on whose word, and what the accused say to it anywhere.
func (d *Desk) CheckClaim(ctx context.Context, id string) (*api.Allegation, error) {
	trace, err := d.memo(ctx).Of(ctx, d.c, id)
	if err != nil {
		return nil, Told(err)
	}
	list, err := d.marked(ctx, []store.Hit{trace.Asked})
	if err != nil {
		return nil, err
	}
	if !isAllegation(&list[0]) {
		return nil, fmt.Errorf("%s accuses nobody: %w", id, api.ErrInvalid)
	}
	n, err := d.c.Sizes(ctx)
	if err != nil {
		return nil, Told(err)
	}
	docs := map[string][]api.Claim{}
	a, err := d.allegation(ctx, &list[0], trace, docs, n.Documents)
	if err == nil {
		err = d.versions().tell(ctx, a, docs)
	}
	return a, err
}

// LookElsewhere looks at each allegation of a page of the case as CheckClaim does, and calls f with it. One whose tellings all stand under an earlier one is left out.
func (d *Desk) LookElsewhere(ctx context.Context, page *api.Checked, f func(*api.Allegation) error) error {
	told := map[string]bool{}
	for i := range page.Allegations {
		a := &page.Allegations[i]
		if told[a.Claim.ID] && !slices.ContainsFunc(a.Tellings, func(c api.Claim) bool { return !told[c.ID] }) {
			continue
		}
		whole, err := d.CheckClaim(ctx, a.Claim.ID)
		if err != nil {
			return err
		}
		for k := range a.Tellings { // the page's stay
			if id := a.Tellings[k].ID; !slices.ContainsFunc(whole.Tellings, func(c api.Claim) bool { return c.ID == id }) {
				whole.Tellings = append(whole.Tellings, a.Tellings[k])
			}
		}
		for k := range whole.Tellings {
			told[whole.Tellings[k].ID] = true
		}
		if err := f(whole); err != nil {
			return err
		}
	}
	return nil
}

// mostTold is how many tellings of an allegation are looked at for replies, the earliest.
const mostTold = 60

// allegation is a claim that accuses somebody with who tells it too and what the accused say, in its own document and in those of the other tellings. trace is nil for one of a draft.
func (d *Desk) allegation(ctx context.Context, c *api.Claim, trace *origins.Trace, docs map[string][]api.Claim, all int) (*api.Allegation, error) {
	b, err := d.bearingOn(ctx, c)
	if err != nil {
		return nil, err
	}
	a := &api.Allegation{Claim: *c, Looked: "case", Serious: has(c.Flags, "serious_allegation"), Accused: c.Accused, Tellings: b.claims(b.same)}
	if trace != nil { // of the case: who else tells it, and on whose word
		if a.Tellings, err = d.tellings(ctx, trace); err != nil {
			return nil, err
		}
		a.Origins, _ = counts(trace.Result)
		claims, err := d.claimsIn(ctx, c.Document.ID, docs)
		if err != nil {
			return nil, err
		}
		written, err := d.writtenSince(ctx, c, docs)
		if err != nil {
			return nil, err
		}
		a.Replies = append(repliesTo(c, claims), written...)
		a.ClearedBeside = clearedBeside(c, claims)
	} else {
		var of []*store.Hit
		for _, k := range b.same {
			of = append(of, &b.hits[k])
		}
		a.Origins, _, _ = originsOf(of)
	}
	for i := range a.Tellings[:min(len(a.Tellings), mostTold)] {
		claims, err := d.claimsIn(ctx, a.Tellings[i].Document.ID, docs)
		if err != nil {
			return nil, err
		}
		a.Replies = append(a.Replies, repliesTo(&a.Tellings[i], claims)...)
	}
	for _, k := range b.against {
		if slices.ContainsFunc(a.Accused, func(r api.EntityRef) bool { return saidBy(&b.list[k], r.ID) }) {
			a.Replies = append(a.Replies, api.Reply{Claim: b.list[k], Kind: check.Denies, Theirs: true})
		}
	}
	a.Replies = distinct(a.Replies)
	a.Put, a.Message = inWords(c, a.Replies, all)
	return a, nil
}

// clearedBeside reports whether the document of an allegation tells that one of those whom it accuses was cleared of something, by another claim.
func clearedBeside(c *api.Claim, document []api.Claim) bool {
	if has(c.Flags, "acquitted") {
		return false // it is that claim
	}
	for i := range document {
		o := &document[i]
		if has(o.Flags, "acquitted") && slices.ContainsFunc(concerned(o), func(a api.EntityRef) bool {
			return a.ID != "" && a.Kind == string(segun.Person) && slices.Contains(concerned(c), a)
		}) {
			return true
		}
	}
	return false
}

// concerned are whom an allegation accuses, or else, where its text does not say, those that it is about.
func concerned(c *api.Claim) []api.EntityRef {
	if len(c.Accused) > 0 {
		return c.Accused
	}
	return c.About
}

// saidBy reports whether a claim is said by somebody in the end.
func saidBy(c *api.Claim, id string) bool {
	n := len(c.Chain)
	return n > 0 && c.Chain[n-1].Entity.ID == id && id != ""
}

// distinct leaves one reply for each claim: one that is to this allegation before one that is to something else.
func distinct(list []api.Reply) []api.Reply {
	at := map[string]int{}
	var out []api.Reply
	for _, r := range list {
		if i, met := at[r.Claim.ID]; !met {
			at[r.Claim.ID] = len(out)
			out = append(out, r)
		} else if out[i].Kind == check.SomethingElse {
			out[i] = r
		}
	}
	return out
}

// inWords says whether an allegation was put to the accused, or that they were cleared of it, which matters more. Absence is that of the documents read.
func inWords(c *api.Claim, replies []api.Reply, documents int) (put, message string) {
	if has(c.Flags, "acquitted") {
		return check.Cleared, "the text tells that those it was held against were cleared of it"
	}
	list := make([]check.Reply, len(replies))
	other := 0
	for i := range replies {
		list[i].Kind, list[i].Theirs = replies[i].Kind, replies[i].Theirs
		if list[i].Kind == check.SomethingElse {
			other++
		}
	}
	switch put = check.Put(list); put {
	case check.Answered:
		message = "answered by the accused: see the replies"
	case check.AnsweredByOthers:
		message = "answered by somebody else than the accused; no reply of theirs to this in " + counted(documents, "document") + " read"
	case check.AskedNoAnswer:
		message = "the accused were asked for a reply, and none to this is told in " + counted(documents, "document") + " read"
	default:
		message = noReply(c, counted(documents, "document")+" read")
	}
	if put != check.Answered && other > 0 {
		message += "; what they say there answers something else"
	}
	return put, message
}

// noReply says that none was found in what was read, and only that where somebody who may have given one speaks.
func noReply(c *api.Claim, in string) string {
	if has(c.Flags, "reply_unclear") {
		return "no reply in " + in + " could be tied to this allegation"
	}
	return "no reply to this allegation in " + in
}

func counted(n int, what string) string {
	if n == 1 {
		return "the 1 " + what
	}
	return "the " + number(n) + " " + what + "s"
}

// claimsIn are all claims of a document, loaded once.
func (d *Desk) claimsIn(ctx context.Context, doc string, docs map[string][]api.Claim) ([]api.Claim, error) {
	if list, ok := docs[doc]; ok {
		return list, nil
	}
	page, err := d.c.LatestPage(ctx, query.Is{Field: query.Doc, Value: doc}, "", 2000)
	if err != nil {
		return nil, Told(err)
	}
	docs[doc], err = d.marked(ctx, page.Hits)
	return docs[doc], err
}

// ownVoices are the crimes that a document tells in its outlet's own voice.
func ownVoices(document []api.Claim) []api.Finding {
	var out []api.Finding
	for i := range document {
		if c := &document[i]; has(c.Flags, "crime_in_own_voice") && !isNone(c) {
			out = append(out, ownVoice(c))
		}
	}
	return out
}

func ownVoice(c *api.Claim) api.Finding {
	return api.Finding{Claim: *c, Message: "a crime told as a fact, with nobody named as saying so: name who says so, or what was judged"}
}

func headlines(document []api.Claim) []api.Finding {
	var out []api.Finding
	for _, s := range check.Headlines(checkables(document)) {
		f := api.Finding{Claim: document[s.Headline], Message: "nothing below the headline says this"}
		if s.Below >= 0 {
			f.Against, f.Message = &document[s.Below], "the headline is surer than what stands below it"
		}
		out = append(out, f)
	}
	return out
}

// CheckDraft looks at one draft beside the case.
func (d *Desk) CheckDraft(ctx context.Context, n api.Draft) (*api.Checked, error) {
	if d.o.Reader == nil {
		return nil, fmt.Errorf("a draft cannot be read here: %w", api.ErrUnavailable)
	}
	r, err := d.o.Reader(ctx, n)
	if err != nil {
		return nil, err
	}
	g, err := openDraft(r)
	if err != nil {
		return nil, err
	}
	_, _, all, err := d.c.DocumentPage(ctx, "", "", "", 1)
	if err != nil {
		return nil, Told(err)
	}
	out := &api.Checked{Of: "draft", Documents: all, Text: g.text, Sections: g.sections}
	for i := range g.claims {
		c := &g.claims[i]
		if isAllegation(c) {
			a, err := d.allegation(ctx, c, nil, map[string][]api.Claim{}, all)
			if err != nil {
				return nil, err
			}
			g.own(a, all)
			out.Allegations = append(out.Allegations, *a)
		}
	}
	out.OwnVoice, out.Headlines = ownVoices(g.claims), headlines(g.claims)
	out.Quotations, err = d.quotations(ctx, g)
	return out, err
}

// Quotations are looked for in this many documents each, and so many of a draft are.
const (
	mostSources    = 6
	mostQuotations = 60
)

// quotations finds those of a draft that documents of the case have in other words.
func (d *Desk) quotations(ctx context.Context, g *draft) ([]api.Quotation, error) {
	var out []api.Quotation
	for _, q := range g.quotes[:min(len(g.quotes), mostQuotations)] {
		words := q.In(g.text)
		texts, err := d.c.Texts(ctx, longWords(words), mostSources)
		if errors.Is(err, store.ErrInvalid) {
			continue // nothing in it that could be looked for
		}
		if err != nil {
			return nil, Told(err)
		}
		if f := g.quotation(q, words, texts); f != nil {
			out = append(out, *f)
		}
	}
	return out, nil
}

// longWords are the longest words of a quotation, which are the rarest most often: at most six.
func longWords(s string) []string {
	list := strings.FieldsFunc(s, func(r rune) bool { return !isLetter(r) })
	slices.SortStableFunc(list, func(a, b string) int { return len(b) - len(a) })
	list = slices.Compact(list)
	return list[:min(len(list), 6)]
}
