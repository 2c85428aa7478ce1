// Package factual says how likely it is that what a predicate tells of happened: a number from −3 (certainly not) to 3
// (certainly), learned from sentences in which people judged it.
//
// In: a token of a reading with tags and trees. Out: a number. It knows nothing of voices, attributions or claims, and decides
// nothing about them: it is asked by read/claim, which may only become more careful by it.
//
//	They refused to leave.   leave: −2.4
package factual
