package store

import (
	"context"
	"strings"

	"github.com/ncruces/go-sqlite3"
)

const (
	leastLabel  = 4 // letters of a host's label that is a whole name
	leastWithin = 6 // letters of a name within a label, or of a label that begins a name
	leastShort  = 3 // words of a name whose initials are a label
)

// SiteOf returns the names of people and bodies of the case that a host may belong to, by its name: "www.quay-shipping.example" to Quay Shipping Ltd. An outlet is one of them
// only where something is said about it. No answer is no proof: a site may have any name.
func (c *Case) SiteOf(ctx context.Context, host string) (names []string, err error) {
	labels := siteLabels(host)
	if len(labels) == 0 {
		return nil, nil
	}
	met := map[int64]bool{}
	err = c.read(ctx, func(db *conn) error {
		return db.each(func(s *sqlite3.Stmt) error {
			if id := s.ColumnInt64(0); !met[id] && belongs(labels, s.ColumnText(1)) {
				met[id] = true
				names = append(names, s.ColumnText(2))
			}
			return nil
		}, `SELECT p.id,n.form,n.text FROM names n JOIN parties p ON p.id=n.party WHERE p.kind IN ('person','organisation','group')
			OR p.kind='outlet' AND EXISTS(SELECT 1 FROM tallies a WHERE a.party=p.id AND a.role=0) ORDER BY n.n DESC,n.text`)
	})
	return names, err
}

// siteLabels are the parts of a host that can be a name, in small letters and digits.
func siteLabels(host string) []string {
	all := strings.Split(strings.ToLower(strings.TrimSuffix(host, ".")), ".")
	var out []string
	for _, l := range all[:max(0, len(all)-1)] {
		if l = strings.ReplaceAll(Form(l), " ", ""); l != "" && l != "www" {
			out = append(out, l)
		}
	}
	return out
}

// belongs reports whether one of a host's labels is a name, holds one, begins one, or is its initials.
func belongs(labels []string, form string) bool {
	words := strings.Fields(form)
	whole, initials := strings.Join(words, ""), ""
	for _, w := range words {
		initials += string([]rune(w)[:1])
	}
	for _, l := range labels {
		switch {
		case l == whole && len(l) >= leastLabel,
			len(whole) >= leastWithin && strings.Contains(l, whole),
			len(l) >= leastWithin && len(words) > 1 && strings.HasPrefix(whole, l),
			len(words) >= leastShort && l == initials:
			return true
		}
	}
	return false
}
