package format

import (
	"strings"
	"unicode"
)

// naming is how the comments under an article say whose they are.
type naming int

const (
	unnamed naming = iota
	onTop          // a line above: "harbour_rat • 2 hours ago"
	labels         // "harbour_rat: They never checked."
	below          // a signature: "— harbour_rat"
)

// markReplies turns the blocks from index from on into comments, one each, or as their readers' names part
// them, and returns what is known of them.
func markReplies(text string, list []para, from int) []commentInfo {
	m := replyMarker{text: text, names: map[string]int{}}
	for i := from; i < len(list); i++ {
		p := &list[i]
		s := p.span.In(text)
		p.kind = kindComment
		switch {
		case dingbats(s), replyingTo(s), i == from && p.roles.is(roleComments|rolePerhaps), countHeading(s), p.roles.is(roleButton | roleComments):
			p.kind = kindBoilerplate
		}
	}
	m.read(list[from:])
	for i := range list[from:] {
		if p := &list[from+i]; p.kind == kindComment {
			m.mark(p, i)
		}
	}
	return m.infos
}

// replyMarker parts comments from each other.
type replyMarker struct {
	text  string
	how   naming
	tops  []bool // blocks that are a reader's name above a comment
	infos []commentInfo
	names map[string]int // display name in small letters -> latest comment
	shut  bool           // a signature closed the comment before
}

// read finds out how the comments are named.
func (m *replyMarker) read(list []para) {
	m.tops = make([]bool, len(list))
	blocks, timed, bare, labelled, signs, groups, groupTops, replies := 0, 0, 0, 0, 0, 0, 0, 0
	firstLabel := false
	for i, p := range list {
		if p.kind != kindComment {
			continue
		}
		s := p.span.In(m.text)
		if _, ok := handleLine(s); ok {
			m.tops[i] = true
			timed++
		} else if _, _, ok := replyLine(s); ok && i+1 < len(list) {
			m.tops[i] = true
			replies++
		} else if bareHandle(s) {
			m.tops[i] = i+1 < len(list)
			bare++
		}
		if _, at, _ := label(s); at > 0 {
			labelled++
			firstLabel = firstLabel || blocks == 0
		}
		if _, ok := signature(s); ok && blocks > 0 {
			signs++
		}
		if opensGroup(list, i) {
			groups++
			if topLine(s) && i+1 < len(list) && list[i+1].kind == kindComment && list[i+1].blank == 0 {
				groupTops++
			}
		}
		blocks++
	}
	switch {
	case timed > 0:
		m.how = onTop
	case firstLabel && labelled*2 >= groups:
		m.how = labels
	case signs > 0 && signs*4 >= blocks:
		m.how = below
	case groupTops > 1 && groupTops*4 >= groups*3, replies > 0 && timed == 0 && groupTops > 0 && (groupTops+replies)*4 >= groups*3:
		m.how = onTop
		m.addGroupTops(list)
	case bare > 0 || replies > 0:
		m.how = onTop
	}
}

// opensGroup reports whether a blank line, or what is no comment, stands above block i.
func opensGroup(list []para, i int) bool {
	return i == 0 || list[i].blank > 0 || list[i-1].kind != kindComment
}

// addGroupTops takes the first line of every group for a name.
func (m *replyMarker) addGroupTops(list []para) {
	for i, p := range list {
		if p.kind == kindComment && opensGroup(list, i) && i+1 < len(list) && list[i+1].blank == 0 && topLine(p.span.In(m.text)) {
			m.tops[i] = true
		}
	}
}

// mark gives block i its comment.
func (m *replyMarker) mark(p *para, i int) {
	s := p.span.In(m.text)
	said := s
	name, to, replies := "", "", false
	if m.tops[i] {
		name, to, replies = replyLine(s)
	}
	switch {
	case replies:
		m.open(name)
		m.infos[len(m.infos)-1].parent = m.names[to]
		said = ""
	case m.how == onTop:
		if m.tops[i] {
			name, ok := handleLine(s)
			if !ok {
				name = strings.TrimPrefix(s, "@")
			}
			m.open(name)
			said = ""
		} else if len(m.infos) == 0 {
			m.open("")
		}
	case m.how == labels:
		if name, at, _ := label(s); at > 0 {
			m.open(name)
			p.label, said = at, s[at:]
			_, to, _ = replyParts(s[:at-2])
			m.infos[len(m.infos)-1].parent = m.names[strings.ToLower(to)]
		} else if len(m.infos) == 0 {
			m.open("")
		}
	case m.how == below:
		if len(m.infos) == 0 || m.shut {
			m.open("")
		}
		if name, ok := signature(s); ok {
			m.infos[len(m.infos)-1].author = name
			m.shut, said = true, ""
		}
	default:
		m.open("")
	}
	p.comment = len(m.infos)
	info := &m.infos[len(m.infos)-1]
	if at := addressee(said); at != "" && info.parent == 0 {
		info.parent = m.names[at]
	}
	if info.author != "" && (m.how != below || m.shut) {
		m.names[strings.ToLower(info.author)] = len(m.infos)
	}
}

