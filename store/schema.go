package store

import (
	"errors"
	"fmt"

	"github.com/ncruces/go-sqlite3"
)

// migrations bring a record from each form to the next; the first makes one. What was released is never changed: a new form is a new entry. test/store
// holds a record of each form, and a test opens them all.
var migrations = []string{formOne, formTwo + formTwoEntities, formThree, formFourWords + formFourCalled + formFourEntities}

// currentForm is the form that this program writes.
func currentForm() int { return len(migrations) }

// formOne is the first form. The precious tables come first; the rest is made from them.
//
// A claim's number holds the day of its document, the document and the claim, so that order by number is order by date, and a document's claims lie
// together. The table claims holds for each its words and, as tags, whatever else it can be asked for.
const formOne = `
CREATE TABLE captures(id INTEGER PRIMARY KEY, digest BLOB NOT NULL UNIQUE, media TEXT NOT NULL, size INTEGER NOT NULL, bytes BLOB NOT NULL);
CREATE TABLE sightings(id INTEGER PRIMARY KEY, capture INTEGER NOT NULL REFERENCES captures(id), key TEXT NOT NULL, origin TEXT NOT NULL, url TEXT NOT NULL,
	time INTEGER NOT NULL, modified INTEGER NOT NULL, etag TEXT NOT NULL, given TEXT NOT NULL, UNIQUE(capture, key, given));
CREATE INDEX sightings_key ON sightings(key, capture);
CREATE TABLE judgements(id INTEGER PRIMARY KEY, a TEXT NOT NULL, b TEXT NOT NULL, verdict TEXT NOT NULL, score REAL NOT NULL, why TEXT NOT NULL,
	who TEXT NOT NULL, time INTEGER NOT NULL, superseded INTEGER REFERENCES judgements(id));
CREATE TABLE reviews(id INTEGER PRIMARY KEY, object TEXT NOT NULL, verdict TEXT NOT NULL, why TEXT NOT NULL, who TEXT NOT NULL, time INTEGER NOT NULL);
CREATE INDEX reviews_object ON reviews(object);
CREATE TABLE notes(id INTEGER PRIMARY KEY, class TEXT NOT NULL, about TEXT NOT NULL, source TEXT NOT NULL, text TEXT NOT NULL, who TEXT NOT NULL, time INTEGER NOT NULL);
CREATE TABLE log(id INTEGER PRIMARY KEY, time INTEGER NOT NULL, who TEXT NOT NULL, action TEXT NOT NULL, object TEXT NOT NULL, why TEXT NOT NULL, hash BLOB NOT NULL);
CREATE TABLE skips(origin TEXT PRIMARY KEY, code TEXT NOT NULL, reason TEXT NOT NULL, time INTEGER NOT NULL) WITHOUT ROWID;

CREATE TABLE documents(id INTEGER PRIMARY KEY REFERENCES captures(id), docid BLOB NOT NULL UNIQUE, key TEXT NOT NULL, day INTEGER NOT NULL, meta TEXT NOT NULL, size INTEGER NOT NULL, text BLOB);
CREATE INDEX documents_key ON documents(key, id);
-- text is absent where it is the capture's bytes unchanged.
CREATE TABLE readings(doc INTEGER PRIMARY KEY REFERENCES documents(id), reader TEXT NOT NULL, makers TEXT NOT NULL, json BLOB NOT NULL);
CREATE TABLE statements(doc INTEGER PRIMARY KEY REFERENCES documents(id), count INTEGER NOT NULL, digest BLOB NOT NULL, packed BLOB NOT NULL);
CREATE TABLE parties(id INTEGER PRIMARY KEY, form TEXT NOT NULL UNIQUE, kind TEXT NOT NULL);
CREATE TABLE names(form TEXT NOT NULL, party INTEGER NOT NULL, text TEXT NOT NULL, n INTEGER NOT NULL, PRIMARY KEY(form, party, text)) WITHOUT ROWID;
CREATE INDEX names_party ON names(party);
CREATE TABLE entities(party INTEGER NOT NULL, day INTEGER NOT NULL, doc INTEGER NOT NULL, number INTEGER NOT NULL, PRIMARY KEY(party, day, doc, number)) WITHOUT ROWID;
CREATE TABLE offices(party INTEGER NOT NULL, day INTEGER NOT NULL, doc INTEGER NOT NULL, at INTEGER NOT NULL, title TEXT NOT NULL, body TEXT NOT NULL, qualifier TEXT NOT NULL, time TEXT NOT NULL,
	PRIMARY KEY(party, day, doc, at, title)) WITHOUT ROWID;
CREATE TABLE about(party INTEGER NOT NULL, claim INTEGER NOT NULL, status INTEGER NOT NULL, PRIMARY KEY(party, claim)) WITHOUT ROWID;
CREATE TABLE voices(party INTEGER NOT NULL, claim INTEGER NOT NULL, status INTEGER NOT NULL, PRIMARY KEY(party, claim)) WITHOUT ROWID;
CREATE TABLE events(first INTEGER NOT NULL, id INTEGER NOT NULL, event INTEGER NOT NULL, last INTEGER NOT NULL, PRIMARY KEY(first, id, event)) WITHOUT ROWID;
CREATE VIRTUAL TABLE claims USING fts5(body, tags, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE text USING fts5(body, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2');
`

