package store

import (
	"context"
	"time"

	"github.com/ncruces/go-sqlite3"
)

// Held returns what a server said of a page when it was last fetched and read: its name for that version and when it was changed. Both are empty
// where the case has no such page, or the server said nothing.
func (c *Case) Held(ctx context.Context, url string) (etag string, modified time.Time, err error) {
	err = c.read(ctx, func(db *conn) error {
		for _, by := range [...]string{"s.key", "s.origin"} { // where it was found, or where it was asked for when that led elsewhere
			found := false
			err := db.each(func(s *sqlite3.Stmt) error {
				etag, modified, found = s.ColumnText(0), moment(s.ColumnInt64(1)), true
				return nil
			}, "SELECT s.etag,s.modified FROM sightings s JOIN readings r ON r.doc=s.capture WHERE "+by+"=? ORDER BY s.id DESC LIMIT 1", url)
			if err != nil || found {
				return err
			}
		}
		return nil
	})
	return etag, modified, err
}
