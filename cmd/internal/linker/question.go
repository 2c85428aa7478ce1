package linker

import (
	"cmp"
	"slices"
	"strings"

	"segun"
	"segun/resolve/identity"
)

// Question is a pair that waits for a person, with the evidence beside it.
type Question struct {
	identity.Question
	Sides  [2]Side  // of A and of B
	Beside []string // people and bodies that documents of both name
}

// Judgements is what an answer comes to: a yes is about all that the two are described as.
func (q *Question) Judgements(v segun.Verdict) []segun.Judgement {
	js := []segun.Judgement{{A: q.A, B: q.B, Verdict: v, Score: q.Score, Explanation: q.Explanation}}
	if v != segun.Same {
		return js
	}
	for _, s := range q.WithA {
		js = append(js, segun.Judgement{A: q.B, B: s, Verdict: v, Score: q.Score, Explanation: q.Explanation})
	}
	for _, s := range q.WithB {
		js = append(js, segun.Judgement{A: q.A, B: s, Verdict: v, Score: q.Score, Explanation: q.Explanation})
	}
	return js
}

// Side is what documents say of one of the two.
type Side struct {
	Member    segun.SubjectID
	Names     []string // as documents write them, the most frequent first
	Offices   []string
	Documents []segun.DocID // by date, the latest first
	Dates     []string      // of those, EDTF
	Outlets   []string      // of those
	Accused   bool          // some document has a serious allegation about it
}

// Queue lists what waits for a person, the likeliest first.
func (l *Linker) Queue() []Question {
	list, _ := l.First(0)
	return list
}

// First is the beginning of Queue, at most so many questions; 0 means all. more says that there are others.
func (l *Linker) First(most int) (out []Question, more bool) {
	list, more := l.r.First(most)
	out = make([]Question, len(list))
	for i := range list {
		out[i] = l.with(list[i])
	}
	return out, more
}

// Ask is the question whether two are one, as a person puts it: with what the program finds for and against. ok is false when either is nobody whom a document names.
func (l *Linker) Ask(a, b segun.SubjectID) (q Question, ok bool) {
	if q, ok := l.r.Asked(a, b); ok {
		return l.with(q), true
	}
	x, okA := l.r.Some(a, 1)
	y, okB := l.r.Some(b, 1)
	if !okA || !okB || a == b {
		return q, false
	}
	q.Question = identity.Question{A: a, B: b, Of: [2]segun.EntityID{x.ID, y.ID}, Accused: x.Accused || y.Accused, Explanation: "nothing in their names agrees"}
	if j, ok := l.r.Why(a, b); ok {
		q.Score, q.Explanation = j.Score, j.Explanation
	}
	return l.with(q.Question), true
}

// Err is the first error of what the linker keeps in the case; what it said since is worth nothing.
func (l *Linker) Err() error { return l.r.Err() }

// Same reports whether two are of one entity now.
func (l *Linker) Same(a, b segun.SubjectID) bool {
	e := l.r.EntityOf(a)
	return e != "" && e == l.r.EntityOf(b)
}

func (l *Linker) with(q identity.Question) Question {
	out := Question{Question: q, Sides: [2]Side{l.side(q.A, q.B), l.side(q.B, q.A)}}
	met := [2]map[string]bool{{}, {}}
	for i, s := range out.Sides {
		for _, d := range s.Documents {
			for _, e := range l.document(d).Entities {
				if id := identity.Subject(d, e.ID); id != q.A && id != q.B && !slices.Contains(s.Names, e.Name) {
					met[i][e.Name] = true
				}
			}
		}
	}
	for n := range met[0] {
		if met[1][n] {
			out.Beside = append(out.Beside, n)
		}
	}
	slices.Sort(out.Beside)
	return out
}

// mostOfEach is how many mentions of each description of an entity are looked at for a question.
const mostOfEach = 100

// side collects what is said of the entity of a subject. Where the other is of the same one, it is that subject alone.
func (l *Linker) side(s, other segun.SubjectID) Side {
	out := Side{Member: s}
	members := []segun.SubjectID{s}
	if e, ok := l.r.Some(s, mostOfEach); ok && e.ID != l.r.EntityOf(other) && !slices.Contains(e.Members, other) {
		members, out.Accused = e.Members, e.Accused
	}
	names, offices := map[string]int{}, map[string]int{}
	published, outlets := map[segun.DocID]string{}, map[segun.DocID]string{}
	for _, m := range members {
		doc, local, ok := m.Local()
		if !ok {
			continue
		}
		d := l.document(doc)
		published[doc], outlets[doc] = d.Published, d.Publisher
		for i := range d.Entities {
			e := &d.Entities[i]
			if e.ID != local {
				continue
			}
			out.Documents = append(out.Documents, doc)
			out.Accused = out.Accused || e.Accused
			names[e.Name]++
			for _, n := range e.Names {
				if n.Text != e.Name {
					names[n.Text]++
				}
			}
			for _, r := range e.Roles {
				offices[officeText(&r)]++
			}
		}
	}
	out.Names, out.Offices = byCount(names), byCount(offices)
	slices.SortFunc(out.Documents, func(a, b segun.DocID) int {
		return cmp.Or(cmp.Compare(published[b], published[a]), cmp.Compare(a, b))
	})
	out.Documents = slices.Compact(out.Documents)
	for _, d := range out.Documents {
		out.Dates, out.Outlets = append(out.Dates, published[d]), append(out.Outlets, outlets[d])
	}
	return out
}

func officeText(r *segun.Role) string {
	s := strings.TrimSpace(r.Qualifier + " " + r.Title)
	if r.Of != "" {
		s += ", " + r.Of
	}
	if r.Time == "former" && r.Qualifier != "former" {
		s += " (former)"
	}
	return s
}

// byCount lists the keys, the most frequent first.
func byCount(n map[string]int) []string {
	out := make([]string, 0, len(n))
	for k := range n {
		out = append(out, k)
	}
	slices.SortFunc(out, func(a, b string) int { return cmp.Or(cmp.Compare(n[b], n[a]), cmp.Compare(a, b)) })
	return out
}
