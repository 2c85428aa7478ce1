package format

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"segun"
)

// readPage reads a web page.
func readPage(t *testing.T, page string) *segun.Document {
	t.Helper()
	d, err := Read(segun.Capture{From: "a.html", Bytes: []byte(page), Media: "text/html"})
	if err != nil {
		t.Fatal(err)
	}
	check(t, d)
	return d
}

// filler is paragraphs enough for an article to stand out.
const filler = `<p>The old ferry Calva sank in the harbour of Port Elan on Sunday, and nine people died, two dock inspectors said on Monday morning.</p>
<p>“Nobody had looked at the pumps,” said Marta Kolar, who runs the harbour board, and who had asked for new ones in March, again in April.</p>
<p>The board declined to comment on the inspectors&rsquo; account. It will meet on Tuesday, a spokesman said, and hear the captain, the owner and the crew.</p>`

func TestHTMLArticle(t *testing.T) {
	d := readPage(t, `<!doctype html><html lang="en-GB"><head><title>Ferry sinks off Port Elan | The Tribune</title>
<meta property="og:site_name" content="The Tribune"><meta property="og:url" content="https://news.example/ferry">
<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"The Tribune"},
{"@type":["NewsArticle"],"headline":"Ferry sinks off Port Elan","datePublished":"2031-05-04T23:30:00-08:00","author":[{"@type":"Person","name":"Ana Ruiz"},{"name":"Tom Okoro"}],"publisher":{"name":"The Tribune"},}]}</script></head>
<body><nav><a href="/">Home</a> <a href="/world">World</a></nav>
<div class="cookie" style="display: none">We use cookies</div>
<article><h1>Ferry sinks off Port Elan</h1><p class="byline">By <a rel="author" href="/ana">Ana Ruiz</a> and Tom Okoro</p><time datetime="2031-05-05T07:30:00Z">4 May 2031</time>
<figure><img src="f.jpg"><figcaption>Rescue boats off Port Elan on Sunday.</figcaption></figure>
`+filler+`<script>var x = "<p>no</p>";</script><p hidden>Hidden words.</p><p aria-hidden="true">Unseen words.</p>
<blockquote><p>We regret the loss of nine lives, and we will answer every question that the inspectors put to us.</p></blockquote>
<p>One line<br>and another.</p>
</article><footer>© 2031 The Tribune</footer></body></html>`)
	if d.Title != "Ferry sinks off Port Elan" || strings.Join(d.Authors, "|") != "Ana Ruiz|Tom Okoro" || d.Publisher != "The Tribune" || d.Published != "2031-05-04" || d.Basis != segun.PublishedMetadata || d.Lang != "en" || d.URL != "https://news.example/ferry" {
		t.Errorf("%q %q %q %q %s %q %q", d.Title, d.Authors, d.Publisher, d.Published, d.Basis, d.Lang, d.URL)
	}
	want := `headline: Ferry sinks off Port Elan
boilerplate: By Ana Ruiz and Tom Okoro
boilerplate: 4 May 2031
caption: Rescue boats off Port Elan on Sunday.
body: The old ferry … Monday morning.
body: “Nobody had looked … in April.
body: The board declined … the crew.
body: We regret the … to us.
body: One line and another.
`
	if got := outline(d); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if !strings.Contains(d.Text, "inspectors’ account") || !strings.Contains(d.Text, "One line\nand another.") || strings.Contains(d.Text, "\n\n\n") {
		t.Errorf("text %q", d.Text)
	}
}

