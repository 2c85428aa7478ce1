package api

import (
	"context"
	"io"
	"net/http"
	"time"

	"github.com/danielgtaylor/huma/v2"
	"github.com/danielgtaylor/huma/v2/sse"
)

// Adding reads articles and keeps them in the case, as segun add does. One job runs at a time; others wait.
type Adding interface {
	// Add starts a job. It returns before the job is done. The job goes on when ctx ends.
	Add(ctx context.Context, a Articles) (*Job, error)
	Jobs(ctx context.Context) ([]Job, error)
	Job(ctx context.Context, id string) (*Job, error)
	// Follow calls step with the job as it is now and then whenever something has happened, until it is done or ctx ends.
	Follow(ctx context.Context, id string, step func(Job) error) error
	// Cancel ends a job; what it has reported as added stays.
	Cancel(ctx context.Context, id string) (*Job, error)
}

// Articles are what is to be added.
type Articles struct {
	Texts     []PastedText
	URLs      []string
	Files     []File
	Publisher string // where the articles do not say
	Published string
}

// PastedText is an article as text.
type PastedText struct {
	Text      string `json:"text" minLength:"1" maxLength:"2000000"`
	Title     string `json:"title,omitempty" maxLength:"1000"`
	URL       string `json:"url,omitempty" maxLength:"2000"`
	Publisher string `json:"publisher,omitempty" maxLength:"300"`
	Published string `json:"published,omitempty" maxLength:"30" doc:"2031, 2031-05 or 2031-05-04."`
}

// File is a file that somebody dropped.
type File struct {
	Name  string
	Bytes []byte
}

// NewArticles is what a request to add holds.
type NewArticles struct {
	Texts     []PastedText `json:"texts,omitempty" maxItems:"100"`
	URLs      []string     `json:"urls,omitempty" maxItems:"200" doc:"Fetched from this computer: their servers see its address."`
	Publisher string       `json:"publisher,omitempty" maxLength:"300" doc:"Who published them, whatever they say; a line of .jsonl or a feed that says who goes first."`
	Published string       `json:"published,omitempty" maxLength:"30" doc:"When, in the same way."`
}

// Job is one run of adding.
type Job struct {
	ID      string        `json:"id"`
	State   string        `json:"state" enum:"waiting,running,done,failed,cancelled"`
	Inputs  int           `json:"inputs"`
	Done    int           `json:"done" doc:"Documents that were dealt with; one input can hold several."`
	Added   []AddedItem   `json:"added" doc:"The last 200."`
	Kept    int           `json:"kept" doc:"That were there already."`
	There   []DocumentRef `json:"there" doc:"Some of those that were there already, 20 at the most."`
	Fresh   int           `json:"fresh" doc:"That were added."`
	Skips   []Skip        `json:"skips" doc:"What could not be read."`
	Problem string        `json:"problem" doc:"Why it failed, and what to do."`
	Started time.Time     `json:"started"`
}

// AddedItem is a document that was added.
type AddedItem struct {
	Document DocumentRef `json:"document"`
	Previous string      `json:"previous" doc:"ID of the earlier state of the same page."`
	Claims   int         `json:"claims"`
}

// mostUpload is how many bytes of files one request may hold.
const mostUpload = 64 << 20

type jobs struct {
	Jobs []Job `json:"jobs"`
}

type uploads struct {
	Files     []huma.FormFile `form:"files" required:"true"`
	Publisher string          `form:"publisher" required:"false" maxLength:"300"`
	Published string          `form:"published" required:"false" maxLength:"30"`
}

func (s *server) adding() {
	post(s, "/add", "add", "Add pasted text and URLs", func(ctx context.Context, in *struct{ Body NewArticles }) (*Job, error) {
		b := in.Body
		if len(b.Texts)+len(b.URLs) == 0 {
			return nil, problem(http.StatusUnprocessableEntity, "There is nothing to add.", "Paste a text or an address.")
		}
		return s.ports.Adding.Add(ctx, Articles{Texts: b.Texts, URLs: b.URLs, Publisher: b.Publisher, Published: b.Published})
	}, maxBody(16<<20))
	post(s, "/add/files", "addFiles", "Add files: multipart/form-data with files, publisher, published", func(ctx context.Context, in *struct {
		RawBody huma.MultipartFormFiles[uploads]
	}) (*Job, error) {
		form := in.RawBody.Data()
		a := Articles{Publisher: form.Publisher, Published: form.Published}
		for _, f := range form.Files {
			b, err := io.ReadAll(io.LimitReader(f, mostUpload+1))
			if err != nil || len(b) > mostUpload {
				return nil, problem(http.StatusRequestEntityTooLarge, "The file "+f.Filename+" is too large.", "Add it with segun add.")
			}
			a.Files = append(a.Files, File{f.Filename, b})
		}
		return s.ports.Adding.Add(ctx, a)
	}, maxBody(mostUpload))
	get(s, "/jobs", "jobs", "Runs of adding, the latest first", func(ctx context.Context, _ *struct{}) (*jobs, error) {
		list, err := s.ports.Adding.Jobs(ctx)
		return &jobs{list}, err
	})
	get(s, "/jobs/{id}", "job", "One run of adding", func(ctx context.Context, in *IDInput) (*Job, error) {
		return s.ports.Adding.Job(ctx, in.ID)
	})
	remove(s, "/jobs/{id}", "cancelJob", "End a run; what was added stays", func(ctx context.Context, in *IDInput) (*Job, error) {
		return s.ports.Adding.Cancel(ctx, in.ID)
	})
	sse.Register(s.api, operation(http.MethodGet, "/jobs/{id}/events", "jobEvents", "Progress of a run, as server-sent events"), map[string]any{"job": Job{}, "problem": Problem{}},
		func(ctx context.Context, in *IDInput, send sse.Sender) {
			err := s.ports.Adding.Follow(ctx, in.ID, func(j Job) error { return send.Data(*Filled(&j)) })
			if err != nil && ctx.Err() == nil {
				_ = send.Data(*told(err)) // whoever listened may be gone
			}
		})
}
