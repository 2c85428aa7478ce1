package write

import (
	"strconv"
	"strings"

	"segun"
)

// comments shows the readers' comments, which never count for the article.
func (d *digest) comments() {
	all := d.commentList()
	if len(all) == 0 {
		return
	}
	d.heading("Reader comments", strconv.Itoa(len(all)), "not counted for the article")
	show := d.shown(len(all), maxComments)
	for _, s := range all[:show] {
		who := Plain(s.Author)
		if who == "" {
			who = "a reader"
		}
		d.bullet("  ", 2, run{who, inkName}, run{": " + Plain(strings.TrimPrefix(wordsAt(d.r.Doc.Text, s.Span), s.Author+": ")), inkText})
	}
	d.moreAt("  ", len(all)-show)
}

func (d *digest) commentList() []segun.Section {
	var out []segun.Section
	for _, s := range d.r.Doc.Sections {
		if s.Kind == segun.Comment {
			out = append(out, s)
		}
	}
	return out
}