// formTwo makes a page of claims cheap: what is said of one claim is packed by itself, counts that a name's page shows are kept as they grow, and what has a
// date is found by it. The question tables of form one, and its readings and statements, are made again by carry from what the case holds.
//
// A claim's number counts down within its document, so that the latest first is also the order of a text. moments are dated claims and events: one row a claim that
// an event rests on, main where it is the first of them. tallies count claims about (role 0) and by (1) a party, tenures documents that give it an office.
const formTwo = `
ALTER TABLE readings RENAME TO readings_1;
ALTER TABLE statements RENAME TO statements_1;
ALTER TABLE judgements RENAME TO judgements_1;
DROP TABLE claims;
DROP TABLE events;
DROP TABLE voices;
DROP TABLE about;
DROP TABLE offices;
DROP TABLE entities;
DROP TABLE names;
DROP TABLE parties;
CREATE TABLE makers(id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE);
CREATE TABLE readings(doc INTEGER PRIMARY KEY REFERENCES documents(id), reader TEXT NOT NULL, makers INTEGER NOT NULL REFERENCES makers(id),
	count INTEGER NOT NULL, digest BLOB NOT NULL, statements BLOB NOT NULL, reading BLOB NOT NULL);
-- count and digest are of the statements. Both lie in one row, the one that is asked for more first: two rows would leave twice as much of their last pages empty.
CREATE TABLE parties(id INTEGER PRIMARY KEY, form TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, documents INTEGER NOT NULL);
CREATE TABLE spellings(party INTEGER NOT NULL, text TEXT NOT NULL, n INTEGER NOT NULL, form TEXT, PRIMARY KEY(party, text)) WITHOUT ROWID;
-- form is absent where it is the party's own.
CREATE INDEX spellings_form ON spellings(form, party) WHERE form IS NOT NULL;
CREATE VIEW names AS SELECT coalesce(s.form, p.form) AS form, s.party AS party, s.text AS text, s.n AS n FROM spellings s JOIN parties p ON p.id=s.party;
CREATE TABLE entities(party INTEGER NOT NULL, day INTEGER NOT NULL, doc INTEGER NOT NULL, number INTEGER NOT NULL, PRIMARY KEY(party, day, doc, number)) WITHOUT ROWID;
CREATE TABLE offices(party INTEGER NOT NULL, day INTEGER NOT NULL, doc INTEGER NOT NULL, at INTEGER NOT NULL, title TEXT NOT NULL, body TEXT NOT NULL, qualifier TEXT NOT NULL, time TEXT NOT NULL,
	PRIMARY KEY(party, day, doc, at, title)) WITHOUT ROWID;
CREATE TABLE tenures(party INTEGER NOT NULL, title TEXT NOT NULL, body TEXT NOT NULL, qualifier TEXT NOT NULL, time TEXT NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL, n INTEGER NOT NULL,
	PRIMARY KEY(party, title, body, qualifier, time)) WITHOUT ROWID;
CREATE TABLE about(party INTEGER NOT NULL, claim INTEGER NOT NULL, status INTEGER NOT NULL, PRIMARY KEY(party, claim)) WITHOUT ROWID;
CREATE TABLE voices(party INTEGER NOT NULL, claim INTEGER NOT NULL, status INTEGER NOT NULL, PRIMARY KEY(party, claim)) WITHOUT ROWID;
CREATE TABLE tallies(party INTEGER NOT NULL, role INTEGER NOT NULL, status INTEGER NOT NULL, n INTEGER NOT NULL, PRIMARY KEY(party, role, status)) WITHOUT ROWID;
CREATE TABLE moments(claim INTEGER NOT NULL, event INTEGER NOT NULL, start INTEGER NOT NULL, main INTEGER NOT NULL, PRIMARY KEY(claim, event)) WITHOUT ROWID;
CREATE INDEX moments_start ON moments(start, claim DESC, event) WHERE main=1;
CREATE TABLE totals(id INTEGER PRIMARY KEY CHECK(id=1), documents INTEGER NOT NULL, claims INTEGER NOT NULL);
CREATE VIRTUAL TABLE claims USING fts5(body, tags, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2');
INSERT INTO claims(claims, rank) VALUES('secure-delete', 1);
`

