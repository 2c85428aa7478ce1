package main

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"segun"
	"segun/fetch"
	"segun/lists"
	"segun/names"
	"segun/resolve/ownership"
	"segun/resolve/screen"
	"segun/store"
	"segun/write"
)

// caseHoldings says which case's documents are asked for holdings. It is never taken from the environment: whoever screens a name need not mean a case.
type caseHoldings struct {
	Case         string `short:"c" placeholder:"CASE" help:"Take the holdings that this case's documents tell, too: a name under SEGUN_DIR/cases, or a folder."`
	PassphraseFD int    `name:"passphrase-fd" default:"-1" placeholder:"N" help:"Read a locked case's passphrase from this file descriptor."`
}

// owners is who owns whom as articles tell it, together with the holdings that the lists state, and what OFAC's 50 percent rule comes to. It is read only
// once it is made.
type owners struct {
	articles, unread int
	parties          []*toldParty
	told             []write.OwnerTold // by asset, owner and place
	result           *ownership.Result
	listNames        map[segun.SubjectID]string // of holders and held ones that only a list names
}

// toldParty is somebody whom articles name as a holder or as held. Names that are the same but for their legal form are one.
type toldParty struct {
	id      segun.SubjectID // the listed party's where it is a possible match for just one, else one of its own
	name    string
	parts   names.Name
	entity  string // of a case, "" for none
	matches []segun.Candidate
	linked  *caseLink                // what a person linked it to in the case, nil for nothing
	others  map[segun.SubjectID]bool // records that a person said it is not
}

// caseLink is a record of a list that a person said an entity of a case is.
type caseLink struct {
	record segun.SubjectID
	by     string // "Ana on 2031-05-04"
}

// sameParty is the score from which two names in articles are taken for one party: nothing but capitals, marks and legal forms differ.
const sameParty = 0.95

// readOwners reads the articles and works the rule out.
func readOwners(t *terminal, c *screenAskCmd, s *searching, d *decisions) (*owners, error) {
	o := &owners{}
	var told []segun.ToldHolding
	var err error
	if len(c.Holdings) > 0 {
		if told, err = o.read(t, c); err != nil {
			return nil, err
		}
	}
	for i := range told {
		h := &told[i]
		h.Owner, h.Asset = o.party(h.OwnerName, "").id, o.party(h.AssetName, "").id
	}
	if c.Case != "" {
		of, err := o.ofCase(t, &c.caseHoldings)
		if err != nil {
			return nil, err
		}
		told = append(told, of...)
	}
	stated, err := statedHoldings(t.ctx, c)
	if err != nil {
		return nil, err
	}
	own := map[segun.SubjectID]segun.SubjectID{}
	for _, p := range o.parties {
		before := p.id
		p.screen(s, d)
		own[before] = p.id
	}
	for i := range told {
		told[i].Owner, told[i].Asset = own[told[i].Owner], own[told[i].Asset]
	}
	listed := map[segun.SubjectID]bool{}
	for id := range stated.listed {
		listed[id] = true
	}
	for _, p := range o.parties {
		if p.linked != nil {
			listed[p.id] = listed[p.id] || stated.sanctioned(p.id)
			continue
		}
		for i := range p.matches {
			listed[p.id] = listed[p.id] || stated.sanctioned(p.matches[i].Subject)
		}
	}
	counted, apart := ownership.Told(told)
	for _, h := range counted {
		for _, x := range h.Told {
			o.told = append(o.told, write.OwnerTold{ToldHolding: x})
		}
	}
	for _, x := range apart {
		o.told = append(o.told, write.OwnerTold{ToldHolding: x.ToldHolding, Apart: x.Why})
	}
	o.listNames = stated.names
	holdings, _ := ownership.Holdings(stated.statements)
	o.result = ownership.Apply(append(holdings, counted...), listed, s.head.When.Format(time.DateOnly))
	return o, nil
}

// read reads the articles and returns the holdings that they tell, in the order of the articles.
func (o *owners) read(t *terminal, c *screenAskCmd) ([]segun.ToldHolding, error) {
	d, _, err := newDriver()
	if err != nil {
		return nil, err
	}
	ctx, stop := context.WithCancel(t.ctx)
	defer stop()
	reading := &readCmd{Inputs: c.Holdings, Quiet: true}
	fetcher := &fetch.Fetcher{Offline: true, Stdin: t.stdin, Left: (&leftOut{}).add}
	unread := batch{cmd: reading, t: t}
	var told []segun.ToldHolding
	for res := range d.All(ctx, reading.inputs(ctx, fetcher), c.Workers, nil) {
		if res.Err != nil {
			unread.fail(res.From, res.Err)
			continue
		}
		o.articles++
		unread.read++
		told = append(told, write.Holdings(res.Reading)...)
	}
	unread.tell(t.stderr)
	if o.unread = len(unread.unread); o.articles == 0 && t.ctx.Err() == nil {
		return nil, fmt.Errorf("--holdings: no article could be read")
	}
	return told, t.ctx.Err()
}

