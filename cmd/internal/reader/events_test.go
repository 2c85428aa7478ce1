package reader

import (
	"cmp"
	"strings"
	"testing"

	"segun"
	"segun/internal/driver"
)

// TestEvents reads the passages of testdata/events: "passage | word that names what happened | agent; patient; time; place", each as it stands in the passage, - where it is not stated. A passage tells of other things at other times as
// well. A part is right where the reading has those words for it, or somebody whom the passage calls so. Behind a ? stands what is not read so yet.
func TestEvents(t *testing.T) {
	var right, all [4]int
	eachList(t, "events", func(t *testing.T, d *driver.Driver, r *row) (bool, string) {
		want := strings.Split(r.want, "; ")
		if len(want) != 4 {
			t.Fatalf("%s: want \"agent; patient; time; place\"", r.place)
		}
		got := readOf(t, d, r.article())
		e := eventAt(got, r)
		if e == nil {
			for k := range all {
				all[k]++
			}
			return false, "no event at that word"
		}
		whole := true
		for k, ok := range [4]bool{played(got, e, "agent", want[0], r.text), played(got, e, "patient", want[1], r.text), timed(got, e, want[2]), placed(got, e, want[3], r.text)} {
			if all[k]++; ok {
				right[k]++
			}
			whole = whole && ok
		}
		return whole, shownEvent(got, e)
	})
	t.Logf("agent %d, patient %d, time %d, place %d of %d", right[0], right[1], right[2], right[3], all[0])
}

// eventAt is the event whose trigger holds the words of a row, nil for none.
func eventAt(r *segun.Reading, w *row) *segun.Event {
	at := strings.Index(w.text, w.words)
	for i := range r.Events.List {
		if s := r.Events.List[i].Trigger; int(s.Start) <= at && at < int(s.End) {
			return &r.Events.List[i]
		}
	}
	return nil
}

// played reports whether an event has the wanted words, or somebody called so, in a role.
func played(r *segun.Reading, e *segun.Event, role, want, text string) bool {
	stated := false
	for i := range e.Roles {
		x := &e.Roles[i]
		if x.Role != role || x.Entity == "" && x.Span.Empty() {
			continue
		}
		stated = true
		if want != "-" && (touches(x.Span, want, text) || called(r, x.Entity, want, text)) {
			return true
		}
	}
	return want == "-" && !stated
}

// placed reports whether an event has the wanted place.
func placed(r *segun.Reading, e *segun.Event, want, text string) bool {
	if want == "-" || e.Place == "" {
		return want == "-" && e.Place == ""
	}
	return called(r, e.Place, want, text)
}

// timed reports whether an event has the wanted words for its time, or some of them.
func timed(r *segun.Reading, e *segun.Event, want string) bool {
	if want == "-" || e.Time == nil {
		return want == "-" && e.Time == nil
	}
	got := e.Time.Span.In(r.Doc.Text)
	return strings.Contains(got, want) || strings.Contains(want, got)
}

// called reports whether a mention of an entity stands in the wanted words.
func called(r *segun.Reading, id, want, text string) bool {
	for i := range r.Entities.List {
		if e := &r.Entities.List[i]; e.ID == id {
			for _, k := range e.Mentions {
				if touches(r.Mentions.List[k].Span, want, text) {
					return true
				}
			}
		}
	}
	return false
}

// touches reports whether a stretch overlaps the words somewhere in a text.
func touches(s segun.Span, words, text string) bool {
	for at := 0; ; {
		k := strings.Index(text[at:], words)
		if k < 0 {
			return false
		}
		if k += at; int(s.Start) < k+len(words) && k < int(s.End) {
			return true
		}
		at = k + 1
	}
}

// shownEvent is an event in the words of a row.
func shownEvent(r *segun.Reading, e *segun.Event) string {
	part := func(role string) string {
		var out []string
		for i := range e.Roles {
			if x := &e.Roles[i]; x.Role == role && !x.Span.Empty() {
				out = append(out, x.Span.In(r.Doc.Text))
			}
		}
		return cmp.Or(strings.Join(out, " + "), "-")
	}
	when, where := "-", "-"
	if e.Time != nil {
		when = e.Time.Span.In(r.Doc.Text)
	}
	for i := range r.Entities.List {
		if x := &r.Entities.List[i]; x.ID == e.Place {
			where = x.Name
		}
	}
	return part("agent") + "; " + part("patient") + "; " + when + "; " + where
}
