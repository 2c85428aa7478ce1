package web

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"time"
)

// grace is how long answers that are under way may take when the program is told to end.
const grace = 5 * time.Second

// Serve answers on a listener until ctx ends; then it takes no more requests, lets those under way end, and returns nil. The error is that of the listener.
func Serve(ctx context.Context, l net.Listener, h http.Handler) error {
	base, stop := context.WithCancel(context.WithoutCancel(ctx))
	defer stop()
	s := &http.Server{Handler: h, ReadHeaderTimeout: 5 * time.Second, IdleTimeout: 2 * time.Minute, MaxHeaderBytes: 32 << 10,
		BaseContext: func(net.Listener) context.Context { return base },
		ErrorLog:    log.New(io.Discard, "", 0)} // what it has to say holds addresses, and nothing that anybody can mend
	failed := make(chan error, 1)
	go func() { failed <- s.Serve(l) }()
	select {
	case err := <-failed:
		return fmt.Errorf("web: %w", err)
	case <-ctx.Done():
	}
	late, end := context.WithTimeout(context.WithoutCancel(ctx), grace)
	defer end()
	time.AfterFunc(grace/2, stop) // whoever listens to the progress of a job waits for more of it
	if err := s.Shutdown(late); errors.Is(err, context.DeadlineExceeded) {
		return s.Close()
	} else if err != nil {
		return fmt.Errorf("web: %w", err)
	}
	return nil
}
