package model

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"unsafe"

	"github.com/klauspost/compress/zstd"
)

// Magic opens every model file; the last byte is the format version.
const Magic = "SEGUNMD\x02"

// packFrom is the size from which a section is packed (zstd) if that saves a tenth.
const packFrom = 4096

// hugeFrom is the size from which an unpacked section asks for huge pages.
const hugeFrom = 1 << 22

// mostUnpacked bounds what a section may unpack to.
const mostUnpacked = 1 << 28

// ErrCorrupt is returned for bytes that are not a whole model file of a known version.
var ErrCorrupt = errors.New("not a model file, or damaged")

// section says where a named part of the file lies.
type section struct {
	Name   string `json:"name"`
	Offset int    `json:"offset"`
	Length int    `json:"length"`
	Full   int    `json:"full,omitempty"` // length once unpacked; 0 for a section that is not packed
}

// header follows the magic and its own length (uint32, little-endian) as JSON. Sections start on
// multiples of 64 bytes.
type header struct {
	Name     string              `json:"name"`
	Strings  map[string][]string `json:"strings,omitempty"`
	Numbers  map[string]float64  `json:"numbers,omitempty"`
	Sections []section           `json:"sections"`
}

// File is an opened model: views into the bytes it was opened from, and copies of the sections that are packed there.
type File struct {
	Name    string
	Digest  string // first 12 hexadecimal digits of the SHA-256 of the bytes
	Strings map[string][]string
	Numbers map[string]float64
	parts   map[string][]byte
}

// Open reads a model file. The result shares data, which must not change.
func Open(data []byte) (*File, error) {
	if len(data) < len(Magic)+4 || string(data[:len(Magic)]) != Magic {
		return nil, fmt.Errorf("model: magic: %w", ErrCorrupt)
	}
	n := int(binary.LittleEndian.Uint32(data[len(Magic):]))
	at := len(Magic) + 4
	if n > len(data)-at {
		return nil, fmt.Errorf("model: header length %d: %w", n, ErrCorrupt)
	}
	var h header
	if err := json.Unmarshal(data[at:at+n], &h); err != nil {
		return nil, fmt.Errorf("model: header: %w: %v", ErrCorrupt, err)
	}
	f := &File{Name: h.Name, Strings: h.Strings, Numbers: h.Numbers, parts: map[string][]byte{}}
	for _, s := range h.Sections {
		if s.Offset < 0 || s.Length < 0 || s.Offset > len(data) || s.Length > len(data)-s.Offset {
			return nil, fmt.Errorf("model: section %s: %w", s.Name, ErrCorrupt)
		}
		part := data[s.Offset : s.Offset+s.Length]
		if s.Full > 0 {
			var err error
			if part, err = unpack(part, s.Full); err != nil {
				return nil, fmt.Errorf("model: section %s: %w: %v", s.Name, ErrCorrupt, err)
			}
		}
		f.parts[s.Name] = part
	}
	sum := sha256.Sum256(data)
	f.Digest = hex.EncodeToString(sum[:6])
	return f, nil
}

// Bytes returns a named section, nil when the file has none of that name.
func (f *File) Bytes(name string) []byte { return f.parts[name] }

// Int8 returns a named section as signed bytes, without a copy.
func (f *File) Int8(name string) []int8 {
	b := f.parts[name]
	if len(b) == 0 {
		return nil
	}
	return unsafe.Slice((*int8)(unsafe.Pointer(&b[0])), len(b))
}

// Linear returns the named section as a weight table; its stride is Numbers[name+".stride"].
func (f *File) Linear(name string) (*Linear, error) {
	return NewLinear(f.Int8(name), int(f.Numbers[name+".stride"]))
}

// Builder collects the parts of a model file. Encode writes the same bytes for the same parts.
type Builder struct {
	Name    string
	Strings map[string][]string
	Numbers map[string]float64
	names   []string
	parts   [][]byte
}

// NewBuilder starts a model file of the given name.
func NewBuilder(name string) *Builder {
	return &Builder{Name: name, Strings: map[string][]string{}, Numbers: map[string]float64{}}
}

// Add appends a section of raw bytes.
func (b *Builder) Add(name string, data []byte) {
	b.names = append(b.names, name)
	b.parts = append(b.parts, data)
}

// AddLinear appends a weight table, quantised so that the share keep of its weights is not clipped.
func (b *Builder) AddLinear(name string, w []float32, stride int, keep float64) {
	cells, scale := Quantise(w, keep)
	raw := make([]byte, len(cells))
	for i, c := range cells {
		raw[i] = byte(c)
	}
	b.Numbers[name+".stride"] = float64(stride)
	b.Numbers[name+".scale"] = float64(scale)
	b.Add(name, raw)
}

// Encode returns the file's bytes.
func (b *Builder) Encode() ([]byte, error) {
	h := header{Name: b.Name, Strings: b.Strings, Numbers: b.Numbers}
	// The header's length depends on the offsets it holds: reserve a generous, fixed room.
	h.Sections = make([]section, len(b.parts))
	stored := make([][]byte, len(b.parts))
	for i, p := range b.parts {
		stored[i] = p
		h.Sections[i] = section{Name: b.names[i], Offset: 1 << 30, Length: 1 << 30, Full: 1 << 30}
		if len(p) >= packFrom {
			q, err := pack(p)
			if err != nil {
				return nil, fmt.Errorf("model: section %s: %w", b.names[i], err)
			}
			if 10*len(q) < 9*len(p) {
				stored[i] = q
			}
		}
	}
	probe, err := json.Marshal(h)
	if err != nil {
		return nil, fmt.Errorf("model: %w", err)
	}
	at := align(len(Magic) + 4 + len(probe))
	for i, p := range stored {
		h.Sections[i] = section{Name: b.names[i], Offset: at, Length: len(p)}
		if len(p) != len(b.parts[i]) {
			h.Sections[i].Full = len(b.parts[i])
		}
		at = align(at + len(p))
	}
	head, err := json.Marshal(h)
	if err != nil {
		return nil, fmt.Errorf("model: %w", err)
	}
	var out bytes.Buffer
	out.WriteString(Magic)
	var n [4]byte
	binary.LittleEndian.PutUint32(n[:], uint32(len(head)))
	out.Write(n[:])
	out.Write(head)
	for i, p := range stored {
		out.Write(make([]byte, h.Sections[i].Offset-out.Len()))
		out.Write(p)
	}
	return out.Bytes(), nil
}

func align(n int) int { return (n + 63) &^ 63 }

// pack compresses a section. One goroutine and a fixed level give the same bytes everywhere.
func pack(p []byte) ([]byte, error) {
	w, err := zstd.NewWriter(nil, zstd.WithEncoderConcurrency(1), zstd.WithEncoderLevel(zstd.SpeedBetterCompression))
	if err != nil {
		return nil, err
	}
	return w.EncodeAll(p, nil), nil
}

// unpack decompresses a section that must come to full bytes.
func unpack(p []byte, full int) ([]byte, error) {
	if full > mostUnpacked {
		return nil, fmt.Errorf("%d bytes unpacked are too many", full)
	}
	r, err := zstd.NewReader(nil, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxMemory(uint64(full)+1<<20))
	if err != nil {
		return nil, err
	}
	defer r.Close()
	var room []byte
	if full >= hugeFrom {
		room = huge(full)
	} else {
		room = make([]byte, full)
	}
	out, err := r.DecodeAll(p, room[:0])
	if err == nil && len(out) != full {
		err = fmt.Errorf("%d bytes unpacked, want %d", len(out), full)
	}
	return out, err
}
