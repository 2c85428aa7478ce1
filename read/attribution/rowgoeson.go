package attribution

import "segun"

// rowsGoOn gives what somebody tells the rest of a row of deeds whose first verb stands behind a subject that commas part from it, where the tree has hung the rest on the verb of saying: "told the court that the clerk, who had kept
// the keys, opened the safe, | took the ledgers and burned them". A verb of saying in the row is the teller's own.
func (f *finder) rowsGoOn(s *segun.Sentence, from int) {
	for i := from; i < len(f.out); i++ {
		a := &f.out[i]
		if len(a.content) != 1 || a.quote || f.quoteAt(a.head) >= 0 || a.content[0].first < a.head || f.xpos(a.head) == "VBG" || a.frame.act != "assert" && a.frame.act != "accuse" {
			continue
		}
		c := &a.content[0]
		e := c.end
		if e+3 >= s.End || f.Word(e) != "," || f.xpos(e+1) != "VBD" || !f.partedWithin(*c) {
			continue
		}
		joined := false
		k := e + 1
		for ; k < s.End && f.Word(k) != ";" && f.quoteAt(k) < 0; k++ {
			if f.finiteTag(k) && f.upos(k) == segun.VERB {
				if f.xpos(k) != "VBD" || f.says(k) != nil || !(f.Word(k-1) == "," || f.upos(k-1) == segun.CCONJ) {
					break
				}
				joined = joined || f.upos(k-1) == segun.CCONJ
			} else if f.finiteTag(k) || f.xpos(k) == "MD" {
				break
			}
		}
		if joined && k+1 >= s.End {
			c.end = f.trim(run{c.first, s.End}).end
		}
	}
}

// partedWithin reports whether a clause has its verb behind a relative clause between commas.
func (f *finder) partedWithin(c run) bool {
	for k := c.first + 1; k+2 < c.end; k++ {
		if x := f.xpos(k + 1); f.Word(k) == "," && (x == "WP" || x == "WDT" || x == "WP$") {
			for j := k + 2; j+1 < c.end; j++ {
				if f.Word(j) == "," {
					return f.xpos(j+1) == "VBD"
				}
			}
		}
	}
	return false
}
