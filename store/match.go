package store

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/ncruces/go-sqlite3"

	"segun/store/fact"
	"segun/store/query"
)

// match is a question as SQL asks it: a full-text condition on the table claims, and a range of claims' numbers, which are in the order of dates.
type match struct {
	text     string
	from, to int64
}

// mostNamed is how many parties one name may stand for, and mostArticles how many articles article: may pick.
const (
	mostNamed    = 400
	mostArticles = 2000
)

// matcher turns a tree into a match.
type matcher struct {
	db    *conn
	forms func(string) []string

	phrases bool // something was asked for that is not one word
	loose   bool // ask for the words of a phrase
	negated bool // what is being turned must not hold
}

func (c *Case) matcher(db *conn) *matcher {
	m := &matcher{db: db, forms: c.o.Forms}
	if m.forms == nil {
		m.forms = func(name string) []string { return []string{Form(name)} }
	}
	return m
}

// match turns a whole question. since: and until: narrow the range, and so must hold for all of it.
func (m *matcher) match(n query.Node) (match, error) {
	out := match{from: 0, to: math.MaxInt64}
	var rest query.And
	for _, k := range conjuncts(n) {
		is, ok := k.(query.Is)
		if !ok || is.Field != query.Since && is.Field != query.Until {
			rest = append(rest, k)
			continue
		}
		if err := out.narrow(is); err != nil {
			return out, err
		}
	}
	var err error
	out.text, err = m.and(rest)
	return out, err
}

// conjuncts are the conditions that must all hold.
func conjuncts(n query.Node) []query.Node {
	switch n := query.Fold(n).(type) {
	case nil:
		return nil
	case query.And:
		return n
	default:
		return []query.Node{n}
	}
}

func (m *match) narrow(is query.Is) error {
	first, last, ok := fact.Days(is.Value)
	if !ok {
		return fmt.Errorf("%w: %s:%s is no date", ErrInvalid, is.Field, is.Value)
	}
	m.from = max(m.from, claimsFrom(1)) // what has no date is neither before nor after one
	if is.Field == query.Since {
		m.from = max(m.from, claimsFrom(int64(max(first-dayZero, 1))))
	} else {
		m.to = min(m.to, claimsFrom(int64(min(max(last-dayZero, 0), 1<<20-2))+1)-1)
	}
	return nil
}

// everything is a condition that holds for each claim, since each has one status; nothing one that holds for none. A tag that all claims have would take three bytes of each.
var (
	everything = "(" + anyWord("s", append(tagWords(query.Statuses), noStatus)) + ")"
	nothing    = tagged("none", "")
)

// commonAct is the act that most claims have, and no tag: it is what has no other.
const commonAct = "assert"

// acting is a condition that claims have an act.
func acting(act string) string {
	if act != commonAct {
		return tagged("t", tagWord(act))
	}
	return everything + " NOT (" + anyWord("t", slices.DeleteFunc(tagWords(query.Acts), func(a string) bool { return a == commonAct })) + ")"
}

// anyWord asks for one of some tags of a kind.
func anyWord(kind string, values []string) string {
	all := make([]string, len(values))
	for i, v := range values {
		all[i] = tagged(kind, v)
	}
	return strings.Join(all, " OR ")
}

func (m *matcher) and(nodes []query.Node) (string, error) {
	yes, no := []string{}, []string{}
	for _, n := range nodes {
		not, isNot := n.(query.Not)
		if isNot {
			n = not.Node
		}
		m.negated = m.negated != isNot
		s, err := m.node(n)
		m.negated = m.negated != isNot
		if err != nil {
			return "", err
		}
		if isNot {
			no = append(no, "("+s+")")
		} else {
			yes = append(yes, "("+s+")")
		}
	}
	if len(yes) == 0 {
		yes = []string{everything}
	}
	out := strings.Join(yes, " AND ")
	for _, s := range no {
		out = "(" + out + ") NOT " + s
	}
	return out, nil
}

func (m *matcher) node(n query.Node) (string, error) {
	switch n := n.(type) {
	case query.And:
		return m.and(n)
	case query.Not:
		return m.and([]query.Node{n})
	case query.Or:
		var any []string
		for _, k := range n {
			s, err := m.node(k)
			if err != nil {
				return "", err
			}
			any = append(any, "("+s+")")
		}
		return strings.Join(any, " OR "), nil
	case query.Is:
		return m.is(n)
	}
	return "", fmt.Errorf("%w: a condition of type %T", ErrInvalid, n)
}

