package lists

import (
	"time"

	"segun"
	"segun/data"
)

// SampleID is the list that is built in.
const SampleID segun.ListID = "sample"

// Sample returns the list that is built in, so that the program can show what it does before any list was loaded: the eight groups that the
// United States designated on 20 February 2025. It is no list to check customers against, and its note says so.
func Sample() Bundle {
	b := data.SampleList()
	c := &segun.Capture{Digest: segun.DigestOf(b), From: "built in", Time: time.Date(2025, 2, 20, 0, 0, 0, 0, time.UTC), Media: "text/csv", Bytes: b}
	return Bundle{List: &Own, ID: SampleID, Files: []File{{"list.csv", c}}}
}
