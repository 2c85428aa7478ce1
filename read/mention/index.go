package mention

import "segun"

// longest is how many tokens before its head a mention starts at most; see read/phrase.
const longest = 64

// AtHead returns the index of the mention whose head is the token, the widest where there are several, -1 for none. It
// looks at the mentions of the sentence around the token only.
func AtHead(ms *segun.Mentions, token int) int {
	return search(ms, token, func(m *segun.Mention) bool { return m.Head == token })
}

// Covering returns the index of the narrowest mention that holds the token, -1 for none.
func Covering(ms *segun.Mentions, token int) int {
	best := -1
	search(ms, token, func(m *segun.Mention) bool { return false })
	lo, hi := window(ms, token)
	for i := lo; i < hi; i++ {
		m := &ms.List[i]
		if m.First <= token && token < m.End && (best < 0 || m.End-m.First < ms.List[best].End-ms.List[best].First) {
			best = i
		}
	}
	return best
}

func search(ms *segun.Mentions, token int, fits func(*segun.Mention) bool) int {
	best := -1
	lo, hi := window(ms, token)
	for i := lo; i < hi; i++ {
		m := &ms.List[i]
		if fits(m) && (best < 0 || m.End-m.First > ms.List[best].End-ms.List[best].First) {
			best = i
		}
	}
	return best
}

// window returns the mentions that start at most longest tokens before token, and not after it.
func window(ms *segun.Mentions, token int) (lo, hi int) {
	lo = firstFrom(ms, token-longest)
	return lo, firstFrom(ms, token+1)
}

// firstFrom returns the index of the first mention that starts at or after token.
func firstFrom(ms *segun.Mentions, token int) int {
	lo, hi := 0, len(ms.List)
	for lo < hi {
		m := (lo + hi) / 2
		if ms.List[m].First < token {
			lo = m + 1
		} else {
			hi = m
		}
	}
	return lo
}
