package lint

// direction says which package may import which, as a partial order. "a, b < c" reads: c may import a and
// b, and everything that these may. "/..." takes a folder with all below it, and packages inside one such
// folder may import each other. What no line allows is forbidden; a package that stands in no line is a
// finding. "segun" is the root package, which may import the standard library only.
const direction = `
# The nouns that travel, then what every stage may build on.
segun < data, names/..., internal/model, internal/conll;
internal/conll < internal/score;

# The stages. None imports another: they meet through the root types.
data, names/..., internal/model, internal/conll, internal/score < base;
base < fetch/..., format/..., lang/..., lists/..., read/..., resolve/...;
base < store/query, store/fact;
store/fact < store;
store/query < store, watch/..., web/..., write/...;
store < store/...;

# The driver is handed its annotators, so it needs no stage.
segun < internal/driver;

# All wiring is in cmd.
internal/driver, fetch/..., format/..., lang/..., lists/..., read/..., resolve/..., store/..., watch/..., web/..., write/... < cmd/...;

# Training learns from our own articles as well.
segun < internal/corpus;
cmd/..., internal/corpus < cmd/segun-train;

# For tests only: nothing may import these (tests are exempt from this order).
segun < internal/marktest;
segun < internal/golden;
segun < internal/papers;
segun < internal/cputime;
data, names/..., internal/model, internal/marktest, lang/..., read/... < internal/shipped;
segun < internal/lint;
segun < test/...;
`

// place says where a package of the standard library or of others may be imported. The longest path that
// fits decides; paths below it go with it.
type place struct {
	path  string
	where []string // patterns of folders; none means nowhere
	why   string
}

// anywhere is the pattern of every folder but the root package, which has the standard library only.
var anywhere = []string{"cmd/...", "data/...", "fetch/...", "format/...", "internal/...", "lang/...", "lists/...", "names/...",
	"read/...", "resolve/...", "store/...", "watch/...", "web/...", "write/..."}

// guarded lists the packages of the standard library that have their place. All others may be used anywhere.
var guarded = []place{
	{"C", nil, "the default build has no cgo"},
	{"plugin", nil, "nothing is loaded at run time"},
	{"encoding/gob", nil, "nothing that is stored can run code or depends on Go's types"},
	{"os/exec", []string{"cmd/..."}, "reading a document runs no other program"},
	{"net", []string{"fetch/...", "web/...", "cmd/..."}, "only fetch goes out, only web listens"},
	{"net/url", anywhere, ""},
	{"net/netip", anywhere, ""},
	{"net/mail", anywhere, ""},
	{"net/http", []string{"fetch/...", "web/..."}, "HTTP clients appear only under fetch, servers under web"},
	{"database/sql", []string{"store/..."}, "SQL appears only under store"},
	{"html", []string{"format/...", "write/..."}, "HTML is read only under format"},
	{"html/template", []string{"web/...", "write/..."}, "pages are made only where they are shown"},
}

// libraries lists every library of others and where it may be used. One that stands in no line is a finding:
// a dependency is a decision.
var libraries = []place{
	{"codeberg.org/readeck/go-readability", []string{"format/..."}, "HTML is read only under format"},
	{"github.com/BurntSushi/toml", []string{"cmd/segun-train"}, "only recipes are TOML"},
	{"github.com/PuerkitoBio/goquery", []string{"format/..."}, "HTML is read only under format"},
	{"github.com/alecthomas/kong", []string{"cmd/..."}, "flags belong to cmd"},
	{"github.com/andybalholm/cascadia", []string{"format/..."}, "HTML is read only under format"},
	{"github.com/araddon/dateparse", []string{"format/..."}, "dates of metadata are read under format"},
	{"github.com/charmbracelet/lipgloss", []string{"write/...", "cmd/..."}, "colours belong to what is shown"},
	{"github.com/clipperhouse/uax29/v2", []string{"lang/...", "names/...", "write/..."}, "words are found by lang"},
	{"github.com/danielgtaylor/huma/v2", []string{"web/..."}, "the HTTP API is web's"},
	{"github.com/go-shiori/dom", []string{"format/..."}, "HTML is read only under format"},
	{"github.com/klauspost/compress", []string{"data/...", "fetch/...", "format/...", "internal/model", "store/..."}, "only what holds bytes packs them"},
	{"github.com/mattn/go-isatty", []string{"cmd/...", "write/..."}, "terminals belong to what is shown"},
	{"github.com/mattn/go-runewidth", []string{"write/...", "cmd/..."}, "columns belong to what is shown"},
	{"github.com/mmcdole/gofeed", []string{"fetch/..."}, "feeds come in by fetch"},
	{"github.com/modelcontextprotocol/go-sdk", []string{"web/..."}, "MCP is web's"},
	{"github.com/muesli/termenv", []string{"write/...", "cmd/..."}, "colours belong to what is shown"},
	{"github.com/ncruces/go-sqlite3", []string{"store/..."}, "SQL appears only under store"},
	{"github.com/vbauerster/mpb/v8", []string{"cmd/..."}, "progress belongs to cmd"},
	{"golang.org/x/crypto", []string{"store"}, "only what is kept is locked"},
	{"golang.org/x/net/html", []string{"format/..."}, "HTML is read only under format"},
	{"golang.org/x/net/http", []string{"fetch/..."}, "HTTP clients appear only under fetch"},
	{"golang.org/x/net/idna", []string{"fetch/...", "format/..."}, "host names come in by fetch"},
	{"golang.org/x/term", []string{"cmd/..."}, "terminals belong to cmd"},
	{"golang.org/x/text", anywhere, ""},
	{"golang.org/x/tools/txtar", []string{"internal/marktest", "internal/corpus"}, "marked and annotated articles are txtar"},
}

// takenNames are names of packages that say nothing.
var takenNames = []string{"base", "common", "helper", "helpers", "manager", "misc", "shared", "types", "util", "utils"}

// standardNames are names of the standard library that a package of ours may not have, but for those that
// DESIGN.md itself gives.
var standardNames = []string{"bufio", "bytes", "cmp", "context", "crypto", "embed", "errors", "flag", "fmt", "fs", "hash", "http", "io", "iter",
	"json", "log", "maps", "math", "mime", "net", "os", "path", "rand", "reflect", "regexp", "runtime", "slices", "slog", "sort", "sql", "strconv",
	"strings", "sync", "template", "testing", "time", "unicode", "unsafe", "url", "utf8", "xml"}

// clocks says who may look at the clock; all others are handed a time.
var clocks = []string{"cmd/...", "fetch"}

// secrets says who may draw random bytes that no seed decides: for keys alone, and handed on as a reader.
var secrets = []string{"cmd/segun"}

// seeded are the names of math/rand that give the same numbers each time; the others draw from a source that
// differs from run to run.
var seeded = []string{"New", "NewSource", "NewPCG", "NewChaCha8", "NewZipf", "Rand", "Source", "PCG", "ChaCha8", "Zipf"}

// fileLines is the length above which a file holds more than one idea.
const fileLines = 800

// listed says which explicit tables there are: each part of the folder stands in the variable All of its
// package. Parts that are not entries are named with what they are.
var listed = []table{
	{stage: "format", notEntries: map[string]string{"format/pages": "measures how well pages are read"}},
	{stage: "lists", notEntries: nil},
	{stage: "lang", onlyCodes: true},
}

// table is one explicit table.
type table struct {
	stage      string
	onlyCodes  bool              // only folders named by a language code of two letters are entries
	notEntries map[string]string // folder to why it is none
}
