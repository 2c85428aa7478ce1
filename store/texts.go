package store

import (
	"context"
	"fmt"
	"strings"

	"github.com/ncruces/go-sqlite3"
)

// Text is a document with its text.
type Text struct {
	Document
	Text string
}

// fewestTogether is how many of some words a text must have at least to be given by Texts.
const fewestTogether = 3

// Texts returns documents whose text has all of some words, or else the first three of them: the latest first, at most limit. The error wraps ErrInvalid where
// there are no words.
func (c *Case) Texts(ctx context.Context, words []string, limit int) (list []Text, err error) {
	if len(words) < fewestTogether {
		return nil, fmt.Errorf("%w: fewer than %d words to look for", ErrInvalid, fewestTogether)
	}
	err = c.read(ctx, func(db *conn) error {
		for _, n := range [...]int{len(words), fewestTogether} {
			quoted := make([]string, n)
			for i := range quoted {
				quoted[i] = phrase(words[i])
			}
			var ids []int64
			err := db.each(func(s *sqlite3.Stmt) error {
				ids = append(ids, s.ColumnInt64(0))
				return nil
			}, "SELECT rowid FROM text WHERE text MATCH ? ORDER BY rowid DESC LIMIT ?", strings.Join(quoted, " AND "), limit)
			if err != nil {
				return err
			}
			for _, id := range ids {
				d, err := loadDoc(db, id)
				if err != nil {
					return err
				}
				list = append(list, Text{d.Document, d.text})
			}
			if len(list) > 0 {
				return nil
			}
		}
		return nil
	})
	return list, err
}
