package main

import (
	"cmp"
	"context"
	"fmt"
	"iter"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode"

	"segun"
	"segun/cmd/internal/origins"
	"segun/internal/golden"
	"segun/store"
)

// A story is a set of articles with what a person wrote down of which sentences tell the same.
type story struct {
	name, folder string
	about        string // the first lines of its score
	countOnly    bool   // faults are counted and not listed, so that nothing is set by looking at them
}

// stories are the sets that are held to: the packaged articles, and two that were written after the rules.
var stories = []story{
	{"demo", "../../data/demo", "# Which claims of the packaged articles tell the same, held to data/demo/tellings.tsv, which one person wrote before the rules that find them were last\n" +
		"# changed; the rules were then changed by looking at this list.", false},
	{"clinic", "testdata/tellings/clinic", "# Which claims of ten articles on a purchase of a hospital tell the same, held to cmd/segun/testdata/tellings/clinic/tellings.tsv, which was written before\n" +
		"# the program had read one of them. The rules were then changed by looking at this list.", false},
	{"football", "testdata/tellings/football", "# Which claims of eleven articles on the election of a president tell the same, held to cmd/segun/testdata/tellings/football/tellings.tsv, which was written\n" +
		"# before the program had read one of them. They are only counted: faults are not listed, and nothing is set by looking at them.", true},
}

// captures are the articles of a story, each as if it had been saved where the list of them says.
func (s *story) captures(t *testing.T) iter.Seq2[segun.Capture, error] {
	t.Helper()
	if s.name == "demo" {
		return demoCaptures()
	}
	b, err := os.ReadFile(filepath.Join(s.folder, "articles.tsv"))
	if err != nil {
		t.Fatal(err)
	}
	return func(yield func(segun.Capture, error) bool) {
		for line := range strings.Lines(string(b)) {
			row := strings.Split(strings.TrimSpace(line), "\t")
			if strings.HasPrefix(line, "#") || len(row) != 4 {
				continue
			}
			b, err := os.ReadFile(filepath.Join(s.folder, row[0]))
			c := segun.Capture{Digest: segun.DigestOf(b), From: "story/" + row[0], Time: time.Now(), Bytes: b, Given: segun.Given{Published: row[1], Publisher: row[2], URL: row[3]}}
			if !yield(c, err) {
				return
			}
		}
	}
}

// told is what the list of a story says of one sentence: which things it tells, and how.
type told struct {
	file, how string
	words     []string
	thing     int
}

// thing is something that several articles tell.
type thing struct{ name, known string }

// readTold reads what tells the same in a story.
func (s *story) readTold(t *testing.T) (things []thing, rows []told) {
	t.Helper()
	b, err := os.ReadFile(filepath.Join(s.folder, "tellings.tsv"))
	if err != nil {
		t.Fatal(err)
	}
	for n, line := range strings.Split(string(b), "\n") {
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		cells := strings.Split(line, "\t")
		switch {
		case cells[0] == "=" && len(cells) == 4:
			things = append(things, thing{cells[1], cells[2]})
		case len(cells) == 3 && len(things) > 0 && slices.Contains([]string{"first", "prints", "cites", "drops", "bare", "near", "against"}, cells[1]):
			for file := range strings.SplitSeq(cells[0], ",") {
				rows = append(rows, told{file, cells[1], plainWords(cells[2]), len(things) - 1})
			}
		default:
			t.Errorf("%s/tellings.tsv:%d: %q", s.folder, n+1, line)
		}
	}
	return things, rows
}

