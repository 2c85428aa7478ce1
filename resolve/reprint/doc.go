// Package reprint finds documents that print the same report: reprints, wire copy, edited and cut versions, excerpts; and quotations that
// several documents give in the same words.
//
// In: texts with the spans of their body and of their quotations. Out: pairs of documents, each with its kind and the passages that both hold, as
// spans in both; and clusters, "one report, n printings", with the earliest by publication date.
//
// It does not decide who copied from whom, beyond what dates say, nor whether two reports that tell the same in other words rest on one source: see
// resolve/lineage. It reads no trees and no names, so it works for any language that puts space between words.
//
//	the Herald prints the Tribune's report without its last four paragraphs   →   a cut; one report, 2 printings
//
// Two steps. Candidates are found by sketches: every run of five words is hashed, one hash in eight is kept (the same ones in every text),
// and two texts that keep enough hashes in common are candidates. That is the "mod m" sketch of A. Broder, On the resemblance and
// containment of documents (1997), which, unlike a fixed number of minima, also sees a short text inside a long one. Then the words of both are
// laid beside each other, and what is called a reprint rests on the passages, never on hashes.
//
// Everything is a function of the set of documents: neither their order nor whether they came at once or one by one changes it.
package reprint