// TestMetadata reads single ways in which pages give metadata.
func TestMetadata(t *testing.T) {
	for _, tc := range []struct{ name, head, want string }{
		{"open graph", `<meta property="og:title" content="Ferry sinks"><meta property="article:published_time" content="2031-05-04T10:00:00+02:00"><meta property="og:site_name" content="Tribune"><meta name="author" content="By Ana Ruiz">`, "Ferry sinks|Ana Ruiz|Tribune|2031-05-04"},
		{"dublin core", `<meta name="DC.title" content="Ferry sinks"><meta name="dc.creator" content="Ruiz, Ana"><meta name="DC.date.issued" content="2031-05-04">`, "Ferry sinks|Ana Ruiz||2031-05-04"},
		{"citation", `<meta name="citation_title" content="Ferry sinks"><meta name="citation_author" content="Ana Ruiz"><meta name="citation_author" content="Tom Okoro"><meta name="citation_publication_date" content="2031/05/04">`, "Ferry sinks|Ana Ruiz,Tom Okoro||2031-05-04"},
		{"parsely", `<meta name="parsely-title" content="Ferry sinks"><meta name="parsely-author" content="Ana Ruiz"><meta name="parsely-pub-date" content="2031-05-04T10:00:00Z">`, "Ferry sinks|Ana Ruiz||2031-05-04"},
		{"sailthru", `<title>Ferry sinks</title><meta name="sailthru.author" content="Ana Ruiz"><meta name="sailthru.date" content="Sun, 04 May 2031 10:00:00 -0400">`, "Ferry sinks|Ana Ruiz||2031-05-04"},
		{"title with site", `<title>Ferry sinks | Tribune</title><meta property="og:site_name" content="Tribune">`, "Ferry sinks||Tribune|"},
		{"profile address as author", `<title>Ferry sinks</title><meta property="article:author" content="https://social.example/ana">`, "Ferry sinks|||"},
		{"JSON-LD in a list, broken", "<script type=\"application/ld+json\">[{\"@type\":\"Organization\",\"name\":\"X\"},{\"@type\":\"ReportageNewsArticle\",\"headline\":\"Ferry\nsinks\",\"author\":\"Ana Ruiz\",\"datePublished\":\"2031-05-04\",}];</script>", "Ferry sinks|Ana Ruiz||2031-05-04"},
		{"JSON-LD beyond mending", `<title>Ferry sinks</title><script type="application/ld+json">{"@type":"NewsArticle","headline":</script>`, "Ferry sinks|||"},
		{"a day later in UTC", `<title>Ferry sinks</title><script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2031-05-05T02:00:00Z"}</script><meta property="article:published_time" content="2031-05-04T19:00:00-07:00">`, "Ferry sinks|||2031-05-04"},
		{"name better than headline", `<title>New ferry - Encyclo</title><script type="application/ld+json">{"@type":"Article","name":"New ferry","headline":"ship in Calvania"}</script>`, "New ferry|||"},
	} {
		d := readPage(t, "<!doctype html><head>"+tc.head+"</head><body><article>"+filler+"</article>")
		if got := d.Title + "|" + strings.Join(d.Authors, ",") + "|" + d.Publisher + "|" + d.Published; got != tc.want {
			t.Errorf("%s: got %q, want %q", tc.name, got, tc.want)
		}
	}
}

// TestVisibleMetadata reads what the page itself shows.
func TestVisibleMetadata(t *testing.T) {
	for _, tc := range []struct{ name, body, want string }{
		{"rel author and time", `<h1>Ferry sinks</h1><a rel="author">Ana Ruiz</a><time datetime="2031-05-04">Sunday</time>`, "Ana Ruiz|2031-05-04|metadata"},
		{"microdata", `<h1>Ferry sinks</h1><span itemprop="author" itemscope><span itemprop="name">Ana Ruiz</span></span><span itemprop="datePublished" content="2031-05-04T01:00:00+09:00">Sunday</span>`, "Ana Ruiz|2031-05-04|metadata"},
		{"class", `<h1>Ferry sinks</h1><div class="c-byline">By Ana Ruiz and Tom Okoro</div>`, "Ana Ruiz,Tom Okoro||unknown"},
		{"words", `<h1>Ferry sinks</h1><p>By Ana Ruiz</p><p>Published 4 May 2031</p>`, "Ana Ruiz|2031-05-04|text"},
	} {
		d := readPage(t, "<!doctype html><body><article>"+tc.body+filler+"</article>")
		if got := strings.Join(d.Authors, ",") + "|" + d.Published + "|" + string(d.Basis); got != tc.want {
			t.Errorf("%s: got %q, want %q\n%s", tc.name, got, tc.want, outline(d))
		}
		if d.Title != "Ferry sinks" || d.Sections[0].Kind != segun.Headline {
			t.Errorf("%s: title %q, sections %s", tc.name, d.Title, kinds(d))
		}
	}
}

