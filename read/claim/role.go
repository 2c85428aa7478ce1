package claim

import (
	"segun"
)

// roles makes a claim of each office and each other name that the text gives someone, said by whoever says the words they stand in.
func (m *maker) roles() {
	for i := range m.r.Entities.List {
		e := &m.r.Entities.List[i]
		for k := range e.Roles {
			m.role(e.ID, e.Roles[k].Span, "office")
		}
		for k := range e.Names {
			if e.Names[k].Form == "alias" {
				m.role(e.ID, e.Names[k].Span, "alias")
			}
		}
	}
}

func (m *maker) role(id string, span segun.Span, rule string) {
	if span.Empty() {
		return
	}
	sec := m.r.Doc.SectionAt(span.Start)
	if sec < 0 || m.r.Doc.Sections[sec].Kind == segun.Boilerplate {
		return
	}
	t := m.r.Tokens.At(span.Start)
	if t >= m.Len() {
		return
	}
	d := draft{holder: int(m.holder[t]), subject: -1}
	d.Grain, d.Content, d.Act, d.Polarity, d.Realis, d.Rule, d.Head = "role", []segun.Span{span}, "assert", "positive", "ongoing", "read/claim:"+rule, -1
	d.Why = segun.Why{Act: "nothing says otherwise", Polarity: "no negation", Realis: "an office or a name"}
	d.Quote, d.About = m.quote(d.Content, d.holder >= 0), []string{id}
	span0 := d.holder
	if span0 >= 0 { // the office stands for itself: no cue's words belong to its stretch
		d.Span = span
	}
	m.finish(&d, sec)
}
