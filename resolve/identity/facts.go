package identity

import (
	"slices"
	"strings"

	"segun"
	"segun/names"
)

// facts are what one document, or one record, says of an entity itself. Two documents that say the same facts under the same
// name describe it in the same way.
type facts struct {
	class     class
	names     []uint32 // of the table of names, sorted by text
	partial   bool     // a person of whom only a surname, a first name or a title is given
	common    bool     // every name is one that many people bear
	born      []string // sorted
	countries []string // sorted
	gender    byte     // 'm', 'f' or 0
	offices   []office // sorted
}

// office is a title, the body it is of, and whether it is held ('c'), was held ('f') or the text leaves it open ('u').
type office struct {
	title, body string
	when        byte
}

// poor reports whether nothing but a name that many bear is known: then two documents are no more than possibly about one.
func (f *facts) poor() bool {
	if !f.common && !f.partial {
		return false
	}
	return len(f.born) == 0 && !f.embodied()
}

// placed reports whether a document says where the entity belongs, so that its surroundings need not be looked at.
func (f *facts) placed() bool {
	return len(f.countries) > 0 || f.embodied()
}

// embodied reports whether an office of some body is given: what time it is of counts for such only.
func (f *facts) embodied() bool {
	return slices.ContainsFunc(f.offices, func(o office) bool { return o.body != "" })
}

// sorted is a copy of words, folded, sorted and without repetitions and empty ones.
func sorted(words []string) []string {
	out := make([]string, 0, len(words))
	for _, w := range words {
		if w = strings.ToLower(strings.TrimSpace(w)); w != "" {
			out = append(out, w)
		}
	}
	slices.Sort(out)
	return slices.Clip(slices.Compact(out))
}

// genderOf is the first letter of a gender, 0 for anything else.
func genderOf(s string) byte {
	switch {
	case s == "":
	case s[0]|0x20 == 'm':
		return 'm'
	case s[0]|0x20 == 'f' || s[0]|0x20 == 'w':
		return 'f'
	}
	return 0
}

// factsOf reads what a document says of an entity; named is false where there is no name to go by.
func (r *Resolver) factsOf(m *Mentioned) (f facts, named bool) {
	f = facts{class: classOf(m.Kind), born: sorted(m.Born), countries: sorted(m.Countries), gender: genderOf(m.Gender)}
	texts := []string{m.Name}
	for _, n := range m.Names {
		if n.Form != "nominal" {
			texts = append(texts, n.Text)
		}
	}
	if !m.Named || !r.nameFacts(&f, texts) {
		return f, false
	}
	for _, role := range m.Roles {
		if o, ok := r.officeOf(&role); ok {
			f.offices = append(f.offices, o)
		}
	}
	slices.SortFunc(f.offices, compareOffices)
	f.offices = slices.Clip(slices.Compact(f.offices))
	return f, true
}

// nameFacts files the names; of a person only those of two words or more, where there are such.
func (r *Resolver) nameFacts(f *facts, texts []string) bool {
	var whole, part []uint32
	for _, t := range texts {
		id, ok := r.names.add(f.class, t)
		switch {
		case !ok:
		case r.names.all[id].partial:
			part = append(part, id)
		default:
			whole = append(whole, id)
		}
	}
	f.names = whole
	if len(whole) == 0 {
		f.names, f.partial = part, true
	}
	slices.SortFunc(f.names, r.names.byText)
	f.names = slices.Clip(slices.Compact(f.names))
	f.common = len(f.names) > 0
	for _, n := range f.names {
		f.common = f.common && r.names.all[n].bearers == manyBearers
	}
	return len(f.names) > 0
}

// officeOf folds a role: titles by letters, bodies by sound, so that spellings of other scripts agree.
func (r *Resolver) officeOf(role *segun.Role) (office, bool) {
	o := office{title: strings.Join(strings.Fields(strings.ToLower(role.Title)), " "), when: 'u'}
	o.title = strings.TrimPrefix(o.title, "the ")
	if o.title == "" {
		return o, false
	}
	if role.Of != "" {
		o.body = r.soundOf(role.Of)
	}
	switch {
	case role.Time == "former" || role.Qualifier == "former":
		o.when = 'f'
	case role.Time == "current":
		o.when = 'c'
	}
	return o, true
}

// soundOf is what a name sounds like, whatever script it is in. It is kept: the same bodies come again and again.
func (r *Resolver) soundOf(text string) string {
	if s, ok := r.sounds[text]; ok {
		return s
	}
	n := names.Analyse(text, names.Organisation)
	s := strings.Join(n.Keys(), " ")
	if s == "" {
		s = strings.ToLower(text)
	}
	r.sounds[text] = s
	return s
}

func compareOffices(a, b office) int {
	if c := strings.Compare(a.title, b.title); c != 0 {
		return c
	}
	if c := strings.Compare(a.body, b.body); c != 0 {
		return c
	}
	return int(a.when) - int(b.when)
}
