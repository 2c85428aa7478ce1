package format

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// commentBox reports whether an element holds a page's comments.
func commentBox(n *html.Node) bool {
	return n.DataAtom != atom.Body && n.DataAtom != atom.Html && hasClass(n, func(c string) bool {
		switch c {
		case "comments", "comment-list", "commentlist", "comments-list", "comment_list", "comments_list", "comments-area", "comments-section", "comment-section", "comments-container", "comment-container", "comments-wrapper", "comments__list", "comments__items", "disqus_thread", "disqus-thread", "respond", "commentform", "comment-form", "usercomments", "user-comments", "reader-comments", "readers-comments", "post-comments", "article-comments", "story-comments", "article__comments", "comment-thread", "comment-threads", "commentthread", "livefyre-comments", "fb-comments", "coral_thread", "coral-thread", "viafoura", "spot-im", "openweb", "discussion-thread", "js-comments", "all-comments", "comments-block":
			return true
		}
		return false
	})
}

// commentItem reports whether an element holds one comment.
func commentItem(n *html.Node) bool {
	if n.DataAtom == atom.Body || n.DataAtom == atom.Html {
		return false
	}
	if t := attr(n, "itemtype"); t != "" {
		t = strings.TrimRight(t, "/")
		if strings.HasSuffix(t, "schema.org/Comment") || strings.HasSuffix(t, "schema.org/UserComments") {
			return true
		}
	}
	if p := strings.ToLower(attr(n, "itemprop")); p == "comment" || p == "usercomments" {
		return true
	}
	switch n.DataAtom {
	case atom.Div, atom.Li, atom.Article, atom.Section, atom.Dd, atom.Tr, atom.Table, atom.Blockquote:
	default:
		return strings.Contains(n.Data, "comment") && strings.Contains(n.Data, "-")
	}
	if hasClass(n, func(c string) bool {
		switch c {
		case "comment", "comment-item", "comment_item", "commentitem", "comment-entry", "comment-post", "comment-single", "single-comment", "comment-node", "comment-row", "comment__item", "usercomment", "user-comment", "reader-comment", "c-comment", "d-comment", "disqus-comment", "comments-item", "comments__item", "comment-wrap", "comment-wrapper", "comment-block", "reply", "fyre-comment", "commentlist-item":
			return c != "reply" || n.DataAtom != atom.Div && insideBox(n)
		}
		rest, ok := strings.CutPrefix(c, "comment-")
		return ok && allDigits(rest)
	}) {
		return true
	}
	return (n.DataAtom == atom.Article || n.DataAtom == atom.Li) && n.Parent != nil && insideBox(n)
}

// insideBox reports whether an element around n, up to a few levels away, holds comments.
func insideBox(n *html.Node) bool {
	for m, k := n.Parent, 0; m != nil && k < 8; m, k = m.Parent, k+1 {
		if m.Type == html.ElementNode && commentBox(m) {
			return true
		}
	}
	return false
}

// remarkHTML is one comment on a page.
type remarkHTML struct {
	node   *html.Node
	author string
	parent int // index, -1 for none
	blocks []htmlBlock
}

// comments finds the comments on a page and the elements that hold them. An element in article holds the
// article, and is no comment whatever it is called.
func (p *page) comments(article map[*html.Node]bool) (list []remarkHTML, boxes map[*html.Node]bool) {
	boxes = map[*html.Node]bool{}
	items := map[*html.Node]int{}
	var order []*html.Node
	for _, n := range p.nodes {
		if article[n] {
			continue
		}
		if commentItem(n) {
			items[n] = -1
			order = append(order, n)
			boxes[n] = true
		} else if commentBox(n) {
			boxes[n] = true
		}
	}
	for _, n := range order {
		if p.hidden(n) {
			continue
		}
		r := p.remark(n, items)
		if len(r.blocks) == 0 {
			continue // a wrapper, or an empty form
		}
		items[n] = len(list)
		list = append(list, r)
	}
	return list, boxes
}