// ofCase takes the holdings that a case's documents tell. Who in one is whom in another is as the case has it.
func (o *owners) ofCase(t *terminal, c *caseHoldings) ([]segun.ToldHolding, error) {
	k, err := (&caseFlags{Case: c.Case, PassphraseFD: c.PassphraseFD}).open(t)
	if err != nil {
		return nil, err
	}
	defer k.Close()
	links, others, err := o.links(t, k)
	if err != nil {
		return nil, err
	}
	var told []segun.ToldHolding
	err = k.Holdings(t.ctx, nil, func(h *store.HoldingHit) error {
		of, err := k.Entities(t.ctx, h.Owner, h.Asset)
		if err != nil {
			return err
		}
		x := toldIn(h)
		x.Owner, x.Asset = o.party(h.OwnerName, string(of[h.Owner].ID)).id, o.party(h.AssetName, string(of[h.Asset].ID)).id
		told = append(told, x)
		return nil
	})
	if err != nil {
		return nil, err
	}
	for _, p := range o.parties {
		if p.entity != "" {
			p.linked, p.others = links[p.entity], others[p.entity]
		}
	}
	_, all, err := k.Documents(t.ctx, 1)
	o.articles += all
	return told, err
}

// links are the records of lists that people said entities of the case are, and are not.
func (o *owners) links(t *terminal, k *store.Case) (links map[string]*caseLink, others map[string]map[segun.SubjectID]bool, err error) {
	links, others = map[string]*caseLink{}, map[string]map[segun.SubjectID]bool{}
	list, err := k.Judgements(t.ctx, false)
	if err != nil {
		return nil, nil, err
	}
	for i := range list {
		member, record := list[i].A, list[i].B
		if _, _, ok := record.Local(); ok {
			member, record = record, member
		}
		_, _, isMember := member.Local()
		if _, _, both := record.Local(); both || !isMember || !list[i].Person {
			continue
		}
		of, err := k.Entities(t.ctx, member)
		if err != nil {
			return nil, nil, err
		}
		e := string(of[member].ID)
		switch {
		case e == "":
		case list[i].Verdict == segun.Same:
			links[e] = &caseLink{record, list[i].Who + " on " + list[i].When.Format(time.DateOnly)}
		case list[i].Verdict == segun.NotSame:
			if others[e] == nil {
				others[e] = map[segun.SubjectID]bool{}
			}
			others[e][record] = true
		}
	}
	return links, others, nil
}

// toldIn is a holding of a case with who says it in words.
func toldIn(h *store.HoldingHit) segun.ToldHolding {
	x := h.ToldHolding
	var by []string
	for i := range h.Chain {
		by = append(by, voiceWords(&h.Chain[i]))
	}
	x.By = strings.Join(by, ", citing ")
	if h.Doc.Published != "" {
		x.By += " (" + h.Doc.Published + ")"
	}
	return x
}

// party returns the party of a name, a new one where no name before is the same. With an entity of a case, only that entity is the same.
func (o *owners) party(name, entity string) *toldParty {
	a := names.Analyse(name, names.Unknown)
	for _, p := range o.parties {
		if entity != "" && p.entity == entity || entity == "" && p.name == name {
			return p
		}
	}
	for _, p := range o.parties {
		if entity != "" && p.entity != "" {
			continue
		}
		if m := names.Compare(&p.parts, &a); m.Score >= sameParty {
			if p.entity == "" {
				p.entity = entity
			}
			return p
		}
	}
	p := &toldParty{id: segun.SubjectOf("told", fmt.Sprint(len(o.parties)+1)), name: name, parts: a, entity: entity}
	o.parties = append(o.parties, p)
	return p
}

// screen asks the lists about a party. What a person cleared is no match.
func (p *toldParty) screen(s *searching, d *decisions) {
	if p.linked != nil {
		p.id = p.linked.record
		return
	}
	answer := s.screener.Ask(&segun.Asked{Name: p.name}, screen.Options{Most: 5})
	d.apply(&answer)
	for _, c := range answer.Candidates {
		if c.Verdict != segun.PossibleMatch || c.Cleared != nil || p.others[c.Subject] {
			continue
		}
		if answer.Ambiguous != "" && c.Doubt == "" {
			c.Doubt = answer.Ambiguous
		}
		p.matches = append(p.matches, c)
	}
	if len(p.matches) == 1 && p.matches[0].Doubt == "" {
		p.id = p.matches[0].Subject
	}
}

// statedOwners is what the lists themselves state of holdings and of who is under sanctions.
type statedOwners struct {
	statements []segun.Statement
	listed     map[segun.SubjectID]bool
	registers  map[segun.ListID]bool // lists that say of whom they list whether they are under sanctions
	names      map[segun.SubjectID]string
}

// sanctioned reports whether a list's party is under sanctions: all are on a list that does not tell them apart.
func (s *statedOwners) sanctioned(id segun.SubjectID) bool {
	list, _ := id.Parts()
	return s.listed[id] || !s.registers[list]
}

