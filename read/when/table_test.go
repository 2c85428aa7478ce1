package when

import "testing"

func TestValid(t *testing.T) {
	for s, want := range map[string]bool{
		"2031": true, "2031-05": true, "2031-05-04": true, "199X": true, "19XX": true, "XXXX-05-04": true, "2031-XX": true, "2031-05-XX": true, "XXXX-XX-XX": true,
		"2030-22": true, "2030-35": true, "2031-40": true, "2019~": true, "2031-04-20~": true, "2028/..": true, "../2031-12": true, "2029-01/2029-04": true,
		"[2031-01-01..2031-05-04]": true, "-0043": true, "Y-17000": true, "2031-05-04T17:30:00": true, "XXXX-02-29": true, "2028-02-29": true,
		"": false, "..": false, "../..": false, "/": false, "31": false, "2031-13": false, "2031-20": false, "2031-42": false, "2031-05-32": false, "2031-02-29": false,
		"2031-5-4": false, "X031": false, "1X99": false, "2031-05-04T25:00:00": false, "2031-05T10:00:00": false, "XXXX-05-04T10:00:00": false, "[2031..": false,
		"2031~~": false, "Y2031": false, "2031-22-01": false, "yesterday": false,
	} {
		if got := Valid(s); got != want {
			t.Errorf("Valid(%q) = %v", s, got)
		}
	}
}

func TestCalendar(t *testing.T) {
	if n := number(1970, 1, 1); n != 0 {
		t.Errorf("1970-01-01 is day %d", n)
	}
	for n := number(-1000, 1, 1); n < number(4000, 1, 1); n += 97 {
		d := dated(n)
		if d.first() != n || !exists(d.year, d.month, d.day) {
			t.Fatalf("day %d is %v", n, d)
		}
	}
	if w := weekday(number(2031, 5, 4)); w != 7 {
		t.Errorf("2031-05-04 is weekday %d, want Sunday", w)
	}
	if w := weekday(number(1969, 12, 28)); w != 7 {
		t.Errorf("1969-12-28 is weekday %d, want Sunday", w)
	}
}

func TestEaster(t *testing.T) {
	for y, want := range map[int]string{2000: "2000-04-23", 2008: "2008-03-23", 2019: "2019-04-21", 2024: "2024-03-31", 2025: "2025-04-20", 2031: "2031-04-13", 2038: "2038-04-25"} {
		if got := one(dated(easter(y))).edtf(); got != want {
			t.Errorf("Easter %d is %s, want %s", y, got, want)
		}
	}
}

func TestNth(t *testing.T) {
	for _, c := range []struct {
		y, m, wd, n int
		want        string
	}{{2030, 11, 4, 4, "2030-11-28"}, {2031, 9, 1, 1, "2031-09-01"}, {2031, 5, 1, -1, "2031-05-26"}, {2031, 1, 1, 3, "2031-01-20"}} {
		if got := one(dated(nth(c.y, c.m, c.wd, c.n))).edtf(); got != c.want {
			t.Errorf("weekday %d number %d of %d-%d is %s, want %s", c.wd, c.n, c.y, c.m, got, c.want)
		}
	}
}

func TestEDTF(t *testing.T) {
	for _, c := range []struct {
		v    value
		want string
	}{
		{one(onDay(2031, 5, 4)), "2031-05-04"},
		{one(date{year: 1990, precision: decade}), "199X"},
		{one(date{year: 1600, precision: century}), "16XX"},
		{one(date{year: 2030, month: 22, precision: season}), "2030-22"},
		{one(date{month: 5, day: 4, precision: day, open: century}), "XXXX-05-04"},
		{unknown(day), "XXXX-XX-XX"},
		{unknown(month), "XXXX-XX"},
		{unknown(year), "XXXX"},
		{one(date{year: 2031, precision: day, open: month}), "2031-XX-XX"},
		{one(date{year: 2031, month: 5, precision: day, open: day}), "2031-05-XX"},
		{about(inYear(-7986)), "-7986~"},
		{one(inYear(-17000)), "Y-17000"},
		{value{form: onwards, a: inYear(2028)}, "2028/.."},
		{value{form: upto, a: inMonth(2031, 12)}, "../2031-12"},
		{oneOf(onDay(2031, 1, 1), onDay(2031, 5, 4)), "[2031-01-01..2031-05-04]"},
		{one(date{year: 2031, month: 5, day: 2, precision: day, clock: 17*60 + 31}), "2031-05-02T17:30:00"},
	} {
		if got := c.v.edtf(); got != c.want || !Valid(got) {
			t.Errorf("got %s, want %s, valid %v", got, c.want, Valid(got))
		}
	}
}

func TestPublished(t *testing.T) {
	for s, want := range map[string]date{
		"2031-05-04":           onDay(2031, 5, 4),
		"2031-05-04T10:00:00Z": onDay(2031, 5, 4),
		"2031-05":              inMonth(2031, 5),
		"2031-05-XX":           inMonth(2031, 5),
		"2031":                 inYear(2031),
		"2031-05-04~":          onDay(2031, 5, 4),
		"2031-05-04/..":        onDay(2031, 5, 4),
		"XXXX-05-04":           {month: 5, day: 4, precision: day, open: century},
		"":                     {},
		"soon":                 {},
		"2031-02-30":           {},
	} {
		if got := published(s); got != want {
			t.Errorf("published(%q) = %+v, want %+v", s, got, want)
		}
	}
}

func TestUnits(t *testing.T) {
	d := onDay(2031, 5, 31)
	for _, c := range []struct {
		got  date
		want string
	}{
		{d.sameDay(-3), "2031-02-28"}, {d.sameDay(1), "2031-06-30"}, {d.monthsOn(-5), "2030-12"}, {d.monthsOn(8), "2032-01"},
		{d.daysOn(1), "2031-06-01"}, {reckon(d, years, -2), "2029-05-31"}, {reckon(d, week, -1), "2031-05-24"}, {reckon(d, decades, 1), "2041-05-31"},
	} {
		if got := one(c.got).edtf(); got != c.want {
			t.Errorf("got %s, want %s", got, c.want)
		}
	}
}

// Every feast of the table has its rule, and falls in every year.
func TestFeasts(t *testing.T) {
	words, err := load("en")
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for _, list := range words.feasts {
		for i := range list {
			n++
			if f := &list[i]; !f.history {
				for y := 2024; y < 2034; y++ {
					if d := f.in(y); !exists(d.year, d.month, d.day) {
						t.Errorf("%s falls on %v in %d", f.name, d, y)
					}
				}
			}
		}
	}
	if n < 60 {
		t.Errorf("%d feasts were read", n)
	}
}