// plainWords are words without marks and capitals.
func plainWords(s string) []string {
	return strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

// fits reports whether a row is about a claim: its words stand in the claim and are four or two fifths of it, or the claim's in it and are half of them.
func (r *told) fits(claim []string) bool {
	switch {
	case runIn(r.words, claim):
		return len(r.words) >= 4 || 5*len(r.words) >= 2*len(claim)
	case runIn(claim, r.words):
		return 2*len(claim) >= len(r.words)
	}
	return false
}

// runIn reports whether all of a stand in a row in b.
func runIn(a, b []string) bool {
	for i := 0; len(a) > 0 && i+len(a) <= len(b); i++ {
		if slices.Equal(a, b[i:i+len(a)]) {
			return true
		}
	}
	return false
}

// marked is a claim of a case with what is told by it.
type marked struct {
	hit   store.Hit
	file  string
	words []string
	how   map[int]string // by thing
}

// markClaims gives each claim its rows. Rows that no claim has are told.
func markClaims(hits []store.Hit, rows []told) (all []marked, unread []told) {
	for i := range hits {
		m := marked{hit: hits[i], file: filepath.Base(hits[i].Doc.From), words: plainWords(hits[i].Claim.Words), how: map[int]string{}}
		all = append(all, m)
	}
	for k := range rows {
		r, found := &rows[k], false
		for i := range all {
			if m := &all[i]; m.file == r.file && m.hit.Claim.Grain != "role" && r.fits(m.words) {
				found = true
				if m.how[r.thing] == "" || m.how[r.thing] == "near" {
					m.how[r.thing] = r.how
				}
			}
		}
		if !found {
			unread = append(unread, *r)
		}
	}
	return all, unread
}

// The kinds of a pair of claims of two documents.
const (
	apart    = "told apart"
	printed  = "printed"
	retold   = "retold"
	opposite = "opposite"
	arguable = "arguable"
)

// kindOf says what two claims are to each other.
func kindOf(a, b *marked) string {
	kind := apart
	for thing, x := range a.how {
		y := b.how[thing]
		switch {
		case y == "":
		case x == "prints" && y == "prints":
			return printed
		case x != "near" && x != "against" && y != "near" && y != "against":
			kind = retold
		case kind == retold:
		case (x == "against") != (y == "against") && x != "near" && y != "near":
			kind = opposite
		case kind == apart:
			kind = arguable
		}
	}
	return kind
}

// tellingScore counts pairs.
type tellingScore struct{ right, missed, wrong, opposite int }

func (s *tellingScore) row(name string) string {
	p, r, f := 1.0, 1.0, 0.0
	if s.right+s.wrong > 0 {
		p = float64(s.right) / float64(s.right+s.wrong)
	}
	if s.right+s.missed > 0 {
		r = float64(s.right) / float64(s.right+s.missed)
	}
	if p+r > 0 {
		f = 2 * p * r / (p + r)
	}
	return fmt.Sprintf("%-34s P %.4f  R %.4f  F1 %.4f  right %5d  missed %5d  wrong %5d  the opposite %3d\n", name, p, r, f, s.right, s.missed, s.wrong, s.opposite)
}

// book counts one pair of a row of the table: all pairs, or those of one kind. Pairs of no kind count as wrong wherever they are shown.
func (s *tellingScore) book(kind string, shown bool) {
	switch {
	case kind == arguable:
	case kind == printed || kind == retold:
		if shown {
			s.right++
		} else {
			s.missed++
		}
	case shown:
		s.wrong++
		if kind == opposite {
			s.opposite++
		}
	}
}

// naive is what a person would write first: two content words in common, and half of those of the shorter claim.
func naive(a, b *marked) bool {
	short, long := map[string]bool{}, map[string]bool{}
	for _, w := range a.words {
		short[w] = len(w) > 3
	}
	for _, w := range b.words {
		long[w] = len(w) > 3
	}
	n, x, y := 0, 0, 0
	for w, ok := range short {
		if ok {
			x++
			if long[w] {
				n++
			}
		}
	}
	for _, ok := range long {
		if ok {
			y++
		}
	}
	return n >= 2 && 2*n >= min(x, y)
}

// TestScoreTellings asks of every claim of each story which claims of other articles tell the same, and holds the answers to what a person wrote down.
//
//	go test ./cmd/segun -run ScoreTellings -update
func TestScoreTellings(t *testing.T) {
	for _, s := range stories {
		t.Run(s.name, func(t *testing.T) {
			report := s.score(t, filepath.Join(t.TempDir(), s.name))
			golden.File(t, "../../test/scores/"+s.name+"-tellings.txt", []byte(report))
		})
	}
}

// score makes a case of the story in dir and writes its score.
func (s *story) score(t *testing.T, dir string) string {
	t.Helper()
	things, rows := s.readTold(t)
	null, err := os.OpenFile(os.DevNull, os.O_RDWR, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer null.Close()
	ctx := context.Background()
	if _, err := makeCase(&terminal{ctx, null, null, null}, dir, s.captures(t)); err != nil {
		t.Fatal(err)
	}
	k, err := store.Open(dir, store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer k.Close()
	answer, err := k.Claims(ctx, nil, 1<<14)
	if err != nil {
		t.Fatal(err)
	}
	all, unread := markClaims(answer.Hits, rows)
	slices.SortFunc(all, func(a, b marked) int {
		return cmp.Or(strings.Compare(a.file, b.file), cmp.Compare(a.hit.Claim.Spans[0].Start, b.hit.Claim.Spans[0].Start), strings.Compare(a.hit.Claim.ID, b.hit.Claim.ID))
	})
	shown, counts := askOrigins(t, ctx, k, all, things)
	return s.report(all, unread, shown, counts)
}

// askOrigins returns which claims are shown with which, by their places in all, and how the counts of known origins were.
func askOrigins(t *testing.T, ctx context.Context, k *store.Case, all []marked, things []thing) (map[[2]int]bool, []string) {
	at := map[string]int{}
	for i := range all {
		at[string(all[i].hit.ID())] = i
	}
	shown := map[[2]int]bool{}
	right, asked := 0, 0
	var faults []string
	for i := range all {
		x, err := origins.Of(ctx, k, string(all[i].hit.Doc.ID)+"#"+all[i].hit.Claim.ID)
		if err != nil {
			t.Fatal(err)
		}
		for n := range x.Tellings {
			if o := at[string(x.Tellings[n].Hit.ID())]; all[o].file != all[i].file {
				shown[[2]int{i, o}] = true
			}
		}
		for thing := range things {
			if how := all[i].how[thing]; things[thing].known != "-" && how != "" && how != "near" && how != "against" && len(x.Tellings) > 0 {
				asked++
				if got := fmt.Sprint(len(x.Result.Origins)); got == things[thing].known {
					right++
				} else {
					faults = append(faults, fmt.Sprintf("%s instead of %s: %s: %s", got, things[thing].known, all[i].file, oneLineOf(all[i].hit.Claim.Words)))
				}
			}
		}
	}
	return shown, append([]string{fmt.Sprintf("claims with the right number of known origins, where that is plain: %d of %d", right, asked)}, faults...)
}

// report writes the score with all faults, where they are not only counted.
func (s *story) report(all []marked, unread []told, shown map[[2]int]bool, counts []string) string {
	var whole, print, retell, base, baseRetell tellingScore
	var wrong, missed []string
	for i := range all {
		for o := range all {
			if i == o || all[i].file == all[o].file {
				continue
			}
			kind, is := kindOf(&all[i], &all[o]), shown[[2]int{i, o}]
			whole.book(kind, is)
			n := naive(&all[i], &all[o]) && all[i].hit.Claim.Grain != "role" && all[o].hit.Claim.Grain != "role"
			base.book(kind, n)
			if kind == printed {
				print.book(kind, is)
			} else {
				retell.book(kind, is)
				baseRetell.book(kind, n)
			}
			if i < o {
				continue
			}
			is = is || shown[[2]int{o, i}]
			line := fmt.Sprintf("%s: %s | %s: %s", all[o].file, oneLineOf(all[o].hit.Claim.Words), all[i].file, oneLineOf(all[i].hit.Claim.Words))
			switch both := shown[[2]int{i, o}] && shown[[2]int{o, i}]; {
			case is && (kind == apart || kind == opposite):
				wrong = append(wrong, kind+": "+line)
			case !both && (kind == printed || kind == retold):
				missed = append(missed, line)
			}
		}
	}
	var b strings.Builder
	b.WriteString(s.about + " A pair is a claim\n# that is asked about and one of another article that is shown with it.\n# go test ./cmd/segun -run ScoreTellings -update\n\n")
	b.WriteString(whole.row("all pairs") + print.row("one report printed twice") + retell.row("retold, or told by two") + base.row("naive: half the words, all") + baseRetell.row("naive: half the words, retold"))
	if s.countOnly {
		fmt.Fprintf(&b, "\n%s\n\nnot read as a claim by itself, and in no count above: %d\n", counts[0], len(unread))
		return b.String()
	}
	fmt.Fprintf(&b, "\n%s\n", strings.Join(counts, "\n"))
	b.WriteString("\nnot read as a claim by itself, and in no count above:\n")
	for _, r := range unread {
		fmt.Fprintf(&b, "%s: %s\n", r.file, strings.Join(r.words, " "))
	}
	slices.Sort(wrong)
	slices.Sort(missed)
	fmt.Fprintf(&b, "\nshown and wrong:\n%s\n\nmissed, from one side at least:\n%s\n", strings.Join(wrong, "\n"), strings.Join(missed, "\n"))
	return b.String()
}
