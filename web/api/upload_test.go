package api

import (
	"bytes"
	"mime/multipart"
	"net/http"
	"net/http/httptest"
	"testing"
)

func TestFilesAreAddedWithNothingElse(t *testing.T) {
	f := &fake{}
	var body bytes.Buffer
	form := multipart.NewWriter(&body)
	for _, name := range []string{"pier.txt", "crane.html"} {
		w, err := form.CreateFormFile("files", name)
		if err != nil {
			t.Fatal(err)
		}
		_, _ = w.Write([]byte("of " + name))
	}
	form.Close()
	r := httptest.NewRequest("POST", Prefix+"/add/files", &body)
	r.Header.Set("Content-Type", form.FormDataContentType())
	w := httptest.NewRecorder()
	handler(f).ServeHTTP(w, r)
	a, ok := f.given.(Articles)
	if w.Code != http.StatusOK || !ok || len(a.Files) != 2 || a.Files[1].Name != "crane.html" || string(a.Files[1].Bytes) != "of crane.html" {
		t.Errorf("%d %s; added %+v", w.Code, w.Body, f.given)
	}
}
