package names_test

import (
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"segun/names"
)

// slow is the exhaustive twin of a search: the best score over all names.
func slow(ns []names.Name, uses []names.Use, q *names.Name) float64 {
	best := 0.0
	for i := range ns {
		m := names.Compare(q, &ns[i])
		s := m.Score
		if uses[i] == names.Weak {
			s *= 0.9
		}
		best = max(best, s)
	}
	return best
}

// flat lists all names of parties.
func flat(ls []*listed) (ns []names.Name, uses []names.Use) {
	for _, l := range ls {
		for _, n := range l.names {
			ns = append(ns, names.Analyse(n.text, l.kind))
			uses = append(uses, n.use)
		}
	}
	return ns, uses
}

// corrupted changes, drops, doubles or swaps letters of a name.
func corrupted(s string, r *rand.Rand) string {
	b := []byte(s)
	for range 1 + r.IntN(2) {
		i := r.IntN(len(b))
		switch r.IntN(4) {
		case 0:
			b[i] = byte('a' + r.IntN(26))
		case 1:
			if len(b) > 4 {
				b = append(b[:i], b[i+1:]...)
			}
		case 2:
			b = append(b[:i], append([]byte{b[i]}, b[i:]...)...)
		case 3:
			if i > 0 {
				b[i], b[i-1] = b[i-1], b[i]
			}
		}
	}
	return string(b)
}

// The index finds what comparing with every name finds: of names with up to two letters wrong, at least 97 of 100 best scores.
func TestIndexAgainstExhaustiveSearch(t *testing.T) {
	ls := invented(3000)
	if real := readLists(); real != nil {
		ls = append(ls, real[:3000]...)
	}
	x := indexOf(ls)
	ns, uses := flat(ls)
	r := rand.New(rand.NewPCG(3, 3))
	asked, missed := 0, 0
	var lost []string
	for range 200 {
		l := ls[r.IntN(len(ls))]
		if len(l.names) == 0 {
			continue
		}
		text := l.names[r.IntN(len(l.names))].text
		if r.IntN(4) > 0 {
			text = corrupted(text, r)
		}
		q := names.Analyse(text, l.kind)
		want := slow(ns, uses, &q)
		if want < names.Threshold {
			continue
		}
		asked++
		hits := x.Search(&q, names.Query{})
		if len(hits) == 0 || hits[0].Match.Score < want-0.0001 {
			missed++
			lost = append(lost, text)
		}
	}
	t.Logf("%d of %d best scores missed: %s", missed, asked, strings.Join(lost, " | "))
	if missed*100 > 3*asked {
		t.Errorf("%d of %d best scores missed", missed, asked)
	}
}

// Searching gives the same whatever was searched before, and from many goroutines.
func TestSearchIsRepeatable(t *testing.T) {
	ls := invented(2000)
	x := indexOf(ls)
	qs := queries(ls, 200)
	first := make([]string, len(qs))
	for i := range qs {
		first[i] = toldAll(x.Search(&qs[i], names.Query{Least: 0.4, Most: 50}))
	}
	done := make(chan int)
	for w := range 4 {
		go func() {
			bad := 0
			for k := range qs {
				i := (k*7 + w*31) % len(qs)
				if toldAll(x.Search(&qs[i], names.Query{Least: 0.4, Most: 50})) != first[i] {
					bad++
				}
			}
			done <- bad
		}()
	}
	for range 4 {
		if bad := <-done; bad > 0 {
			t.Errorf("%d searches gave something else", bad)
		}
	}
}

func toldAll(hits []names.Hit) string {
	var b strings.Builder
	for _, h := range hits {
		b.WriteString(h.ID + h.Name + h.Match.Explain() + "\n")
	}
	return b.String()
}

// An index that was stored is the same index.
func TestIndexBytes(t *testing.T) {
	x := indexOf(invented(500))
	y, err := names.LoadIndex(append([]byte(nil), x.Bytes()...))
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "names.index")
	if err := os.WriteFile(path, x.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	if z, err := names.OpenIndex(path); err != nil || z.Names() != x.Names() || z.ID(7) != x.ID(7) {
		t.Errorf("opened from a file: %v", err)
	}
	if string(indexOf(invented(500)).Bytes()) != string(x.Bytes()) {
		t.Error("the same names make other bytes")
	}
	for _, q := range queries(invented(500), 50) {
		if a, b := toldAll(x.Search(&q, names.Query{})), toldAll(y.Search(&q, names.Query{})); a != b {
			t.Errorf("%s: %q and %q", q.Original, a, b)
		}
	}
}

func TestLoadIndexRefuses(t *testing.T) {
	good := indexOf(invented(20)).Bytes()
	for name, change := range map[string]func([]byte) []byte{
		"nothing":     func([]byte) []byte { return nil },
		"magic":       func(b []byte) []byte { b[0] = 'X'; return b },
		"version":     func(b []byte) []byte { b[8] = 99; return b },
		"tables":      func(b []byte) []byte { b[16] ^= 1; return b },
		"cut off":     func(b []byte) []byte { return b[:len(b)-9] },
		"far section": func(b []byte) []byte { b[24+7] = 0xFF; return b },
	} {
		if _, err := names.LoadIndex(change(append([]byte(nil), good...))); err == nil {
			t.Errorf("%s: loaded", name)
		}
	}
}

