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
)

// Magic opens every model file; the last byte is the format version.
const Magic = "SEGUNMD\x01"

// ErrCorrupt is returned for bytes that are not a whole model file of a known version.
var ErrCorrupt = errors.New("not a model file, or damaged")

// section says where a named part of the file lies.
type section struct {
	Name   string `json:"name"`
	Offset int    `json:"offset"`
	Length int    `json:"length"`
}

// header follows the magic and its own length (uint32, little-endian) as JSON. Sections start on
// multiples of 64 bytes.
type header struct {
	Name     string              `json:"name"`
	Strings  map[string][]string `json:"strings,omitempty"`
	Numbers  map[string]float64  `json:"numbers,omitempty"`
	Sections []section           `json:"sections"`
}

// File is an opened model: views into the bytes it was opened from, without copies.
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
		f.parts[s.Name] = data[s.Offset : s.Offset+s.Length]
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
	for i, n := range b.names {
		h.Sections[i] = section{Name: n, Offset: 1 << 30, Length: 1 << 30}
	}
	probe, err := json.Marshal(h)
	if err != nil {
		return nil, fmt.Errorf("model: %w", err)
	}
	at := align(len(Magic) + 4 + len(probe))
	for i, p := range b.parts {
		h.Sections[i] = section{Name: b.names[i], Offset: at, Length: len(p)}
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
	for i, p := range b.parts {
		out.Write(make([]byte, h.Sections[i].Offset-out.Len()))
		out.Write(p)
	}
	return out.Bytes(), nil
}

func align(n int) int { return (n + 63) &^ 63 }
