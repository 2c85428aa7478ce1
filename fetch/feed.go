package fetch

import (
	"bytes"
	"context"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/url"
	"regexp"
	"strings"

	"github.com/mmcdole/gofeed"

	"segun"
)

// Limits of a feed as a file.
const (
	maxFeedBytes = 16 << 20
	maxFeedDepth = 200 // elements inside each other; readers of feeds follow them by recursion
)

// looksFeed reports whether a capture is a feed (RSS, Atom or JSON Feed): by how it opens, since servers call feeds all sorts of
// things.
func looksFeed(c segun.Capture) bool {
	if media, _, _ := mime.ParseMediaType(c.Media); media == "text/html" || media == messageMedia {
		return false
	}
	head := bytes.TrimSpace(bytes.TrimPrefix(c.Bytes[:min(len(c.Bytes), sniffed)], []byte("\xef\xbb\xbf")))
	low := string(bytes.ToLower(head))
	switch {
	case strings.HasPrefix(low, "{"):
		return strings.Contains(strings.ReplaceAll(low, `\/`, "/"), "//jsonfeed.org/version/")
	case strings.HasPrefix(low, "<"):
		root := feedRoot.FindString(low)
		return root != "" && (strings.HasPrefix(low, root) || strings.HasPrefix(low, "<?xml") || strings.HasPrefix(low, "<!--")) && !strings.Contains(low, "<html")
	}
	return false
}

// feedRoot is the tag that a feed opens with.
var feedRoot = regexp.MustCompile(`<(?:rss|feed|rdf:rdf)[\s>]`)

// entry is one item of a feed: an address, or the words themselves where it has none.
type entry struct {
	address string
	words   segun.Capture
}

// feed yields the pages that a feed lists, in its order. What the feed says of them (title, date) is not used: the
// pages say it more exactly themselves. An item without an address is what the feed holds of it.
func (f *Fetcher) feed(ctx context.Context, c segun.Capture, yield func(segun.Capture, error) bool) bool {
	list, err := f.entries(c)
	if err != nil {
		return yield(segun.Capture{}, err)
	}
	limit := f.MaxItems
	if limit <= 0 {
		limit = DefaultMaxItems
	}
	beyond := len(list) - limit
	if beyond > 0 {
		list = list[:limit]
	}
	span := f.FeedTime
	if span <= 0 {
		span = DefaultFeedTime
	}
	limited, cancel := context.WithTimeout(ctx, span)
	defer cancel()
	if !f.items(limited, list, yield) {
		return false
	}
	switch {
	case len(list) == 0:
		return yield(segun.Capture{}, &segun.Skip{From: c.From, Code: "empty", Reason: "this feed lists no article; try again later, or give the addresses of its articles"})
	case beyond > 0:
		return yield(segun.Capture{}, &segun.Skip{From: c.From, Code: "limit", Reason: fmt.Sprintf("it lists %d more articles than the %d that are fetched of one feed; raise the limit, or give their addresses", beyond, limit)})
	}
	return true
}

// items yields what the items of a feed stand for. Pages are not followed further: one that is a feed again is left to format to refuse.
func (f *Fetcher) items(ctx context.Context, list []entry, yield func(segun.Capture, error) bool) bool {
	for len(list) > 0 {
		n := 0
		var run []string
		for ; n < len(list) && list[n].address != ""; n++ {
			run = append(run, list[n].address)
		}
		if n == 0 {
			if !yield(list[0].words, nil) {
				return false
			}
			n = 1
		} else if !f.pages(ctx, addresses(run), false, yield) {
			return false
		}
		list = list[n:]
	}
	return true
}

// entries reads a feed: each page once, the feed itself not.
func (f *Fetcher) entries(c segun.Capture) (list []entry, err error) {
	feed, err := parseFeed(c.Bytes)
	if err != nil {
		return nil, &segun.Skip{From: c.From, Code: "bad-feed", Reason: fmt.Sprintf("this looks like a news feed, but it cannot be read (%v); give the addresses of its articles", err)}
	}
	base, _ := url.Parse(c.URL)
	seen := map[string]bool{c.URL: true, c.From: true}
	for _, item := range feed.Items {
		address := itemAddress(item, base)
		switch {
		case address != "" && !seen[address]:
			seen[address] = true
			list = append(list, entry{address: address})
		case address == "":
			if words, ok := f.itemWords(c, feed, item); ok {
				list = append(list, entry{words: words})
			}
		}
	}
	return list, nil
}

