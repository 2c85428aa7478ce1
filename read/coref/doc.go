// Package coref says whom pronouns stand for.
//
// In: mentions, entities, trees, quotation marks and attributions. Out: an entity for each pronoun that the text leaves no
// doubt about, one group more where a text speaks of itself as "we", and for those without a name the words that say why they have none. Where two people fit about as well it decides nothing and leaves a Doubt: who speaks is not a matter for
// a coin toss. It joins no descriptions; see read/entity.
//
//	Ines Morvan spoke to the judge. "I never signed it," she said.   →   I, she = Ines Morvan
//
// Candidates are weighed by their part in the sentence and by distance (after Lappin and Leass 1994); gender and number
// rule out; inside a quotation "I" is who speaks.
package coref
