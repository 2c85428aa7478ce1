package screen

import (
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"hash/crc32"
	"unsafe"

	"segun"
	"segun/names"
)

// The bytes of a screener: a magic word, the version, the length of each part and a checksum of all that follows; then a header in JSON, the end of each
// record, the records, their numbers by hash, and the index of their names.
const (
	magic      = "SEGSCREN"
	version    = 3
	prefixSize = 8 + 4 + 4 + 5*8
)

// Version names everything that the bytes of a screener depend on besides the lists.
const Version = "4/" + names.Version

// ErrFile is the kind of error for bytes that are no screener, a damaged one, or one of another version.
var ErrFile = errors.New("not an index that this version reads")

// header is what a screener says of itself.
type header struct {
	Key      string    `json:"key"`
	Lists    []edition `json:"lists"`
	Nameless int       `json:"nameless"`
	Common   []string  `json:"common"` // words of names that many parties bear
}

// edition is what answers tell of a list.
type edition struct {
	List      string `json:"list"`
	Format    string `json:"format"`
	Title     string `json:"title"`
	Publisher string `json:"publisher"`
	Note      string `json:"note,omitempty"`
	Date      string `json:"date"`
	Basis     string `json:"basis"`
	Parties   int    `json:"parties"`
	Mentions  string `json:"mentions,omitempty"`
	Unread    int    `json:"unread,omitempty"`
}

func headerList(e *segun.Edition) edition {
	return edition{string(e.List), e.Format, e.Title, e.Publisher, e.Note, e.Date, string(e.Basis), e.Parties, e.Mentions, e.Unread}
}

func (e *edition) root() segun.Edition {
	return segun.Edition{List: segun.ListID(e.List), Format: e.Format, Title: e.Title, Publisher: e.Publisher, Note: e.Note, Date: e.Date,
		Basis: segun.DateBasis(e.Basis), Parties: e.Parties, Mentions: e.Mentions, Unread: e.Unread}
}

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

// file puts the parts together.
func file(h *header, ends []uint32, body, numbers []byte, index *names.Builder) []byte {
	head, err := json.Marshal(h)
	if err != nil {
		panic("screen: " + err.Error()) // it holds strings and numbers only
	}
	for len(head)%8 != 0 {
		head = append(head, ' ')
	}
	b := make([]byte, prefixSize, prefixSize+len(head)+4*len(ends)+len(body)+len(numbers)+index.Size()+16)
	b = append(b, head...)
	le := binary.LittleEndian
	for _, e := range ends {
		b = le.AppendUint32(b, e)
	}
	b = append(pad(b), body...)
	b = append(pad(b), numbers...)
	b = index.AppendTo(b)
	copy(b, magic)
	le.PutUint32(b[8:], version)
	for i, n := range [...]int{len(head), 4 * len(ends), len(body), len(numbers), index.Size()} {
		le.PutUint64(b[16+8*i:], uint64(n))
	}
	le.PutUint32(b[12:], crc32.Checksum(b[16:], castagnoli))
	return b
}

// pad fills to a multiple of eight bytes.
func pad(b []byte) []byte {
	for len(b)%8 != 0 {
		b = append(b, 0)
	}
	return b
}

// Screener answers names from lists. Make one with a Builder, or of the bytes of one with Load.
type Screener struct {
	bytes   []byte
	header  header
	lists   []segun.Edition
	ends    []byte
	records string
	numbers []byte
	index   *names.Index
	common  map[string]bool
}

// Open opens the file of a screener, which is mapped into memory where the system can: it must not be changed, only replaced, while the
// screener is used. The error wraps ErrFile, or fs.ErrNotExist.
func Open(path string) (*Screener, error) {
	b, err := names.MapFile(path)
	if err != nil {
		return nil, fmt.Errorf("screen: %w", err)
	}
	return Load(b)
}

