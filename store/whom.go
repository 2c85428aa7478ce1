package store

import (
	"cmp"
	"encoding/json"
	"errors"
	"slices"
	"strconv"
	"strings"

	"github.com/ncruces/go-sqlite3"
)

// bearer is one whom a name stands for: an entity, a party that nobody resolved, or, where loose, all mentions of the name that nothing joins with another.
type bearer struct {
	entity []byte
	loose  bool
	n      int // members
	scopes []scope
}

// scope is a party, as far as it is of one bearer: in some documents only, or wholly where docs is nil.
type scope struct {
	party int64
	docs  []int64
}

// mostBearers is how many entities of one name are told apart.
const mostBearers = 400

// bearersOf are those that parties stand for, the one with most members first. Where they are many, the mentions that nothing joins with another come last, together.
func bearersOf(db *conn, parties []int64) ([]bearer, error) {
	var out, alone []bearer
	var split splits
	met := map[string]bool{}
	for _, p := range parties {
		any, err := resolvedParty(db, p)
		if err != nil {
			return nil, err
		}
		if !any {
			out = append(out, bearer{scopes: []scope{{party: p}}})
			continue
		}
		err = db.each(func(s *sqlite3.Stmt) error {
			if e := s.ColumnBlob(0, nil); !met[string(e)] {
				met[string(e)] = true
				out = append(out, bearer{entity: e})
			}
			return nil
		}, "SELECT entity FROM bonds b WHERE party=?1 AND (n>1 OR EXISTS(SELECT 1 FROM bonds o WHERE o.entity=b.entity AND o.party<>?1)) ORDER BY n DESC,entity LIMIT ?2", p, mostBearers)
		if err != nil {
			return nil, err
		}
		singles, err := singlesOf(db, p, &split)
		if err != nil {
			return nil, err
		}
		alone = append(alone, singles...)
	}
	var loose *bearer
	if len(out)+len(alone) <= mostParties {
		out = append(out, alone...)
	} else if len(alone) > 0 {
		loose = together(alone)
	}
	for i := range out {
		if err := out[i].fill(db, &split); err != nil {
			return nil, err
		}
	}
	slices.SortStableFunc(out, func(a, b bearer) int { return cmp.Or(cmp.Compare(b.n, a.n), slices.Compare(a.entity, b.entity)) })
	if loose != nil {
		out = append(out, *loose)
	}
	return out, nil
}

// singlesOf are the entities that are one mention only.
func singlesOf(db *conn, party int64, split *splits) (out []bearer, err error) {
	err = db.each(func(s *sqlite3.Stmt) error {
		out = append(out, bearer{entity: s.ColumnBlob(0, nil), n: 1})
		return nil
	}, "SELECT b.entity FROM bonds b WHERE b.party=?1 AND b.n=1 AND NOT EXISTS(SELECT 1 FROM bonds o WHERE o.entity=b.entity AND o.party<>?1)", party)
	for i := range out {
		docs, e := split.docs(db, out[i].entity, party)
		if err = errors.Join(err, e); err != nil {
			return nil, err
		}
		out[i].scopes = []scope{{party, docs}}
	}
	slices.SortStableFunc(out, func(a, b bearer) int { return slices.Compare(a.scopes[0].docs, b.scopes[0].docs) })
	return out, err
}

// together makes one bearer of mentions that stand alone.
func together(alone []bearer) *bearer {
	loose := &bearer{loose: true, n: len(alone)}
	for _, a := range alone {
		s := a.scopes[0]
		if k := len(loose.scopes) - 1; k >= 0 && loose.scopes[k].party == s.party {
			loose.scopes[k].docs = append(loose.scopes[k].docs, s.docs...)
			continue
		}
		loose.scopes = append(loose.scopes, s)
	}
	for i := range loose.scopes {
		loose.scopes[i].docs = slices.Compact(loose.scopes[i].docs)
	}
	return loose
}

// resolvedParty reports whether some of a party is of an entity.
func resolvedParty(db *conn, party int64) (bool, error) {
	_, ok, err := db.number("SELECT 1 FROM bonds WHERE party=? LIMIT 1", party)
	return ok, err
}

// fill finds what parties an entity has, and which of them it shares with others.
func (b *bearer) fill(db *conn, split *splits) error {
	if b.entity == nil {
		n, _, err := db.number("SELECT count(*) FROM (SELECT 1 FROM entities WHERE party=? LIMIT 100000)", b.scopes[0].party)
		b.n = int(n)
		return err
	}
	b.scopes, b.n = nil, 0
	err := db.each(func(s *sqlite3.Stmt) error {
		b.scopes = append(b.scopes, scope{party: s.ColumnInt64(0)})
		b.n += s.ColumnInt(1)
		return nil
	}, "SELECT b.party,b.n FROM bonds b JOIN parties p ON p.id=b.party WHERE b.entity=? ORDER BY b.n DESC,p.form", b.entity)
	if err != nil {
		return err
	}
	for i := range b.scopes {
		s := &b.scopes[i]
		k, _, err := db.number("SELECT count(*) FROM (SELECT 1 FROM bonds WHERE party=? LIMIT 2)", s.party)
		if err != nil {
			return err
		}
		if k > 1 {
			if s.docs, err = split.docs(db, b.entity, s.party); err != nil {
				return err
			}
		}
	}
	return nil
}

