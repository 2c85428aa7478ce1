package corpus

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
)

// from is how the first lines of an annotation name its article: "from trnews:1020017".
var from = regexp.MustCompile(`(?m)^from ([a-z]+:\S+)$`)

// Real reads the annotations of real articles in dir, *.txtar that Pin has made. text returns the words of what their first lines name, "COLLECTION:ID"; its errors are wrapped.
func Real(dir string, text func(from string) (string, error)) ([]*Article, error) {
	files, err := filepath.Glob(filepath.Join(dir, "*.txtar"))
	if err != nil {
		return nil, err
	}
	if len(files) == 0 {
		return nil, fmt.Errorf("corpus: no annotation in %s", dir)
	}
	var out []*Article
	for _, f := range files {
		raw, err := os.ReadFile(f)
		if err != nil {
			return nil, err
		}
		m := from.FindSubmatch(raw)
		if m == nil {
			return nil, fmt.Errorf("corpus: %s: its first lines do not say where the article is from; write: from COLLECTION:ID", f)
		}
		words, err := text(string(m[1]))
		if err != nil {
			return nil, fmt.Errorf("corpus: %s: %w", f, err)
		}
		if raw, err = Unpin(raw, words); err != nil {
			return nil, fmt.Errorf("corpus: %s: %w", f, err)
		}
		a, faults := Parse(f, raw)
		for _, x := range faults {
			err = errors.Join(err, x)
		}
		if err != nil {
			return nil, err
		}
		a.From = string(m[1])
		out = append(out, a)
	}
	return out, nil
}
