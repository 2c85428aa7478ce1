package ownership

import "segun"

// rings finds the parties that own, directly or through others, a share of themselves, each with the number of its ring, from 1: those of a strongly connected
// part of more than one (Tarjan's algorithm, without recursion, since a chain of owners may be as long as the list).
func rings(list []*share, byOwner map[segun.SubjectID][]*share) map[segun.SubjectID]int {
	w := ringWalk{byOwner: byOwner, at: map[segun.SubjectID]*ringNode{}, in: map[segun.SubjectID]int{}}
	for _, s := range list {
		if w.at[s.owner] == nil {
			w.from(s.owner)
		}
	}
	return w.in
}

// ringNode is a party while rings are looked for.
type ringNode struct {
	id      segun.SubjectID
	index   int // in the order of being met
	low     int // the earliest met party that can be reached from it
	next    int // which of its shares is followed next
	onStack bool
}

type ringWalk struct {
	byOwner map[segun.SubjectID][]*share
	at      map[segun.SubjectID]*ringNode
	stack   []*ringNode // met and not yet known to be in a ring or not
	in      map[segun.SubjectID]int
	rings   int
}

// meet makes a node of a party that was not met before.
func (w *ringWalk) meet(id segun.SubjectID) *ringNode {
	n := &ringNode{id: id, index: len(w.at), low: len(w.at), onStack: true}
	w.at[id] = n
	w.stack = append(w.stack, n)
	return n
}

// from follows all shares that a party leads to.
func (w *ringWalk) from(id segun.SubjectID) {
	path := []*ringNode{w.meet(id)}
	for len(path) > 0 {
		n := path[len(path)-1]
		if shares := w.byOwner[n.id]; n.next < len(shares) {
			asset := shares[n.next].asset
			n.next++
			switch m := w.at[asset]; {
			case m == nil:
				path = append(path, w.meet(asset))
			case m.onStack:
				n.low = min(n.low, m.index)
			}
			continue
		}
		path = path[:len(path)-1]
		if len(path) > 0 {
			up := path[len(path)-1]
			up.low = min(up.low, n.low)
		}
		if n.low == n.index {
			w.close(n)
		}
	}
}

// close takes the ring that begins at n off the stack; a party by itself is none.
func (w *ringWalk) close(n *ringNode) {
	alone := w.stack[len(w.stack)-1] == n
	w.rings++
	for {
		m := w.stack[len(w.stack)-1]
		w.stack = w.stack[:len(w.stack)-1]
		m.onStack = false
		if !alone {
			w.in[m.id] = w.rings
		}
		if m == n {
			return
		}
	}
}
