package main

import (
	"fmt"
	"io"
	"sync"

	"segun/fetch"
	"segun/write"
)

// leftOut remembers what was passed over on purpose. The goroutine that fetches adds, the one that writes tells.
type leftOut struct {
	mu   sync.Mutex
	list []fetch.Left
}

func (l *leftOut) add(x fetch.Left) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.list = append(l.list, x)
}

// tell writes one line for each kind of thing that was passed over. A nil one was told of nothing.
func (l *leftOut) tell(w io.Writer) {
	if l == nil {
		return
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	for _, x := range l.list {
		fmt.Fprintf(w, "segun: left out of %s: %d %s\n", write.Plain(x.From), x.Count, x.What)
	}
}
