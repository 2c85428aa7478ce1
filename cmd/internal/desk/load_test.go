package desk

import (
	"context"
	"fmt"
	"io"
	"math/rand/v2"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	"segun/internal/papers"
	"segun/store"
	"segun/web"
	"segun/web/api"
)

// The load of 50 clients on one case, server and clients in one process:
//
//	SEGUN_LOAD_DOCS=100000 SEGUN_LOAD_DIR=/var/tmp/segun-load go test ./cmd/internal/desk -run TestLoad -v -timeout 3h
//
// The case is made once in SEGUN_LOAD_DIR and then used again. With SEGUN_BENCH_DIR beside it, the case is the large one of so many documents that cmd/internal/linker has filled there. SEGUN_LOAD_SECONDS is how long it lasts (20); SEGUN_LOAD_REQUESTS ends it
// after so many, so that runs on a busy machine do the same work. SEGUN_LOAD_MEMORY=0 asks so that no answer is given from
// memory: every request differs. On a machine that others use too, only requests a second of processor time mean anything.
//
// The mix, in a hundred: 18 documents, 24 questions, 6 told with retellings folded, 10 claims with all that they rest on, 14 people, 6 claims of people, 4 lists of people,
// 6 timelines, 4 lists of documents, 6 suggestions, 1 network, 1 start page.
func TestLoad(t *testing.T) {
	docs, _ := strconv.Atoi(os.Getenv("SEGUN_LOAD_DOCS"))
	if docs == 0 {
		t.Skip("SEGUN_LOAD_DOCS is not set")
	}
	seconds, _ := strconv.Atoi(os.Getenv("SEGUN_LOAD_SECONDS"))
	if seconds == 0 {
		seconds = 20
	}
	c := loadCase(t, docs)
	defer c.Close()
	d := New(c, Options{Version: "test", Reviewer: "R. Tester", Now: time.Now, Run: "load"})
	defer d.Close()
	ports := d.Ports()
	ports.Lists = noLists{}
	d.Use(noLists{}, nil, nil)
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(ctx)
	ended := make(chan error, 1)
	go func() {
		ended <- web.Serve(ctx, l, web.New(web.Options{API: api.New(ports, nil), State: ports.State, Local: true}))
	}()
	run(t, "http://"+l.Addr().String()+api.Prefix, worldOf(idsOf(t, c), docs), time.Duration(seconds)*time.Second)
	stop()
	if err := <-ended; err != nil {
		t.Error(err)
	}
}

// loadCase makes or opens the case that is asked.
func loadCase(t *testing.T, docs int) *store.Case {
	t.Helper()
	if os.Getenv("SEGUN_BENCH_DIR") != "" {
		return largeCase(t)
	}
	parent := os.Getenv("SEGUN_LOAD_DIR")
	if parent == "" {
		parent = t.TempDir()
	}
	dir := filepath.Join(parent, fmt.Sprint("case-", docs))
	if c, err := store.Open(dir, options()); err == nil {
		return c
	}
	c, err := store.Create(dir, "load", nil, options())
	if err != nil {
		t.Fatal(err)
	}
	begin := time.Now()
	fill(t, c, 0, docs)
	t.Logf("%d documents added in %s", docs, time.Since(begin).Round(time.Second))
	return c
}

func idsOf(t *testing.T, c *store.Case) []string {
	t.Helper()
	list, _, err := c.Documents(ctx, 5000)
	if err != nil {
		t.Fatal(err)
	}
	var ids []string
	for i := range list {
		ids = append(ids, string(list[i].ID))
	}
	return ids
}

// sample is one request: when it was made, since the first, and how long it took.
type sample struct {
	kind     string
	at, took time.Duration
}

// warming is how long the caches of the connections take to fill; answers are counted with it and without.
const warming = 2 * time.Second

