package names_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"segun/names"
)

// sample are names that the benchmarks analyse and compare.
var sample = []struct {
	a, b string
	kind names.Kind
}{
	{"Sr. Nemesio Oseguera Cervantes", "OSEGUERA CERVANTES, Nemesio", names.Person},
	{"Muhammad Abd al-Karim al-Ghamari", "AL-GHAMARI, Mohamed Abdulkarim", names.Person},
	{"Volodymyr Oleksandrovych Zelenskyy", "Володимир Зеленський", names.Person},
	{"Sparkles Business Corporation", "Sporks Business Corporation", names.Organisation},
	{"Inversiones Dona Lupe S.A. de C.V.", "INVERSIONES DONA LUPITA, S.A. DE C.V.", names.Organisation},
}

// go test ./names -run '^$' -bench Analyse
func BenchmarkAnalyse(b *testing.B) {
	n := 0
	for _, s := range sample {
		n += len(s.a)
	}
	b.SetBytes(int64(n))
	b.ReportAllocs()
	for b.Loop() {
		for _, s := range sample {
			names.Analyse(s.a, s.kind)
		}
	}
}

// One pair is compared an iteration. go test ./names -run '^$' -bench Compare
func BenchmarkCompare(b *testing.B) {
	for _, s := range sample {
		b.Run(strings.Fields(s.a)[0], func(b *testing.B) {
			x, y := names.Analyse(s.a, s.kind), names.Analyse(s.b, s.kind)
			b.ReportAllocs()
			for b.Loop() {
				m := names.Compare(&x, &y)
				if m.Score < 0 {
					b.Fatal("score below 0")
				}
			}
		})
	}
}

func TestCompareAllocatesNothing(t *testing.T) {
	for _, s := range sample {
		x, y := names.Analyse(s.a, s.kind), names.Analyse(s.b, s.kind)
		if n := testing.AllocsPerRun(100, func() { names.Compare(&x, &y) }); n != 0 {
			t.Errorf("%s: %v allocations", s.a, n)
		}
	}
}

// invented makes parties with names of many languages: a seeded mixture of syllables, common forenames and trades, with the
// repetitions that real lists have.
func invented(n int) []*listed {
	r := rand.New(rand.NewPCG(1, uint64(n)))
	given := strings.Fields("Mohammed Ahmed Ali Hassan Ibrahim Abdul Jose Juan Carlos Maria Luis Ivan Sergey Alexander Dmitry Andrey Olga Wei Jun Ming Min-ho Ji-hoon Kim Anna Peter John David Mehmet Reza Hamid Yusuf Omar Khalid Pedro Miguel Elena Natalia Viktor")
	onsets := strings.Fields("b d f g h j k l m n p r s t v z sh kh ch br gr st al el qu")
	vowels := strings.Fields("a e i o u ai ou ia")
	codas := []string{"", "", "n", "r", "s", "l", "k", "m", "v"}
	surname := func() string {
		var b strings.Builder
		for range 2 + r.IntN(2) {
			b.WriteString(onsets[r.IntN(len(onsets))] + vowels[r.IntN(len(vowels))] + codas[r.IntN(len(codas))])
		}
		return strings.ToUpper(b.String()[:1]) + b.String()[1:] + []string{"", "", "ov", "ez", "i", "son", "zadeh"}[r.IntN(7)]
	}
	pool := make([]string, 5000+n/4)
	for i := range pool {
		pool[i] = surname()
	}
	pick := func() string { return pool[int(float64(len(pool))*r.Float64()*r.Float64())] } // some are commoner
	trades := strings.Fields("Trading Shipping Petroleum Bank Construction Holding Logistics Engineering Chemical Pharma")
	forms := []string{"LLC", "Ltd", "GmbH", "S.A. de C.V.", "OOO", "JSC", "Inc."}
	out := make([]*listed, n)
	for i := range out {
		l := &listed{id: fmt.Sprint(i), kind: names.Person}
		if r.IntN(3) == 0 {
			l.kind = names.Organisation
			core := pick()
			if r.IntN(2) == 0 {
				core += " " + pick()
			}
			l.names = append(l.names, listedName{core + " " + trades[r.IntN(len(trades))] + " " + forms[r.IntN(len(forms))], names.Primary})
			if r.IntN(2) == 0 {
				l.names = append(l.names, listedName{core, names.Alias})
			}
		} else {
			g, s := given[r.IntN(len(given))], pick()
			if r.IntN(2) == 0 {
				g += " " + given[r.IntN(len(given))]
			}
			l.names = append(l.names, listedName{strings.ToUpper(s) + ", " + g, names.Primary})
			for range r.IntN(3) {
				l.names = append(l.names, listedName{g + " " + s + " " + pick(), names.Alias})
			}
		}
		out[i] = l
	}
	return out
}

var (
	small = sync.OnceValue(func() *names.Index { return indexOf(invented(10_000)) })
	large = sync.OnceValue(func() *names.Index { return indexOf(invented(100_000)) })
)

// queries are names of the parties, every second one with a letter changed.
func queries(ls []*listed, n int) []names.Name {
	r := rand.New(rand.NewPCG(2, 2))
	out := make([]names.Name, n)
	for i := range out {
		l := ls[r.IntN(len(ls))]
		s := []byte(l.names[r.IntN(len(l.names))].text)
		if i%2 == 0 && len(s) > 4 {
			s[1+r.IntN(len(s)-2)] = byte('a' + r.IntN(26))
		}
		out[i] = names.Analyse(string(s), l.kind)
	}
	return out
}

// go test ./names -run '^$' -bench Search
func BenchmarkSearch(b *testing.B) {
	for _, c := range []struct {
		name string
		n    int
		x    func() *names.Index
	}{{"10000", 10_000, small}, {"100000", 100_000, large}} {
		b.Run(c.name, func(b *testing.B) {
			x, qs := c.x(), queries(invented(c.n), 2000)
			times := make([]time.Duration, 0, 1<<20)
			i := 0
			b.ReportAllocs()
			for b.Loop() {
				start := time.Now()
				x.Search(&qs[i%len(qs)], names.Query{})
				times = append(times, time.Since(start))
				i++
			}
			slices.Sort(times)
			b.ReportMetric(float64(times[len(times)*99/100].Microseconds()), "p99-µs")
			b.ReportMetric(float64(x.Parties()), "parties")
		})
	}
}

// Building, of 100,000 analysed parties; then analysing them too. go test ./names -run '^$' -bench Build -benchtime 2x
func BenchmarkBuild(b *testing.B) {
	ls := invented(100_000)
	b.Run("analysed", func(b *testing.B) {
		ns, _ := flat(ls)
		b.ReportAllocs()
		for b.Loop() {
			builder, i := names.NewBuilder(), 0
			for _, l := range ls {
				for _, n := range l.names {
					builder.Add(l.id, n.use, &ns[i])
					i++
				}
			}
			b.ReportMetric(float64(len(builder.Build().Bytes()))/1e6, "MB")
		}
	})
	b.Run("all", func(b *testing.B) {
		for b.Loop() {
			indexOf(ls)
		}
	})
}

// go test ./names -run '^$' -bench Load
func BenchmarkLoad(b *testing.B) {
	img := large().Bytes()
	b.SetBytes(int64(len(img)))
	for b.Loop() {
		if _, err := names.LoadIndex(img); err != nil {
			b.Fatal(err)
		}
	}
}
