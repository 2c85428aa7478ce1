package main

import (
	"path/filepath"
	"runtime"
	"testing"
	"time"
)

func TestDataDir(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("the folders of other systems are theirs")
	}
	home := t.TempDir()
	t.Setenv("HOME", home)
	for _, c := range []struct{ segun, xdg, want string }{
		{"/x/segun", "/y", "/x/segun"},
		{"", "/y", "/y/segun"},
		{"", "relative", filepath.Join(home, ".local", "share", "segun")}, // the specification has it ignored
		{"", "", filepath.Join(home, ".local", "share", "segun")},
	} {
		t.Setenv("SEGUN_DIR", c.segun)
		t.Setenv("XDG_DATA_HOME", c.xdg)
		if got, err := dataDir(); err != nil || got != c.want {
			t.Errorf("%+v: got %q, %v", c, got, err)
		}
	}
	t.Setenv("SEGUN_DIR", "")
	t.Setenv("XDG_DATA_HOME", "")
	t.Setenv("HOME", "")
	if got, err := dataDir(); err == nil {
		t.Errorf("without a home: %q", got)
	}
}

func TestIsStale(t *testing.T) {
	now := time.Date(2031, 5, 11, 23, 0, 0, 0, time.UTC)
	for date, want := range map[string]bool{"2031-05-11": false, "2031-05-04": false, "2031-05-03": true, "2025-02-20": true, "2031-05": false, "": false} {
		if got := isStale(date, now); got != want {
			t.Errorf("%q: %v", date, got)
		}
	}
}