func TestHTMLComments(t *testing.T) {
	head := "<!doctype html><title>Ferry sinks</title><body><article><h1>Ferry sinks</h1>" + filler + "</article>"
	for _, tc := range []struct{ name, page, want string }{
		{"list with replies", `<section id="comments"><h2>2 comments</h2><ol class="commentlist"><li class="comment" id="comment-1"><div class="comment-author"><cite class="fn">harbour_rat</cite> says:</div><div class="comment-meta">May 5</div><div class="comment-content"><p>They never checked.</p><p>Ever.</p></div><div class="reply"><a>Reply</a></div>
<ol class="children"><li class="comment" id="comment-2"><cite class="fn">Marta K.</cite><div class="comment-content"><p>They did!</p></div></li></ol></li>
<li class="comment" id="comment-3"><cite class="fn">Ivo</cite><div class="comment-content">Sad.</div></li></ol><div id="respond"><form><p>Leave a reply</p></form></div></section>`,
			"harbour_rat> They never checked. | Marta K.> They did! ^s3 | Ivo> Sad."},
		{"microdata", `<div itemscope itemtype="https://schema.org/Comment"><span itemprop="author">Ivo</span><time>May 5</time><p itemprop="text">So sad to read this.</p></div>`, "Ivo> So sad to"},
		{"articles in a box", `<div id="comments"><article><header>Ivo</header><p>So sad to read this.</p><footer>Reply</footer></article><article><p>Second.</p></article></div>`, "Ivo> So sad to | Second."},
		{"wrapper and body", `<ul class="comment-list"><li class="comment"><article class="comment-body" id="div-comment-9"><b class="author">Ivo</b><p>So sad to read this.</p></article></li></ul>`, "Ivo> So sad to"},
		{"a form alone", `<div id="comments"><h3>Leave a reply</h3><form><textarea></textarea></form></div>`, ""},
	} {
		d := readPage(t, head+tc.page)
		if got := comments(d); got != tc.want {
			t.Errorf("%s:\n got %s\nwant %s\n%s", tc.name, got, tc.want, outline(d))
		}
		if !strings.HasPrefix(kinds(d), "headline body") || strings.Contains(d.Text, "Leave a reply") {
			t.Errorf("%s: %s", tc.name, outline(d))
		}
	}
	d := readPage(t, `<!doctype html><title>Ferry sinks</title><body><div class="comment"><h1>Ferry sinks</h1>`+filler+`</div>`)
	if comments(d) != "" {
		t.Errorf("an article in an element called comment:\n%s", outline(d))
	}
}

func TestHTMLBlocks(t *testing.T) {
	d := readPage(t, `<!doctype html><title>Ferry sinks</title><body><article>`+filler+`
<ul><li>The pumps were old and had not been looked at in years.</li><li>The doors would not shut, and the crew had said so.</li></ul>
<table><tr><th>Year</th><th>Trips</th></tr><tr><td>2029</td><td>1,204</td></tr></table>
<pre>line one
  line two</pre>
<p>First part.<br><br>Second part.</p>
<p>Caf&eacute; &amp; harbour&nbsp;board &lt;1&gt;</p></article>`)
	for _, want := range []string{"years.\n\nThe doors", "Year Trips\n\n2029 1,204", "line one\nline two", "First part.\n\nSecond part.", "Café & harbour\u00a0board <1>"} {
		if !strings.Contains(d.Text, want) {
			t.Errorf("no %q in %q", want, d.Text)
		}
	}
}

