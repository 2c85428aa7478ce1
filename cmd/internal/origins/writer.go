package origins

import (
	"strings"

	"segun"
	"segun/resolve/lineage"
	"segun/store"
	"segun/store/fact"
)

// WriterOf names who wrote a letter or a statement: e, whom the reading took for its writer, where that is somebody other than who published it; and else those
// whom its byline names. ok is false where the document names nobody.
func WriterOf(d *store.Document, e *fact.Entity) (name string, ok bool) {
	if IsWriter(e) {
		return strings.Join(strings.Fields(e.Name), " "), true
	}
	var names []string
	for _, a := range d.Authors {
		if a = strings.Join(strings.Fields(a), " "); a != "" {
			names = append(names, a)
		}
	}
	return strings.Join(names, ", "), len(names) > 0
}

// IsWriter reports whether whom a reading took for a writer is somebody by name, and not the outlet that printed it.
func IsWriter(e *fact.Entity) bool {
	return e != nil && e.Named && e.Name != "" && e.Kind != segun.Outlet
}

// writerVoice is the writer of a letter or a statement as lineage takes voices: what they write comes from them, and not from who printed it.
func writerVoice(h *store.Hit, known voices) (lineage.Voice, bool) {
	s := &h.Claim.Chain[0]
	if s.Kind != segun.VoiceWriter {
		return lineage.Voice{}, false
	}
	_, local, _ := s.Subject.Local()
	e := h.Entity(local)
	name, ok := WriterOf(h.Doc, e)
	v := lineage.Voice{Name: name, Named: true, Kind: segun.Person, ID: string(known.only[store.Form(name)])}
	if IsWriter(e) {
		v.Kind, v.ID, v.Heads = e.Kind, string(known.of[s.Subject]), headsOf(e)
	}
	return v, ok
}
