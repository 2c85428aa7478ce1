package main

import (
	"archive/zip"
	"bytes"
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"segun/cmd/internal/desk"
	"segun/store"
	"segun/store/query"
	"segun/web/api"
	"segun/write"
)

// deskExport takes the record out for the desk.
type deskExport struct {
	t *terminal
	c *store.Case
	d *desk.Desk
}

// mostExported is how large an archive for the desk may become: it is put together in memory, so that nothing of a locked case lies on the disk.
const mostExported = 256 << 20

// errLarge is the error of an archive that is too large.
var errLarge = fmt.Errorf("%w: the export is too large for the desk; use segun export", api.ErrInvalid)

// bounded is a buffer that refuses to grow without end.
type bounded struct{ bytes.Buffer }

// Write adds p.
func (b *bounded) Write(p []byte) (int, error) {
	if b.Len()+len(p) > mostExported {
		return 0, errLarge
	}
	return b.Buffer.Write(p)
}

// forms are those that segun export knows.
var forms = []string{"csv", "xlsx", "graphml", "ftm", "markdown", "memo"}

// Export makes an archive of what segun export writes into a folder. It is logged before it is made.
func (e *deskExport) Export(ctx context.Context, n api.NewExport) (string, []byte, error) {
	if !slices.Contains(forms, n.As) {
		return "", nil, fmt.Errorf("%w: %q is no form of export; there are %s", api.ErrInvalid, n.As, strings.Join(forms, ", "))
	}
	if len(n.Notes) == 0 {
		n.Notes = []string{store.Public}
	}
	for _, c := range n.Notes {
		if c != store.Public && c != store.Internal && c != store.Confidential {
			return "", nil, fmt.Errorf("%w: %q is no class of notes", api.ErrInvalid, c)
		}
	}
	q, err := query.Parse(n.Question)
	if err != nil {
		return "", nil, fmt.Errorf("%w: %w", api.ErrInvalid, err)
	}
	t := *e.t
	t.ctx = ctx
	now := time.Now()
	var b bounded
	x := &exporting{exportCmd: &exportCmd{As: n.As, Notes: n.Notes}, t: &t, k: e.c, archive: zip.NewWriter(&b)}
	if err := x.begin(q, now); err != nil {
		return "", nil, desk.Told(err)
	}
	err = e.d.Write(func(w *store.Writer) error {
		return w.Decided("export", strings.Join(nonEmpty(n.As, x.head.Question), ": "), strings.Join(n.Notes, "+")+" notes")
	})
	if err != nil {
		return "", nil, err
	}
	if err := x.write(); err != nil {
		return "", nil, desk.Told(err)
	}
	if err := x.manifest(now); err != nil {
		return "", nil, err
	}
	err = x.archive.Close()
	return fmt.Sprintf("%s-%s-%s.zip", e.c.Name(), n.As, now.Format(time.DateOnly)), b.Bytes(), err
}

// Sentence writes one claim so that it can be put into an article.
func (e *deskExport) Sentence(ctx context.Context, id string) (*api.Sentence, error) {
	x, err := e.c.Why(ctx, id)
	if err != nil {
		return nil, desk.Told(err)
	}
	if x.Claim == nil {
		return nil, fmt.Errorf("a claim %s: %w", id, api.ErrNotFound)
	}
	why, err := e.d.Claim(ctx, id)
	if err != nil {
		return nil, err
	}
	h := &x.Hit
	where := strings.Join(nonEmpty(h.Doc.Publisher, h.Doc.Published, place(h.Doc)), ", ")
	text := fmt.Sprintf("%s (%s): \u201c%s\u201d. %s, %s.", sourcingOf(&why.Claim), standing(h.Claim.Act, h.Claim.Status, h.Claim.Flags), oneLineOf(h.Claim.Words), where, hitID(h))
	if r := why.Claim.Review; r != nil && corrects(r.Verdict) { // the words stay; who says them and how is no longer what was read
		text = strings.TrimSpace(fmt.Sprintf("%s Corrected by %s, %s. %s", text, r.Who, strings.ReplaceAll(r.Verdict, "-", " "), r.Why))
	}
	return &api.Sentence{Text: write.Plain(text), Status: h.Claim.Status, Claim: why.Claim}, nil
}

// corrects reports whether a verdict says that a reading is wrong.
func corrects(verdict string) bool {
	return verdict == store.WrongSpeaker || verdict == store.WrongStatus || verdict == store.NotAClaim
}
