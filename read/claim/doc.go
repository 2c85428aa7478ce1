// Package claim turns attributions into claims: what one voice says, with the voices it comes through.
//
// In: attributions, entities, pronouns, trees. Out: claims in text order; the stretches that no voice is named for are the outlet's
// own. It does not decide whether what is said is so, and never raises a status: an accusation stays one.
//
//	"No order was signed," the ministry said.   →   outlet › the ministry: [No order was signed] negated
package claim
