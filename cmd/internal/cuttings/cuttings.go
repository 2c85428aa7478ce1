// Package cuttings opens real articles that lie in shared/data, to be measured with, or learned from where their licence lets, and not to be copied.
//
// In: the folder, and an article's collection and ID. Out: its text, in which annotations give places. It knows no annotation.
//
//	gmb:320-328   →   the sentences 320 to 327 of the Groningen Meaning Bank, each a paragraph
package cuttings

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"sync"
)

// sources are the collections of real articles by the word that an annotation names them with: files of ../shared/data, and whether the headline stands apart from the text and paragraphs are broken anyhow.
var sources = map[string]struct {
	files []string
	rough bool
}{
	"polnear": {files: []string{"attribution/EVALONLY-polnear.train.jsonl"}},
	"trnews":  {files: []string{"places/EVALONLY-trnews.jsonl"}, rough: true},
	"gmb":     {files: []string{"names_ner/en-gmb.train.conll"}}, // stories by their first sentence and the one behind the last
	"gum":     {files: []string{"syntax/en-gum.train.conllu", "syntax/en-gum.dev.conllu"}},
}

// Of returns the text that "COLLECTION:ID" stands for, from data, the folder shared/data. The error wraps os.ErrNotExist where data is absent; it names a collection or an article that is not there.
// It is safe for concurrent use; a collection is kept once it was read, as they are large and read for one article after the other.
func Of(data, from string) (string, error) {
	name, id, _ := strings.Cut(from, ":")
	texts, err := collected(data, name)
	if err != nil {
		return "", err
	}
	text, ok := texts[id]
	if name == "gmb" {
		text, ok = stretch(texts, id)
	}
	if !ok {
		return "", fmt.Errorf("cuttings: %s has no article %q", name, id)
	}
	return text, nil
}

// kept holds the collections that were read, by folder and name.
var kept sync.Map

// collected is collection, which each folder and name is read by once.
func collected(data, name string) (map[string]string, error) {
	key := [2]string{data, name}
	if texts, ok := kept.Load(key); ok {
		return texts.(map[string]string), nil
	}
	texts, err := collection(data, name)
	if err == nil {
		kept.Store(key, texts)
	}
	return texts, err
}

// collection reads the texts of a collection by their IDs.
func collection(data, name string) (map[string]string, error) {
	c, ok := sources[name]
	if !ok {
		return nil, fmt.Errorf("cuttings: unknown collection %q; there are gmb, gum, polnear, trnews", name)
	}
	out := map[string]string{}
	for _, file := range c.files {
		f, err := os.Open(filepath.Join(data, file))
		if err != nil {
			return nil, err
		}
		switch filepath.Ext(file) {
		case ".conllu":
			err = treebank(f, out)
		case ".conll":
			err = columns(f, out)
		default:
			err = jsonLines(f, c.rough, out)
		}
		if err = errors.Join(err, f.Close()); err != nil {
			return nil, fmt.Errorf("cuttings: %s: %w", file, err)
		}
	}
	return out, nil
}

// jsonLines adds the texts of a file with an article a line.
func jsonLines(r io.Reader, rough bool, out map[string]string) error {
	s := bufio.NewScanner(r)
	s.Buffer(nil, 16<<20)
	for n := 1; s.Scan(); n++ {
		var a struct {
			ID          any
			Title, Text string
		}
		if err := json.Unmarshal(s.Bytes(), &a); err != nil {
			return fmt.Errorf("line %d: %w", n, err)
		}
		t := strings.TrimSpace(a.Text)
		if rough {
			t = strings.TrimSpace(a.Title) + "\n\n" + paragraphsOf(a.Text)
		}
		out[fmt.Sprint(a.ID)] = t + "\n"
	}
	return s.Err()
}

// treebank adds the texts of a CoNLL-U file by the IDs of its documents, a blank line between paragraphs, its sentences as their comments have them.
func treebank(r io.Reader, out map[string]string) error {
	s := bufio.NewScanner(r)
	s.Buffer(nil, 1<<20)
	id, between := "", ""
	for s.Scan() {
		k, v, ok := strings.Cut(s.Text(), "=")
		k, v = strings.TrimSpace(k), strings.TrimSpace(v)
		switch {
		case k == "# newdoc id" && ok:
			id, between = v, ""
		case strings.HasPrefix(k, "# newpar") && between != "":
			between = "\n\n"
		case k == "# text" && ok:
			out[id] = strings.TrimSuffix(out[id], "\n") + between + v + "\n"
			between = " "
		}
	}
	return s.Err()
}

// whole ends a line of rough text that ends a paragraph.
var whole = regexp.MustCompile(`[.?!:"”’)]$`)

// paragraphsOf joins the lines of a roughly scraped text into paragraphs with a blank line between two: a line that ends no sentence goes on in the next, unless a blank line follows.
func paragraphsOf(text string) string {
	var out []string
	for l := range strings.Lines(text) {
		l = strings.Join(strings.Fields(l), " ")
		if n := len(out); l != "" && n > 0 && out[n-1] != "" && !whole.MatchString(out[n-1]) {
			out[n-1] += " " + l
			continue
		}
		out = append(out, l)
	}
	var full []string
	for _, p := range out {
		if p != "" {
			full = append(full, p)
		}
	}
	return strings.Join(full, "\n\n")
}

// columns adds the sentences of a file with a token a line by their numbers from 0 on, with spaces as they are printed.
func columns(r io.Reader, out map[string]string) error {
	s := bufio.NewScanner(r)
	var words []string
	end := func() {
		if len(words) > 0 {
			out[strconv.Itoa(len(out))] = printed(strings.Join(words, " "))
			words = words[:0]
		}
	}
	for s.Scan() {
		w, _, _ := strings.Cut(s.Text(), "\t")
		if w == "" {
			end()
			continue
		}
		words = append(words, w)
	}
	end()
	return s.Err()
}

var (
	closing = regexp.MustCompile(` ([.,;:?!%)\]])`)
	opening = regexp.MustCompile(`([(\[$]) `)
	endings = regexp.MustCompile(` ('s|'re|'ve|'ll|'d|'m|n't)\b`)
	owners  = regexp.MustCompile(`s ' `)
)

// printed takes out the spaces that print does not have between tokens.
func printed(s string) string {
	s = opening.ReplaceAllString(closing.ReplaceAllString(s, "$1"), "$1")
	return owners.ReplaceAllString(endings.ReplaceAllString(s, "$1"), "s' ")
}

// stretch is the text of the sentences from-to, each a paragraph.
func stretch(sentences map[string]string, span string) (string, bool) {
	var from, to int
	if n, err := fmt.Sscanf(span, "%d-%d", &from, &to); n != 2 || err != nil || from < 0 || from >= to || to > len(sentences) {
		return "", false
	}
	var list []string
	for k := from; k < to; k++ {
		list = append(list, sentences[strconv.Itoa(k)])
	}
	return strings.Join(list, "\n\n") + "\n", true
}
