// Package corpus reads articles that are annotated whole, checks the annotation, and holds a reading against it.
//
// In: the txtar files of data/corpus, as docs/annotating.md describes them, and readings of their texts. Out: what an editor found in an
// article, the faults of an annotation with their lines, and how often a reading errs, the dangerous ways apart. It reads no
// article itself: it is handed readings.
//
//	taking bribes | by: Ines Morvan | status: alleged   →   Claim{By: "Ines Morvan", Status: "alleged"} at these words
package corpus
