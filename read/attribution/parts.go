package attribution

import (
	"fmt"

	"segun/internal/model"
	"segun/read/phrase"
)

// part is what a word is to a verb of saying, asking or answering that is done rather than said: each a row class of deeds.tsv, where it is described.
type part uint64

const (
	asAnswered part = 1 << iota
	asHandset
	asRings
	asInstant
	asMoving
	asMover
	asExhibit
	asQuery
	asReferred
	asDismissed
	asBrushed
	asAdmitted
	asAssailed
	asKept
	asWeapon
	asRaised
	asConvened
	asLookedUp
	asLengthy
	asHolding
	asUnchanged
	asNaming
	asUnwilling
	asTerms
	asExplained
	asRecited
	asCommented
	asConveyance
	asRemote
	asStaged
	asBench
	asAssembly
	asPending
)

// partNames are the parts as the table calls them.
var partNames = map[string]part{
	"answered":   asAnswered,
	"handset":    asHandset,
	"rings":      asRings,
	"instant":    asInstant,
	"moving":     asMoving,
	"mover":      asMover,
	"exhibit":    asExhibit,
	"query":      asQuery,
	"referred":   asReferred,
	"dismissed":  asDismissed,
	"brushed":    asBrushed,
	"admitted":   asAdmitted,
	"assailed":   asAssailed,
	"kept":       asKept,
	"weapon":     asWeapon,
	"raised":     asRaised,
	"convened":   asConvened,
	"lookedup":   asLookedUp,
	"lengthy":    asLengthy,
	"holding":    asHolding,
	"unchanged":  asUnchanged,
	"naming":     asNaming,
	"unwilling":  asUnwilling,
	"terms":      asTerms,
	"explained":  asExplained,
	"recited":    asRecited,
	"commented":  asCommented,
	"conveyance": asConveyance,
	"remote":     asRemote,
	"staged":     asStaged,
	"bench":      asBench,
	"assembly":   asAssembly,
	"pending":    asPending,
}

// parts reads a table of lemmas and the part that each plays; a lemma may play several.
func parts(name string, rows [][]string) (out phrase.Keyed[part], err error) {
	for _, r := range rows {
		if len(r) != 2 || partNames[r[1]] == 0 {
			return out, fmt.Errorf("read/attribution: %s: row %q names no part", name, r)
		}
		h := model.String(r[0])
		out.Set(h, out.Get(h)|partNames[r[1]])
	}
	return out, nil
}

// plays reports whether token t is a word that plays a part.
func (f *finder) plays(t int, p part) bool {
	return t >= 0 && f.c.parts.Get(f.lemma(t))&p != 0
}

// among reports whether token t plays a part in how things are said, by the tables of partTables.
func (f *finder) among(t int, part string) bool {
	return t >= 0 && t < f.Len() && f.parts[t].May(part) && f.c.told.PlayLow(f.keys[t], part)
}

// amongWords is among for words as they stand in the text, whatever their lemma.
func (f *finder) amongWords(t int, part string) bool {
	return t >= 0 && t < f.Len() && f.c.told.PlayLow(f.Low[t], part)
}
