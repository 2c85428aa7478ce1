package lexicon

import "segun"

// Form returns the token at k as the models know it: as it stands in the text, but for a hyphen with spaces on both sides, which is a dash: "The ferry - which had no radio - sank". Many web sites write no other.
func Form(d *segun.Document, t *segun.Tokens, k int) string {
	w := t.Tokens[k].Span
	if w.End-w.Start != 1 || d.Text[w.Start] != '-' || w.Start == 0 || int(w.End) >= len(d.Text) || d.Text[w.Start-1] != ' ' || d.Text[w.End] != ' ' {
		return w.In(d.Text)
	}
	return "–"
}
