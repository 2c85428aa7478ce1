package mention

import "segun"

// headedBy takes the office of who heads a body out of the body's name, where a person's name follows at once: "Acting | FBR | Director Tom Oster", "the Harbour Board | Chairwoman Dara Bell". With nobody behind it, the office may be of the
// name: "the Office of the Director".
func (f *finder) headedBy(n int) {
	c := &f.cands[n]
	k := c.end - 1
	if c.kind != segun.Organisation || k <= c.first || !f.capital(k) || !f.officeWord(k) || f.headlinedAt(k) || !f.capital(k-1) || c.end >= f.Len() {
		return
	}
	o := int(f.owner[c.end]) - 1
	if o < 0 || f.cands[o].kind != segun.Person || f.cands[o].first != c.end || f.cands[o].end-f.cands[o].first < 2 {
		return
	}
	f.resize(n, c.first, k)
}