// formThree lets a joiner read the neighbours of what is added, and nothing else: kept is what it must find again, by key. dated
// are claims in the order of their dates, so that the beginning of a timeline costs what it shows, however much fits; see datedFrom. outlets are the parties
// that published a document: few enough to look through them for a part of a name.
const formThree = `
CREATE TABLE kept(key BLOB PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID;
CREATE VIRTUAL TABLE dated USING fts5(body, tags, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2');
INSERT INTO dated(dated, rank) VALUES('secure-delete', 1);
CREATE TABLE outlets(party INTEGER PRIMARY KEY, documents INTEGER NOT NULL);
INSERT INTO outlets SELECT party,count(DISTINCT doc) FROM entities WHERE number=0 GROUP BY party;
`

// made are the tables that are filled from captures, in an order in which they can be emptied.
var made = []string{"kept", "resolved", "publications", "bonds", "described", "claims", "dated", "headlines", "text", "totals", "moments", "tallies", "tenures", "offices", "outlets", "entities", "spellings", "called", "kinds", "parties", "readings", "makers", "documents"}

// bringForward brings a record to the current form, all of it in one transaction: a form that is cut short leaves the one before.
func (w *Writer) bringForward() error {
	old, err := formOf(w.db.Conn)
	if err != nil || old >= len(migrations) {
		return err
	}
	return w.atomic(func() error {
		for form := old; form < len(migrations); form++ {
			if err := w.db.Exec(migrations[form]); err != nil {
				return fmt.Errorf("from form %d to %d: %w", form, form+1, err)
			}
		}
		if err := errors.Join(w.putDictionary(), w.carryFrom(old)); err != nil {
			return fmt.Errorf("from form %d to %d: %w", old, len(migrations), err)
		}
		return w.db.Exec(fmt.Sprintf("PRAGMA user_version=%d", len(migrations)))
	})
}

// carryFrom fills the tables that are new since an older form; 0 is a record that is just being made.
func (w *Writer) carryFrom(old int) error {
	switch old {
	case 0:
		return nil
	case 1:
		return w.carry()
	}
	return w.carryWords(old == 2)
}

// formOf reads a record's form.
func formOf(c *sqlite3.Conn) (int, error) {
	s, _, err := c.Prepare("PRAGMA user_version")
	if err != nil {
		return 0, err
	}
	defer s.Close()
	if !s.Step() {
		return 0, s.Err()
	}
	return s.ColumnInt(0), nil
}
