package store

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/ncruces/go-sqlite3"

	"segun"
	"segun/store/fact"
)

// HoldingHit is a holding that a document tells of two named parties. Its By is empty: who says so is in Chain.
type HoldingHit struct {
	segun.ToldHolding // Owner and Asset are subjects of the document
	Doc               *Document
	Chain             []segun.Speaker // outermost first
	Claim             string          // of the case: DOCUMENT#c7
}

// Holdings calls f with each holding that documents tell, in the order in which they were added and of their text, and stops at f's first error. With docs only those
// documents are looked at, in their order. It opens every document once: a large case takes as long as reading it from the disk.
func (c *Case) Holdings(ctx context.Context, docs []segun.DocID, f func(*HoldingHit) error) error {
	var numbers []int64
	err := c.read(ctx, func(db *conn) error {
		if docs == nil {
			return db.each(func(s *sqlite3.Stmt) error {
				numbers = append(numbers, s.ColumnInt64(0))
				return nil
			}, "SELECT id FROM documents ORDER BY id")
		}
		for _, d := range docs {
			n, ok, err := db.number("SELECT id FROM documents WHERE docid=?", rawID(d))
			if err != nil {
				return err
			}
			if ok {
				numbers = append(numbers, n)
			}
		}
		return nil
	})
	for _, n := range numbers {
		if err != nil {
			return err
		}
		var hits []HoldingHit
		err = c.read(ctx, func(db *conn) error {
			d, err := openDoc(db, n)
			if errors.Is(err, ErrNotFound) {
				return nil // it has been forgotten meanwhile
			}
			if err == nil {
				hits, err = d.holdings()
			}
			return err
		})
		for i := range hits {
			if err == nil {
				err = f(&hits[i])
			}
		}
	}
	return err
}

// holdings are the holdings of named parties in one document.
func (d *opened) holdings() ([]HoldingHit, error) {
	list, err := d.view.Holdings()
	if err != nil {
		return nil, fmt.Errorf("document %s: %w: %w; run segun rebuild", d.ID, ErrCorrupt, err)
	}
	var out []HoldingHit
	for i := range list {
		r := &list[i]
		owner, err := d.view.Entity(r.Subject)
		if err != nil {
			return nil, err
		}
		asset, err := d.view.Entity(r.Object)
		if err != nil {
			return nil, err
		}
		if r.Share == nil || owner == nil || asset == nil || !owner.Named || !asset.Named {
			continue
		}
		out = append(out, d.holding(r, owner, asset))
	}
	return out, nil
}

func (d *opened) holding(r *fact.Relation, owner, asset *fact.Entity) HoldingHit {
	before := d.text[:r.Span.Start]
	line := strings.LastIndexByte(before, '\n') + 1
	h := HoldingHit{Doc: &d.Document, Chain: r.Chain, ToldHolding: segun.ToldHolding{
		Owner: segun.InDocument(d.ID, r.Subject), Asset: segun.InDocument(d.ID, r.Object), OwnerName: owner.Name, AssetName: asset.Name,
		Share: *r.Share, Time: r.Time, Status: r.Status, From: d.From, Document: d.ID, Span: r.Span, Line: 1 + strings.Count(before, "\n"), Column: 1 + utf8.RuneCountInString(before[line:]),
		Words: strings.Join(strings.Fields(r.Span.In(d.text)), " ")}}
	if len(r.Claims) > 0 {
		h.Claim = string(d.ID) + "#" + r.Claims[0]
	}
	return h
}
