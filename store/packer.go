package store

import (
	_ "embed"
	"fmt"
	"runtime"
	"slices"
	"sync"

	"github.com/klauspost/compress/zstd"

	"segun/store/fact"
)

// What a document leaves in a record is a few thousand bytes of one kind, which compress a sixth to a third better beside others of that kind. So each kind has a dictionary, of which a packed
// one tells the number. They belong to form four and are never changed: another one has another number. Each was made of what the articles of data/corpus left in a case, unpacked and one a file:
//
//	zstd --train FOLDER/* -o store/statements.dict --maxdict=16384 --dictID=1584400001
//
// They are packed at the default level. The one above makes a case 1 % smaller, and takes two milliseconds more for a document: its tables of some megabytes are copied for each, and push what
// reading needs out of the processor's memory.
//
// That of saved originals and texts was made of the articles of data/corpus/en/dev alone. It lies in each record too, in the table dictionaries: whoever has the file can unpack what is precious without this
// program, by zstd -d -D.
var (
	//go:embed original.dict
	originalDict []byte
	//go:embed statements.dict
	statementsDict []byte
	//go:embed reading.dict
	readingDict []byte
	//go:embed described.dict
	describedDict []byte
)

// newEncoder returns what makes an encoder when it is first needed. Each holds some megabytes for each document that it packs at a time: half as many as there are processors, since packing is a
// twentieth of the work.
func newEncoder(more ...zstd.EOption) func() *zstd.Encoder {
	return sync.OnceValue(func() *zstd.Encoder {
		o := []zstd.EOption{zstd.WithEncoderLevel(zstd.SpeedDefault), zstd.WithEncoderConcurrency(min(4, (runtime.GOMAXPROCS(0)+1)/2)), zstd.WithWindowSize(1 << 20), zstd.WithLowerEncoderMem(true)}
		e, err := zstd.NewWriter(nil, append(o, more...)...)
		if err != nil {
			panic(err) // the options are constants
		}
		return e
	})
}

// The packers are used by all goroutines.
var (
	encoder           = newEncoder(zstd.WithEncoderDict(originalDict))
	statementsEncoder = newEncoder(zstd.WithEncoderDict(statementsDict))
	readingEncoder    = newEncoder(zstd.WithEncoderDict(readingDict))
	describedEncoder  = newEncoder(zstd.WithEncoderDict(describedDict))

	decoder = sync.OnceValue(func() *zstd.Decoder {
		d, err := zstd.NewReader(nil, zstd.WithDecoderConcurrency(4), zstd.WithDecoderMaxMemory(1<<30), zstd.WithDecoderDicts(originalDict, statementsDict, readingDict, describedDict))
		if err != nil {
			panic(err) // the options are constants
		}
		return d
	})
)

// originalNumber is the number of originalDict.
const originalNumber = 1584400004

// putDictionary keeps what originals are packed beside in the record itself.
func (w *Writer) putDictionary() error {
	return w.db.run("INSERT INTO dictionaries VALUES(?,?)", originalNumber, packBy(newEncoder()(), originalDict))
}

// packed is memory that is packed into, and copied from what was needed of it.
var packed = sync.Pool{New: func() any { return new([]byte) }}

// pack compresses a saved original or a text; the same bytes give the same.
func pack(b []byte) []byte { return packBy(encoder(), b) }

// packStatements, packReading and packDescription are pack for what fact.Pack, columnsOf and a joiner give.
func packStatements(b []byte) []byte  { return packBy(statementsEncoder(), fact.Laned(b)) }
func packReading(b []byte) []byte     { return packBy(readingEncoder(), b) }
func packDescription(b []byte) []byte { return packBy(describedEncoder(), b) }

func packBy(e *zstd.Encoder, b []byte) []byte {
	to := packed.Get().(*[]byte)
	*to = e.EncodeAll(b, (*to)[:0])
	out := slices.Clone(*to)
	packed.Put(to)
	return out
}

// unpackStatements reads what packStatements was given.
func unpackStatements(b []byte) ([]byte, error) {
	laned, err := unpack(b)
	if err != nil {
		return nil, err
	}
	rows, err := fact.Rows(laned)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrCorrupt, err)
	}
	return rows, nil
}

// unpack reads what any of them wrote, statements as they are laid.
func unpack(b []byte) ([]byte, error) {
	out, err := decoder().DecodeAll(b, nil)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrCorrupt, err)
	}
	return out, nil
}
