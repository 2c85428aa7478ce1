package screen

import (
	"iter"
	"runtime"
	"sync"

	"segun"
)

// share is how many names a worker answers at a time.
const share = 64

// All answers names in the order in which they come, by several workers (0: one a processor). The answers are the same for any number of
// them. No more than a few hundred names a worker are in memory.
func (s *Screener) All(in iter.Seq[segun.Asked], o Options, workers int) iter.Seq[segun.Screening] {
	if workers <= 0 {
		workers = runtime.GOMAXPROCS(0)
	}
	return func(yield func(segun.Screening) bool) {
		names := make([]segun.Asked, 0, share*workers)
		answers := make([]segun.Screening, share*workers)
		hand := func() bool {
			s.answer(names, answers, o)
			for i := range names {
				if !yield(answers[i]) {
					return false
				}
			}
			names = names[:0]
			return true
		}
		for a := range in {
			if names = append(names, a); len(names) == cap(names) && !hand() {
				return
			}
		}
		hand()
	}
}

// answer fills answers for names, a worker for each share of them.
func (s *Screener) answer(names []segun.Asked, answers []segun.Screening, o Options) {
	if len(names) <= share {
		for i := range names {
			answers[i] = s.Ask(&names[i], o)
		}
		return
	}
	var done sync.WaitGroup
	for from := 0; from < len(names); from += share {
		done.Go(func() {
			for i := from; i < min(from+share, len(names)); i++ {
				answers[i] = s.Ask(&names[i], o)
			}
		})
	}
	done.Wait()
}
