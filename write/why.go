package write

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"

	"segun"
)

// NoSuch says that a reading holds nothing of the ID that was asked for.
type NoSuch struct {
	ID, Document string
	Have         []string // the IDs of its kind, in order
}

// Error says what there is instead.
func (n *NoSuch) Error() string {
	have := "nothing of that kind was read"
	if k := len(n.Have); k > 0 {
		have = fmt.Sprintf("there %s %d, %s to %s", plural(k, "is", "are"), k, n.Have[0], n.Have[k-1])
	}
	return fmt.Sprintf("no %s in %s: %s", Plain(n.ID), Plain(n.Document), have)
}

// find returns the claim or the entity with the given ID; the other is nil.
func find(r *segun.Reading, id string) (*segun.Claim, *segun.Entity, error) {
	no := &NoSuch{ID: id, Document: r.Doc.From}
	switch {
	case strings.HasPrefix(id, "e") && r.Entities != nil:
		for i := range r.Entities.List {
			if e := &r.Entities.List[i]; e.ID == id {
				return nil, e, nil
			}
			no.Have = append(no.Have, r.Entities.List[i].ID)
		}
	case strings.HasPrefix(id, "c") && r.Claims != nil:
		for i := range r.Claims.List {
			if c := &r.Claims.List[i]; c.ID == id {
				return c, nil, nil
			}
			no.Have = append(no.Have, r.Claims.List[i].ID)
		}
	}
	return nil, nil, no
}

// Why writes for people how one claim ("c7") or entity ("e3") of r came about: the words, who says so, and for each thing that was decided the
// value in plain words with the reason. The error is a *[NoSuch] when r holds no such ID, or the writer's.
func Why(w io.Writer, r *segun.Reading, id string, o Options) error {
	c, e, err := find(r, id)
	if err != nil {
		return err
	}
	o.All = true
	d := &digest{page: newPage(w, o.columns(), o.Color), r: r, o: o, cast: gather(r, false), entities: byID(r)}
	x := &explainer{digest: d, at: locator{text: r.Doc.Text}}
	if c != nil {
		x.claim(c)
	} else {
		x.entity(e)
	}
	d.howRead()
	return d.w.Flush()
}

// explainer lays out one explanation.
type explainer struct {
	*digest
	at locator
}

// row shows one thing that was decided, with the reason.
func (x *explainer) row(name, value, reason string) {
	if value == "" {
		return
	}
	f := par{first: "  " + pad(name, 20), rest: strings.Repeat(" ", 24), ink: inkAside}
	runs := []run{{value, inkText}}
	if x.width < 60 {
		f = par{first: "  ", rest: "    "}
		runs = []run{{name + ": ", inkAside}, {value, inkText}}
	}
	if reason = Plain(reason); reason != "" {
		runs = append(runs, run{" · because: " + reason, inkAside})
	}
	x.para(f, runs...)
}

// place is where words stand, as line:column.
func (x *explainer) place(s segun.Span) string { return x.at.place(int(s.Start)) }

// quoted shows words of the text.
func (x *explainer) quoted(s segun.Span) string {
	return quoteMarks(Plain(wordsAt(x.r.Doc.Text, s)))
}

func (x *explainer) claim(c *segun.Claim) {
	x.para(par{}, run{c.ID, inkTitle}, run{joined("", "line and column "+x.place(c.Span), Plain(x.r.Doc.From)), inkAside})
	s := x.cast.saying(c, nil)
	words := wordsOf(x.r.Doc.Text, &s).text
	x.para(par{first: "  ", rest: "  "}, run{quoteMarks(words), inkQuote})
	if whole := Plain(wordsAt(x.r.Doc.Text, c.Span)); strings.TrimRight(whole, ".") != words {
		x.row("in full", whole, "")
	}
	x.chain(c)
	x.heading("How it is said")
	x.decided(c)
	x.replies(c)
}

// chain shows who says so, level by level, outermost first, with the words and the rule of each.
func (x *explainer) chain(c *segun.Claim) {
	x.heading("Who says so", "outermost first")
	for i := range c.Chain {
		v := &c.Chain[i]
		name := voiceName(x.r, x.entities, v)
		kind := voiceKind(v.Kind)
		if i == 0 && (x.entities[v.Entity] == nil || strings.HasPrefix(kind, name)) || v.Kind == segun.VoiceUnspecified {
			name = kind
		}
		runs := []run{{name, inkName}}
		if e := x.entities[v.Entity]; e != nil {
			if roles := rolesOf(e, 0); roles != "" {
				runs = append(runs, run{", " + roles, inkText})
			}
		}
		if kind == name {
			kind = ""
		}
		runs = append(runs, run{joined("", kind, Plain(v.Entity)), inkAside})
		x.para(par{first: "  " + pad(fmt.Sprint(i+1), 1), rest: "       "}, runs...)
		x.evidence(v)
	}
}

// evidence shows the words and the rule of one level.
func (x *explainer) evidence(v *segun.Voice) {
	f := par{first: "       ", rest: "         "}
	for _, s := range v.Spans {
		x.para(f, run{x.quoted(s), inkQuote}, run{" at " + x.place(s) + ", the words for the voice", inkAside})
	}
	for _, s := range v.Cues {
		x.para(f, run{x.quoted(s), inkQuote}, run{" at " + x.place(s) + ", the words that make it speak", inkAside})
	}
	if v.Rule != "" {
		x.para(f, run{"found by the rule “" + Plain(v.Rule) + "”", inkAside})
	}
}