func TestNavigationOnly(t *testing.T) {
	var b strings.Builder
	b.WriteString("<!doctype html><title>Tribune</title><body><nav><ul>")
	for i := range 60 {
		fmt.Fprintf(&b, `<li><a href="/%d">What we know about the ferry and the board</a></li>`, i)
	}
	b.WriteString("</ul></nav>")
	for name, page := range map[string]string{"navigation": b.String(), "nothing": "<!doctype html><html><head><title>x</title></head><body></body></html>", "a script": "<!doctype html><body><script>render()</script><noscript>Enable JavaScript</noscript>"} {
		var skip *segun.Skip
		if _, err := Read(segun.Capture{From: "n", Bytes: []byte(page), Media: "text/html"}); !errors.As(err, &skip) || skip.Code != "no-article" {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestArticleBodyOnly(t *testing.T) {
	d := readPage(t, `<!doctype html><title>Ferry sinks</title><script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry sinks","articleBody":"The ferry sank.\n\nNine died."}</script><body><div id="app"></div>`)
	if d.Text != "Ferry sinks\n\nThe ferry sank.\n\nNine died." {
		t.Errorf("%q", d.Text)
	}
}

// TestHostilePages reads pages made to break or stall a reader.
func TestHostilePages(t *testing.T) {
	deep := func(n int, tag string) string {
		return "<!doctype html><title>Ferry sinks</title><body>" + strings.Repeat("<"+tag+">", n) + filler + strings.Repeat("</"+tag+">", n)
	}
	var broad strings.Builder
	broad.WriteString("<!doctype html><title>Ferry sinks</title><body>")
	for i := range 30000 {
		fmt.Fprintf(&broad, "<div class=c><div><p>The inspector %d said no, and went home on Monday.</p></div></div>", i)
	}
	var nested strings.Builder
	nested.WriteString("<!doctype html><title>Ferry sinks</title><body><article>" + filler + "</article><div id=comments>")
	for i := range 400 {
		fmt.Fprintf(&nested, "<div class=comment id=comment-%d><p>I said %d!</p>", i, i)
	}
	for name, page := range map[string]string{
		"deep div": deep(1000, "div"), "deep span": deep(5000, "span"), "deep b": deep(2000, "b"), "deep blockquote": deep(450, "blockquote"), "very deep": deep(100000, "div"),
		"deep table": deep(300, "table><tr><td"), "broad": broad.String(), "nested comments": nested.String(),
		"one word": "<!doctype html><body><p>" + strings.Repeat("x", 4<<20) + " sank.</p>", "open tags": "<!doctype html><body>" + filler + strings.Repeat("<p><b>no ", 20000),
		"attributes": "<!doctype html><body><p " + strings.Repeat("a=b ", 50000) + ">" + filler,
	} {
		start := time.Now()
		d := readPage(t, page)
		if !strings.Contains(d.Text, "sank") && !strings.Contains(d.Text, "inspector 77 said") {
			t.Errorf("%s: the article is gone: %.200q", name, d.Text)
		}
		if took := time.Since(start); took > 8*time.Second {
			t.Errorf("%s took %s", name, took)
		} else {
			t.Logf("%s: %s for %d bytes", name, took.Round(time.Millisecond), len(page))
		}
	}
}

func BenchmarkHTML(b *testing.B) {
	page := []byte("<!doctype html><title>Ferry sinks</title><body><nav><a href=/>Home</a></nav><article><h1>Ferry sinks</h1>" + strings.Repeat(filler, 40) + "</article>")
	b.SetBytes(int64(len(page)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Read(segun.Capture{From: "a", Bytes: page, Media: "text/html"}); err != nil {
			b.Fatal(err)
		}
	}
}

// TestHTMLMap leads every word of a page's text back to the bytes of the page.
func TestHTMLMap(t *testing.T) {
	for name, page := range map[string]string{
		"UTF-8":        "<!doctype html><title>Ferry sinks</title><body><article><h1>Ferry sinks</h1>" + filler + "<p>The <b>old</b>  pumps,\n<i>he</i> said<sup>1</sup>, f<b>ai</b>led &amp; stopped.</p></article><div id=comments><article><p>The old ferry Calva was mine.</p></article></div>",
		"BOM":          "\ufeff<!doctype html><title>Ferry sinks</title><body><article><h1>Ferry sinks</h1>" + filler + "</article>",
		"windows-1252": "<!doctype html><meta charset=windows-1252><title>Ferry sinks</title><body><article><h1>Ferry sinks</h1>" + strings.NewReplacer("“", "\x93", "”", "\x94").Replace(filler) + "</article>",
	} {
		d := readPage(t, page)
		lost := 0
		eachWord(d.Text, func(w string, at int) {
			r := last(d.Map, at)
			if r.Raw < 0 {
				lost++
				return
			}
			raw := page[int(r.Raw)+at-int(r.Text):]
			if letter := w[0]; letter < 0x80 && raw[0] != letter && raw[0] != '&' {
				t.Errorf("%s: %q leads to %.20q", name, w, raw)
			}
		})
		if lost > 0 {
			t.Errorf("%s: %d words lead nowhere", name, lost)
		}
	}
}
