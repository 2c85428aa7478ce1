package ownership

import (
	"cmp"
	"slices"

	"segun"
)

// Verdict says whether listed parties together own half of another.
type Verdict string

// The verdicts. None of them says that a party is free of anything: what nobody states is not here.
const (
	Owned    Verdict = "owned"    // 50 percent or more, by the shares stated
	Possible Verdict = "possible" // it may be: a share is unknown, or stated as a range
	Below    Verdict = "below"    // less than 50 percent, by the shares stated
)

// Finding is what listed parties own of one other.
type Finding struct {
	Asset     segun.SubjectID
	Verdict   Verdict
	Low, High float64 // percent held together by listed parties and by those they own: at least, and at most
	Links     []Link  // every share that counts, the greatest first
	Ring      bool    // it also owns, directly or through others, one of those who hold it
	Circular  bool    // some of those whose shares count are such: their shares are in the sum, and made nobody owned
	Over      bool    // the shares stated of it come to more than 100 percent: something in them is wrong
}

// Link is one owner's share, put together from all holdings stated of that pair.
type Link struct {
	Owner     segun.SubjectID
	Listed    bool    // the owner is listed itself; else it is owned, certainly or possibly
	Certain   bool    // the owner is listed or certainly owned
	Low, High float64 // percent
	Holdings  []segun.Holding
}

// Result is what the rule comes to.
type Result struct {
	Findings []Finding // owned first, then possible, then below; each by ID
	Past     []segun.Holding
	On       string // the day that was asked for, "" for any

	certain map[segun.SubjectID]int // owned ones, with the order in which they were found
	maybe   map[segun.SubjectID]int
	listed  map[segun.SubjectID]bool
	byAsset map[segun.SubjectID]int // index into Findings
}

// Apply works the rule out over all holdings in force on a day (EDTF, "" for any day). It takes time in proportion to the holdings, and rings of parties that
// own each other add nothing to each other: only what a listed party holds from outside counts.
func Apply(holdings []segun.Holding, listed map[segun.SubjectID]bool, on string) *Result {
	list, past := shares(holdings, on)
	r := &Result{Past: past, On: on, listed: listed, byAsset: map[segun.SubjectID]int{}}
	byOwner := map[segun.SubjectID][]*share{}
	byAsset := map[segun.SubjectID][]*share{}
	for _, s := range list {
		byOwner[s.owner] = append(byOwner[s.owner], s)
		byAsset[s.asset] = append(byAsset[s.asset], s)
	}
	r.certain = spread(list, byOwner, listed, func(s *share) int64 { return s.low })
	r.maybe = spread(list, byOwner, listed, func(s *share) int64 { return s.high })
	ring := rings(list, byOwner)
	for asset, shares := range byAsset {
		if f, ok := r.finding(asset, shares); ok && !listed[asset] {
			f.Ring = ring[asset] > 0
			f.Circular = f.Ring && slices.ContainsFunc(f.Links, func(l Link) bool { return ring[l.Owner] == ring[asset] })
			r.Findings = append(r.Findings, f)
		}
	}
	order := []Verdict{Owned, Possible, Below}
	slices.SortFunc(r.Findings, func(a, b Finding) int {
		return cmp.Or(cmp.Compare(slices.Index(order, a.Verdict), slices.Index(order, b.Verdict)), cmp.Compare(a.Asset, b.Asset))
	})
	for i, f := range r.Findings {
		r.byAsset[f.Asset] = i
	}
	return r
}

// spread finds who is owned, starting from the listed: a party joins when those who have joined before hold half of it. The number tells the
// order of joining, so that chains lead back without going in a ring.
func spread(list []*share, byOwner map[segun.SubjectID][]*share, listed map[segun.SubjectID]bool, size func(*share) int64) map[segun.SubjectID]int {
	joined := map[segun.SubjectID]int{}
	sum := map[segun.SubjectID]int64{}
	var queue []segun.SubjectID
	for _, s := range list { // sorted, so that the order is the same each time
		if _, in := joined[s.owner]; listed[s.owner] && !in {
			joined[s.owner] = len(joined)
			queue = append(queue, s.owner)
		}
	}
	for len(queue) > 0 {
		owner := queue[0]
		queue = queue[1:]
		for _, s := range byOwner[owner] {
			sum[s.asset] += size(s)
			if _, in := joined[s.asset]; !in && !listed[s.asset] && sum[s.asset] >= half {
				joined[s.asset] = len(joined)
				queue = append(queue, s.asset)
			}
		}
	}
	return joined
}

// finding puts together what listed and owned parties hold of one asset; ok is false when that is nothing.
func (r *Result) finding(asset segun.SubjectID, shares []*share) (f Finding, ok bool) {
	f = Finding{Asset: asset}
	var low, high, stated int64
	for _, s := range shares {
		stated += s.low
		_, certain := r.certain[s.owner]
		if _, maybe := r.maybe[s.owner]; !maybe {
			continue
		}
		high += s.high
		if certain {
			low += s.low
		}
		f.Links = append(f.Links, Link{Owner: s.owner, Listed: r.listed[s.owner], Certain: certain, Low: percent(s.low), High: percent(s.high), Holdings: s.holdings})
	}
	if len(f.Links) == 0 {
		return f, false
	}
	slices.SortFunc(f.Links, func(a, b Link) int {
		return cmp.Or(cmp.Compare(b.Low, a.Low), cmp.Compare(b.High, a.High), cmp.Compare(a.Owner, b.Owner))
	})
	f.Low, f.High, f.Over = percent(min(low, whole)), percent(min(high, whole)), stated > whole
	switch {
	case low >= half:
		f.Verdict = Owned
	case high >= half:
		f.Verdict = Possible
	default:
		f.Verdict = Below
	}
	return f, true
}

// percent turns millionths of a percent into percent.
func percent(units int64) float64 { return float64(units) / 1e6 }

// Of returns what was found about one party, or nil.
func (r *Result) Of(asset segun.SubjectID) *Finding {
	if i, ok := r.byAsset[asset]; ok {
		return &r.Findings[i]
	}
	return nil
}
