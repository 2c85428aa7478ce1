package ownership

import (
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"segun"
)

// Problem is an ownership record that made no holding, or one whose share could not be read.
type Problem struct {
	Record segun.SubjectID
	Reason string
}

// record collects the statements of one Ownership.
type record struct {
	id            segun.SubjectID
	owners        []string
	assets        []string
	percentages   []string
	valid         string
	voice         segun.ListVoice
	statementsIDs []segun.StatementID
}

// Holdings makes holdings of the statements about Ownership records; all other statements are left alone. A record whose share is not stated, or
// not as a percentage, makes a holding of unknown size; the latter is a problem too. Holdings come in the order of their records.
func Holdings(statements []segun.Statement) ([]segun.Holding, []Problem) {
	var records []*record
	byID := map[segun.SubjectID]*record{}
	for i := range statements {
		s := &statements[i]
		if s.Schema != "Ownership" {
			continue
		}
		r := byID[s.Subject]
		if r == nil {
			r = &record{id: s.Subject, voice: s.Voice}
			byID[s.Subject] = r
			records = append(records, r)
		}
		r.add(s)
	}
	var all []segun.Holding
	var problems []Problem
	for _, r := range records {
		h, p := r.holdings()
		all = append(all, h...)
		problems = append(problems, p...)
	}
	return all, problems
}

// add takes one statement.
func (r *record) add(s *segun.Statement) {
	switch s.Property {
	case "owner":
		r.owners = append(r.owners, s.Value)
	case "asset":
		r.assets = append(r.assets, s.Value)
	case "percentage":
		r.percentages = append(r.percentages, s.Value)
	case "startDate", "endDate":
	default:
		return
	}
	if r.valid == "" {
		r.valid = s.Valid
	}
	r.statementsIDs = append(r.statementsIDs, s.ID)
}

// holdings makes a holding for each owner and asset of the record.
func (r *record) holdings() (all []segun.Holding, problems []Problem) {
	if len(r.owners) == 0 || len(r.assets) == 0 {
		return nil, []Problem{{r.id, "it names no owner, or nothing that is owned"}}
	}
	low, high := 0.0, 100.0
	for i, p := range r.percentages {
		a, b, ok := Percent(p)
		switch {
		case !ok:
			problems = append(problems, Problem{r.id, fmt.Sprintf("%.40q is no percentage; the share counts as unknown", p)})
			low, high = 0, 100
		case i == 0:
			low, high = a, b
		default: // two shares in one record: the truth is one of them
			low, high = min(low, a), max(high, b)
		}
	}
	if len(r.owners) > 1 && len(r.percentages) > 0 {
		problems = append(problems, Problem{r.id, fmt.Sprintf("one share for %d owners: how much each has is unknown", len(r.owners))})
		low = 0
	}
	for _, o := range r.owners {
		for _, a := range r.assets {
			h, err := segun.NewHolding(segun.Holding{Owner: segun.SubjectID(o), Asset: segun.SubjectID(a), Low: low, High: high, Valid: r.valid, Voice: r.voice, Statements: slices.Clone(r.statementsIDs)})
			if err != nil {
				problems = append(problems, Problem{r.id, err.Error()})
				continue
			}
			all = append(all, h)
		}
	}
	return all, problems
}

var (
	oneShare  = regexp.MustCompile(`^(\d{1,3}(?:[.,]\d+)?) ?(?:%|percent|per cent)?$`)
	twoShares = regexp.MustCompile(`(?:^|[^\d.,])(\d{1,3}(?:[.,]\d+)?) ?%? ?(?:-|–|to|-to-|and) ?(\d{1,3}(?:[.,]\d+)?) ?(?:%|-?percent|per cent)?$`)
	fromShare = regexp.MustCompile(`^(?:>|>=|≥|over|more than|at least|above) ?(\d{1,3}(?:[.,]\d+)?) ?(?:%|percent|per cent)?$`)
	toShare   = regexp.MustCompile(`^(?:<|<=|≤|under|less than|up to|at most|below) ?(\d{1,3}(?:[.,]\d+)?) ?(?:%|percent|per cent)?$`)
)

// Percent reads a share as registers write it: "60", "60.5 %", "25-50", "ownership-of-shares-75-to-100-percent", "more than 25%". It gives the least
// and the most that it may be, in percent.
func Percent(s string) (low, high float64, ok bool) {
	s = strings.ToLower(strings.TrimSpace(s))
	if m := oneShare.FindStringSubmatch(s); m != nil {
		v := number(m[1])
		return v, v, v <= 100
	}
	if m := twoShares.FindStringSubmatch(s); m != nil {
		a, b := number(m[1]), number(m[2])
		return a, b, a <= b && b <= 100
	}
	if m := fromShare.FindStringSubmatch(s); m != nil {
		v := number(m[1])
		return v, 100, v <= 100
	}
	if m := toShare.FindStringSubmatch(s); m != nil {
		v := number(m[1])
		return 0, v, v <= 100
	}
	return 0, 0, false
}

// number reads digits with a decimal point or comma.
func number(s string) float64 {
	v, err := strconv.ParseFloat(strings.Replace(s, ",", ".", 1), 64)
	if err != nil {
		return 101 // no share; the callers' bound refuses it
	}
	return v
}

// inForce reports whether a holding holds on a day (EDTF, "" for any), as far as its dates tell: a coarse date counts as far as it reaches.
func inForce(h *segun.Holding, on string) bool {
	from, to, ok := strings.Cut(h.Valid, "/")
	if on == "" || !ok {
		return true
	}
	return !(known(from) && from > on[:min(len(on), len(from))]) && !(known(to) && to < on[:min(len(on), len(to))])
}

// known reports whether the end of an interval is a date.
func known(d string) bool { return d != "" && d != ".." }

// pairOf is who holds what.
type pairOf struct{ owner, asset segun.SubjectID }

// share is everything that is stated of one pair, put together.
type share struct {
	pairOf
	low, high int64 // in millionths of a percent, so that sums are exact
	holdings  []segun.Holding
}

// units turns percent into millionths of a percent.
func units(percent float64) int64 { return int64(percent*1e6 + 0.5) }

const (
	half  = 50 * 1_000_000
	whole = 100 * 1_000_000
)

// shares puts the holdings in force together by pair, sorted. Two records of one pair may be two blocks of shares or the same one told twice:
// the greater counts for certain, the sum is what it may be.
func shares(holdings []segun.Holding, on string) (list []*share, past []segun.Holding) {
	byPair := map[pairOf]*share{}
	for _, h := range holdings {
		if h.Owner == h.Asset {
			continue // what a party holds of itself is held by nobody else
		}
		if !inForce(&h, on) {
			past = append(past, h)
			continue
		}
		k := pairOf{h.Owner, h.Asset}
		s := byPair[k]
		if s == nil {
			s = &share{pairOf: k}
			byPair[k] = s
			list = append(list, s)
		}
		same := slices.ContainsFunc(s.holdings, func(o segun.Holding) bool { return o.Low == h.Low && o.High == h.High && o.Voice != h.Voice })
		s.low = max(s.low, units(h.Low))
		if !same {
			s.high = min(s.high+units(h.High), whole)
		}
		s.holdings = append(s.holdings, h)
	}
	slices.SortFunc(list, func(a, b *share) int {
		return cmp.Or(cmp.Compare(a.owner, b.owner), cmp.Compare(a.asset, b.asset))
	})
	return list, past
}
