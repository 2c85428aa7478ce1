package data

import "embed"

//go:embed demo/articles.tsv demo/*.txt demo/*.html demo/*.eml demo/*.pdf
var demo embed.FS

// DemoList returns the articles of the packaged case in the order in which they were saved: file, date, outlet and address of
// each, "-" where the file itself says it.
func DemoList() [][]string {
	b, err := demo.ReadFile("demo/articles.tsv")
	if err != nil {
		panic("data: " + err.Error()) // a fault of the build
	}
	return cut(string(b))
}

// DemoArticle returns the bytes of one article of the packaged case, by its file's name.
func DemoArticle(file string) ([]byte, error) { return demo.ReadFile("demo/" + file) }
