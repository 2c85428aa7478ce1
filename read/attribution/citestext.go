package attribution

import "segun"

// citesText puts who cites a text, a count or a rumour above what that one says where a clause behind it tells what it says: "The mayors cited a poll | that found half of them in favour", "pointed to figures that
// show …", "The ministry closed the road, citing reports | that rebels were near". What the noun before the clause does not say ("cited a law that was passed in May") is left alone.
func (f *finder) citesText(s *segun.Sentence, from int) {
	for v := s.First; v+4 < s.End; v++ {
		if f.upos(v) != segun.VERB || !f.among(v, "pointsto") || f.passive(v) || f.inScare(v) {
			continue
		}
		first := v + 1
		if f.is(first, "to") && f.is(v, "point", "refer", "allude") {
			first++
		} else if f.is(v, "point", "refer", "allude") {
			continue
		}
		e := first
		for e < s.End && f.nounish(e) && !f.is(e, "that", "which") {
			e++
		}
		if np := f.trim(run{first, e}); !np.empty() && f.upos(e-1) != segun.ADP && e+2 < s.End && f.is(e, "that", "which") && f.quoteAt(e) == f.quoteAt(v) {
			f.citedSays(s, from, v, np, e)
		}
	}
}

// citedSays wraps what the text np, which the verb at v cites, says in the clause that token that opens.
func (f *finder) citedSays(s *segun.Sentence, from, v int, np run, that int) {
	h := f.top(np)
	if h < 0 || f.upos(h) != segun.NOUN && f.upos(h) != segun.PROPN {
		return
	}
	i := -1
	for k := from; k < len(f.out); k++ {
		if a := &f.out[k]; len(a.content) > 0 && (a.head == h && f.upos(h) == segun.NOUN || a.head > that && a.head <= that+3 && a.content[0].first > that) {
			i = k
			break
		}
	}
	if sub, src := f.citer(s, from, v); sub >= 0 && !src.empty() && !src.overlaps(np) {
		if i < 0 {
			i = f.textTells(s, np, h, that)
		}
		if i < 0 || f.out[i].content[0].first < that {
			return
		}
		if a := &f.out[i]; a.head > that && (len(a.source) == 0 || a.source[0].first >= that || a.subject == sub) {
			a.source, a.subject = []run{np}, h // the relative pronoun stands for it
		}
		f.wrap(from, i, v, sub, src, np.first)
	}
}

// textTells adds what a text, a count or a study tells in a relative clause, and returns its place, -1 for none: "a poll | that found half of them in favour".
func (f *finder) textTells(s *segun.Sentence, np run, h, that int) int {
	t := that + 1
	for t < s.End && f.upos(t) == segun.ADV {
		t++
	}
	if t+1 >= s.End || !f.finiteTag(t) || !f.among(h, "figures") || !f.among(t, "tellsof") {
		return -1
	}
	content := f.trim(run{t + 1, f.clauseEnd(s, t)})
	if f.is(content.first, "that") {
		content = f.trim(run{content.first + 1, content.end})
	}
	if content.empty() || content.end-content.first < 2 {
		return -1
	}
	f.drop(len(f.out), t)
	f.out = append(f.out, found{head: t, subject: h, source: []run{np}, cue: []run{{t, t + 1}}, content: []run{content}, rule: "cited text",
		frame: frame{class: "document", act: "assert", strong: true, that: true, key: f.r.Tags.Lemma[t]}})
	return len(f.out) - 1
}

// citer returns who cites with the verb at v: its subject, or for a participle behind a comma who did what stands before it. Who reports something is left to the citation.
func (f *finder) citer(s *segun.Sentence, from, v int) (int, run) {
	src, sub := f.quoter(s, from, v)
	if sub >= 0 && f.xpos(v) == "VBG" {
		return -1, run{} // "reported, citing a message that it had seen, that …": see citations
	}
	if sub < 0 && f.xpos(v) == "VBG" && v > s.First && f.Word(v-1) == "," {
		m := f.Head(v)
		if m > v && m < s.End {
			m = f.Head(m) // "citing reports", taken for a preposition
		}
		if m >= s.First && m < v && f.upos(m) == segun.VERB && !f.passive(m) {
			if sub, src = f.subjectOr(s, m); sub < 0 || src.empty() || src.end > m || !f.voice(sub) {
				return -1, run{}
			}
		}
	}
	return sub, src
}
