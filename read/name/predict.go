package name

import "segun/internal/conll"

// Predict returns the sentences with our PER, ORG and LOC in place of their tags, O for all else. A comment that starts
// with "newdoc" opens a document; a file without any is cut into documents of twelve sentences.
func (t *Tagger) Predict(in []conll.BIO) []conll.BIO {
	out := make([]conll.BIO, 0, len(in))
	for _, d := range documents(in) {
		var words [][]string
		for _, s := range d {
			words = append(words, s.Words)
		}
		for i, tags := range t.Tag(words) {
			s := conll.BIO{Comments: d[i].Comments, Words: d[i].Words}
			for _, x := range tags {
				if k := x.Kind(); k == Group || k == Misc {
					x = 0
				}
				s.Tags = append(s.Tags, x.String())
			}
			out = append(out, s)
		}
	}
	return out
}

// documents cuts sentences into documents.
func documents(in []conll.BIO) [][]conll.BIO {
	marked := false
	for _, b := range in {
		marked = marked || isNewDoc(b)
	}
	var out [][]conll.BIO
	first := 0
	for i := 1; i <= len(in); i++ {
		if i == len(in) || marked && isNewDoc(in[i]) || !marked && i%window == 0 {
			out = append(out, in[first:i])
			first = i
		}
	}
	return out
}
