package corpus

import (
	"strings"
	"testing"
)

const good = `Wire; a denial of something else.
-- given --
published: 2031-05-04
-- text --
Navy plans to close port, paper says

The navy “will close” the port, The Tribune said, citing three inspectors. No order has been signed. The ministry denied having lied on Friday.
-- voices --
The Tribune | kind: outlet | also: paper
three inspectors | kind: group | count: 3
The ministry | kind: organisation
-- claims --
Navy plans to close port | by: The Tribune | status: planned
The navy "will close" the port | by: three inspectors | via: The Tribune | status: planned
No order … signed | status: negated
having lied | by: The ministry | status: denied
-- times --
on Friday | 2031-05-02
`

// TestParse reads every part of a good article.
func TestParse(t *testing.T) {
	a, faults := Parse("x/good.txtar", []byte(good))
	for _, f := range faults {
		t.Error(f)
	}
	if a.Name != "good" || a.Given.Published != "2031-05-04" || len(a.Voices) != 3 || len(a.Claims) != 4 || len(a.Times) != 1 {
		t.Fatalf("read %+v", a)
	}
	var got []string
	for _, c := range a.Claims {
		got = append(got, c.Content[0].In(a.Text)+" "+c.Realis)
	}
	want := "Navy plans to close port planned|The navy “will close” the port planned|No order has been signed not_happened|having lied happened"
	if strings.Join(got, "|") != want {
		t.Errorf("got  %s\nwant %s", strings.Join(got, "|"), want)
	}
	if d := a.Claims[1].Depth(); d != 2 {
		t.Errorf("depth %d, want 2", d)
	}
}

// TestFaults changes one thing in a good article and expects to be told.
func TestFaults(t *testing.T) {
	for _, c := range [...]struct{ old, new, want string }{
		{"Wire; a", "-- given --\nWire; a", "first lines"},
		{"status: denied", "status: refused", `unknown status "refused"`},
		{"by: The ministry", "by: The office", `called "The office"`},
		{"having lied |", "having lain |", `"having lain"`},
		{"kind: outlet", "kind: paper", `unknown kind "paper"`},
		{"also: paper", "also: gazette", `"gazette"`},
		{"No order … signed | status: negated\n", "", "No order has been signed."},
		{"| 2031-05-02", "| Friday", "no EDTF"},
		{"status: negated", "status: negated | mood: bad", `unknown key "mood"`},
		{"-- times --", "-- hours --", `unknown part "hours"`},
		{"status: negated", "status: negated | via: The Tribune", "via needs"},
		{"having lied |", "the |", ""},
	} {
		src := strings.Replace(good, c.old, c.new, 1)
		_, faults := Parse("x/bad.txtar", []byte(src))
		found := c.want == "" && len(faults) == 0
		for _, f := range faults {
			found = found || strings.Contains(f.Error(), c.want)
		}
		if !found {
			t.Errorf("%q for %q: got %v, want a fault with %q", c.new, c.old, faults, c.want)
		}
	}
}

// FuzzParse holds that no file makes the parser fail otherwise than by a fault, and that spans lie inside the text.
func FuzzParse(f *testing.F) {
	f.Add([]byte(good))
	f.Fuzz(func(t *testing.T, src []byte) {
		a, _ := Parse("x.txtar", src)
		for _, c := range a.Claims {
			for _, s := range c.Content {
				_ = s.In(a.Text)
			}
		}
	})
}
