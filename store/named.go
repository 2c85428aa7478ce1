package store

import "segun/store/fact"

// Everybody is whom the document of a claim knows, by name or by description; nil where nothing can be read of it.
func (h *Hit) Everybody() []fact.Entity {
	if h.rec != nil {
		return h.rec.Entities
	}
	if h.view == nil { // a claim without a document behind it
		return nil
	}
	list, err := h.view.Entities()
	if err != nil {
		return nil // the same bytes gave the claim; segun verify tells what is wrong with the rest
	}
	return list
}

// Names are all names in the document of a claim, in every spelling.
func (h *Hit) Names() []string {
	var out []string
	for _, e := range h.Everybody() {
		if !e.Named {
			continue
		}
		out = append(out, e.Name)
		for _, n := range e.Names {
			out = append(out, n.Text)
		}
	}
	return out
}
