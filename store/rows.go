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

// rows are what one document adds to the tables that answer questions, made from its statements, its publisher, its byline and its day alone.
type rows struct {
	doc, day int64
	parties  map[string]party // by local ID of the entity
	rec      *fact.Record
	outlet   string   // form of the publisher's name, "" where none is known
	writers  []string // by local ID, those who wrote a letter or a statement, where its byline names them
	stronger []string // claims of headlines that say more than what is below them
}

// party is whom an entity is taken for: a normal form, the kind and the spellings.
type party struct {
	form, kind string
	texts      []string
}

// rowsOf prepares the rows of a document. The error wraps ErrInvalid for one with more claims than can be numbered.
func rowsOf(doc, day int64, publisher string, authors []string, rec *fact.Record) (*rows, error) {
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
	r.signed(authors)
	return r, nil
}

// signed finds the writers of a document whose own voice is that of a writer and not of an outlet: whom it names so, or else somebody whom the byline alone names, under a local ID that
// no reading gives.
func (r *rows) signed(authors []string) {
	if r.outlet == "" || !slices.ContainsFunc(r.rec.Claims, func(c fact.Claim) bool { return len(c.Chain) > 0 && isWriter(&c.Chain[0]) }) {
		return
	}
	for i, a := range authors {
		form := Form(a)
		if form == "" || form == r.outlet {
			continue
		}
		local := "w" + strconv.Itoa(mostLocal-i)
		for j := range r.rec.Entities {
			if e := &r.rec.Entities[j]; e.Named && e.ID != "e0" && r.parties[e.ID].form == form {
				local = e.ID
				break
			}
		}
		if _, ok := r.parties[local]; !ok {
			r.parties[local] = party{form: form, kind: string(segun.Person), texts: []string{strings.Join(strings.Fields(a), " ")}}
		}
		if !slices.Contains(r.writers, local) {
			r.writers = append(r.writers, local)
		}
	}
}

// isWriter reports whether a voice is the document's own, as that of whoever wrote it.
func isWriter(s *segun.Speaker) bool {
	_, local, _ := s.Subject.Local()
	return s.Kind == segun.VoiceWriter && local == "e0"
}

// voicesAt are the local IDs of those who speak at one level of a chain.
func (r *rows) voicesAt(s *segun.Speaker) []string {
	if isWriter(s) && len(r.writers) > 0 {
		return r.writers
	}
	_, local, _ := s.Subject.Local()
	if e := r.rec.Entity(local); e != nil && len(e.Members) > 0 {
		return append([]string{local}, e.Members...) // "Dora Quist and Milan Orlec said": each of them
	}
	return []string{local}
}

// takesPart are the entities that say something or that something is said about: of those without a name, only these are looked for.
func takesPart(rec *fact.Record) map[string]bool {
	out := map[string]bool{}
	for i := range rec.Claims {
		c := &rec.Claims[i]
		for _, a := range c.About {
			out[a] = true
		}
		for _, a := range c.Accused {
			out[a] = true
		}
		for j := range c.Chain {
			_, local, _ := c.Chain[j].Subject.Local()
			out[local] = true
			if e := rec.Entity(local); e != nil {
				for _, id := range e.Members {
					out[id] = true
				}
			}
		}
	}
	return out
}

// statusCode is the number of a status in the tables.
func statusCode(s string) int { return slices.Index(query.Statuses, s) + 1 }

// wordsRow is one row of the table claims, and those of the same claim in dated. What the tables are given of it must be known again to take it away: see formFourWords.
type wordsRow struct {
	number     int64
	body, tags string
	dated      []int64
}

// tagMark begins each tag in a full-text index of claims; no word has it.
const tagMark = "#"

// plainWords is a text without what tags begin with.
func plainWords(s string) string { return strings.ReplaceAll(s, tagMark, " ") }

// text is what claims holds of a row, and with more tags what dated does.
func (w *wordsRow) text(more ...string) string {
	var b strings.Builder
	b.WriteString(plainWords(w.body))
	for _, t := range more {
		b.WriteString(" " + tagMark + t)
	}
	return b.String() + w.tags
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
	if err := w.putOffices(r, ids); err != nil {
		return nil, err
	}
	times := timesOf(r)
	if err := w.putTimes(r, times); err != nil {
		return nil, err
	}
	if err := w.putStronger(r); err != nil {
		return nil, err
	}
	for i := range r.rec.Claims {
		*found = append(*found, wordsOf(r, &r.rec.Claims[i], ids, times))
	}
	w.counts.document(r, ids, 1)
	return ids, nil
}

