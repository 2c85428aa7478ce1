package attribution

import "segun"

// saidToDo: "The line said | to expect delays", "The notice says | not to open the door", "Her doctor said | to rest": what somebody tells others to do, with none of them named. What somebody is said to be or to do is nobody's
// order ("is said to expect a pardon").
func (f *finder) saidToDo(s *segun.Sentence, t int) bool {
	x := f.xpos(t)
	if !f.is(t, "say") || x != "VBD" && x != "VBZ" && x != "VBP" || t+2 >= s.End {
		return false
	}
	k := t + 1
	first := k
	if f.is(k, "not", "never") {
		k++
	}
	if !f.is(k, "to") || k+1 >= s.End || f.xpos(k+1) != "VB" || f.is(k+1, "be", "have", "date", "own", "hold", "contain", "belong") || f.Find(t, segun.RelAuxPass) >= 0 || f.is(t-1, "be", "get") || f.is(t-1, "as") || f.is(t-1, "what", "all", "who", "which") {
		return false
	}
	r := run{first, f.clauseEnd(s, k+1)}
	if f.Word(r.end) == "," && f.is(r.end+1, "as", "because", "since") {
		r.end = f.stop(s, r.end) // why, by their word
	}
	return f.book(s, t, "call", "urge", "told to", r)
}