// run lets 50 clients ask for a while and tells how it went.
func run(t *testing.T, base string, asked world, long time.Duration) {
	const clients = 50
	most, _ := strconv.Atoi(os.Getenv("SEGUN_LOAD_REQUESTS"))
	var asking atomic.Int64
	var mu sync.Mutex
	var all []sample
	failed := map[string]int{}
	client := &http.Client{Transport: &http.Transport{MaxIdleConnsPerHost: clients}}
	defer client.CloseIdleConnections()
	memory := sampleMemory()
	before, began := processorTime(), time.Now()
	var clientsDone sync.WaitGroup
	for n := range clients {
		clientsDone.Go(func() {
			rnd := rand.New(rand.NewPCG(uint64(n), 7))
			for most == 0 && time.Since(began) < long || int(asking.Add(1)) <= most {
				kind, path := request(rnd, &asked)
				at := time.Now()
				res, err := client.Get(base + path)
				if err == nil {
					_, err = io.Copy(io.Discard, res.Body)
					res.Body.Close()
					if err == nil && res.StatusCode != 200 {
						err = fmt.Errorf("%s: %d", kind, res.StatusCode)
					}
				}
				mu.Lock()
				if err != nil {
					failed[err.Error()]++
				}
				all = append(all, sample{kind, at.Sub(began), time.Since(at)})
				mu.Unlock()
			}
		})
	}
	clientsDone.Wait()
	took, used := time.Since(began), processorTime()-before
	report(t, all, took, used, memory())
	for f, n := range failed {
		t.Errorf("%d times %s", n, f)
	}
}

// pools of names and words that the made-up documents use.
var (
	loadNames = strings.Fields("Dora Milan Ines Abel Ruta Tomas Petra Jonas Alma Viktor Selma Oskar Nadia Emil Greta Pavel Lena Marek Ada Hugo")
	loadLast  = strings.Fields("Kamenik Morvan Quist Talvik Orlec Brandt Sarova Velden Ruiz Hallam Ivarsen Petrak Colm Daneva Estrel Fossi")
	loadWords = strings.Fields("sluice basin contract ferry audit fuel tug lock quay shipyard grain pilots records")
	loadAsks  = []string{"status:alleged", "status:denied %s", `"took money" -status:denied`, "%s act:accuse", `outlet:"Tide Tribune" %s`, "since:2030-06 until:2030-09 %s", "%s or sluice", `about:"%s"`, `by:"%s" status:asserted`}
)

// world is what a case can be asked for: documents, people, and how their names begin.
type world struct{ ids, people, first, last []string }

// worldOf is the world of the made-up documents, or of the large case.
func worldOf(ids []string, docs int) world {
	w := world{ids: ids, first: loadNames, last: loadLast}
	if os.Getenv("SEGUN_BENCH_DIR") == "" {
		for _, first := range loadNames {
			for _, last := range loadLast {
				w.people = append(w.people, first+" "+last)
			}
		}
		return w
	}
	w.first, w.last = nil, nil
	for i := range 1000 { // of documents here and there, so that some are known to many and most to one
		name := papers.Wide(i * 7919 % docs).Entities.List[1+i%2].Name
		words := strings.Fields(name)
		w.people, w.first, w.last = append(w.people, name), append(w.first, words[0]), append(w.last, words[len(words)-1])
	}
	return w
}

// request makes up one request of the mix.
func request(rnd *rand.Rand, of *world) (kind, path string) {
	pick := func(list []string) string { return list[rnd.IntN(len(list))] }
	name := pick(of.people)
	id := pick(of.ids)
	question := func() string {
		q := pick(loadAsks)
		if strings.Contains(q, `"%s"`) {
			q = fmt.Sprintf(q, name)
		} else if strings.Contains(q, "%s") {
			q = fmt.Sprintf(q, pick(loadWords))
		}
		return "?q=" + url.QueryEscape(q) + "&limit=" + strconv.Itoa(20+rnd.IntN(30))
	}
	person := "/entities/" + url.PathEscape(entityID(name))
	switch k := rnd.IntN(100); {
	case k < 18:
		kind, path = "document", "/documents/"+id+"?"
	case k < 42:
		kind, path = "question", "/claims"+question()
	case k < 48:
		kind, path = "told", "/told"+question()
	case k < 58:
		kind, path = "claim", "/claims/"+id+"%23c"+strconv.Itoa(1+rnd.IntN(20))+"?"
	case k < 72:
		kind, path = "person", person+"?"
	case k < 78:
		kind, path = "person's claims", person+"/claims?limit=50"
	case k < 82:
		kind, path = "people", "/entities?name="+url.QueryEscape(beginning(pick(of.last), 2+rnd.IntN(2)))
	case k < 88:
		kind, path = "timeline", fmt.Sprintf("/timeline?from=20%02d-%02d-01&limit=50", 28+rnd.IntN(3), 1+rnd.IntN(12))
	case k < 92:
		kind, path = "documents", "/documents?limit="+strconv.Itoa(20+rnd.IntN(30))
	case k < 98:
		kind, path = "suggest", "/suggest?q="+url.QueryEscape(`status:alleged about:`+beginning(pick(of.first), 2+rnd.IntN(2)))
	case k < 99:
		kind, path = "network", "/network"+question()
	default:
		kind, path = "start", "/case?"
	}
	if os.Getenv("SEGUN_LOAD_MEMORY") == "0" {
		path += "&n=" + strconv.FormatUint(rnd.Uint64(), 36)
	}
	return kind, path
}

