package store

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"segun"
	"segun/store/fact"
	"segun/store/query"
)

// rows are what one document adds to the tables that answer questions, made from its statements, its publisher and its day alone.
type rows struct {
	doc, day int64
	parties  map[string]party // by local ID of the entity
	rec      *fact.Record
	outlet   string // form of the publisher's name, "" where none is known
}

// party is whom an entity is taken for: a normal form, the kind and the spellings.
type party struct {
	form, kind string
	texts      []string
}

// rowsOf prepares the rows of a document. The error wraps ErrInvalid for one with more claims than can be numbered.
func rowsOf(doc, day int64, publisher string, rec *fact.Record) (*rows, error) {
	r := &rows{doc: doc, day: day, rec: rec, parties: map[string]party{}, outlet: Form(publisher)}
	for i := range rec.Claims {
		if n := fact.Number(rec.Claims[i].ID); n < 0 || n > mostLocal {
			return nil, fmt.Errorf("%w: more claims in one document than a case can number", ErrInvalid)
		}
	}
	if doc > mostDoc {
		return nil, fmt.Errorf("%w: more documents than a case can number", ErrInvalid)
	}
	part := takesPart(rec)
	for i := range rec.Entities {
		e := &rec.Entities[i]
		if !e.Named && !part[e.ID] {
			continue
		}
		p := party{form: Form(e.Name), kind: string(e.Kind)}
		for _, n := range e.Names {
			p.texts = append(p.texts, n.Text)
		}
		slices.Sort(p.texts)
		p.texts = slices.Compact(p.texts)
		if p.form != "" {
			r.parties[e.ID] = p
		}
	}
	if r.outlet != "" {
		r.parties["e0"] = party{form: r.outlet, kind: string(segun.Outlet), texts: []string{publisher}}
	}
	return r, nil
}

// takesPart are the entities that say something or that something is said about: of those without a name, only these are looked for.
func takesPart(rec *fact.Record) map[string]bool {
	out := map[string]bool{}
	for i := range rec.Claims {
		c := &rec.Claims[i]
		for _, a := range c.About {
			out[a] = true
		}
		for j := range c.Chain {
			_, local, _ := c.Chain[j].Subject.Local()
			out[local] = true
		}
	}
	return out
}

// statusCode is the number of a status in the tables.
func statusCode(s string) int { return slices.Index(query.Statuses, s) + 1 }

// wordsRow is one row of the table claims.
type wordsRow struct {
	number     int64
	body, tags string
}

// put writes the rows, and returns the parties by local ID; the rows of claims are added to found, to be written in the order of their numbers.
func (w *Writer) put(r *rows, found *[]wordsRow) (map[string]int64, error) {
	ids := map[string]int64{}
	for _, local := range sortedKeys(r.parties) {
		id, err := w.putParty(r, local)
		if err != nil {
			return nil, err
		}
		ids[local] = id
	}
	for i := range r.rec.Entities {
		e := &r.rec.Entities[i]
		for _, o := range e.Offices {
			if ids[e.ID] == 0 || o.Title == "" {
				continue
			}
			if err := w.db.run("INSERT OR IGNORE INTO offices VALUES(?,?,?,?,?,?,?,?)", ids[e.ID], r.day, r.doc, int64(o.Span.Start), o.Title, o.Of, o.Qualifier, o.Time); err != nil {
				return nil, err
			}
		}
	}
	for i := range r.rec.Claims {
		row, err := w.putClaim(r, &r.rec.Claims[i], ids)
		if err != nil {
			return nil, err
		}
		*found = append(*found, row)
	}
	return ids, w.putTimes(r)
}

// putParty writes one entity under its party and returns the party.
func (w *Writer) putParty(r *rows, local string) (int64, error) {
	p := r.parties[local]
	id, ok := w.parties[p.form]
	if !ok {
		var err error
		id, ok, err = w.db.number("SELECT id FROM parties WHERE form=?", p.form)
		if err != nil {
			return 0, err
		}
		if !ok {
			if err := w.db.run("INSERT INTO parties(form,kind) VALUES(?,?)", p.form, p.kind); err != nil {
				return 0, err
			}
			id = w.db.LastInsertRowID()
		}
		w.parties[p.form] = id
	}
	for _, t := range p.texts {
		form := Form(t)
		if form == "" {
			continue
		}
		if err := w.db.run("INSERT INTO names VALUES(?,?,?,1) ON CONFLICT DO UPDATE SET n=n+1", form, id, t); err != nil {
			return 0, err
		}
	}
	return id, w.db.run("INSERT OR IGNORE INTO entities VALUES(?,?,?,?)", id, r.day, r.doc, int64(fact.Number(local)))
}

// putClaim writes one claim with whom it is about and who says it, and returns its row of claims.
func (w *Writer) putClaim(r *rows, c *fact.Claim, ids map[string]int64) (wordsRow, error) {
	n, code := claimNumber(r.day, r.doc, fact.Number(c.ID)), statusCode(c.Status)
	tags := []string{"all", "s" + tagWord(c.Status), "t" + tagWord(c.Act), "d" + strconv.FormatInt(r.doc, 10)}
	tag := func(kind string, id int64) { tags = append(tags, kind+strconv.FormatInt(id, 10)) }
	var err error
	for _, a := range c.About {
		if id := ids[a]; id != 0 {
			tag("a", id)
			err = errors.Join(err, w.db.run("INSERT OR IGNORE INTO about VALUES(?,?,?)", id, n, code))
		}
	}
	for i := range c.Chain {
		_, local, _ := c.Chain[i].Subject.Local()
		id := ids[local]
		if id == 0 {
			continue
		}
		if i < len(c.Chain)-1 {
			tag("v", id)
			continue
		}
		tag("b", id)
		err = errors.Join(err, w.db.run("INSERT OR IGNORE INTO voices VALUES(?,?,?)", id, n, code))
	}
	if id := ids["e0"]; id != 0 && r.outlet != "" {
		tag("o", id)
	}
	return wordsRow{n, c.Words, strings.Join(tags, " ")}, err
}

