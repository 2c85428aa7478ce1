package screen_test

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"segun"
	"segun/internal/cputime"
	"segun/resolve/screen"
)

// generated makes parties with names of many languages, birth dates, countries and numbers: a seeded mixture of syllables, common forenames and trades with
// the repetitions that real lists have.
func generated(t testing.TB, n int) []segun.Statement {
	r := rand.New(rand.NewPCG(1, uint64(n)))
	given := strings.Fields("Mohammed Ahmed Ali Hassan Ibrahim Jose Juan Carlos Maria Luis Ivan Sergey Alexander Dmitry Olga Wei Jun Ming Min-ho Kim Anna Peter John David Mehmet Reza Yusuf Omar Pedro Elena")
	onsets, vowels := strings.Fields("b d f g h j k l m n p r s t v z sh kh ch br gr st al el qu"), strings.Fields("a e i o u ai ou ia")
	ends := []string{"", "", "n", "ov", "ez", "i", "son", "zadeh", "r"}
	pool := make([]string, 5000+n/4)
	for i := range pool {
		var b strings.Builder
		for range 2 + r.IntN(2) {
			b.WriteString(onsets[r.IntN(len(onsets))] + vowels[r.IntN(len(vowels))])
		}
		pool[i] = strings.ToUpper(b.String()[:1]) + b.String()[1:] + ends[r.IntN(len(ends))]
	}
	pick := func() string { return pool[int(float64(len(pool))*r.Float64()*r.Float64())] } // some are commoner
	trades, forms := strings.Fields("Trading Shipping Petroleum Bank Construction Holding Logistics Chemical"), []string{"LLC", "Ltd", "GmbH", "S.A. de C.V.", "OOO"}
	countries := strings.Fields("pa mx ru ir iq sy kp cn ve co")
	lines := make([]string, n)
	for i := range lines {
		country := countries[r.IntN(len(countries))]
		if r.IntN(3) == 0 {
			lines[i] = fmt.Sprintf("%d: Organization; name=%s %s %s; country=%s; program=SDGT", i, pick(), trades[r.IntN(len(trades))], forms[r.IntN(len(forms))], country)
			continue
		}
		g, s := given[r.IntN(len(given))], pick()
		lines[i] = fmt.Sprintf("%d: Person; name=%s, %s; birthDate=%d-%02d-%02d; nationality=%s; passportNumber=X%07d; program=SDNTK", i, strings.ToUpper(s), g,
			1940+r.IntN(60), 1+r.IntN(12), 1+r.IntN(28), country, r.IntN(1e7))
		for range r.IntN(3) {
			lines[i] += fmt.Sprintf("; alias=%s %s %s", g, s, pick())
		}
	}
	return listed(t, "port", lines...)
}

var (
	benchStatements = map[int]func() []segun.Statement{10_000: sync.OnceValue(func() []segun.Statement { return generated(&testing.B{}, 10_000) }),
		100_000: sync.OnceValue(func() []segun.Statement { return generated(&testing.B{}, 100_000) })}
	benchScreeners = map[int]func() *screen.Screener{10_000: sync.OnceValue(func() *screen.Screener { return screener(&testing.B{}, benchStatements[10_000]()) }),
		100_000: sync.OnceValue(func() *screen.Screener { return screener(&testing.B{}, benchStatements[100_000]()) })}
)

// asked makes questions of listed names: a half with a letter changed, a third with a birth date.
func asked(l []segun.Statement, n int) []segun.Asked {
	r := rand.New(rand.NewPCG(2, 2))
	var names []segun.Statement
	for _, s := range l {
		if s.Property == "name" || s.Property == "alias" {
			names = append(names, s)
		}
	}
	out := make([]segun.Asked, n)
	for i := range out {
		s := names[r.IntN(len(names))]
		b := []byte(s.Value)
		if i%2 == 0 && len(b) > 4 {
			b[1+r.IntN(len(b)-2)] = byte('a' + r.IntN(26))
		}
		out[i] = segun.Asked{Name: string(b), Kind: s.Schema}
		if i%3 == 0 && s.Schema == "Person" {
			out[i].Born = []string{fmt.Sprint(1940 + r.IntN(60))}
		}
	}
	return out
}

// One name is asked an iteration, as one worker does; the reasons are worked out. go test ./resolve/screen -run '^$' -bench Ask
func BenchmarkAsk(b *testing.B) {
	for _, n := range []int{10_000, 100_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			s, qs := benchScreeners[n](), asked(benchStatements[n](), 2000)
			times := make([]time.Duration, 0, 1<<20)
			b.ReportAllocs()
			i := 0
			defer processorTime(b)()
			for b.Loop() {
				start := time.Now()
				s.Ask(&qs[i%len(qs)], screen.Options{})
				times = append(times, time.Since(start))
				i++
			}
			slices.Sort(times)
			b.ReportMetric(float64(times[len(times)*99/100].Microseconds()), "p99-µs")
			b.ReportMetric(float64(i)/b.Elapsed().Seconds(), "queries/s")
			b.ReportMetric(float64(s.Names()), "names")
		})
	}
}

// Statements to screener. go test ./resolve/screen -run '^$' -bench Build -benchtime 3x
func BenchmarkBuild(b *testing.B) {
	for _, n := range []int{10_000, 100_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			l := benchStatements[n]()
			var s *screen.Screener
			defer processorTime(b)()
			for b.Loop() {
				s = screener(b, l)
			}
			b.ReportMetric(float64(len(s.Bytes()))/1e6, "file-MB")
		})
	}
}

// A stored screener is opened and asked once; held is the memory that it takes besides the pages of its file. go test ./resolve/screen -run '^$' -bench Load
func BenchmarkLoad(b *testing.B) {
	for _, n := range []int{10_000, 100_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			path := filepath.Join(b.TempDir(), "index")
			if err := os.WriteFile(path, benchScreeners[n]().Bytes(), 0o600); err != nil {
				b.Fatal(err)
			}
			var held *screen.Screener
			before := heap()
			stop := processorTime(b)
			for b.Loop() {
				var err error
				if held, err = screen.Open(path); err != nil {
					b.Fatal(err)
				}
				held.Ask(&segun.Asked{Name: "Ines Ruiz"}, screen.Options{})
			}
			stop()
			b.ReportMetric(float64(heap()-before)/1e6, "held-MB")
			runtime.KeepAlive(held)
		})
	}
}

// processorTime is called before a benchmark's loop, and what it returns after it: it reports the processor time of an iteration, which other programs
// do not stretch as they do the clock's.
func processorTime(b *testing.B) func() {
	runtime.GC()
	start := cputime.Used()
	return func() { b.ReportMetric(float64((cputime.Used()-start).Microseconds())/float64(b.N), "cpu-µs/op") }
}

// heap is how much memory is in use.
func heap() int64 {
	var m runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&m)
	return int64(m.HeapAlloc)
}
