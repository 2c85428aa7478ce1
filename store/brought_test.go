package store_test

import (
	"os"
	"path/filepath"
	"testing"

	"segun/store"
)

// A case of form three with large indexes is brought forward in little memory: what is taken away is not kept in memory until it is gone. SQLite has 256 MB here, and the tables that go are larger.
func TestBringsALargeCaseForward(t *testing.T) {
	if testing.Short() {
		t.Skip("it fills 300 MB")
	}
	dir := filepath.Join(t.TempDir(), "old")
	if err := os.CopyFS(dir, os.DirFS(filepath.Join(formsDir, "form3"))); err != nil {
		t.Fatal(err)
	}
	if err := store.Grow(dir); err != nil {
		t.Fatal(err)
	}
	c, err := store.Open(dir, options())
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	verified(t, c)
}
