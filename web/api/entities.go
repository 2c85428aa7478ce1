package api

import "context"

// Entities are the people, bodies and places of the case.
type Entities interface {
	Entities(ctx context.Context, f EntityFilter, p Paging) (list []EntityItem, next string, total Counted, err error)
	Entity(ctx context.Context, id string) (*Entity, error)
	// EntityClaims lists the claims about an entity or by it.
	EntityClaims(ctx context.Context, id string, by bool, p Paging) (list []Claim, next string, total Counted, err error)
	// EntityRelations lists what documents tell of its offices, names, memberships and shares. A page looks at so many documents and no more: looked is how many.
	EntityRelations(ctx context.Context, id string, f RelationFilter, p Paging) (list []Relation, next string, looked int, err error)
}

// EntityFilter narrows a list of entities; what is "" holds for all.
type EntityFilter struct {
	Name string // the beginning of a name
	Kind string
}

// EntityItem is an entity in a list.
type EntityItem struct {
	EntityRef
	Documents int `json:"documents"`
	About     int `json:"about" doc:"Claims about it."`
	By        int `json:"by" doc:"Claims by it."`
}

// Entity is one person, body or place across documents.
type Entity struct {
	EntityItem
	Names       []SeenName     `json:"names" doc:"The most frequent first."`
	Roles       []RoleSeen     `json:"roles" doc:"The latest first. A word that blames whoever is called so (smuggler) is no role: it stands among the claims, with who says it."`
	AboutStatus map[string]int `json:"about_by_status"`
	ByStatus    map[string]int `json:"by_by_status"`
	Accused     map[string]int `json:"accused_by_status" doc:"Claims that accuse it (alleged), and that deny that it did wrong (denied). An allegation about it that accuses somebody else, or does not say whom, is not among them."`
	Latest      []Claim        `json:"latest" doc:"About it; at most 20."`
	Said        []Claim        `json:"said" doc:"By it; at most 20."`
	Relations   []Relation     `json:"relations" doc:"Who holds what, memberships, other names and offices, as the latest documents tell it, each on somebody's word; at most 20. /entities/{id}/relations has all."`
	InDocuments []DocumentRef  `json:"in_documents" doc:"The latest first; at most 20."`
	ListMatches []ListMatch    `json:"list_matches" doc:"Possible matches. None says that it is the listed party."`
	Bearers     []Bearer       `json:"bearers" doc:"Who goes by this name: with more than one the page is that of the name, and these may be several people."`
	MoreBearers int            `json:"more_bearers" doc:"How many others there are beside those."`
	Pairs       []Pair         `json:"pairs" doc:"Who may be the same as one of these, as far as such questions were gathered already (GET /same gathers them)."`
}

// Bearer is one who goes by a name.
type Bearer struct {
	ID        string     `json:"id" doc:"For /entities/{id}; empty where mentions stand alone."`
	Subject   string     `json:"subject" doc:"One of its mentions: for a judgement."`
	Name      string     `json:"name"`
	Alone     bool       `json:"alone" doc:"Mentions that nothing joins: whether any two of them are one is not known."`
	Names     []SeenName `json:"names"`
	Roles     []RoleSeen `json:"roles"`
	Documents int        `json:"documents"`
}

// SeenName is a name as documents write it.
type SeenName struct {
	Text      string `json:"text"`
	Script    string `json:"script" doc:"Latin, Cyrillic, Arabic, Han …"`
	Documents int    `json:"documents"`
}

// RoleSeen is an office that documents give somebody, with the first and last day on which they do.
type RoleSeen struct {
	Title     string `json:"title"`
	Of        string `json:"of"`
	Qualifier string `json:"qualifier"`
	Time      string `json:"time" enum:"current,former,unknown,"`
	First     string `json:"first"`
	Last      string `json:"last"`
	Documents int    `json:"documents"`
}

type entities struct {
	Entities []EntityItem `json:"entities"`
	Next     string       `json:"next"`
	Counted
}

type entityClaims struct {
	Claims []Claim `json:"claims"`
	Next   string  `json:"next"`
	Counted
}

func (s *server) entities() {
	get(s, "/entities", "entities", "People and bodies, those in most documents first", func(ctx context.Context, in *struct {
		PageInput
		Name string `query:"name" maxLength:"200" doc:"The beginning of a name, in any spelling."`
		Kind string `query:"kind" enum:"person,organisation,group,place,outlet,law,product,other"`
	}) (*entities, error) {
		p, err := in.paging("entities")
		if err != nil {
			return nil, err
		}
		list, next, total, err := s.ports.Entities.Entities(ctx, EntityFilter{in.Name, in.Kind}, p)
		return &entities{list, cursor("entities", next), total}, err
	})
	get(s, "/entities/{id}", "entity", "One person or body across documents", func(ctx context.Context, in *IDInput) (*Entity, error) {
		return s.ports.Entities.Entity(ctx, in.ID)
	})
	get(s, "/entities/{id}/claims", "entityClaims", "Claims about somebody or by them", func(ctx context.Context, in *struct {
		IDInput
		PageInput
		Side string `query:"side" enum:"about,by" default:"about"`
	}) (*entityClaims, error) {
		p, err := in.paging("entity " + in.Side)
		if err != nil {
			return nil, err
		}
		list, next, total, err := s.ports.Entities.EntityClaims(ctx, in.ID, in.Side == "by", p)
		return &entityClaims{list, cursor("entity "+in.Side, next), total}, err
	})
}
