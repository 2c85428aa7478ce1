package claim

import "segun"

// briefly reports whether an article is printed in short paragraphs, fewer than two sentences each as agencies and dailies print: each paragraph then stands for itself, and who speaks in one is named
// in it. Nobody tells on in such an article without words for saying.
func (m *maker) briefly() bool {
	blocks, sentences := m.paragraphs()
	return blocks >= leastSingly && sentences < 2*blocks
}

// paragraphs counts the paragraphs of an article, and the sentences in them.
func (m *maker) paragraphs() (blocks, sentences int) {
	last := -1
	for i := range m.r.Tokens.Sentences {
		s := &m.r.Tokens.Sentences[i]
		if m.r.Doc.Sections[s.Section].Kind != segun.Body {
			continue
		}
		sentences++
		if s.Block != last {
			last = s.Block
			blocks++
		}
	}
	return blocks, sentences
}
