package query_test

import (
	"errors"
	"reflect"
	"strings"
	"testing"

	"segun/store/query"
)

func TestParse(t *testing.T) {
	is := func(f query.Field, v string) query.Node { return query.Is{Field: f, Value: v} }
	for text, want := range map[string]query.Node{
		"":     nil,
		"  ":   nil,
		"fire": is("", "fire"),
		`about:"Harbour Authority" status:alleged since:2031-05`: query.And{is("about", "Harbour Authority"), is("status", "alleged"), is("since", "2031-05")},
		`-status:denied`:          query.Not{Node: is("status", "denied")},
		`a b or c`:                query.Or{query.And{is("", "a"), is("", "b")}, is("", "c")},
		`a (b OR c)`:              query.And{is("", "a"), query.Or{is("", "b"), is("", "c")}},
		`-(a b)`:                  query.Not{Node: query.And{is("", "a"), is("", "b")}},
		`"or" orchard`:            query.And{is("", "or"), is("", "orchard")},
		`"he said ""no"""`:        is("", `he said "no"`),
		`STATUS:Alleged act:DENY`: query.And{is("status", "alleged"), is("act", "deny")},
		`doc:ABCD12`:              is("doc", "abcd12"),
		`article:"dock fire"`:     is("article", "dock fire"),
		`port-side`:               is("", "port-side"),
	} {
		got, err := query.Parse(text)
		if err != nil || !reflect.DeepEqual(got, want) {
			t.Errorf("%s: %#v, %v", text, got, err)
		}
	}
}

func TestParseErrors(t *testing.T) {
	for text, says := range map[string]string{
		`about:`:             "character 1: nothing stands behind about:",
		`fire status:likely`: "character 6: status:likely is not known; there are asserted",
		`who:"Ines Morvan"`:  `character 1: there is no "who:"`,
		`(a b`:               "character 1: this bracket is not closed",
		`a)`:                 "character 2: a bracket closes",
		`"dock fire`:         "character 1: these quotation marks are not closed",
		`or a`:               `character 1: nothing stands before "or"`,
		`a or`:               "character 5: a condition is missing",
		`()`:                 "character 2: a condition is missing",
		`a - b`:              "character 3: nothing stands behind the -",
		`since:yesterday`:    "is not a date; write 2031",
		`until:2031-02-30`:   "not in the calendar",
		`doc:xyz`:            "no document's ID",
		`é since:x`:          "character 3: ",
		`...`:                "no letter or digit",
		"\xff":               "not valid UTF-8",
		strings.Repeat("(", 200) + "a" + strings.Repeat(")", 200): "nested too deep",
		strings.Repeat("a ", 600):                                 "more than 500 conditions",
	} {
		_, err := query.Parse(text)
		if !errors.As(err, new(*query.Error)) || !strings.Contains(err.Error(), says) {
			t.Errorf("%.40q: got %v, want %q", text, err, says)
		}
	}
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{`about:"Harbour Authority" -status:alleged (a or b) since:2031-05`, `"x""y"`, `-(-(a))`, `doc:abcd or article:"b c"`, "a\u00a0b", "or or or"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		n, err := query.Parse(s)
		if err != nil {
			var e *query.Error
			if !errors.As(err, &e) || e.At < 0 || e.At > len(s) {
				t.Fatalf("%q: %#v", s, err)
			}
			return
		}
		text := query.Text(n)
		again, err := query.Parse(text)
		if err != nil || !reflect.DeepEqual(again, n) {
			t.Fatalf("%q is written %q and read as %#v, not %#v (%v)", s, text, again, n, err)
		}
	})
}

func TestBoth(t *testing.T) {
	a, _ := query.Parse("a b")
	b, _ := query.Parse("c or d")
	if got := query.Text(query.Both(a, b)); got != "a b (c or d)" {
		t.Errorf("got %s", got)
	}
	if got := query.Text(query.Both(nil, a)); got != "a b" {
		t.Errorf("got %s", got)
	}
}
