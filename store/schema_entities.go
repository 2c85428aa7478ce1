package store

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
