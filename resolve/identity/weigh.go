package identity

import (
	"cmp"
	"math"
	"math/bits"
	"slices"
	"strings"
)

// The weights of what agrees and differs, in hundredths of nats: logarithms of how much likelier it is among pairs that are one than
// among pairs that are not (Fellegi and Sunter 1969). They were set by hand before anything was measured, and are learned from nothing.
const (
	prior            = -300 // before anything agrees; names that agree at all are a small part of all pairs
	weightFew        = 520  // a whole name that few bear
	weightSome       = 420
	weightMany       = 190
	weightPartial    = 150  // a surname, which counts with an office only
	costOfName       = 1500 // times what the comparison of names lacks to 1
	costOfCrowd      = 150  // a name that fits others as well
	weightDay        = 500  // of birth
	weightYear       = 250
	weightCountry    = 110
	weightInCountry  = 60 // the country of one is where the other's documents are set
	weightOutside    = -60
	weightSetting    = 90
	weightElsewhere  = -110
	weightOffice     = 400 // title and body, at a time that fits
	weightLongAgo    = 250 // title and body, years apart
	weightBody       = 180
	weightTitle      = 60
	weightNoOffice   = -70
	weightTwoTrades  = -230 // both are something now, and not the same: an opera singer, a harbour director
	weightOneMet     = 120
	weightTwoMet     = 200
	weightManyMet    = 270
	weightNobody     = -50 // nobody shared where both have company enough
	enoughCompany    = 4   // at least; a power of two, see sizeClass
	leastShare       = 16  // one in so many of the smaller company must be shared, by its size class
	monthsOfOffice   = 36
	monthsOfPartial  = 12
	leastSame        = 150 // joined from here on
	leastUnsure      = -30 // asked from here on
	weightSaidTheWay = 300 // two nodes that are described in the same way
)

// part is one thing that was weighed.
type part byte

const (
	partName part = iota
	partBorn
	partCountry
	partSetting
	partOffice
	partCompany
	partWay
	parts
)

// weighing is what speaks for and against two units being one.
type weighing struct {
	weights  [parts]int32
	total    int32
	conflict conflict
	a, b     uint32  // the names that agree best
	score    float32 // of them
	office   office  // that agrees
	tell     bool    // collect met, for the explanation
	met      []uint32
	none     bool // nothing that could make them one
	between  bool // one of the names fits others as well
}

// weigh compares two units. It gives the same for both orders. The shared company is listed only where it is asked for.
func (r *Resolver) weigh(u, v *unit, tell bool) weighing {
	w := weighing{tell: tell}
	if u.facts.class != v.facts.class || u.list && v.list {
		w.none = true
		return w
	}
	if w.conflict = conflictOf(u, v); w.conflict != noConflict {
		w.none = true
	}
	r.weighNames(&w, u, v)
	if w.none && w.conflict == noConflict {
		return w
	}
	w.weights[partBorn] = weighBorn(u, v)
	w.weights[partCountry], w.weights[partSetting] = weighCountries(u, v)
	together := w.weighOffices(u, v)
	if !w.weighCompany(u, v) && (u.lone || v.lone) || (u.facts.partial || v.facts.partial) && !together {
		w.none = true
	}
	w.total = prior
	for _, p := range w.weights {
		w.total += p
	}
	if u.key == v.key && w.total < weightSaidTheWay {
		w.weights[partWay] = weightSaidTheWay - w.total
		w.total = weightSaidTheWay
	}
	return w
}

// edge is the weighing as it is kept; ok is false where there is nothing to ask. Units that were found by their company alone stay tied also
// when too little agrees: they would not be found again when more does.
func (w *weighing) edge(u, v *unit) (e edge, ok bool) {
	if w.none || w.total < leastUnsure && !u.lone && !v.lone {
		return edge{}, false
	}
	told := !w.between || w.weights[partOffice] == weightOffice || w.weights[partBorn] == weightDay
	return edge{w.total, told && w.total >= leastSame && !u.list && !v.list && !u.accused && !v.accused, w.weights[partCompany] == weightManyMet}, true
}

// probability turns a total into a score from 0 to 1, rounded so that no machine's last digit shows.
func probability(total int32) float64 {
	return math.Round(1000/(1+math.Exp(-float64(total)/100))) / 1000
}

// weighNames looks for the pair of names that agrees best.
func (r *Resolver) weighNames(w *weighing, u, v *unit) {
	best := float32(0)
	for _, a := range u.facts.names {
		for _, b := range v.facts.names {
			s := r.names.score(a, b) * u.worth(a) * v.worth(b)
			if s > best || s == best && s > 0 && r.lessNames(a, b, w.a, w.b) {
				best, w.a, w.b = s, a, b
			}
		}
	}
	w.score = best
	switch {
	case u.facts.partial || v.facts.partial:
		if w.weights[partName] = weightPartial; !r.shareSurname(w, u, v) {
			w.none = true
		}
		return
	case best == 0:
		w.none = true
		return
	}
	// Rounded to thousandths first, so that the sum is one of whole numbers.
	cost := int32(math.Round(float64(1-best)*1000)) * costOfName / 1000
	w.weights[partName] = r.names.weight(w.a, w.b) - cost
	if w.a != w.b && !u.list && !v.list && (r.names.crowded(w.a) || r.names.crowded(w.b)) {
		w.between = true
		w.weights[partName] -= costOfCrowd
	}
}

// lessNames orders pairs of names by their texts, whichever side they are of.
func (r *Resolver) lessNames(a, b, c, d uint32) bool {
	if r.names.byText(b, a) < 0 {
		a, b = b, a
	}
	if r.names.byText(d, c) < 0 {
		c, d = d, c
	}
	return cmp.Or(r.names.byText(a, c), r.names.byText(b, d)) < 0
}

