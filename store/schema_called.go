package store

// formFourCalled lets a list of names be answered from an index, whatever is asked: called has the words of parties' normal forms but for the first, which the forms themselves are found by, and
// parties_ranked has parties by kind in the order in which they are listed.
const formFourCalled = `
CREATE TABLE called(word TEXT NOT NULL, party INTEGER NOT NULL, PRIMARY KEY(word, party)) WITHOUT ROWID;
INSERT INTO called ` + laterWords + ` ORDER BY 1,2;
CREATE INDEX parties_ranked ON parties(kind, documents DESC, form);
`

// laterWords selects the rows of called from parties.
const laterWords = `SELECT DISTINCT substr(rest,1,instr(rest||' ',' ')-1),id FROM (WITH RECURSIVE w(id,rest) AS (SELECT id,substr(form,instr(form,' ')+1) FROM parties WHERE instr(form,' ')>0
	UNION ALL SELECT id,substr(rest,instr(rest,' ')+1) FROM w WHERE instr(rest,' ')>0) SELECT id,rest FROM w)`
