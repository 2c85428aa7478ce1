package export

import (
	"encoding/json"
	"io"
	"slices"
)

// Manifest says what an export is: for programs, and for whoever finds it years later.
type Manifest struct {
	Schema     string            `json:"schema"` // "segun.export/1"
	Note       string            `json:"note"`
	Case       string            `json:"case"`
	As         string            `json:"as"`
	Question   string            `json:"question,omitempty"` // which claims; absent for all
	Segun      string            `json:"segun"`
	Written    string            `json:"written"`
	Documents  int               `json:"documents"`
	Claims     int               `json:"claims"`
	Unreviewed int               `json:"unreviewed"`
	Notes      []string          `json:"notes"` // classes that go along
	NotesIn    int               `json:"notes_written"`
	Lists      []listLine        `json:"lists"` // at hand when it was written
	LeftOut    Left              `json:"left_out,omitempty"`
	Files      []string          `json:"files"`
	Annotators map[string]string `json:"annotators"`
	Models     map[string]string `json:"models"`
}

type listLine struct {
	List  string `json:"list"`
	Date  string `json:"date"`
	Basis string `json:"date_known_by"`
}

// Write writes the manifest with what the head says.
func (m *Manifest) Write(out io.Writer, h *Head) error {
	m.Schema, m.Note, m.Case, m.Question, m.Segun = "segun.export/1", h.Warning(), h.Case, h.Question, h.Version
	m.Documents, m.Claims, m.Unreviewed, m.NotesIn, m.Lists = h.Documents, h.Claims, h.Claims-h.Reviewed, len(h.Notes), []listLine{}
	for _, l := range h.Lists {
		m.Lists = append(m.Lists, listLine{l.ID, l.Date, l.Basis})
	}
	slices.Sort(m.Files)
	enc := json.NewEncoder(out)
	enc.SetIndent("", "  ")
	return enc.Encode(m)
}
