package store_test

import (
	"path/filepath"
	"testing"

	"segun/internal/papers"
	"segun/store"
	"segun/store/conform"
)

func TestConforms(t *testing.T) {
	for name, pass := range map[string][]byte{"plain": nil, "locked": []byte("open sesame")} {
		t.Run(name, func(t *testing.T) {
			conform.Backend{
				New: func(t *testing.T) (conform.Reader, func() (conform.Writer, error)) {
					c, err := store.Create(filepath.Join(t.TempDir(), "case"), "case", pass, lockedOptions("open sesame"))
					if err != nil {
						t.Fatal(err)
					}
					t.Cleanup(func() { c.Close() })
					return c, func() (conform.Writer, error) {
						w, err := c.Write()
						if err != nil {
							return nil, err
						}
						return w, nil
					}
				},
				Entry: func(t *testing.T, n int) *store.Entry { return entry(t, n) },
				Name:  func(n int) string { return papers.Reading(n).Entities.List[1].Name },
			}.Run(t)
		})
	}
}