func (m *matcher) is(is query.Is) (string, error) {
	switch is.Field {
	case query.Words:
		return m.words(is.Value), nil
	case query.Status:
		return tagged("s", tagWord(is.Value)), nil
	case query.Act:
		return acting(is.Value), nil
	case query.Flag:
		return tagged(flagTag, tagWord(is.Value)), nil
	case query.About, query.Accused, query.By, query.Via, query.Outlet:
		ids, err := m.named(is.Value)
		if err == nil && is.Field == query.Outlet {
			ids, err = m.outlets(is.Value, ids)
		}
		kind := map[query.Field]string{query.About: aboutTag, query.Accused: accusedTag, query.By: byTag, query.Via: "v", query.Outlet: "o"}[is.Field]
		if err != nil {
			return "", err
		}
		more, err := others(m.db, ids)
		out := anyOf(kind, ids)
		for i := range more { // what else those go by who bear the name
			out += " OR " + more[i].tagOf(kind)
		}
		if err == nil && is.Field == query.Outlet {
			var docs []int64
			if docs, err = printedBy(m.db, m.forms(is.Value)); len(docs) > 0 {
				out += " OR " + anyOf("d", docs)
			}
		}
		return out, err
	case query.Doc:
		id, err := findDoc(m.db, is.Value)
		return anyOf("d", []int64{id}), err
	case query.Article:
		ids, err := m.articles(is.Value)
		return anyOf("d", ids), err
	}
	return "", fmt.Errorf("%w: %s: stands only for all of a question, not behind - or beside or; ask twice instead", ErrInvalid, is.Field)
}

// words asks for a word or phrase.
func (m *matcher) words(s string) string {
	all := strings.FieldsFunc(s, func(r rune) bool { return !unicode.In(r, unicode.L, unicode.N, unicode.M, unicode.Co) })
	if len(all) == 1 {
		return phrase(all[0])
	}
	m.phrases = true
	switch {
	case !m.loose:
		return phrase(s)
	case m.negated || len(all) == 0: // that a word is there does not say that the phrase is
		return nothing
	}
	for i, w := range all {
		all[i] = phrase(w)
	}
	return strings.Join(all, " AND ")
}

// loosely turns a whole question as match does, and tells a condition beside it which knows no phrases, and which holds wherever the question does.
func (m *matcher) loosely(n query.Node) (exact match, loose string, err error) {
	exact, err = m.match(n)
	if err != nil || !m.phrases {
		return exact, exact.text, err
	}
	m.loose = true
	lm, err := m.match(n)
	return exact, lm.text, err
}

// phrase asks for words of a text, which have nothing that a tag begins with.
func phrase(s string) string { return quoted(plainWords(s)) }

func quoted(s string) string { return `"` + strings.ReplaceAll(s, `"`, `""`) + `"` }

func tagged(kind, value string) string { return quoted(tagMark + kind + value) }

func anyOf(kind string, ids []int64) string {
	if len(ids) == 0 {
		return nothing
	}
	all := make([]string, len(ids))
	for i, id := range ids {
		all[i] = tagged(kind, strconv.FormatInt(id, 10))
	}
	return strings.Join(all, " OR ")
}

// named are the parties that a name may stand for.
func (m *matcher) named(name string) ([]int64, error) {
	var ids []int64
	met := map[int64]bool{}
	for _, form := range m.forms(name) {
		err := m.db.each(func(s *sqlite3.Stmt) error {
			if id := s.ColumnInt64(0); !met[id] {
				met[id] = true
				ids = append(ids, id)
			}
			return nil
		}, "SELECT party FROM spellings WHERE form=?1 UNION SELECT id FROM parties WHERE form=?1 LIMIT ?2", form, mostNamed+1)
		if err != nil {
			return nil, err
		}
	}
	if len(ids) > mostNamed {
		return nil, fmt.Errorf("%w: more than %d parties are called %q; write more of the name", ErrInvalid, mostNamed, name)
	}
	return ids, nil
}

// outlets adds to parties the outlets whose name has a name as a part, in whole words and without regard to the blanks between them: "Courier" and "Portelan Courier" are of
// "The Port Elan Courier".
func (m *matcher) outlets(name string, ids []int64) ([]int64, error) {
	var asked []string
	for _, f := range m.forms(name) {
		if f = strings.ReplaceAll(f, " ", ""); f != "" {
			asked = append(asked, f)
		}
	}
	err := m.db.each(func(s *sqlite3.Stmt) error {
		id, words := s.ColumnInt64(0), strings.Fields(s.ColumnText(1))
		if len(ids) <= mostNamed && !slices.Contains(ids, id) && slices.ContainsFunc(asked, func(a string) bool { return hasRun(words, a) }) {
			ids = append(ids, id)
		}
		return nil
	}, "SELECT o.party,p.form FROM outlets o JOIN parties p ON p.id=o.party ORDER BY o.party")
	if err == nil && len(ids) > mostNamed {
		err = fmt.Errorf("%w: more than %d outlets are called %q; write more of the name", ErrInvalid, mostNamed, name)
	}
	return ids, err
}

// hasRun reports whether some words that follow each other make a text, written together.
func hasRun(words []string, text string) bool {
	for i := range words {
		rest := text
		for _, w := range words[i:] {
			var ok bool
			if rest, ok = strings.CutPrefix(rest, w); !ok {
				break
			}
			if rest == "" {
				return true
			}
		}
	}
	return false
}

// articles are the documents whose text holds a word or phrase.
func (m *matcher) articles(words string) ([]int64, error) {
	var ids []int64
	err := m.db.each(func(s *sqlite3.Stmt) error {
		ids = append(ids, s.ColumnInt64(0))
		return nil
	}, "SELECT rowid FROM text WHERE text MATCH ? LIMIT ?", phrase(words), mostArticles+1)
	if err == nil && len(ids) > mostArticles {
		err = fmt.Errorf("%w: more than %d articles hold %q; write a longer phrase", ErrInvalid, mostArticles, words)
	}
	return ids, err
}
