package corpus

import (
	"errors"
	"regexp"
)

// from is how the first lines of an annotation name its article: "from trnews:1020017".
var from = regexp.MustCompile(`(?m)^from ([a-z]+:\S+)$`)

// Real reads the annotations of real articles in dir, *.txtar that Pin has made. text returns the words of what their first lines name, "COLLECTION:ID"; its errors are wrapped.
func Real(dir string, text func(from string) (string, error)) ([]*Article, error) {
	return opened(dir, func(raw []byte) ([]byte, string, error) {
		m := from.FindSubmatch(raw)
		if m == nil {
			return nil, "", errors.New("its first lines do not say where the article is from; write: from COLLECTION:ID")
		}
		words, err := text(string(m[1]))
		if err != nil {
			return nil, "", err
		}
		raw, err = Unpin(raw, words)
		return raw, string(m[1]), err
	})
}
