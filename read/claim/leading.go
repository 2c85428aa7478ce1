package claim

// leading is whose voice leads a text so far: a paragraph that opens without words for saying may be theirs though the outlet spoke in between. The zero value is ready.
type leading struct {
	voices []led
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
	for j := range l.voices {
		if v := &l.voices[j]; v.entity == e {
			v.n, v.said, v.at = v.n+1, k, i
			return
		}
	}
	l.voices = append(l.voices, led{e, 1, k, i})
}

// of returns the attribution of the voice that leads in front of sentence i, and the last sentence that had it; −1 where none does.
func (l *leading) of(i int) (said, at int) {
	best := -1
	for j := range l.voices {
		if v := &l.voices[j]; v.n >= leastLed && i-v.at <= mostApart && (best < 0 || v.n > l.voices[best].n) {
			best = j
		}
	}
	if best < 0 {
		return -1, -1
	}
	return l.voices[best].said, l.voices[best].at
}
