package names

import "sync"

// abroadLines is where the lines of the table of names abroad begin among those of the spellings of names. They only count between a word of another script
// and a Latin one: two Latin spellings on a line agree by their own tables, or not.
const abroadLines = 3 << 13

// abroadName is what the table says of a form: its Latin spelling, and the lines that it stands on.
type abroadName struct {
	latin  string
	groups [maxGroups]uint16
}

// abroadTable are Western names as other scripts write them, and the lines of their Latin spellings.
type abroadTable struct{ latin, arabic, kana, han map[string]*abroadName }

var abroad = sync.OnceValue(func() *abroadTable {
	t := &abroadTable{map[string]*abroadName{}, map[string]*abroadName{}, map[string]*abroadName{}, map[string]*abroadName{}}
	for i, r := range rows("abroad") {
		heads := forms(r[0])
		for c, to := range [...]map[string]*abroadName{t.latin, t.arabic, t.kana, t.han} {
			for _, f := range forms(r[c]) {
				switch c {
				case 1:
					f = arabicKey(f)
				case 2:
					f = romanise(f, Kana, false)
				case 3:
					f = hanSimple(f)
				}
				if f == "-" {
					continue
				}
				if to[f] == nil {
					to[f] = &abroadName{latin: heads[0]}
				}
				join(&to[f].groups, uint16(abroadLines+i))
			}
		}
	}
	return t
})

// readAbroad adds to the words from the one at before on what the table says of their forms in a script.
func (a *analysis) readAbroad(before int, of map[string]*abroadName, key string) {
	x := of[key]
	if x == nil {
		return
	}
	for i := before; i < len(a.n.words); i++ {
		w := &a.n.words[i]
		if w.joinLines(&x.groups); w.role == Particle { // アン is Anne, and no article
			w.role, w.weight = Word, 90
			w.flags &^= optional
		}
	}
}
