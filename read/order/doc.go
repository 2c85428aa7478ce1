// Package order finds where the text puts what one claim tells before what another tells.
//
// In: claims, trees, and expressions of time that only order ("hours before"), where there are any. Out: orders in text order, each with the words
// that say so. It does not compare dates, does not take the order of telling for the order of happening, and leaves out what only
// one claim tells.
//
//	Hours before the vote, Salk had resigned. … The council voted on Friday.   →   [Hours before] resigned comes before voted
//
// Three wordings are read: a clause or a noun for an occurrence after before, after, once, following or prior to, when another claim
// tells of the same occurrence; "X, followed by Y" likewise; and "then" or "later" between two predicates of one sentence.
package order