// remark reads one comment: its own words without those of the comments inside it, and its writer.
func (p *page) remark(n *html.Node, items map[*html.Node]int) remarkHTML {
	r := remarkHTML{node: n, parent: -1}
	for m := n.Parent; m != nil; m = m.Parent {
		if i, ok := items[m]; ok && i >= 0 {
			r.parent = i
			break
		}
	}
	var content *html.Node
	head := "" // the comment's header, which names its writer where nothing else does
	for m := following(n, n, true); m != nil; {
		_, nested := items[m]
		if m.Type == html.ElementNode && nested {
			m = following(m, n, false)
			continue
		}
		if m.Type == html.ElementNode && !p.drop[m] {
			if r.author == "" && commentAuthor(m) {
				r.author = cleanCommentAuthor(p.words(m, 120))
			}
			if r.author == "" && m.DataAtom == atom.Header && head == "" {
				head = cleanCommentAuthor(p.words(m, 120))
			}
			if content == nil && commentContent(m) {
				content = m
			}
		}
		m = following(m, n, true)
	}
	if r.author == "" && wordCount(head, 6) <= 4 {
		r.author = head
	}
	w := walker{page: p, kind: kindComment, keep: func(m *html.Node) bool {
		_, nested := items[m]
		return (m == n || !nested) && (m == n || m == content || content != nil && within(m, content) || content == nil && !commentFurniture(m))
	}}
	root := n
	if content != nil {
		root = content
	}
	w.walk(root)
	r.blocks = w.blocks
	return r
}

func within(n, outer *html.Node) bool {
	for ; n != nil; n = n.Parent {
		if n == outer {
			return true
		}
	}
	return false
}

// commentAuthor reports whether an element names a comment's writer.
func commentAuthor(n *html.Node) bool {
	if n.DataAtom == atom.Cite {
		return true
	}
	if p := strings.ToLower(attr(n, "itemprop")); p == "author" || p == "creator" {
		return true
	}
	return hasClass(n, func(c string) bool {
		switch c {
		case "comment-author", "comment__author", "comment_author", "commentauthor", "comment-author-name", "author", "author-name", "username", "user-name", "user", "commenter", "fn", "nick", "nickname", "display-name", "displayname", "comment-username", "comment__username", "comment-user", "byline", "comment-name", "poster", "userlink", "comment-byline", "name":
			return true
		}
		return false
	}) || strings.EqualFold(attr(n, "rel"), "author")
}

// cleanCommentAuthor takes "says" and the time off a displayed name.
func cleanCommentAuthor(s string) string {
	if at := whenStarts(s); at > 0 {
		s = s[:at]
	}
	s = strings.TrimRight(strings.TrimSpace(s), ":,•·|-– ")
	for _, w := range [...]string{" says", " said", " wrote", " on", " at"} {
		s = strings.TrimSuffix(s, w)
	}
	if rest, ok := cutBy(s); ok {
		s = rest
	}
	if len(s) > 60 {
		return ""
	}
	return strings.TrimSpace(s)
}

// commentContent reports whether an element holds a comment's own words.
func commentContent(n *html.Node) bool {
	switch strings.ToLower(attr(n, "itemprop")) {
	case "text", "commenttext", "description":
		return true
	}
	return hasClass(n, func(c string) bool {
		switch c {
		case "comment-content", "comment__content", "comment_content", "commentcontent", "comment-text", "comment__text", "comment_text", "commenttext", "comment-body-text", "comment-message", "comment__message", "comment__body", "comment-copy", "post-message", "post-body", "comment-post-body", "message", "usertext-body", "comment-txt":
			return true
		}
		return false
	})
}

// commentFurniture lists what surrounds a comment's words.
func commentFurniture(n *html.Node) bool {
	if n.DataAtom == atom.Time || n.DataAtom == atom.Footer || n.DataAtom == atom.Form || n.DataAtom == atom.Header || n.DataAtom == atom.Cite || commentAuthor(n) {
		return true
	}
	return hasClass(n, func(c string) bool {
		for _, w := range [...]string{"meta", "date", "time", "reply", "action", "footer", "avatar", "vote", "like", "share", "report", "permalink", "toolbar", "rating", "badge", "count", "menu", "respond", "head"} {
			if strings.Contains(c, w) {
				return true
			}
		}
		return false
	})
}