// tagWord is a status or act as one word of the full-text index.
func tagWord(s string) string { return strings.ReplaceAll(s, "_", "") }

// putTimes writes events, and claims with a date that no event tells already.
func (w *Writer) putTimes(r *rows) error {
	told := map[string]bool{}
	for i := range r.rec.Events {
		e := &r.rec.Events[i]
		n := fact.Number(e.ID)
		first, last, ok := fact.Days(e.EDTF)
		if !ok || n < 0 || n > mostLocal {
			continue
		}
		for _, c := range e.Claims {
			told[c] = true
		}
		if err := w.db.run("INSERT INTO events VALUES(?,?,1,?)", first, claimNumber(r.day, r.doc, n), last); err != nil {
			return err
		}
	}
	for i := range r.rec.Claims {
		c := &r.rec.Claims[i]
		first, last, ok := fact.Days(c.EDTF)
		if !ok || told[c.ID] || c.Grain == "role" {
			continue
		}
		if err := w.db.run("INSERT INTO events VALUES(?,?,0,?)", first, claimNumber(r.day, r.doc, fact.Number(c.ID)), last); err != nil {
			return err
		}
	}
	return nil
}

// putWords writes rows of claims in the order of their numbers, which the index is fastest with.
func (w *Writer) putWords(found []wordsRow) error {
	slices.SortFunc(found, func(a, b wordsRow) int { return cmp.Compare(a.number, b.number) })
	for _, f := range found {
		if err := w.db.run("INSERT INTO claims(rowid,body,tags) VALUES(?,?,?)", f.number, f.body, f.tags); err != nil {
			return err
		}
	}
	return nil
}

// drop takes a document's rows away again.
func (w *Writer) drop(r *rows) error {
	from, to := claimNumber(r.day, r.doc, 0), claimNumber(r.day, r.doc, mostLocal)
	var numbers []int64
	for i := range r.rec.Claims {
		numbers = append(numbers, claimNumber(r.day, r.doc, fact.Number(r.rec.Claims[i].ID)))
	}
	for _, n := range numbers {
		if err := w.db.run("DELETE FROM claims WHERE rowid=?", n); err != nil {
			return err
		}
	}
	for _, t := range r.times() {
		if err := w.db.run("DELETE FROM events WHERE first=? AND id BETWEEN ? AND ?", t, from, to); err != nil {
			return err
		}
	}
	for _, local := range sortedKeys(r.parties) {
		if err := w.dropParty(r, local, from, to); err != nil {
			return err
		}
	}
	return nil
}

// times are the first days of all that has a date.
func (r *rows) times() []int {
	var days []int
	for i := range r.rec.Events {
		if f, _, ok := fact.Days(r.rec.Events[i].EDTF); ok {
			days = append(days, f)
		}
	}
	for i := range r.rec.Claims {
		if f, _, ok := fact.Days(r.rec.Claims[i].EDTF); ok {
			days = append(days, f)
		}
	}
	slices.Sort(days)
	return slices.Compact(days)
}

// dropParty takes one entity away, and its party where no document knows it any more.
func (w *Writer) dropParty(r *rows, local string, from, to int64) error {
	p := r.parties[local]
	id, ok, err := w.db.number("SELECT id FROM parties WHERE form=?", p.form)
	if err != nil || !ok {
		return err
	}
	for _, s := range [...]string{"DELETE FROM about WHERE party=? AND claim BETWEEN ? AND ?",
		"DELETE FROM voices WHERE party=? AND claim BETWEEN ? AND ?"} {
		err = errors.Join(err, w.db.run(s, id, from, to))
	}
	err = errors.Join(err, w.db.run("DELETE FROM offices WHERE party=? AND day=? AND doc=?", id, r.day, r.doc),
		w.db.run("DELETE FROM entities WHERE party=? AND day=? AND doc=? AND number=?", id, r.day, r.doc, int64(fact.Number(local))))
	for _, t := range p.texts {
		err = errors.Join(err, w.db.run("UPDATE names SET n=n-1 WHERE form=? AND party=? AND text=?", Form(t), id, t),
			w.db.run("DELETE FROM names WHERE form=? AND party=? AND text=? AND n<=0", Form(t), id, t))
	}
	_, still, e := w.db.number("SELECT 1 FROM entities WHERE party=? LIMIT 1", id)
	if err = errors.Join(err, e); err == nil && !still {
		delete(w.parties, p.form)
		err = errors.Join(w.db.run("DELETE FROM names WHERE party=?", id), w.db.run("DELETE FROM parties WHERE id=?", id))
	}
	return err
}

func sortedKeys[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.SortFunc(keys, func(a, b string) int { return cmp.Or(cmp.Compare(len(a), len(b)), cmp.Compare(a, b)) })
	return keys
}
