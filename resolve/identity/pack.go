package identity

import "encoding/binary"

// What is left out of a packed unit because it follows from the rest, or else is there.
const (
	ownKeyFlag  = 1 << 6
	ownHomeFlag = 1 << 7
)

// impliedKey is the key of a unit that nothing else is said of.
func (u *unit) impliedKey() digest {
	k := u.id
	if u.accused {
		k[0] ^= 0xFF
	}
	return k
}

// flags are what of a unit is written in one number.
func (u *unit) flags() []*bool {
	return []*bool{&u.single, &u.lone, &u.accused, &u.ambiguous, &u.facts.partial, &u.facts.common}
}

// The genders as they are packed with the class.
const genders = "\x00mf"

// pack writes a unit for the shelf.
func (r *Resolver) pack(u *unit) []byte {
	flags := 0
	for i, f := range u.flags() {
		if *f {
			flags |= 1 << i
		}
	}
	hasKey, hasHome := u.key != u.impliedKey(), u.home != u.id
	if hasKey {
		flags |= ownKeyFlag
	}
	if hasHome {
		flags |= ownHomeFlag
	}
	w := writer{b: append(make([]byte, 0, 64), u.id[:]...)}
	w.natural(flags)
	if hasKey {
		w.b = append(w.b, u.key[:]...)
	}
	if hasHome {
		w.b = append(w.b, u.home[:]...)
	}
	f := &u.facts
	gender := 0
	for i := range len(genders) {
		if genders[i] == f.gender {
			gender = i
		}
	}
	w.natural(int(f.class)<<2 | gender)
	w.natural(len(f.names))
	for _, id := range f.names {
		w.natural(r.names.all[id].n)
	}
	w.texts(f.born)
	w.texts(f.countries)
	w.natural(len(f.offices))
	for _, o := range f.offices {
		w.text(o.title)
		w.text(o.body)
		w.b = append(w.b, o.when)
	}
	for _, m := range u.counted {
		w.b = r.appendSubject(w.b, m.subject)
	}
	return w.b
}

// unpack reads what pack wrote.
func (r *Resolver) unpack(n int, b []byte) *unit {
	in := reader{b: b}
	u := &unit{n: n, edges: map[*unit]edge{}}
	u.id = in.digest()
	flags := in.natural()
	for i, f := range u.flags() {
		*f = flags&(1<<i) != 0
	}
	u.key, u.home = u.impliedKey(), u.id
	if flags&ownKeyFlag != 0 {
		u.key = in.digest()
	}
	if flags&ownHomeFlag != 0 {
		u.home = in.digest()
	}
	f := &u.facts
	kind := in.natural()
	f.class, f.gender = class(kind>>2), genders[min(kind&3, len(genders)-1)]
	for range in.few() {
		id, ok := r.names.at(in.natural())
		if !ok {
			r.fail(errBroken)
			return nil
		}
		f.names = append(f.names, id)
	}
	f.born, f.countries = in.texts(), in.texts()
	for range in.few() {
		o := office{title: in.text(), body: in.text()}
		if when := in.bytes(1); len(when) == 1 {
			o.when = when[0]
		}
		f.offices = append(f.offices, o)
	}
	for len(in.b) > 0 {
		u.counted = append(u.counted, r.subject(&in))
	}
	if in.broken || len(u.counted) == 0 || len(f.names) == 0 {
		r.fail(errBroken)
		return nil
	}
	r.surround(u)
	return u
}

func (w *writer) natural(n int) { w.b = binary.AppendUvarint(w.b, uint64(n)) }

// few reads how many follow.
func (r *reader) few() int {
	n := r.natural()
	if n > len(r.b) {
		r.broken = true
		return 0
	}
	return n
}

// count is few as clusters have it.
func (r *reader) count() int {
	n := r.number()
	if n < 0 || n > len(r.b) {
		r.broken = true
		return 0
	}
	return n
}

// number gives a new unit its number on the shelf.
func (r *Resolver) number(u *unit) {
	if r.shelf == nil {
		return
	}
	if n, ok := r.shelved.gone[u.id]; ok { // in this call
		u.n = n
		delete(r.shelved.gone, u.id)
	} else {
		u.n = r.allot(keyUnit)
		r.enlist(idKey(u.id), u.n)
	}
	r.ofUnit[u.n] = u
}

// unitOf is the unit of an ID, nil where there is none.
func (r *Resolver) unitOf(id digest) *unit {
	if u := r.units[id]; u != nil || r.shelf == nil {
		return u
	}
	if _, gone := r.shelved.gone[id]; gone {
		return nil
	}
	for _, n := range r.list(idKey(id)) {
		if u := r.unitAt(n); u != nil && u.id == id {
			return u
		}
	}
	return nil
}

// unitAt is the unit of a number on the shelf, nil where there is none.
func (r *Resolver) unitAt(n int) *unit {
	if u := r.ofUnit[n]; u != nil {
		return u
	}
	b := r.get(unitKey(n))
	if b == nil {
		return nil
	}
	u := r.unpack(n, b)
	if u == nil {
		return nil
	}
	if _, gone := r.shelved.gone[u.id]; gone {
		return nil
	}
	r.units[u.id], r.ofUnit[n] = u, u
	r.weight += 700
	r.work.loaded++
	return u
}