// decided shows each field of a claim in plain words, with the reason.
func (x *explainer) decided(c *segun.Claim) {
	x.row("how sure", plainWord(sureWords, c.Status), c.Why.Status)
	x.row("what the voice does", plainWord(actWords, c.Act), c.Why.Act)
	x.row("worded as", plainWord(polarityWords, c.Polarity), c.Why.Polarity)
	x.row("told as", toldAs(c), c.Why.Realis)
	if t := c.Time; t != nil && t.EDTF != "" {
		x.row("when", Plain(at(t.EDTF))+" ("+Plain(t.EDTF)+"), "+x.quoted(t.Span)+" at "+x.place(t.Span), t.Basis)
	}
	x.row("whose words", plainWord(quoteWords, c.Quote), "")
	x.row("what sort", plainWord(grainWords, c.Grain), "")
	var about []string
	for _, id := range c.About {
		if e := x.entities[id]; e != nil {
			about = append(about, nameOf(e)+" ("+Plain(id)+")")
		}
	}
	x.row("about", strings.Join(about, ", "), "")
	var accused []string
	for _, id := range c.Accused {
		if e := x.entities[id]; e != nil {
			accused = append(accused, nameOf(e)+" ("+Plain(id)+")")
		}
	}
	x.row("accused", strings.Join(accused, ", "), "")
	for _, f := range c.Flags {
		x.row("note", plainWord(flagWords, f), "")
	}
	x.row("rule", Plain(c.Rule), "")
}

// replies shows what a claim answers, and what answers it.
func (x *explainer) replies(c *segun.Claim) {
	for _, id := range c.Answers {
		x.row("replies to", x.brief(id), "")
	}
	for i := range x.r.Claims.List {
		if o := &x.r.Claims.List[i]; slices.Contains(o.Answers, c.ID) {
			x.row("answered by", x.brief(o.ID), "")
		}
	}
	if x.r.Origins == nil {
		return
	}
	for i := range x.r.Origins.List {
		if o := &x.r.Origins.List[i]; slices.Contains(o.Claims, c.ID) {
			x.row("origin", Plain(o.ID)+", "+counted(len(o.Claims), "statement rests", "statements rest")+" on it", "")
		}
	}
}

// brief is a claim by its ID, voice and words.
func (x *explainer) brief(id string) string {
	c := x.cast.by[id]
	if c == nil || len(c.Chain) == 0 {
		return Plain(id)
	}
	s := x.cast.saying(c, nil)
	who := []run{{Plain(id) + ", " + voiceName(x.r, x.entities, &c.Chain[len(c.Chain)-1]), inkName}}
	var out strings.Builder
	for _, r := range after(who, runsOf(x.r.Doc.Text, &s)) {
		out.WriteString(r.text)
	}
	return out.String()
}

// entity shows the names, offices and places of one entity, and what joined each place to it.
func (x *explainer) entity(e *segun.Entity) {
	kind := string(e.Kind)
	if !e.Named {
		kind += ", not named"
	}
	x.para(par{}, run{e.ID, inkTitle}, run{joined("", kind, Plain(x.r.Doc.From)), inkAside})
	x.para(par{first: "  ", rest: "  "}, run{nameOf(e), inkName})
	if e.Count != nil {
		x.row("how many", cmp.Or(size(e.Count), "not said"), "")
		for _, p := range e.Count.Parts {
			x.row("of them", Plain(p.Text), "")
		}
	}
	for _, n := range e.Names {
		x.row(plainWord(formWords, n.Form), quoteMarks(Plain(n.Text))+" at "+x.place(n.Span), "")
	}
	for i := range e.Roles {
		one := segun.Entity{Roles: e.Roles[i : i+1]}
		x.row("office", rolesOf(&one, 0)+" at "+x.place(e.Roles[i].Span), "")
	}
	x.heading("Where it stands", counted(len(x.places(e)), "place", "places"))
	for _, k := range x.places(e) {
		m := x.r.Mentions.List[k]
		x.row(x.place(m.Span), x.quoted(m.Span)+", "+plainWord(formWords, string(m.Form)), x.joinedBy(k))
	}
}

// places returns the mentions of e, by pronoun too, in text order.
func (x *explainer) places(e *segun.Entity) []int {
	var out []int
	for _, k := range e.Mentions {
		if mentionAt(x.r, k) != nil {
			out = append(out, k)
		}
	}
	if c := x.r.Coreference; c != nil {
		for k, i := range c.Of {
			if i >= 0 && i < len(x.r.Entities.List) && x.r.Entities.List[i].ID == e.ID && mentionAt(x.r, k) != nil {
				out = append(out, k)
			}
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// joinedBy names the rule of a mention as a reason.
func (x *explainer) joinedBy(k int) string {
	if rule := x.rule(k); rule != "" {
		return "rule “" + rule + "”"
	}
	return ""
}

// rule is the one that found a mention, and for a pronoun the one that says whom it stands for.
func (x *explainer) rule(k int) string {
	if c := x.r.Coreference; c != nil && k < len(c.Rule) && c.Rule[k] != "" {
		return c.Rule[k]
	}
	return x.r.Mentions.List[k].Rule
}