// worth is what a name of a record is worth: weak aliases are worth less. A document's names are worth what they are.
func (u *unit) worth(id uint32) float32 {
	if u.list {
		uses := u.record.uses
		if i := slices.Index(u.facts.names, id); i >= 0 && i < len(uses) {
			return uses[i]
		}
	}
	return 1
}

// weight is what the agreement of two names is worth, by the one that fewer bear.
func (t *nameTable) weight(a, b uint32) int32 {
	x, y := &t.all[a], &t.all[b]
	if x.class != persons {
		return weightFew
	}
	switch min(x.bearers, y.bearers) {
	case fewBearers:
		return weightFew
	case someBearers:
		return weightSome
	}
	return weightMany
}

// shareSurname looks for a word that sounds the same in a name of which only a part is given and in the other.
func (r *Resolver) shareSurname(w *weighing, u, v *unit) bool {
	for _, a := range u.facts.names {
		for _, b := range v.facts.names {
			x, y := r.names.all[a].parsed.Keys(), r.names.all[b].parsed.Keys()
			if len(x) > 0 && len(y) > 0 && (len(x) == 1 && slices.Contains(y, x[0]) || len(y) == 1 && slices.Contains(x, y[0])) {
				w.a, w.b = a, b
				return true
			}
		}
	}
	return false
}

func weighBorn(u, v *unit) int32 {
	switch compareBorn(u.facts.born, v.facts.born) {
	case bornDay:
		return weightDay
	case bornYear:
		return weightYear
	}
	return 0
}

// weighCountries weighs where the two belong, and where their documents are set; the latter only where one of them is not placed.
func weighCountries(u, v *unit) (country, setting int32) {
	a, b := u.facts.countries, v.facts.countries
	switch {
	case len(a) > 0 && len(b) > 0:
		return weightCountry, 0 // others are a conflict
	case len(a) > 0:
		return weighInside(a, v.settled), 0
	case len(b) > 0:
		return weighInside(b, u.settled), 0
	case len(u.settled) == 0 || len(v.settled) == 0:
		return 0, 0
	}
	if shareWord(u.settled, v.settled) {
		return 0, weightSetting
	}
	return 0, weightElsewhere
}

func weighInside(countries, settled []string) int32 {
	if len(settled) == 0 {
		return 0
	}
	if shareWord(countries, settled) {
		return weightInCountry
	}
	return weightOutside
}

// weighOffices weighs the best agreement of two offices; together reports the same office of the same body at the same time, which is what a
// surname alone needs.
func (w *weighing) weighOffices(u, v *unit) (together bool) {
	if len(u.facts.offices) == 0 || len(v.facts.offices) == 0 {
		return false
	}
	best := int32(weightNoOffice)
	for _, a := range u.facts.offices {
		for _, b := range v.facts.offices {
			p := int32(weightNoOffice)
			switch {
			case a.title == b.title && a.body != "" && a.body == b.body:
				if p = weightLongAgo; !u.dated || !v.dated || gap(u, v) <= monthsOfOffice || a.when == 'f' || b.when == 'f' {
					p = weightOffice
				}
				together = together || u.dated && v.dated && a.when == b.when && gap(u, v) <= monthsOfPartial
			case a.body != "" && b.body != "" && (a.body == b.body || shareMost(a.body, b.body)):
				p = weightBody
			case a.title == b.title:
				p = weightTitle
			}
			if p > best {
				best, w.office = p, a
			}
		}
	}
	if best == weightNoOffice && u.facts.now() && v.facts.now() && (!u.dated || !v.dated || gap(u, v) <= monthsOfOffice) {
		best = weightTwoTrades
	}
	w.weights[partOffice] = best
	return together
}

// now reports whether an office is held as the text tells of it.
func (f *facts) now() bool {
	return slices.ContainsFunc(f.offices, func(o office) bool { return o.when == 'c' })
}

// shareMost reports whether one body's words are all among the other's.
func shareMost(a, b string) bool {
	x, y := strings.Fields(a), strings.Fields(b)
	if len(y) < len(x) {
		x, y = y, x
	}
	for _, s := range x {
		if !slices.Contains(y, s) {
			return false
		}
	}
	return len(x) > 0
}

// sizeClass is the largest power of two that is not above the size of a company. Weights depend on the size by its class alone, so that one more
// in the company of a unit moves no edge but to those who share that one, until the class changes.
func sizeClass(company []uint32) int { return 1 << bits.Len(uint(len(company))) >> 1 }

// weighCompany weighs who is mentioned beside both, and reports whether anybody is. It stops at what is enough for the greatest weight.
func (w *weighing) weighCompany(u, v *unit) bool {
	a, b := u.company, v.company
	if len(b) < len(a) {
		a, b = b, a
	}
	shared, enough := 0, max(3, (sizeClass(a)+leastShare-1)/leastShare)
	for i, j := 0, 0; i < len(a) && j < len(b) && (shared < enough || w.tell); {
		switch {
		case a[i] < b[j]:
			i++
		case b[j] < a[i]:
			j++
		default:
			if shared++; w.tell {
				w.met = append(w.met, a[i])
			}
			i, j = i+1, j+1
		}
	}
	switch {
	case len(a) == 0:
	case shared == 0 && len(a) >= enoughCompany:
		w.weights[partCompany] = weightNobody
	case shared*leastShare < sizeClass(a):
	case shared == 1:
		w.weights[partCompany] = weightOneMet
	case shared == 2:
		w.weights[partCompany] = weightTwoMet
	default:
		w.weights[partCompany] = weightManyMet
	}
	return shared > 0
}
