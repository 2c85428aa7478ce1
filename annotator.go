package segun

// Layer names one annotator's typed result in a Reading.
type Layer string

// The layers, in the order in which they usually come.
const (
	LayerLanguage     Layer = "language"
	LayerTokens       Layer = "tokens"
	LayerTags         Layer = "tags"
	LayerTrees        Layer = "trees"
	LayerMentions     Layer = "mentions"
	LayerEntities     Layer = "entities"
	LayerQuotes       Layer = "quotes"
	LayerAttributions Layer = "attributions"
	LayerCoreference  Layer = "coreference"
	LayerClaims       Layer = "claims"
	LayerTimes        Layer = "times"
	LayerOrders       Layer = "orders"
	LayerEvents       Layer = "events"
	LayerRelations    Layer = "relations"
	LayerOrigins      Layer = "origins"
)

// Annotator adds one layer to a Reading. It is a value; cmd puts it in an explicit list.
//
// Run reads the layers named in Requires, writes only the one named in Provides, and adds Doubts. It
// must be safe for concurrent use on different Readings and keep nothing between calls that could
// change a result. Trouble in the text is a Doubt; an error means that the program failed.
type Annotator struct {
	Name      string // "read/quote"
	Version   string // raised when the same input may give another result
	Provides  Layer
	Requires  []Layer
	Languages []string // ISO 639-1; empty means any
	Model     string   // "name@digest" of the model it uses, "" when none
	Run       func(*Reading) error
}

// Language is the layer of lang/ident.
type Language struct {
	Code       string  // ISO 639-1 of the text as read, "und" when it cannot be told
	Confidence float64 // 0 to 1
}

// Reading is one document with the layers that annotators have added. Layers are nil until their
// annotator has run, and are not changed after.
type Reading struct {
	Doc          *Document
	Language     *Language
	Tokens       *Tokens
	Tags         *Tags
	Trees        *Trees
	Mentions     *Mentions
	Entities     *Entities
	Quotes       *Quotes
	Attributions *Attributions
	Coreference  *Coreference
	Claims       *Claims
	Times        *Times
	Orders       *Orders
	Events       *Events
	Relations    *Relations
	Origins      *Origins
	Doubts       []Doubt
	Makers       []Maker // what ran, in order

	// Looked is what annotators of one stage have worked out of the layers once for all of them. It is no layer: nobody else looks at it, and it is let go when all have run.
	Looked any
}

// Maker names an annotator that ran, with its version and model.
type Maker struct {
	Name, Version, Model string
}

// Doubt records trouble in the text.
func (r *Reading) Doubt(at Span, code, message string) {
	r.Doubts = append(r.Doubts, Doubt{Span: at, Code: code, Message: message})
}
