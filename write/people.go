package write

import (
	"cmp"
	"math"
	"slices"
	"strconv"
	"strings"

	"segun"
)

// figure is an entity with how often the article names it.
type figure struct {
	entity *segun.Entity
	times  int
	first  uint32
}

// figures returns the named entities of the article of the given kinds, the most named first. What only comments name
// is left out, and so is the outlet itself.
func figures(r *segun.Reading, kinds ...segun.EntityKind) []figure {
	var out []figure
	if r.Entities == nil {
		return out
	}
	for i := range r.Entities.List {
		e := &r.Entities.List[i]
		if i == 0 || !e.Named || !slices.Contains(kinds, e.Kind) {
			continue
		}
		if f := figureOf(r, e); f.times > 0 {
			out = append(out, f)
		}
	}
	slices.SortStableFunc(out, func(a, b figure) int {
		return cmp.Or(cmp.Compare(b.times, a.times), cmp.Compare(a.first, b.first))
	})
	return out
}

func figureOf(r *segun.Reading, e *segun.Entity) figure {
	f := figure{entity: e, first: math.MaxUint32}
	for _, k := range e.Mentions {
		m := mentionAt(r, k)
		if m == nil {
			continue
		}
		if s := r.Doc.SectionAt(m.Span.Start); s >= 0 && outside(r.Doc.Sections[s].Kind) {
			continue
		}
		f.times++
		f.first = min(f.first, m.Span.Start)
	}
	return f
}

// outside reports whether a section's words do not count for the article.
func outside(k segun.SectionKind) bool { return k == segun.Comment || k == segun.Boilerplate }

// people shows people, organisations and what else has a name, each with roles and other names.
func (d *digest) people() {
	d.figures("People", figures(d.r, segun.Person))
	d.figures("Organisations", figures(d.r, segun.Organisation, segun.Outlet, segun.Group))
}

func (d *digest) figures(name string, all []figure) {
	if len(all) == 0 {
		return
	}
	d.heading(name)
	show := d.shown(len(all), maxPeople)
	for _, f := range all[:show] {
		runs := []run{{nameOf(f.entity), inkName}}
		if roles := rolesOf(f.entity, 0); roles != "" {
			runs = append(runs, run{", " + roles, inkText})
		}
		if also := aliases(f.entity); also != "" {
			runs = append(runs, run{"; also called " + also, inkText})
		}
		if f.times > 1 {
			runs = append(runs, run{" (" + strconv.Itoa(f.times) + ")", inkAside})
		}
		runs = append(runs, d.ids(f.entity.ID))
		d.para(par{first: "  ", rest: "    ", lines: d.few(3)}, runs...)
	}
	d.moreAt("  ", len(all)-show)
}

// aliases lists the other names that the text gives e as such.
func aliases(e *segun.Entity) string {
	var out []string
	for _, n := range e.Names {
		t := Plain(n.Text)
		if n.Form != "alias" || t == "" || strings.EqualFold(t, nameOf(e)) {
			continue
		}
		if t = "“" + unquoted(t) + "”"; !slices.Contains(out, t) {
			out = append(out, t)
		}
	}
	return strings.Join(out, ", ")
}

// places shows the places, and then laws, products and the like, as one list each.
func (d *digest) places() {
	d.nameList("Places", figures(d.r, segun.Place))
	d.nameList("Also named", figures(d.r, segun.Law, segun.Product, segun.OtherEntity))
}

func (d *digest) nameList(name string, all []figure) {
	if len(all) == 0 {
		return
	}
	d.heading(name)
	show := d.shown(len(all), 3*maxPeople)
	var names []string
	for _, f := range all[:show] {
		n := nameOf(f.entity)
		if f.times > 1 {
			n += " (" + strconv.Itoa(f.times) + ")"
		}
		names = append(names, n)
	}
	text := strings.Join(names, ", ")
	if n := len(all) - show; n > 0 {
		text += " and " + strconv.Itoa(n) + " more"
	}
	d.para(par{first: "  ", rest: "  "}, run{text, inkText})
}
