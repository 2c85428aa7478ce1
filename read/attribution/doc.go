// Package attribution finds who is said to say, think, ask or plan what.
//
// In: words, trees, quotation marks and mentions. Out: attributions, each with the words for the source, the cue that
// makes it a voice, and the content; an attribution that stands inside another's content names it. It does not decide
// whether what is said is so, nor who "she" is.
//
//	"The quay was empty," said Ines Morvan, the prosecutor.
//	   →   source [Ines Morvan, the prosecutor] cue [said] content ["The quay was empty,"]
//
// Cues are tables (data/tables/en): verbs with the complements that can hold what is said, nouns, prepositions. Rules
// on the dependency tree find the parts; quotation marks correct the tree where they disagree. Every attribution names the
// rule that made it.
package attribution
