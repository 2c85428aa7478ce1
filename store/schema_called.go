package store

import (
	"fmt"
	"math/bits"
	"strings"
)

// formFourCalled lets a list of names be answered from indexes, whatever is asked. called has the words of parties' normal forms, those of parties in many documents before others: tier is how many digits their
// number of documents has when written in twos, so that it seldom changes; later is 0 for the first word, kind the first letters of the kind. parties_ranked has parties by kind in the order in which they
// are listed, and kinds how many there are of each.
var formFourCalled = `
CREATE TABLE called(tier INTEGER NOT NULL, word TEXT NOT NULL, party INTEGER NOT NULL, later INTEGER NOT NULL, kind TEXT NOT NULL, PRIMARY KEY(tier, word, party)) WITHOUT ROWID;
INSERT INTO called ` + wordsCalled + ` ORDER BY 1,2,3;
CREATE INDEX parties_ranked ON parties(kind, documents DESC, form);
CREATE TABLE kinds(kind TEXT PRIMARY KEY, parties INTEGER NOT NULL) WITHOUT ROWID;
INSERT INTO kinds SELECT kind,count(*) FROM parties WHERE documents>0 GROUP BY kind;
`

// kindLetters is how much of a kind tells it from all others.
const kindLetters = 2

// wordsCalled selects the rows of called from parties.
var wordsCalled = fmt.Sprintf(`SELECT tier,substr(rest,1,instr(rest||' ',' ')-1) AS word,id,min(later),kind FROM (WITH RECURSIVE
	w(tier,rest,id,later,kind) AS (SELECT %s,form,id,0,substr(kind,1,%d) FROM parties WHERE documents>0
	UNION ALL SELECT tier,substr(rest,instr(rest,' ')+1),id,1,kind FROM w WHERE instr(rest,' ')>0) SELECT * FROM w) GROUP BY tier,word,id`, sqlTier(), kindLetters)

// sqlTier is the tier of a number of documents in SQL.
func sqlTier() string {
	var all []string
	for n := 1; n <= mostDoc; n *= 2 {
		all = append(all, fmt.Sprintf("(documents>=%d)", n))
	}
	return strings.Join(all, "+")
}

// tierOf is the tier of a number of documents, 0 for none.
func tierOf(documents int64) int { return bits.Len64(uint64(max(documents, 0))) }

// kindTag is a kind as called has it.
func kindTag(kind string) string { return kind[:min(len(kind), kindLetters)] }
