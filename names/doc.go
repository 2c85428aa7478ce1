// Package names knows what a name is: it takes names apart, compares them, and finds them again among millions.
//
// In: names of persons, organisations and vessels as anybody writes them, in any of a dozen scripts. Out: their parts with
// roles, a score for a pair with its reason in words, candidates from an index, and the places in a text where indexed names
// stand. It knows no documents and no lists, reads nothing from outside but index files, and never says that two parties
// are the same: a name alone is never more than a possible match.
//
// One worked sentence: "Sr. Nemesio Oseguera Cervantes" and "OSEGUERA CERVANTES, Nemesio" both analyse to the given
// name nemesio and the family names oseguera and cervantes, and compare as 1; "Nemesio Oseguera Ramos" has another second
// family name, and that vetoes whatever else agrees.
//
// A Name is analysed once and compared many times; comparing allocates nothing. All functions may be called
// from many goroutines at once, on shared Names too. See docs/names.md.
package names