func FuzzIndex(f *testing.F) {
	good := indexOf(invented(8)).Bytes()
	f.Add(good, uint32(100), byte(1))
	f.Add(good[:200], uint32(0), byte(0))
	q := names.Analyse("Ahmed Ali Hassan", names.Person)
	f.Fuzz(func(t *testing.T, b []byte, at uint32, to byte) {
		c := append([]byte(nil), b...)
		if len(c) > 0 {
			c[int(at)%len(c)] = to
		}
		x, err := names.LoadIndex(c)
		if err != nil {
			return
		}
		x.Search(&q, names.Query{Least: 0.1})
		for i := range min(x.Parties(), 10) {
			x.ID(i)
		}
	})
}

func FuzzAnalyse(f *testing.F) {
	for _, line := range sameParty {
		for _, s := range strings.Split(line, "|") {
			f.Add(s, uint8(1))
		}
	}
	f.Add("Inversiones S. A. de C.V. (Elan) \"X\", Jr.", uint8(0))
	f.Add("\xff\xfe'ал'Ali’s·", uint8(2))
	f.Fuzz(func(t *testing.T, s string, k uint8) {
		n := names.Analyse(s, names.Kind(k%4))
		for _, p := range n.Parts() {
			if p.Start < 0 || p.End > len(n.Original) || p.Start > p.End || p.Norm == "" {
				t.Fatalf("%q: part %+v", s, p)
			}
		}
		m := names.Compare(&n, &n)
		if m.Score < 0 || m.Score > 1 {
			t.Fatalf("%q: score %v", s, m.Score)
		}
		m.Explain()
		other := names.Analyse("Ana Ruiz S.A.", names.Unknown)
		if a, b := names.Compare(&n, &other), names.Compare(&other, &n); a.Score-b.Score > 1e-9 || b.Score-a.Score > 1e-9 {
			t.Fatalf("%q: %v one way, %v the other", s, a.Score, b.Score)
		}
		names.NewFinder(func(yield func(uint32, *names.Name) bool) { yield(1, &n) }).Find(s+" "+s, nil)
	})
}

// mangled changes a name in one of several ways: a word lost, another order, a letter or vowels wrong, an initial, two words in one, letters of other spellings, two letters the wrong
// way round.
func mangled(s string, kind int, r *rand.Rand) string {
	f := strings.Fields(strings.ReplaceAll(s, ",", " "))
	i := r.IntN(len(f))
	switch b := []byte(f[i]); {
	case kind == 0 && len(f) > 2:
		f = append(f[:i:i], f[i+1:]...)
	case kind == 1:
		r.Shuffle(len(f), func(i, j int) { f[i], f[j] = f[j], f[i] })
	case kind == 2 && len(b) > 4:
		b[1+r.IntN(len(b)-2)] = byte('a' + r.IntN(26))
		f[i] = string(b)
	case kind == 3:
		f[i] = strings.NewReplacer("a", "e", "A", "E", "o", "u", "O", "U").Replace(f[i])
	case kind == 4 && len(f) > 2 && i > 0:
		f[i] = f[i][:1] + "."
	case kind == 5 && i+1 < len(f):
		f[i] += f[i+1]
		f = append(f[:i+1:i+1], f[i+2:]...)
	case kind == 6:
		f[i] = strings.NewReplacer("y", "i", "Y", "I", "w", "v", "W", "V", "kh", "h", "KH", "H", "ou", "u", "OU", "U").Replace(f[i])
	case kind == 7 && len(b) > 3:
		k := r.IntN(len(b) - 1)
		b[k], b[k+1] = b[k+1], b[k]
		f[i] = string(b)
	}
	return strings.Join(f, " ")
}

// The same of names that were changed in eight ways.
func TestIndexFindsMangledNames(t *testing.T) {
	ls := invented(1500)
	if real := readLists(); real != nil {
		ls = append(ls, real[3000:4500]...)
	}
	x := indexOf(ls)
	ns, uses := flat(ls)
	r := rand.New(rand.NewPCG(8, 8))
	asked, missed := 0, 0
	var lost []string
	for n := range 96 {
		l := ls[r.IntN(len(ls))]
		if len(l.names) == 0 || strings.TrimSpace(l.names[0].text) == "" {
			continue
		}
		text := mangled(l.names[0].text, n%8, r)
		q := names.Analyse(text, l.kind)
		want := slow(ns, uses, &q)
		if want < names.Threshold {
			continue
		}
		asked++
		if hits := x.Search(&q, names.Query{}); len(hits) == 0 || hits[0].Match.Score < want-0.0001 {
			missed++
			lost = append(lost, text)
		}
	}
	t.Logf("%d of %d best scores missed: %s", missed, asked, strings.Join(lost, " | "))
	if missed*100 > 3*asked {
		t.Errorf("%d of %d best scores missed", missed, asked)
	}
}
