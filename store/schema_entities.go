package store

import "strconv"

// formTwoEntities are the tables of who is whom. judgements and withdrawals are precious: what people said, and what they took back. The rest is made: what a
// Joiner was told of each document, and as a view of what it said, which entity each named person or body of a document is of, and how many of each
// party. A party that is of one entity alone has one row in bonds. publications are further outlets that printed a document's very words.
const formTwoEntities = `
CREATE TABLE judgements(n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, answer INTEGER NOT NULL, a TEXT NOT NULL, b TEXT NOT NULL, name_a TEXT NOT NULL, name_b TEXT NOT NULL,
	verdict TEXT NOT NULL, score REAL NOT NULL, why TEXT NOT NULL, who TEXT NOT NULL, time INTEGER NOT NULL, supersedes TEXT NOT NULL);
CREATE INDEX judgements_a ON judgements(a);
CREATE INDEX judgements_b ON judgements(b);
CREATE TABLE withdrawals(answer INTEGER PRIMARY KEY, who TEXT NOT NULL, time INTEGER NOT NULL);

CREATE TABLE described(doc INTEGER PRIMARY KEY REFERENCES documents(id), packed BLOB NOT NULL);
CREATE TABLE members(entity BLOB NOT NULL, party INTEGER NOT NULL, doc INTEGER NOT NULL, number INTEGER NOT NULL, PRIMARY KEY(entity, party, doc, number)) WITHOUT ROWID;
CREATE TABLE bonds(party INTEGER NOT NULL, entity BLOB NOT NULL, n INTEGER NOT NULL, PRIMARY KEY(party, entity)) WITHOUT ROWID;
CREATE INDEX bonds_entity ON bonds(entity);
CREATE TABLE publications(form TEXT NOT NULL, doc INTEGER NOT NULL REFERENCES documents(id), PRIMARY KEY(form, doc)) WITHOUT ROWID;
CREATE INDEX publications_doc ON publications(doc);
CREATE TABLE resolved(version TEXT NOT NULL);
`

// formFourEntities tells whose each row of entities is beside it, where form two had a row of members for each: whose is 1 for the only entity that the party has, an entity's digest where it has several, and
// absent for what is nobody's. Nearly all parties have one.
//
// offices do not tell where in a document they stand, nor the day of it, and their times are numbers (see officeTimes). tenures are kept for parties in many documents only (see fewDocuments): those of the others are counted from offices when they are asked for.
var formFourEntities = `
ALTER TABLE entities ADD COLUMN whose;
UPDATE entities SET whose=CASE WHEN (SELECT count(*) FROM bonds b WHERE b.party=m.party)=1 THEN 1 ELSE m.entity END FROM members m, documents d
	WHERE d.id=m.doc AND entities.party=m.party AND entities.day=d.day AND entities.doc=m.doc AND entities.number=m.number;
DELETE FROM members;
DROP TABLE members;
CREATE TABLE offices_4(party INTEGER NOT NULL, doc INTEGER NOT NULL, title TEXT NOT NULL, body TEXT NOT NULL, qualifier TEXT NOT NULL, time INTEGER NOT NULL,
	PRIMARY KEY(party, doc, title, body, qualifier, time)) WITHOUT ROWID;
INSERT OR IGNORE INTO offices_4 SELECT party,doc,title,body,qualifier,` + sqlOfficeTime + ` FROM offices ORDER BY party,doc,title,body,qualifier;
CREATE TABLE tenures_4(party INTEGER NOT NULL, title TEXT NOT NULL, body TEXT NOT NULL, qualifier TEXT NOT NULL, time INTEGER NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL, n INTEGER NOT NULL,
	PRIMARY KEY(party, title, body, qualifier, time)) WITHOUT ROWID;
INSERT OR IGNORE INTO tenures_4 SELECT party,title,body,qualifier,` + sqlOfficeTime + `,first,last,n FROM tenures WHERE party IN (SELECT id FROM parties WHERE documents>` + strconv.Itoa(fewDocuments) + `);
DELETE FROM offices;
DELETE FROM tenures;
DROP TABLE offices;
DROP TABLE tenures;
ALTER TABLE offices_4 RENAME TO offices;
ALTER TABLE tenures_4 RENAME TO tenures;
`

// sqlOfficeTime is officeTime in SQL.
const sqlOfficeTime = "CASE time WHEN '' THEN 0 WHEN 'current' THEN 1 WHEN 'former' THEN 2 ELSE 3 END"
