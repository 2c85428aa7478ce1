package format

import (
	"iter"

	"segun"
)

// Parts yields the captures that a capture stands for, each of which Read makes one document of: most captures stand for
// themselves, an e-mail message for itself and for each file that is attached to it. What is attached and has no reader is a
// *segun.Skip in its place.
//
// What is inside has a name and a digest of its own, so that a report which came with ten messages is one and the same.
func Parts(c segun.Capture) iter.Seq2[segun.Capture, error] {
	return func(yield func(segun.Capture, error) bool) {
		if r, ok := pick(c); ok && r.Parts != nil {
			r.Parts(c, yield)
			return
		}
		yield(c, nil)
	}
}
