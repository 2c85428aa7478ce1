package segun

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"errors"
	"fmt"
	"math"
	"time"
)

// EntityID names an entity across documents: what current judgements take for one. It is a digest of how its members are described, and may change
// when judgements do; a SubjectID of a member never changes.
type EntityID string

// JudgementID is a digest of a judgement; see MakeJudgementID.
type JudgementID string

// Verdict is what a judgement says of its pair.
type Verdict string

// The verdicts.
const (
	Same    Verdict = "same"
	NotSame Verdict = "not-same"
	Unsure  Verdict = "unsure"
)

// Judgement says whether two subjects (entities of documents, records of lists) are one. It is what joins documents; the statements
// about the two stay as they are. Make it with NewJudgement; it is not changed after: who thinks better of it adds another one that
// supersedes it.
type Judgement struct {
	ID          JudgementID
	A, B        SubjectID // A sorts before B
	Verdict     Verdict
	Score       float64   // in [0,1], how much speaks for the same; a person's judgement may leave it 0
	Explanation string    // in words for people; a person's may be empty
	Who         string    // a reviewer, or the maker's name and version
	Person      bool      // whether Who is a person: only a person's judgement is precious, and only a person's joins what a program may only propose
	When        time.Time // UTC; zero for a program's, which is made again from the same record at any time
	Supersedes  JudgementID

	// SupersededBy is the judgement that took this one's place, "" for a current one. Outside the ID: it is learned later.
	SupersededBy JudgementID
}

// NewJudgement returns j with its pair in order, its time in UTC and its ID. It refuses a pair of one subject or with a subject missing, a
// verdict that is none, a score outside [0,1], a judgement by nobody, a program's without explanation, and a person's without time.
func NewJudgement(j Judgement) (Judgement, error) {
	if j.B < j.A {
		j.A, j.B = j.B, j.A
	}
	why := ""
	switch {
	case j.A == "":
		why = "a subject is missing"
	case j.A == j.B:
		why = "a judgement needs two subjects"
	case j.Verdict != Same && j.Verdict != NotSame && j.Verdict != Unsure:
		why = fmt.Sprintf("%q is no verdict", j.Verdict)
	case math.IsNaN(j.Score) || j.Score < 0 || j.Score > 1:
		why = "a score is from 0 to 1"
	case j.Who == "":
		why = "it does not say who judges"
	case !j.Person && j.Explanation == "":
		why = "a program's judgement needs an explanation"
	case j.Person && j.When.IsZero():
		why = "a person's judgement needs its time"
	}
	if why != "" {
		return Judgement{}, fmt.Errorf("judgement of %q and %q: %w", j.A, j.B, errors.New(why))
	}
	if !j.When.IsZero() {
		j.When = j.When.Round(0).UTC()
	}
	j.ID = MakeJudgementID(&j)
	return j, nil
}

// MakeJudgementID is a digest of length-prefixed fields: the pair, the verdict, score and explanation, by whom and when, and
// what it supersedes.
func MakeJudgementID(j *Judgement) JudgementID {
	var buf [512]byte
	b := buf[:0]
	for _, f := range [...]string{string(j.A), string(j.B), string(j.Verdict), j.Explanation, j.Who, string(j.Supersedes)} {
		b = binary.LittleEndian.AppendUint32(b, uint32(len(f)))
		b = append(b, f...)
	}
	b = binary.LittleEndian.AppendUint64(b, math.Float64bits(j.Score))
	person := byte(0)
	if j.Person {
		person = 1
	}
	b = append(b, person)
	if !j.When.IsZero() {
		b = binary.LittleEndian.AppendUint64(b, uint64(j.When.Unix()))
		b = binary.LittleEndian.AppendUint32(b, uint32(j.When.Nanosecond()))
	}
	sum := sha256.Sum256(b)
	return JudgementID(hex.EncodeToString(sum[:16]))
}
