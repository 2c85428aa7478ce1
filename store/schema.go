package store

import (
	"fmt"

	"github.com/ncruces/go-sqlite3"
)

// migrations bring a record from each form to the next; the first makes one. What was released is never changed: a new form is a new entry. test/store
// holds a record of each form, and a test opens them all.
var migrations = []string{formOne + formOneEntities}

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

// made are the tables that are filled from captures, in an order in which they can be emptied.
var made = []string{"resolved", "publications", "bonds", "members", "described", "claims", "text", "events", "voices", "about", "offices", "entities", "names", "parties", "statements", "readings", "documents"}

// bringForward brings a record to the current form, one transaction a step.
func bringForward(c *sqlite3.Conn) error {
	for {
		form, err := formOf(c)
		if err != nil || form >= len(migrations) {
			return err
		}
		err = c.Exec("BEGIN IMMEDIATE;" + migrations[form] + fmt.Sprintf("PRAGMA user_version=%d;COMMIT", form+1))
		if err != nil {
			_ = c.Exec("ROLLBACK")
			return fmt.Errorf("from form %d to %d: %w", form, form+1, err)
		}
	}
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
