package segun

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"time"
)

// JudgementID names a judgement; see MakeJudgementID.
type JudgementID string

// SameParty says whether the two sides of a judgement are one party.
type SameParty string

// What can be judged. Unsure takes an earlier judgement back.
const (
	Same    SameParty = "same"
	NotSame SameParty = "not-same"
	Unsure  SameParty = "unsure"
)

// Judgement is what somebody decided about a pair: is it one party? Judgements are only ever added: a later one on the same pair
// supersedes an earlier one, and none changes a statement.
type Judgement struct {
	ID         JudgementID
	A, B       JudgedSide
	Verdict    SameParty
	Score      float64 // what the names came to when it was judged
	Why        string  // in the words of whoever judged
	Who        string
	When       time.Time
	Supersedes JudgementID // "" when it is the first on the pair
}

// JudgedSide is one side of a judgement, as it was then.
type JudgedSide struct {
	Subject SubjectID // "" for a name that somebody asked about
	Name    string
	Digest  string // of all that was known of it: a judgement holds only as long as this does
}

// MakeJudgementID is a digest of length-prefixed fields: the pair, the verdict, its reason, who judged and when.
func MakeJudgementID(j *Judgement) JudgementID {
	var b []byte
	for _, f := range [...]string{string(j.A.Subject), j.A.Name, j.A.Digest, string(j.B.Subject), j.B.Name, j.B.Digest, string(j.Verdict),
		j.Why, j.Who, j.When.UTC().Format(time.RFC3339Nano), string(j.Supersedes)} {
		b = binary.LittleEndian.AppendUint32(b, uint32(len(f)))
		b = append(b, f...)
	}
	sum := sha256.Sum256(b)
	return JudgementID(hex.EncodeToString(sum[:12]))
}
