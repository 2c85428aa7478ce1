package when

import (
	"fmt"
	"strconv"
	"strings"

	"segun/data"
	"segun/read/phrase"
)

// kind is what a word may be in an expression of time.
type kind uint8

const (
	other kind = iota
	monthName
	weekdayName
	numeral // digits
	cardinal
	ordinal
	decadeName // 1990s
	unitName
	unitsName
	seasonName
	partName
	deictic
	overnight
	toward
	stage
	edge
	half
	vague
	many
	approximate
	back
	shift
	era
	meridian
	bound
	every
	function
	quarterName // Q1
	event
	move
	nickname
	counted // what a number after it counts or names: page, $
	lastingThing
	maker // who made what the year before it is the model of: Ford
	dash
	slash
	colon
	comma
	point
	scale
)

var kinds = map[string]kind{"unit": unitName, "units": unitsName, "season": seasonName, "part": partName, "deictic": deictic, "overnight": overnight,
	"toward": toward, "stage": stage, "edge": edge, "half": half, "vague": vague, "many": many, "approximate": approximate, "back": back, "shift": shift,
	"era": era, "meridian": meridian, "bound": bound, "every": every, "word": function, "q": quarterName, "decade": decadeName, "event": event, "move": move,
	"nickname": nickname, "lasting": lastingThing, "count": counted, "maker": maker}

// sense is the value of a word that is none of numbers.
type sense uint8

const (
	none sense = iota
	minute
	hour
	days
	week
	fortnight
	weekend
	months
	quarter
	years
	decades
	centuries
	last
	past
	next
	coming
	this
	that
	same
	previous
	following
	recent
	early
	mid
	late
	firstOf
	lastOf
	earlier
	later
	before
	after
	backward
	hence
	on
	since
	until
	by
	from
	to
	through
	between_
	during
	in
	at
	of
	for_
	over
	within_
	and
	or
	the
	now
	then
	time_
	old
	aged
	age
	possessive
	am
	pm
	clock
	dayPart
	morning // dawn, and what else begins a day
	evening
	night
	noon
	midnight
	manyParts
)

var senses = map[string]sense{"minute": minute, "hour": hour, "day": days, "week": week, "fortnight": fortnight, "weekend": weekend, "month": months,
	"quarter": quarter, "year": years, "decade": decades, "century": centuries, "last": last, "past": past, "next": next, "coming": coming, "this": this,
	"that": that, "same": same, "previous": previous, "following": following, "recent": recent, "early": early, "mid": mid, "late": late, "first": firstOf,
	"earlier": earlier, "later": later, "before": before, "after": after, "back": backward, "hence": hence, "on": on, "since": since, "until": until,
	"by": by, "from": from, "to": to, "through": through, "between": between_, "during": during, "in": in, "at": at, "of": of, "for": for_, "over": over,
	"within": within_, "and": and, "or": or, "the": the, "now": now, "then": then, "time": time_, "old": old, "aged": aged, "age": age, "'s": possessive, "’s": possessive,
	"am": am, "pm": pm, "clock": clock, "noon": noon, "midnight": midnight, "many": manyParts}

// word is what the tables know of a word.
type word struct {
	kind  kind
	sense sense
	n     int32 // number of a month, weekday, number word; EDTF code of a season
	short bool  // an abbreviation, or one that is also another word
}

// feast is a row of holidays.tsv.
type feast struct {
	pieces  []uint64 // keys of its words
	month   int      // fixed
	day     int
	weekday int // the nth weekday of the month
	nth     int
	easter  bool
	plus    int
	history bool // a stretch of history, from a to b
	a, b    date
	lands   string // where it is kept, "-" for everywhere
	name    string
}

// tables are the words of one language. They are read-only after load.
type tables struct {
	words  map[uint64]word
	feasts map[uint64][]feast   // by the first word, longest first
	verbs  map[string]verbClass // lemmas
}

// verbClass holds what a verb's form says of the time that stands with it, as bits.
type verbClass uint16

