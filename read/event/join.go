package event

import (
	"slices"
	"strings"

	"segun"
)

// recent is how many events of one base a claim is held against: those told of last.
const recent = 8

// byNoun is the rule of events that a noun names beside the predicate.
const byNoun = "read/event:noun beside"

// same returns the event that a draft tells of again, -1 for none. Nothing may speak against it, and something besides the word must speak
// for it.
func (f *finder) same(d *draft) int {
	list := f.byBase[d.base]
	for i := len(list) - 1; i >= 0 && i >= len(list)-recent; i-- {
		e := &f.drafts[list[i]]
		if links, clash := f.compare(e, d); !clash && links > 0 {
			return list[i]
		}
	}
	return -1
}

// compare counts what ties two events of one base together, and says whether something holds them apart.
func (f *finder) compare(a, b *draft) (links int, clash bool) {
	if a.Time != nil && b.Time != nil && a.Time.EDTF != "" && b.Time.EDTF != "" && !strings.Contains(a.Time.EDTF+b.Time.EDTF, "X") {
		switch {
		case a.Time.EDTF == b.Time.EDTF:
			if len(a.Time.EDTF) >= len("2031-05-04") && (a.head == b.head && a.head != "" || a.Type != "other" && (a.head == "" || b.head == "")) {
				links++ // a day alone ties neither words of many meanings nor what befell others: "| killed | nine traders", "the | killing | of a guard"
			}
			if a.Rule == byNoun && b.Rule == byNoun && a.head == b.head {
				links++ // "the 2019 merger", told of again
			}
		case strings.HasPrefix(a.Time.EDTF, b.Time.EDTF), strings.HasPrefix(b.Time.EDTF, a.Time.EDTF):
		default:
			return 0, true
		}
	}
	if a.Place != "" && b.Place != "" {
		if a.Place == b.Place {
			links++
		}
	}
	for i := range a.Roles {
		for k := range b.Roles {
			x, y := &a.Roles[i], &b.Roles[k]
			if x.Role != y.Role || x.Entity == "" || y.Entity == "" {
				continue
			}
			switch {
			case x.Entity == y.Entity:
				links++
			case f.named[x.Entity] && f.named[y.Entity]:
				return 0, true
			case f.named[x.Entity] != f.named[y.Entity] && x.Role == "patient":
				return 0, true // "Ana Ruiz was killed", "two dockers were killed"
			}
		}
	}
	for i := range a.Counts {
		for k := range b.Counts {
			x, y := &a.Counts[i], &b.Counts[k]
			if x.What != y.What {
				continue
			}
			switch {
			case outOfScale(x, y), outOfScale(y, x):
				return 0, true
			case x.Low == y.Low, x.High > 0 && y.High > 0 && x.Low <= y.High && y.Low <= x.High:
				links++
			case a.Time == nil && b.Time == nil && a.Place == "" && b.Place == "" && a.head != b.head:
				return 0, true
			}
		}
	}
	if a.head != "" && a.head == b.head && a.Type != "other" && len(a.Counts) > 0 && len(b.Counts) > 0 && f.voices(a, b) {
		links++ // two voices count the same people differently
	}
	return links, false
}

// outOfScale reports whether a count is so far above another that they cannot be of the same people: "killing 15", "killed more than 73,000".
func outOfScale(x, y *segun.EventCount) bool { return y.High > 0 && x.Low > 10*y.High }

// voices reports whether two events are told by different voices.
func (f *finder) voices(a, b *draft) bool {
	for _, v := range b.AccordingTo {
		if slices.Contains(a.AccordingTo, v) {
			return false
		}
	}
	return true
}

// join adds to event e what draft d tells of it: a claim, a voice, what e left open.
func (f *finder) join(e, d *draft) {
	for _, id := range d.Claims {
		if !slices.Contains(e.Claims, id) {
			e.Claims = append(e.Claims, id)
		}
	}
	e.heads = append(e.heads, d.heads...)
	for _, v := range d.AccordingTo {
		if !slices.Contains(e.AccordingTo, v) {
			e.AccordingTo = append(e.AccordingTo, v)
		}
	}
	for i := range d.Roles {
		x := &d.Roles[i]
		k := slices.IndexFunc(e.Roles, func(r segun.EventRole) bool { return r.Role == x.Role })
		switch {
		case k < 0:
			e.Roles = append(e.Roles, *x)
		case e.Roles[k].Span.Empty(), e.Roles[k].Entity == "" && x.Entity != "":
			e.Roles[k] = *x
		}
	}
	for _, n := range d.Counts {
		if !slices.ContainsFunc(e.Counts, func(x segun.EventCount) bool {
			return x.What == n.What && x.Low == n.Low && x.Best == n.Best && x.High == n.High
		}) {
			e.Counts = append(e.Counts, n)
		}
	}
	if e.Time == nil || d.Time != nil && len(d.Time.EDTF) > len(e.Time.EDTF) && strings.HasPrefix(d.Time.EDTF, e.Time.EDTF) {
		e.Time = d.Time
	}
	if e.Place == "" {
		e.Place = d.Place
	}
	if e.Type == "other" {
		e.Type = d.Type
	}
	if d.Status == "asserted" {
		e.Status = "asserted"
	}
	if d.Realis == "happened" {
		e.Realis = "happened"
	}
}