// itemAddress is the address of an item's page, "" when it has none.
func itemAddress(item *gofeed.Item, base *url.URL) string {
	for _, s := range [...]string{item.Link, item.GUID} {
		u, err := url.Parse(strings.TrimSpace(s))
		if err != nil || s == "" {
			continue
		}
		if base != nil && base.IsAbs() && s == item.Link {
			u = base.ResolveReference(u)
		}
		if u.Fragment = ""; isURL(u.String()) {
			return u.String()
		}
	}
	return ""
}

// itemWords makes a capture of the words that a feed gives of an item without address.
func (f *Fetcher) itemWords(c segun.Capture, feed *gofeed.Feed, item *gofeed.Item) (segun.Capture, bool) {
	words := item.Content
	if strings.TrimSpace(words) == "" {
		words = item.Description
	}
	if strings.TrimSpace(words) == "" {
		return segun.Capture{}, false
	}
	name := item.GUID
	if name == "" {
		name = item.Title
	}
	out := f.capture(c.From+" › "+name, "text/html; charset=utf-8", []byte("<article>"+words+"</article>"))
	out.Given = segun.Given{Title: item.Title, Publisher: feed.Title}
	if t := item.PublishedParsed; t != nil {
		out.Given.Published = t.Format("2006-01-02")
	}
	return out, true
}

// parseFeed reads a feed, within limits; a panic of the library is an error.
func parseFeed(b []byte) (feed *gofeed.Feed, err error) {
	defer func() {
		if v := recover(); v != nil {
			feed, err = nil, fmt.Errorf("it is damaged: %v", v)
		}
	}()
	if len(b) > maxFeedBytes {
		return nil, errors.New("it is larger than " + size(maxFeedBytes))
	}
	if err := checkDepth(b); err != nil {
		return nil, err
	}
	return gofeed.NewParser().Parse(bytes.NewReader(b))
}

// checkDepth refuses elements nested so deep that following them would take the whole stack.
func checkDepth(b []byte) error {
	if !bytes.HasPrefix(bytes.TrimSpace(bytes.TrimPrefix(b, []byte("\xef\xbb\xbf"))), []byte("<")) {
		return nil // JSON: the parser has a limit of its own
	}
	d := xml.NewDecoder(bytes.NewReader(b))
	d.Strict = false
	d.CharsetReader = func(name string, in io.Reader) (io.Reader, error) {
		if !keepsTags(strings.ToLower(name)) {
			return nil, fmt.Errorf("its charset %q is not read in feeds", name)
		}
		return asciiOnly{in}, nil
	}
	for depth := 0; ; {
		t, err := d.RawToken()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
		switch t.(type) {
		case xml.StartElement:
			depth++
		case xml.EndElement:
			depth--
		}
		if depth > maxFeedDepth {
			return fmt.Errorf("more than %d elements inside each other", maxFeedDepth)
		}
	}
}

// keepsTags reports whether a charset writes tags as ASCII does, and nothing else with their bytes.
func keepsTags(name string) bool {
	for _, p := range [...]string{"utf-8", "utf8", "us-ascii", "ascii", "iso-8859-", "latin", "windows-", "koi8-", "euc-", "shift_jis", "gb2312", "gbk", "gb18030", "big5"} {
		if strings.HasPrefix(name, p) {
			return true
		}
	}
	return false
}

// asciiOnly replaces what is beyond ASCII, which counts for nothing where only tags are looked at.
type asciiOnly struct{ in io.Reader }

func (a asciiOnly) Read(p []byte) (int, error) {
	n, err := a.in.Read(p)
	for i, c := range p[:n] {
		if c >= 0x80 {
			p[i] = 'x'
		}
	}
	return n, err
}
