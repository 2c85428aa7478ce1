package fact

import "segun"

// Schemas of subjects. Those of Follow the Money where it has one, else ours.
const (
	schemaPerson   = "Person"
	schemaOrg      = "Organization"
	schemaGroup    = "Group"
	schemaPlace    = "Place"
	schemaOutlet   = "Outlet"
	schemaLaw      = "Law"
	schemaProduct  = "Product"
	schemaThing    = "Thing"
	schemaOffice   = "Occupancy"
	schemaClaim    = "Claim"
	schemaEvent    = "Event"
	schemaRelation = "Relation"
	schemaOrigin   = "Origin"
)

// schemaOf is the schema of each kind of entity.
var schemaOf = map[segun.EntityKind]string{
	segun.Person: schemaPerson, segun.Organisation: schemaOrg, segun.Group: schemaGroup, segun.Place: schemaPlace,
	segun.Outlet: schemaOutlet, segun.Law: schemaLaw, segun.Product: schemaProduct, segun.OtherEntity: schemaThing,
}

// kindOf is schemaOf the other way round.
var kindOf = func() map[string]segun.EntityKind {
	m := map[string]segun.EntityKind{}
	for k, s := range schemaOf {
		m[s] = k
	}
	return m
}()

// Properties. name, alias, description, caption, position, holder and date are Follow the Money's; the rest are ours.
const (
	propName        = "name"
	propAlias       = "alias"
	propDescription = "description"
	propCaption     = "caption" // the fullest of an entity's names, where it has several
	propCount       = "count"   // how many people a group holds: "2", "3..5", "3.."

	propMember = "member" // an entity that a group of several named together holds
	propPartOf = "partOf" // the group that an unnamed voice is one of: "one of them"

	propHolder       = "holder"
	propPosition     = "position"
	propOrganization = "organization"
	propBody         = "organizationRecord"
	propQualifier    = "qualifier"
	propTime         = "time"

	propClaim    = "claim" // the words of what is said
	propGrain    = "grain"
	propSection  = "section"
	propAct      = "act"
	propPolarity = "polarity"
	propRealis   = "realis"
	propQuote    = "quote"
	propAbout    = "about"
	propAccused  = "accused" // of a claim that accuses: whom
	propAnswers  = "answers"
	propFlag     = "flag"
	propRule     = "rule"
	propDate     = "date" // EDTF
	propBasis    = "dateBasis"

	propTrigger = "trigger" // the word that names an event
	propType    = "type"
	propRole    = "role:" // with the role after it: "role:agent"; the value is an entity, or the words of one not stated
	propPlace   = "place"
	propFigure  = "figure:" // with what is counted after it: "figure:killed"; the value is low..best..high
	propRests   = "rests"   // a claim that an event, a relation or an origin rests on

	propSubject = "subject"
	propObject  = "object"
	propTitle   = "title"
	propCalled  = "called"
	propShare   = "percentage" // how much of the object is held, in words that write and read the same: "51", "50..100 over", "60 of votes"

	propRoot = "root"
	propVia  = "via"
)
