package segun

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"time"
)

// ClearanceID names a clearance; see MakeClearanceID.
type ClearanceID string

// Clearance is what somebody decided about a name that was screened and a listed party that it may be: are they one? Unlike a Judgement it holds only as long as neither side
// changes. Clearances are only ever added: a later one on the same pair supersedes an earlier one (Unsure takes it back), and none changes a statement.
type Clearance struct {
	ID         ClearanceID
	A, B       ClearedSide
	Verdict    Verdict
	Score      float64 // what the names came to when it was judged
	Why        string  // in the words of whoever judged
	Who        string
	When       time.Time
	Supersedes ClearanceID // "" when it is the first on the pair
}

// ClearedSide is one side of a clearance, as it was then.
type ClearedSide struct {
	Subject SubjectID // "" for a name that somebody asked about
	Name    string
	Digest  string // of all that was known of it: a clearance holds only as long as this does
}

// MakeClearanceID is a digest of length-prefixed fields: the pair, the verdict, its reason, who judged and when.
func MakeClearanceID(j *Clearance) ClearanceID {
	var b []byte
	for _, f := range [...]string{string(j.A.Subject), j.A.Name, j.A.Digest, string(j.B.Subject), j.B.Name, j.B.Digest, string(j.Verdict),
		j.Why, j.Who, j.When.UTC().Format(time.RFC3339Nano), string(j.Supersedes)} {
		b = binary.LittleEndian.AppendUint32(b, uint32(len(f)))
		b = append(b, f...)
	}
	sum := sha256.Sum256(b)
	return ClearanceID(hex.EncodeToString(sum[:12]))
}
