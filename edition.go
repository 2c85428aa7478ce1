package segun

import "time"

// DateBasis says how a list's date is known.
type DateBasis string

// The ways in which a list's date can be known, best first.
const (
	DateGiven    DateBasis = "given"     // by a person, with --date
	DateInList   DateBasis = "in list"   // the list says it
	DateServer   DateBasis = "publisher" // the publisher's server says when the file was changed
	DateFile     DateBasis = "file"      // the file's own date, which copying may have changed
	DateCaptured DateBasis = "captured"  // nothing older is known than when it was read
)

// Words says it as a person reads it, to stand after the date.
func (b DateBasis) Words() string {
	switch b {
	case DateGiven:
		return "as given"
	case DateInList:
		return "stated in the list"
	case DateServer:
		return "by the publisher's server"
	case DateFile:
		return "by the file's own date, which copying may have changed; the list states none"
	case DateCaptured:
		return "the day it was read; the list states none"
	}
	return "basis unknown"
}

// Only says what a date is that the list does not state, to stand behind "is".
func (b DateBasis) Only() string {
	if b == DateFile {
		return "only the date of the file, which copying may have changed"
	}
	return "only the day on which it was read"
}

// Edition is one list as it was captured: which files, of what date, and how many it names. Its bytes lie beside it; everything else
// about it can be read again from them.
type Edition struct {
	List       ListID
	Format     string // what reads it, as lists.All calls it: "ofac", "ftm"
	Title      string
	Publisher  string
	Note       string // what whoever made the list wants said with it: "a sample, not for compliance"; or ""
	Date       string // EDTF, never empty
	Basis      DateBasis
	Files      []EditionFile
	Parties    int // people, bodies, vessels, aircraft …
	Statements int
	Unread     int       // rows or records that could not be read: whoever stands in them is not among its parties
	Mentions   string    // where the list states no date: the newest day in the past that it mentions; "" where none is known
	Kept       time.Time // when it was put on the shelf
}

// EditionFile is one captured file of an edition.
type EditionFile struct {
	Name     string // its part in the list: "sdn.csv", "consolidated.xml"
	Digest   Digest
	Size     int64
	From     string // path or URL
	URL      string // the final URL, "" for files
	Time     time.Time
	Modified time.Time // zero when not known
	ETag     string
}