// splits are the documents of the entities of parties, as far as they were asked for: each party's rows are gone through once.
type splits struct{ of map[int64]map[string][]int64 }

// docs are the documents in which a party is of an entity, never nil.
func (p *splits) docs(db *conn, entity []byte, party int64) ([]int64, error) {
	of := p.of[party]
	if of == nil {
		of = map[string][]int64{}
		only, err := onlyEntity(db, party)
		if err != nil {
			return nil, err
		}
		err = db.each(func(s *sqlite3.Stmt) error {
			whose, doc := only, s.ColumnInt64(1)
			if whose == nil {
				whose = s.ColumnRawBlob(0)
			}
			of[string(whose)] = append(of[string(whose)], doc)
			return nil
		}, "SELECT whose,doc FROM entities WHERE party=? AND whose IS NOT NULL", party)
		if err != nil {
			return nil, err
		}
		for e, docs := range of {
			slices.Sort(docs)
			of[e] = slices.Compact(docs)
		}
		if p.of == nil {
			p.of = map[int64]map[string][]int64{}
		}
		p.of[party] = of
	}
	if docs := of[string(entity)]; docs != nil {
		return docs, nil
	}
	return []int64{}, nil
}

// onlyEntity is the entity of a party that has one, nil where it has several or none.
func onlyEntity(db *conn, party int64) (entity []byte, err error) {
	n := 0
	err = db.each(func(s *sqlite3.Stmt) error {
		if n++; n == 1 {
			entity = s.ColumnBlob(0, nil)
		} else {
			entity = nil
		}
		return nil
	}, "SELECT entity FROM bonds WHERE party=? LIMIT 2", party)
	return entity, err
}

// narrowed is an SQL condition that a document's number, given as an expression, is in the scope, with its argument.
func (s *scope) narrowed(expr string) (sql string, args []any) {
	if s.docs == nil {
		return "", nil
	}
	b, _ := json.Marshal(s.docs) // of numbers: it cannot fail
	return " AND " + expr + " IN (SELECT value FROM json_each(?))", []any{string(b)}
}

// docOfClaim is the document's number in a claim's.
const docOfClaim = "(claim>>20&8388607)"

// others are the parties that entities with the given ones have besides them, each as far as it is theirs.
func others(db *conn, parties []int64) ([]scope, error) {
	if len(parties) == 0 {
		return nil, nil
	}
	asked := map[int64]bool{}
	for _, p := range parties {
		asked[p] = true
	}
	b, _ := json.Marshal(parties) // of numbers: it cannot fail
	type half struct {
		party int64
		docs  map[int64]bool
		whole bool
	}
	found := map[int64]*half{}
	var order []int64
	type shared struct {
		entity []byte
		party  int64
		whole  bool
	}
	var list []shared
	var split splits
	err := db.each(func(s *sqlite3.Stmt) error {
		list = append(list, shared{s.ColumnBlob(0, nil), s.ColumnInt64(1), s.ColumnInt(2) == 1})
		return nil
	}, `SELECT o.entity,o.party,(SELECT count(*) FROM (SELECT 1 FROM bonds x WHERE x.party=o.party LIMIT 2)) FROM bonds b JOIN bonds o ON o.entity=b.entity
		WHERE b.party IN (SELECT value FROM json_each(?1)) AND o.party NOT IN (SELECT value FROM json_each(?1)) ORDER BY o.party,o.entity`, string(b))
	if err != nil {
		return nil, err
	}
	for _, l := range list {
		h := found[l.party]
		if h == nil {
			h = &half{party: l.party, docs: map[int64]bool{}}
			found[l.party] = h
			order = append(order, l.party)
		}
		if h.whole = h.whole || l.whole; h.whole {
			continue
		}
		docs, err := split.docs(db, l.entity, l.party)
		if err != nil {
			return nil, err
		}
		for _, d := range docs {
			h.docs[d] = true
		}
	}
	var out []scope
	for _, p := range order {
		s := scope{party: p}
		if h := found[p]; !h.whole {
			for d := range h.docs {
				s.docs = append(s.docs, d)
			}
			slices.Sort(s.docs)
		}
		out = append(out, s)
	}
	return out, nil
}

// tagOf is the full-text condition that a claim has a party in a role, within a scope.
func (s *scope) tagOf(kind string) string {
	t := tagged(kind, strconv.FormatInt(s.party, 10))
	if s.docs == nil {
		return t
	}
	all := make([]string, len(s.docs))
	for i, d := range s.docs {
		all[i] = tagged("d", strconv.FormatInt(d, 10))
	}
	return "(" + t + " AND (" + strings.Join(all, " OR ") + "))"
}
