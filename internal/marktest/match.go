package marktest

import (
	"fmt"
	"slices"
	"strings"

	"segun"
)

// kind is a kind of expectation: how its lines are written, and what of a reading they are held against.
type kind struct {
	cells  []string // what the first cells without a key are: "" for the words, else a key
	keys   []string
	inside bool // the words need only stand within the item's
	spoken bool // the words are words of the text, so they must stand in it
	fold   bool // case does not matter in the words
	items  func(s *seen, e *expect) (list []item, there bool)
}

// seen is what became of an article.
type seen struct {
	reading *segun.Reading
	text    string
	skip    *segun.Skip // when there is no reading
}

// spoken reports whether the words stand in the text. What names an entity may be the publisher's name too.
func (s *seen) spoken(k *kind, words string) bool {
	if !k.fold {
		return within(words, s.text)
	}
	words = strings.ToLower(words)
	return within(words, strings.ToLower(s.text)) || s.reading != nil && within(words, strings.ToLower(s.reading.Doc.Publisher))
}

// item is one thing that a reading has, in the terms of its kind.
type item struct {
	words []string // any of these may match a line's words; the first is shown
	pairs []pair
	voice []voice // claims only: the chain below the outlet, or its one own level
}

// pair is a key with values, any of which may match; the first is shown.
type pair struct {
	key string
	any []string
}

// voice is one level of a chain: the ways in which it may be named, the first of which is shown.
type voice []string

// line writes an item as the line that would match it.
func (k *kind) line(it *item) string {
	var cells []string
	for _, c := range k.cells {
		if c == "" && len(it.words) > 0 && it.words[0] != "" {
			cells = append(cells, short(it.words[0]))
		}
		for _, p := range it.pairs {
			if c != "" && p.key == c {
				cells = append(cells, p.any[0])
			}
		}
	}
	if n := len(it.voice); n > 0 {
		cells = append(cells, "by: "+it.voice[n-1][0])
		if n > 1 {
			via := make([]string, n-1)
			for i := range via {
				via[i] = it.voice[i][0]
			}
			cells = append(cells, "via: "+strings.Join(via, " › "))
		}
	}
	for _, p := range it.pairs {
		if len(p.any) > 0 && p.any[0] != "" && !slices.Contains(k.cells, p.key) {
			cells = append(cells, p.key+": "+short(p.any[0]))
		}
	}
	return strings.Join(cells, " | ")
}

// fits reports whether the item is what the line asks for.
func (k *kind) fits(e *expect, it *item) bool {
	if e.words != "" && !slices.ContainsFunc(it.words, func(w string) bool { return k.says(e, w) }) {
		return false
	}
	spoken := len(it.voice) > 0 // then by and via are of the chain
	for _, f := range e.fields {
		if !(spoken && (f.key == "by" || f.key == "via")) && f.key != "whole" && it.holds(f) == f.not {
			return false
		}
	}
	return !spoken || it.chain(e)
}

// says reports whether the line's words match one of an item's.
func (k *kind) says(e *expect, words string) bool {
	pattern := e.words
	if k.fold {
		pattern, words = strings.ToLower(pattern), strings.ToLower(words)
	}
	if k.inside && !slices.Contains(e.values("whole"), "yes") {
		return within(pattern, words)
	}
	return whole(pattern, words)
}

// holds reports whether a pair of the item has the field's key and value.
func (it *item) holds(f field) bool {
	return slices.ContainsFunc(it.pairs, func(p pair) bool {
		return p.key == f.key && slices.ContainsFunc(p.any, func(v string) bool { return same(f.value, v) })
	})
}

// same reports whether a value as written fits a value of the reading; case does not matter.
func same(pattern, value string) bool { return whole(strings.ToLower(pattern), strings.ToLower(value)) }

// named reports whether the voice may be called so.
func (v voice) named(pattern string) bool {
	return slices.ContainsFunc(v, func(n string) bool { return same(pattern, n) })
}

// chain holds the line's by and via against the item's voices.
func (it *item) chain(e *expect) bool {
	n := len(it.voice)
	for _, f := range e.fields {
		if f.key == "by" && (n > 0 && it.voice[n-1].named(f.value)) == f.not {
			return false
		}
	}
	var via []string
	for _, v := range e.values("via") {
		for part := range strings.SplitSeq(v, "›") {
			via = append(via, strings.TrimSpace(part))
		}
	}
	if len(via) == 0 {
		return e.never || !e.has("by") || n <= 1
	}
	if slices.Equal(via, []string{"any"}) {
		return true
	}
	if n-1 != len(via) {
		return false
	}
	for i, v := range via {
		if !it.voice[i].named(v) {
			return false
		}
	}
	return true
}

// Failure is an expectation that does not hold.
type Failure struct {
	File    string
	Line    int
	Message string
}

// String writes the failure as "file:line: message".
func (f Failure) String() string { return fmt.Sprintf("%s:%d: %s", f.File, f.Line, f.Message) }

// hold holds one line against what was seen; the message is empty when it is as it should be.
func (e *expect) hold(s *seen) string {
	k := kinds[e.kind]
	if k.spoken && e.words != "" && !s.spoken(k, e.words) {
		return fmt.Sprintf("%s %s: these words do not stand in the text\n\twanted   %s", e.verb(), e.kind, e.raw)
	}
	list, there := k.items(s, e)
	if !there {
		return fmt.Sprintf("%s %s: the reading has no layer for it\n\twanted   %s", e.verb(), e.kind, e.raw)
	}
	i := slices.IndexFunc(list, func(it item) bool { return k.fits(e, &it) })
	switch {
	case e.never && i >= 0:
		return fmt.Sprintf("never %s: there is one\n\tunwanted %s\n\tfound    %s", e.kind, e.raw, k.line(&list[i]))
	case !e.never && i < 0:
		return fmt.Sprintf("want %s: there is none\n\twanted   %s%s", e.kind, e.raw, closest(k, e, list))
	}
	return ""
}

// verb is the word that the line's block starts with.
func (e *expect) verb() string {
	if e.never {
		return "never"
	}
	return "want"
}

// closest shows the items that have most in common with the line.
func closest(k *kind, e *expect, list []item) string {
	const most = 3
	if len(list) == 0 {
		return "\n\tthe reading has none of any sort"
	}
	type scored struct {
		line  string
		score float64
	}
	lines := make([]scored, len(list))
	for i := range list {
		l := k.line(&list[i])
		lines[i] = scored{l, likeness(e.raw, l)}
	}
	slices.SortStableFunc(lines, func(a, b scored) int {
		switch {
		case a.score > b.score:
			return -1
		case a.score < b.score:
			return 1
		}
		return 0
	})
	var b strings.Builder
	for _, l := range lines[:min(most, len(lines))] {
		b.WriteString("\n\tclosest  " + l.line)
	}
	return b.String()
}
