package claim

import "slices"

// leading is whose voice leads a text so far: a paragraph that opens without words for saying may be theirs though the outlet spoke in between. The zero value is ready.
type leading struct {
	voices []led
	place  map[int]int // entities -> where they stand in voices
	near   []int       // where those stand who were heard within mostApart sentences, in order
}

// led is one voice: how many sentences had it, and the last of them with its attribution.
type led struct {
	entity, n, said, at int
}

const (
	leastLed  = 3 // sentences that a voice has, at least, to lead
	mostApart = 9 // sentences since its last, at most
)

// add notes that sentence i ends with attribution k.
func (l *leading) add(m *maker, k, i int) {
	if k < 0 {
		return
	}
	a := &m.r.Attributions.List[k]
	if a.Speaker < 0 {
		return
	}
	e := m.r.EntityOf(a.Speaker)
	if e < 0 {
		return
	}
	j, ok := l.place[e]
	if !ok {
		if l.place == nil {
			l.place = map[int]int{}
		}
		j = len(l.voices)
		l.place[e], l.voices = j, append(l.voices, led{entity: e})
	}
	v := &l.voices[j]
	v.n, v.said, v.at = v.n+1, k, i
	l.forget(i)
	if at, here := slices.BinarySearch(l.near, j); !here {
		l.near = slices.Insert(l.near, at, j)
	}
}

// forget lets go of those who were not heard for long in front of sentence i.
func (l *leading) forget(i int) {
	l.near = slices.DeleteFunc(l.near, func(j int) bool { return i-l.voices[j].at > mostApart })
}

// of returns the attribution of the voice that leads in front of sentence i, and the last sentence that had it; −1 where none does.
func (l *leading) of(i int) (said, at int) {
	best := -1
	l.forget(i)
	for _, j := range l.near {
		if v := &l.voices[j]; v.n >= leastLed && i-v.at <= mostApart && (best < 0 || v.n > l.voices[best].n) {
			best = j
		}
	}
	if best < 0 {
		return -1, -1
	}
	return l.voices[best].said, l.voices[best].at
}
