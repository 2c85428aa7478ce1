package api

import "context"

// Exports takes the record out.
type Exports interface {
	// Export makes an archive (zip) of the record, and logs that it was taken out.
	Export(ctx context.Context, e NewExport) (name string, bytes []byte, err error)
	// Sentence writes one claim so that it can be put into an article: who says it, how sure, where, with the address.
	Sentence(ctx context.Context, id string) (*Sentence, error)
}

// NewExport says what is taken out.
type NewExport struct {
	As       string   `json:"as" doc:"csv, xlsx, graphml, ftm, markdown or memo."`
	Question string   `json:"question,omitempty" maxLength:"2000" doc:"Only the claims that fit; all without it."`
	Notes    []string `json:"notes,omitempty" maxItems:"3" doc:"Classes of notes that go along: public, internal, confidential. Only public without it."`
}

// Sentence is one claim, attributed.
type Sentence struct {
	Text   string `json:"text" doc:"According to X, cited by Y: \"…\" (outlet, date, address)."`
	Status string `json:"status"`
	Claim  Claim  `json:"claim"`
}

func (s *server) exports() {
	download(s, "/export", "export", "Take the record out, as a zip archive", func(ctx context.Context, in *struct{ Body NewExport }) (string, []byte, error) {
		return s.ports.Exports.Export(ctx, in.Body)
	})
	get(s, "/claims/{id}/sentence", "sentence", "One claim as a sentence with its attribution", func(ctx context.Context, in *IDInput) (*Sentence, error) {
		return s.ports.Exports.Sentence(ctx, in.ID)
	})
}
