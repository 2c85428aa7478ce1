package entity

import (
	"strings"
	"sync"

	"segun"
	"segun/data"
	"segun/read/mention"
)

// shortCountries are the short names of countries and unions that open the names of bodies, with their words: tables/en/short_countries.tsv.
var shortCountries = sync.OnceValue(func() map[string][]string {
	out := map[string][]string{}
	for _, r := range data.MustTable("en/short_countries.tsv") {
		out[r[0]] = strings.Fields(r[1])
	}
	return out
})

// spelled returns the words of a name with the short name of a country before others written out.
func spelled(parts []string) []string {
	if len(parts) < 2 {
		return parts
	}
	long, ok := shortCountries()[parts[0]]
	if !ok {
		return parts
	}
	return append(append(make([]string, 0, len(long)+len(parts)-1), long...), parts[1:]...)
}

// recased joins a body told by its name in capitals to the one told by the same words in small letters: "the Foreign Ministry", "the foreign ministry". It returns the group of a description,
// nil where the text has not had its words, and books a name.
func (l *linker) recased(i int, m *segun.Mention, same map[uint64]*group) *group {
	if m.Kind != segun.Organisation || l.plural(m.Head) || m.End != m.Head+1 || m.End-m.First < 2 || mention.Part(m) || l.Is(m.First, definite[0]) && m.End-m.First < 3 || !l.repeats(m) {
		return nil
	}
	key := l.wordsKey(m)
	g := same[key].rooted()
	if m.Form != segun.FormName {
		if g != nil && g.named && g.kind == m.Kind {
			return g
		}
		return nil
	}
	own := l.at(i)
	switch {
	case own == nil:
	case g == nil:
		same[key] = own
	case !g.named && g.kind == own.kind:
		join(own, g)
		same[key] = own
	}
	return nil
}