func (m *replyMarker) open(author string) {
	m.infos = append(m.infos, commentInfo{author: author})
	m.shut = false
}

// label reads the name before the colon that opens a remark: "Salty_Sal: Best story!!". at is the offset
// behind the colon and the space, 0 when there is none; sure says that the name can be nothing but a
// handle. "Note:", "Q:" and the like are no names.
func label(s string) (name string, at int, sure bool) {
	i := strings.IndexByte(cutAt(s, 60), ':')
	whole := ""
	if i > 0 {
		whole, _, _ = replyParts(s[:i])
	}
	if len(whole) == i && i >= 40 {
		return "", 0, false
	}
	if i < 2 || i+2 >= len(s) || s[i+1] != ' ' && s[i+1] != '\n' {
		return "", 0, false
	}
	name = strings.TrimPrefix(whole, "@")
	if wordCount(name, 5) > 3 || strings.ContainsAny(name, "!?,;\"“”()…/") || !nameish(name) || turn(name) || rolesOf(s) != 0 || stampWord(strings.ToLower(firstWord(name))) {
		return "", 0, false
	}
	return name, i + 2, handleMade(name)
}

// turn reports whether name marks turns of a transcript, parts of an answer or notes rather than a reader.
func turn(name string) bool {
	low := strings.TrimRight(strings.ToLower(name), "0123456789 ")
	switch low {
	case "", "q", "a", "qu", "ans", "question", "answer", "speaker", "witness", "caller", "interviewer", "moderator", "host", "narrator", "reporter", "editor", "note", "notes", "correction", "update", "result", "results", "score",
		"step", "part", "fact", "facts", "myth", "verdict", "claim", "price", "when", "where", "who", "what", "why", "how", "tel", "phone", "email", "e-mail", "http", "https", "ps", "p.s", "nb", "edit", "tldr", "tl;dr", "judge", "counsel", "prosecutor":
		return true
	}
	return false
}

// handleMade reports whether name is written as handles are and people's names are not: an underscore,
// digits behind letters, a capital inside that is no Mc or de.
func handleMade(name string) bool {
	if strings.ContainsAny(name, " \t") {
		return false
	}
	if strings.Contains(name, "_") {
		return true
	}
	lower, digits := false, 0
	for i, r := range name {
		lower = lower || unicode.IsLower(r)
		if r >= '0' && r <= '9' && i > 0 {
			digits++
		}
	}
	if digits > 0 {
		return lower
	}
	if !camel(name) {
		return false
	}
	for _, p := range [...]string{"Mc", "Mac", "Fitz", "De", "Di", "Da", "Du", "La", "Le", "Van", "Von", "O'", "O’", "St", "San", "Al", "El", "Ver", "i", "e"} {
		if rest, ok := strings.CutPrefix(name, p); ok && rest != "" && unicode.IsUpper(firstLetter(rest)) && !camel(rest) {
			return false
		}
	}
	return !strings.Contains(name, "-")
}

// topLine reports whether s can be a reader's name above what he wrote, where every comment has such a line.
func topLine(s string) bool {
	if len(s) > 32 || wordCount(s, 5) > 3 || strings.ContainsAny(s, "!?,;:…\"“”") || endsSentence(s) && !initials(s) || dingbats(s) {
		return false
	}
	return nameish(s) && rolesOf(s) == 0
}

// signed reports whether s is a signature under what a reader wrote: "— Cornelius", "- Ana R., Port Elan".
func signed(s string) bool {
	_, ok := signature(s)
	return ok
}

// signature reads the name in a line that signs: a dash, then up to five words that are no sentence.
func signature(s string) (string, bool) {
	if len(s) > 70 {
		return "", false
	}
	name := strings.TrimLeft(s, "—–-―~ \u00a0")
	if len(name) == len(s) || strings.HasPrefix(s, "~") && len(name)+1 < len(s)-2 {
		return "", false
	}
	n := wordCount(name, 7)
	if n == 0 || n > 5 || strings.ContainsAny(name, "!?;:\"“”…") || endsSentence(name) && !initials(name) && !strings.Contains(name, "no.") {
		return "", false
	}
	return name, true
}
