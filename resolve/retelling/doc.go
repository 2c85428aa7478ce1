// Package retelling decides which claims of different documents tell the same thing.
//
// In: claims as they were read: their words, whom they are about, what they deny, who says them; and how rare each word is in the case. Out: for two of
// them how much they have in common, how much it would take, and what speaks against it. A retelling has other words: killed for dead, a blaze for a
// fire (data/tables/en/alike.tsv), a name for "the company". What it does not have is another number of the same people, another day, somebody else,
// or a not where the other has none.
//
// It does not decide who rests on whom (resolve/lineage), nor whether what is told is true. Two who tell the same may know it from nowhere in common.
//
//	"Five people were killed when a store burned down"   "the fire left five dead"   →   the same
//	"Five people were killed in the fire"   "Three people were killed in the fire"   →   not: another number
//
// All are pure functions, and Compare(a, b) is Compare(b, a).
package retelling