// putParty writes one entity under its party and returns the party.
func (w *Writer) putParty(r *rows, local string) (int64, error) {
	p := r.parties[local]
	id, err := w.partyNumber(&p)
	if err != nil {
		return 0, err
	}
	for _, t := range p.texts {
		var form any
		switch f := Form(t); f {
		case "":
			continue
		case p.form:
		default:
			form = f
		}
		if err := w.db.run("INSERT INTO spellings VALUES(?,?,1,?) ON CONFLICT DO UPDATE SET n=n+1", id, t, form); err != nil {
			return 0, err
		}
	}
	return id, w.db.run("INSERT OR IGNORE INTO entities(party,day,doc,number) VALUES(?,?,?,?)", id, r.day, r.doc, int64(fact.Number(local)))
}

// knownParties is how many parties a writer remembers the numbers of from one batch to the next.
const knownParties = 1 << 14

// partyNumber is the number of a party. One that is new has a row when the counts are written.
func (w *Writer) partyNumber(p *party) (int64, error) {
	if id, ok := w.parties[p.form]; ok {
		return id, nil
	}
	id, ok, err := w.db.number("SELECT id FROM parties WHERE form=?", p.form)
	if err != nil {
		return 0, err
	}
	if !ok {
		if len(w.counts.fresh) == 0 {
			if w.lastParty, _, err = w.db.number("SELECT max(id) FROM parties"); err != nil {
				return 0, err
			}
		}
		w.lastParty++
		id = w.lastParty
		w.counts.fresh[id] = *p
	}
	w.parties[p.form] = id
	return id, nil
}

// putOffices writes the offices that a document gives, and counts the document for each.
func (w *Writer) putOffices(r *rows, ids map[string]int64) error {
	for i := range r.rec.Entities {
		e := &r.rec.Entities[i]
		for _, o := range e.Offices {
			id := ids[e.ID]
			if id == 0 || o.Title == "" {
				continue
			}
			if err := w.db.run("INSERT OR IGNORE INTO offices VALUES(?,?,?,?,?,?)", id, r.doc, o.Title, o.Of, o.Qualifier, officeTime(o.Time)); err != nil {
				return err
			}
			if w.db.Changes() > 0 { // else the document gives it twice
				w.counts.tenure(tenure{id, o.Title, o.Of, o.Qualifier, officeTime(o.Time)}, r.day)
			}
		}
	}
	return nil
}

// officeTimes are the times of an office by their numbers in the tables.
var officeTimes = []string{"", "current", "former", "unknown"}

// officeTime is the number of a time, that of "unknown" for any other.
func officeTime(s string) int64 {
	if n := slices.Index(officeTimes, s); n >= 0 {
		return int64(n)
	}
	return int64(len(officeTimes) - 1)
}

// officeTimeOf is officeTime the other way round.
func officeTimeOf(n int64) string { return officeTimes[min(max(n, 0), int64(len(officeTimes)-1))] }

// wordsOf is the row of a claim in the full-text indexes.
func wordsOf(r *rows, c *fact.Claim, ids map[string]int64, times []timed) wordsRow {
	n := fact.Number(c.ID)
	b := make([]byte, 0, 96)
	word := func(kind, value string) { b = append(append(append(append(b, ' '), tagMark...), kind...), value...) }
	tag := func(kind string, id int64) {
		word(kind, "")
		b = strconv.AppendInt(b, id, 10)
	}
	word("s", statusTag(c.Status))
	if c.Act != commonAct {
		word("t", tagWord(c.Act))
	}
	for _, f := range c.Flags {
		word(flagTag, tagWord(f))
	}
	if slices.Contains(r.stronger, c.ID) {
		word(flagTag, tagWord(query.HeadlineStronger))
	}
	tag("d", r.doc)
	for _, id := range partiesIn(c.About, ids) {
		tag(aboutTag, id)
	}
	for _, id := range partiesIn(c.Accused, ids) {
		tag(accusedTag, id)
	}
	for i := range c.Chain {
		kind := "v"
		if i == len(c.Chain)-1 {
			kind = byTag
		}
		for _, local := range r.voicesAt(&c.Chain[i]) {
			if id := ids[local]; id != 0 {
				tag(kind, id)
			}
		}
		if id := ids["e0"]; id != 0 && isWriter(&c.Chain[i]) && len(r.writers) > 0 { // who printed it passes it on
			tag("v", id)
		}
	}
	if id := ids["e0"]; id != 0 && r.outlet != "" {
		tag("o", id)
	}
	return wordsRow{claimNumber(r.day, r.doc, n), c.Words, string(b), datedNumbers(n, times)}
}

// partiesIn are the parties of some entities of a document, each once.
func partiesIn(local []string, ids map[string]int64) []int64 {
	var out []int64
	for _, a := range local {
		if id := ids[a]; id != 0 && !slices.Contains(out, id) {
			out = append(out, id)
		}
	}
	return out
}