// beginning are the first characters of a name.
func beginning(name string, n int) string {
	r := []rune(name)
	return string(r[:min(n, len(r))])
}

func report(t *testing.T, all []sample, took time.Duration, used time.Duration, most uint64) {
	t.Logf("%d requests in %s: %.0f a second; %.1f s of processor time, %.2f ms a request: %.0f a second of one core; most memory in use %d MB, %d MB of it the heap's, %d cores", len(all), took.Round(time.Millisecond),
		float64(len(all))/took.Seconds(), used.Seconds(), used.Seconds()*1000/float64(len(all)), float64(len(all))/used.Seconds(), residentMB(), most>>20, runtime.GOMAXPROCS(0))
	of := map[string][]time.Duration{"all": nil}
	for _, s := range all {
		of["all"], of[s.kind] = append(of["all"], s.took), append(of[s.kind], s.took)
		if s.at > warming {
			of["all, warm"] = append(of["all, warm"], s.took)
		}
	}
	var kinds []string
	for k := range of {
		kinds = append(kinds, k)
	}
	slices.Sort(kinds)
	for _, k := range kinds {
		list := of[k]
		slices.Sort(list)
		at := func(p int) time.Duration {
			return list[min(len(list)-1, len(list)*p/100)].Round(100 * time.Microsecond)
		}
		t.Logf("%-16s %6d   p50 %8s   p90 %8s   p99 %8s", k, len(list), at(50), at(90), at(99))
	}
}

// processorTime is what this process has used.
func processorTime() time.Duration {
	var u syscall.Rusage
	_ = syscall.Getrusage(syscall.RUSAGE_SELF, &u)
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// residentMB is the most memory that this process has had, in MB.
func residentMB() int64 {
	b, _ := os.ReadFile("/proc/self/status")
	for line := range strings.Lines(string(b)) {
		if rest, ok := strings.CutPrefix(line, "VmHWM:"); ok {
			n, _ := strconv.ParseInt(strings.Fields(rest)[0], 10, 64)
			return n >> 10
		}
	}
	return 0
}

// sampleMemory looks at the heap until the function that it returns is called.
func sampleMemory() func() uint64 {
	done, most := make(chan struct{}), uint64(0)
	var ended sync.WaitGroup
	ended.Go(func() {
		for {
			var m runtime.MemStats
			runtime.ReadMemStats(&m)
			most = max(most, m.HeapInuse)
			select {
			case <-done:
				return
			case <-time.After(200 * time.Millisecond):
			}
		}
	})
	return func() uint64 {
		close(done)
		ended.Wait()
		return most
	}
}

// noLists are lists of which there is none; the mix asks nothing else of them.
type noLists struct{ other }

type other interface{ api.Lists }

// Lists returns none.
func (noLists) Lists(context.Context) ([]api.LoadedList, error) { return nil, nil }

// Screen finds nobody.
func (noLists) Screen(context.Context, api.Screening) (*api.Screened, error) {
	return &api.Screened{}, nil
}

// BenchmarkDocument answers the page of an article of about 5,000 words with 300 claims:
//
//	go test ./cmd/internal/desk -run '^$' -bench Document
func BenchmarkDocument(b *testing.B) {
	c, err := store.Create(b.TempDir(), "bench", nil, options())
	if err != nil {
		b.Fatal(err)
	}
	defer c.Close()
	w, err := c.Write()
	if err != nil {
		b.Fatal(err)
	}
	r := papers.Sized(0, 300)
	if _, err := w.Add(entry(b, r)); err != nil {
		b.Fatal(err)
	}
	w.Close()
	d := New(c, Options{Now: time.Now})
	defer d.Close()
	h := api.New(d.Ports(), nil)
	before := processorTime()
	for b.Loop() {
		res := httptest.NewRecorder()
		h.ServeHTTP(res, httptest.NewRequest(http.MethodGet, api.Prefix+"/documents/"+string(r.Doc.ID), nil))
		if res.Code != http.StatusOK {
			b.Fatal(res.Code, res.Body)
		}
		b.SetBytes(int64(res.Body.Len()))
	}
	b.ReportMetric(float64(processorTime()-before)/float64(b.N)/1e6, "cpu-ms/op")
}