const (
	setsAhead    verbClass = 1 << iota // sets a date for what is to come: "was scheduled for Tuesday"
	broughtAbout                       // its infinitive happened when it did
	timetabled                         // its present, with a day or month, tells what is to come
	unchanged                          // its past tense is its plain form
	measured                           // a number with "at" behind it is how many: "put the toll at seven"
	quoted                             // … or a price: "closed at 21.40"
	telling                            // says something: "said Saturday …"
	looksOut                           // thinks of what may come, or brings it about: "fears an attack on Friday"
	seeks                              // speaks of what is to come, with a day of its own: "demanded a reply by Friday"
)

// verbClasses are the words for them in time_verbs.tsv.
var verbClasses = map[string]verbClass{"ahead": setsAhead, "brought_about": broughtAbout, "timetable": timetabled, "unchanged": unchanged, "measure": measured, "price": quoted, "seek": seeks, "lookout": looksOut}

// namelike are months that are as often someone's name or another word.
var namelike = map[string]bool{"may": true, "march": true, "april": true, "june": true, "august": true}

func load(lang string) (*tables, error) {
	t := &tables{words: make(map[uint64]word, 512), feasts: map[uint64][]feast{}, verbs: map[string]verbClass{}}
	for _, f := range []struct {
		name string
		row  func([]string)
	}{{"numbers", t.number}, {"months_days", t.calendar}, {"time_words", t.timeWord}, {"holidays", t.holiday}} {
		rows, err := data.Table(lang + "/" + f.name + ".tsv")
		if err != nil {
			return nil, err
		}
		for _, r := range rows {
			if len(r) == 3 {
				f.row(r)
			}
		}
	}
	rows, err := data.Table(lang + "/time_verbs.tsv")
	if err != nil {
		return nil, err
	}
	for _, r := range rows {
		c, ok := verbClasses[r[len(r)-1]]
		if !ok {
			return nil, fmt.Errorf("data: %s/time_verbs.tsv: %q: no class of verbs is called %q", lang, r[0], r[len(r)-1])
		}
		t.verbs[r[0]] |= c
	}
	return t, t.tellers(lang)
}

func (t *tables) number(r []string) {
	n, err := strconv.Atoi(r[1])
	if err != nil || n > 1e6 || strings.Contains(r[0], " ") {
		return
	}
	switch r[2] {
	case "cardinal":
		t.words[phrase.Hash(r[0])] = word{kind: cardinal, n: int32(n)}
	case "ordinal":
		t.words[phrase.Hash(r[0])] = word{kind: ordinal, n: int32(n)}
	case "scale":
		if len(r[0]) > 3 {
			t.words[phrase.Hash(r[0])] = word{kind: scale, n: int32(n)}
		}
	}
}

func (t *tables) calendar(r []string) {
	n, err := strconv.Atoi(r[2])
	if err != nil {
		return
	}
	w := word{kind: weekdayName, n: int32(n)}
	if r[1] == "month" {
		w.kind = monthName
		w.short = namelike[r[0]]
	}
	w.short = w.short || len(strings.TrimSuffix(r[0], ".")) <= 4 && r[0] != "june" && r[0] != "july"
	t.words[phrase.Hash(r[0])] = w
}

func (t *tables) timeWord(r []string) {
	k, ok := kinds[r[1]]
	if !ok {
		return
	}
	w := word{kind: k}
	if n, err := strconv.Atoi(r[2]); err == nil {
		w.n = int32(n)
	} else {
		w.sense = senses[r[2]]
	}
	switch {
	case k == deictic:
		w.short = r[0] == "today"
	case k == function:
		w.sense = senses[r[2]]
	case k == edge && r[2] == "last":
		w.sense = lastOf
	case k == partName && r[2] == "day":
		w.sense = dayPart
	case k == partName && r[2] == "early":
		w.sense = morning
	case k == partName && r[2] == "late":
		w.sense = evening
	case k == partName && r[2] == "night":
		w.sense = night
	case k == unitsName && r[0] == "nights":
		w.sense = days
	}
	t.words[phrase.Hash(r[0])] = w
}