// Load makes a screener of bytes that Bytes returned, which it uses where they lie: they must not change. The error wraps ErrFile.
func Load(b []byte) (*Screener, error) {
	if len(b) < prefixSize || string(b[:8]) != magic {
		return nil, fmt.Errorf("screen: %w: no magic word", ErrFile)
	}
	le := binary.LittleEndian
	if v := le.Uint32(b[8:]); v != version {
		return nil, fmt.Errorf("screen: %w: version %d, want %d", ErrFile, v, version)
	}
	if le.Uint32(b[12:]) != crc32.Checksum(b[16:], castagnoli) {
		return nil, fmt.Errorf("screen: %w: it is damaged", ErrFile)
	}
	s := &Screener{bytes: b}
	var parts [5][]byte
	at := uint64(prefixSize)
	for i := range parts {
		n := le.Uint64(b[16+8*i:])
		if at > uint64(len(b)) || n > uint64(len(b))-at {
			return nil, fmt.Errorf("screen: %w: a part lies outside the file", ErrFile)
		}
		parts[i] = b[at : at+n : at+n]
		at += (n + 7) &^ 7
	}
	if err := json.Unmarshal(parts[0], &s.header); err != nil {
		return nil, fmt.Errorf("screen: %w: %w", ErrFile, err)
	}
	for i := range s.header.Lists {
		s.lists = append(s.lists, s.header.Lists[i].root())
	}
	s.common = make(map[string]bool, len(s.header.Common))
	for _, w := range s.header.Common {
		s.common[w] = true
	}
	s.numbers = parts[3]
	s.ends, s.records = parts[1], unsafe.String(unsafe.SliceData(parts[2]), len(parts[2]))
	var err error
	if s.index, err = names.LoadIndex(parts[4]); err != nil {
		return nil, fmt.Errorf("screen: %w: %w", ErrFile, err)
	}
	return s, s.check()
}

// check holds the parts to each other, so that no later answer can fail.
func (s *Screener) check() error {
	n, last := len(s.ends)/4, uint32(0)
	for i := range n {
		e := binary.LittleEndian.Uint32(s.ends[4*i:])
		if e < last || int(e) > len(s.records) {
			return fmt.Errorf("screen: %w: record %d lies outside the file", ErrFile, i)
		}
		last = e
	}
	if n != s.index.Parties() {
		return fmt.Errorf("screen: %w: %d records for %d parties", ErrFile, n, s.index.Parties())
	}
	for i := 0; i+numberedSize <= len(s.numbers); i += numberedSize {
		if p := binary.LittleEndian.Uint64(s.numbers[i+8:]); p >= uint64(n) {
			return fmt.Errorf("screen: %w: a number is of party %d of %d", ErrFile, p, n)
		}
	}
	return nil
}

// Bytes are the screener as it is stored. They must not be changed.
func (s *Screener) Bytes() []byte { return s.bytes }

// Key is what Build was given.
func (s *Screener) Key() string { return s.header.Key }

// Lists are the editions that are asked, with their dates; their files are not kept.
func (s *Screener) Lists() []segun.Edition { return s.lists }

// Parties is how many parties can be found.
func (s *Screener) Parties() int { return s.index.Parties() }

// Names is how many names they have.
func (s *Screener) Names() int { return s.index.Names() }

// Nameless is how many parties have no name that could be compared: nobody finds them.
func (s *Screener) Nameless() int { return s.header.Nameless }

// record reads the record of a party of the index.
func (s *Screener) record(party int) record {
	from := uint32(0)
	if party > 0 {
		from = binary.LittleEndian.Uint32(s.ends[4*(party-1):])
	}
	r := readRecord(s.records[from:binary.LittleEndian.Uint32(s.ends[4*party:])])
	r.list = min(r.list, max(0, len(s.lists)-1))
	return r
}

// Party returns what is known of a listed party, as a candidate that nobody compared with anything; ok is false when it is not there. It reads
// all records up to the party's.
func (s *Screener) Party(id segun.SubjectID) (c segun.Candidate, ok bool) {
	for i := range s.Parties() {
		if s.index.ID(i) == string(id) {
			r := s.record(i)
			return s.candidate(&r), true
		}
	}
	return segun.Candidate{}, false
}