// statedHoldings reads what the lists state of holdings.
func statedHoldings(ctx context.Context, c *screenAskCmd) (*statedOwners, error) {
	s, err := openShelf()
	if err != nil {
		return nil, err
	}
	sources, err := c.sources(&terminal{ctx: ctx}, s)
	if err != nil {
		return nil, err
	}
	out := &statedOwners{listed: map[segun.SubjectID]bool{}, registers: map[segun.ListID]bool{}, names: map[segun.SubjectID]string{}}
	for i := range sources {
		h, err := sources[i].open()
		if err != nil {
			return nil, err
		}
		named := map[segun.SubjectID]string{}
		holders := &holdersOf{}
		_, err = lists.Each(h.bundle, lists.Options{AcceptSmaller: true}, func(st segun.Statement) bool {
			holders.take(&st)
			switch st.Property {
			case "topics":
				out.registers[h.bundle.ID] = true
			case "name":
				if named[st.Subject] == "" {
					named[st.Subject] = st.Value
				}
			}
			return ctx.Err() == nil
		})
		if err != nil {
			return nil, err
		}
		for id := range holders.listed {
			out.listed[id] = true
		}
		out.statements = append(out.statements, holders.holdings...)
		for _, st := range holders.holdings { // only they need names
			if st.Property == "owner" || st.Property == "asset" {
				out.names[segun.SubjectID(st.Value)] = named[segun.SubjectID(st.Value)]
			}
		}
	}
	return out, ctx.Err()
}

// of is what is told of the owners of a name that was asked; nil where no article was given.
func (o *owners) of(asked *segun.Asked) *write.OwnersTold {
	if o == nil {
		return nil
	}
	out := &write.OwnersTold{Articles: o.articles}
	p := o.named(asked)
	if p == nil {
		return out
	}
	out.Party = p.name
	out.Held = slices.ContainsFunc(o.told, func(t write.OwnerTold) bool { return t.Asset == p.id })
	name := o.name
	if f := o.result.Of(p.id); f != nil {
		out.Verdict, out.Low, out.High = string(f.Verdict), f.Low, f.High
		out.Words = f.Words(name)
		chains, more := o.result.Chains(p.id)
		for i, c := range chains {
			if i == mostChains {
				more += len(chains) - i
				break
			}
			out.Chains = append(out.Chains, c.WordsAs(name, o.asListed))
		}
		out.More = more
	}
	above := o.above(p.id)
	for i := range o.told {
		if t := &o.told[i]; above[t.Asset] || t.Owner == p.id {
			out.Told = append(out.Told, *t)
		}
	}
	for _, x := range o.parties {
		if !above[x.id] || x == p {
			continue
		}
		if x.linked != nil {
			out.Matches = append(out.Matches, write.OwnerMatch{Name: x.name, Subject: x.linked.record, Linked: x.linked.by})
		}
		for i := range x.matches {
			c := &x.matches[i]
			out.Matches = append(out.Matches, write.OwnerMatch{Name: x.name, Subject: c.Subject, Listed: c.Primary, Score: c.Score, Date: c.ListDate, Doubt: c.Doubt})
		}
	}
	return out
}

// named finds the party of the articles that a name asked for is, nil for none.
func (o *owners) named(asked *segun.Asked) *toldParty {
	var best *toldParty
	score := 0.9
	for _, n := range append([]string{asked.Name}, asked.Aliases...) {
		a := names.Analyse(n, names.KindOf(asked.Kind))
		for _, p := range o.parties {
			if strings.EqualFold(n, p.name) {
				return p
			}
			if m := names.Compare(&a, &p.parts); m.Score > score {
				best, score = p, m.Score
			}
		}
	}
	return best
}

// above is a party with all who hold it, directly or through others, as the articles tell it.
func (o *owners) above(id segun.SubjectID) map[segun.SubjectID]bool {
	all := map[segun.SubjectID]bool{id: true}
	for grew := true; grew; {
		grew = false
		for i := range o.told {
			if t := &o.told[i]; all[t.Asset] && !all[t.Owner] {
				all[t.Owner], grew = true, true
			}
		}
	}
	return all
}

// asListed says what a holder is to the lists: on one by itself, or by a name in an article only.
func (o *owners) asListed(id segun.SubjectID) string {
	at := slices.IndexFunc(o.parties, func(p *toldParty) bool { return p.id == id })
	switch {
	case at < 0:
		return "listed"
	case o.parties[at].linked != nil:
		return "listed: linked by " + o.parties[at].linked.by
	}
	return "possible match for a listed party"
}

// name is what a party is called: as the articles have it, or the list.
func (o *owners) name(id segun.SubjectID) string {
	if i := slices.IndexFunc(o.parties, func(p *toldParty) bool { return p.id == id }); i >= 0 {
		return o.parties[i].name
	}
	if n := o.listNames[id]; n != "" {
		return n
	}
	_, n := id.Parts()
	return n
}