// byWhom are the parties that say a claim in the end, each once.
func (r *rows) byWhom(c *fact.Claim, ids map[string]int64) []int64 {
	var out []int64
	for _, local := range r.voicesAt(c.Voice()) {
		if id := ids[local]; id != 0 && !slices.Contains(out, id) {
			out = append(out, id)
		}
	}
	return out
}

// tagWord is a status or act as one word of the full-text index.
func tagWord(s string) string { return strings.ReplaceAll(s, "_", "") }

// tagWords are several.
func tagWords(list []string) []string {
	out := make([]string, len(list))
	for i, s := range list {
		out[i] = tagWord(s)
	}
	return out
}

// noStatus stands for a status that no claim should have.
const noStatus = "other"

// statusTag is the status of a claim as one word.
func statusTag(s string) string {
	if statusCode(s) == 0 {
		return noStatus
	}
	return tagWord(s)
}

// putWords writes rows of claims and of dated, each in the order of their numbers, which the index is fastest with.
func (w *Writer) putWords(found []wordsRow) error {
	slices.SortFunc(found, func(a, b wordsRow) int { return cmp.Compare(a.number, b.number) })
	for i := range found {
		if err := w.db.run("INSERT INTO claims(rowid,words) VALUES(?,?)", found[i].number, found[i].text()); err != nil {
			return err
		}
	}
	return w.putDated(found)
}

// putDated writes rows of dated.
func (w *Writer) putDated(found []wordsRow) error {
	type under struct{ number, claim int64 }
	var list []under
	at := map[int64]*wordsRow{}
	for i := range found {
		at[found[i].number] = &found[i]
		for _, n := range found[i].dated {
			list = append(list, under{n, found[i].number})
		}
	}
	slices.SortFunc(list, func(a, b under) int { return cmp.Compare(a.number, b.number) })
	for _, l := range list {
		f := at[l.claim]
		day, _, _ := parts(f.number)
		if err := w.db.run("INSERT INTO dated(rowid,words) VALUES(?,?)", l.number, f.text(publishedTags(day)...)); err != nil {
			return err
		}
	}
	return nil
}

// drop takes a document's rows away again.
func (w *Writer) drop(r *rows) error {
	ids, err := w.partiesOf(r)
	if err != nil {
		return err
	}
	if r.stronger, err = strongerOf(w.db, r); err != nil {
		return err
	}
	times := timesOf(r)
	if err := errors.Join(w.findTimes(r, times), w.dropWords(r, ids, times)); err != nil {
		return err
	}
	for _, t := range times {
		if err := w.db.run("DELETE FROM moments WHERE id=?", t.id); err != nil {
			return err
		}
	}
	if err := w.dropStronger(r); err != nil {
		return err
	}
	w.counts.document(r, ids, -1)
	if err := w.counts.write(w.db); err != nil { // before the rows go that they belong to
		return err
	}
	for _, local := range sortedKeys(ids) {
		if err := w.dropParty(r, local, ids[local]); err != nil {
			return err
		}
	}
	return nil
}

// dropWords takes a document's rows of claims and dated away, which it must name as they were put.
func (w *Writer) dropWords(r *rows, ids map[string]int64, times []timed) error {
	published := publishedTags(r.day)
	for i := range r.rec.Claims {
		row := wordsOf(r, &r.rec.Claims[i], ids, times)
		err := w.db.run("INSERT INTO claims(claims,rowid,words) VALUES('delete',?,?)", row.number, row.text())
		for _, n := range row.dated {
			err = errors.Join(err, w.db.run("INSERT INTO dated(dated,rowid,words) VALUES('delete',?,?)", n, row.text(published...)))
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// dropParty takes one entity away, and its party where no document knows it any more.
func (w *Writer) dropParty(r *rows, local string, id int64) error {
	p := r.parties[local]
	err := errors.Join(w.db.run("DELETE FROM offices WHERE party=? AND doc=?", id, r.doc))
	if w.db.Changes() > 0 {
		err = errors.Join(err, w.db.run("DELETE FROM tenures WHERE party=?", id),
			w.countTenures(id))
	}
	err = errors.Join(err, w.db.run("DELETE FROM entities WHERE party=? AND day=? AND doc=? AND number=?", id, r.day, r.doc, int64(fact.Number(local))))
	for _, t := range p.texts {
		err = errors.Join(err, w.db.run("UPDATE spellings SET n=n-1 WHERE party=? AND text=?", id, t),
			w.db.run("DELETE FROM spellings WHERE party=? AND text=? AND n<=0", id, t))
	}
	_, still, e := w.db.number("SELECT 1 FROM entities WHERE party=? LIMIT 1", id)
	if err = errors.Join(err, e); err == nil && !still {
		delete(w.parties, p.form)
		err = errors.Join(w.db.run("DELETE FROM spellings WHERE party=?", id), w.db.run("DELETE FROM parties WHERE id=?", id))
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