func (t *tables) holiday(r []string) {
	f := feast{name: r[0], lands: r[2]}
	if !f.rule(r[1]) {
		return
	}
	for _, a := range cutWords(r[0]) {
		f.pieces = append(f.pieces, phrase.Hash(a))
	}
	k := f.pieces[0]
	list := append(t.feasts[k], f)
	for i := len(list) - 1; i > 0 && len(list[i].pieces) > len(list[i-1].pieces); i-- {
		list[i], list[i-1] = list[i-1], list[i]
	}
	t.feasts[k] = list
}

// rule reads the second column of holidays.tsv.
func (f *feast) rule(s string) bool {
	if a, b, ok := strings.Cut(s, ".."); ok {
		f.history, f.a, f.b = true, published(a), published(b)
		return f.a.known(day) && f.b.known(day)
	}
	var err error
	if rest, ok := strings.CutPrefix(s, "easter"); ok {
		f.easter = true
		f.plus, err = strconv.Atoi(rest)
		return err == nil
	}
	s, plus, ok := strings.Cut(s, "+")
	if ok {
		if f.plus, err = strconv.Atoi(plus); err != nil {
			return false
		}
	}
	p := strings.Split(s, "/")
	if len(p) == 3 {
		var errs [3]error
		f.nth, errs[0] = strconv.Atoi(p[0])
		f.weekday, errs[1] = strconv.Atoi(p[1])
		f.month, errs[2] = strconv.Atoi(p[2])
		return errs == [3]error{}
	}
	if len(s) != 5 {
		return false
	}
	d := published("2000-" + s)
	f.month, f.day = d.month, d.day
	return d.known(day)
}

// in returns the day of a feast in a year; one that the year lacks (29 February) is the day before.
func (f *feast) in(y int) date {
	switch {
	case f.easter:
		return dated(easter(y) + f.plus)
	case f.weekday > 0:
		return dated(nth(y, f.month, f.weekday, f.nth) + f.plus)
	}
	return onDay(y, f.month, min(f.day, length(y, f.month)))
}

// cutWords cuts a name as the segmenter does: at spaces, before 's and ', and at hyphens.
func cutWords(s string) []string {
	var out []string
	for _, w := range strings.Fields(s) {
		tail := ""
		switch {
		case strings.HasSuffix(w, "'s"):
			w, tail = w[:len(w)-2], "'s"
		case strings.HasSuffix(w, "s'"):
			w, tail = w[:len(w)-1], "'"
		}
		for i, p := range strings.Split(w, "-") {
			if i > 0 {
				out = append(out, "-")
			}
			out = append(out, p)
		}
		if tail != "" {
			out = append(out, tail)
		}
	}
	return out
}

// published reads the document's date: the first ten characters of an EDTF date, whose X are digits not given. What is no date gives the zero date.
func published(s string) date {
	if a, _, ok := strings.Cut(s, "/"); ok && a != ".." && a != "" {
		s = a
	}
	s, _, _ = strings.Cut(s, "T")
	s = strings.TrimRight(s, "~?%")
	if !validDate(s) || strings.HasPrefix(s, "Y") || strings.HasPrefix(s, "-") {
		return date{}
	}
	d := date{year: part(s[:4]), precision: year}
	if strings.Contains(s[:4], "X") {
		d.open = century
	}
	if len(s) >= 7 && s[5:7] != "XX" {
		d.month, d.precision = part(s[5:7]), month
		if d.month > 12 {
			d.precision = season
		}
	}
	if len(s) == 10 && s[8:] != "XX" && d.precision == month {
		d.day, d.precision = part(s[8:]), day
	}
	return d
}

// part reads digits; X counts as 0.
func part(s string) (n int) {
	for i := range len(s) {
		n *= 10
		if s[i] != 'X' {
			n += int(s[i] - '0')
		}
	}
	return n
}
