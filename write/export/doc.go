// Package export takes the record of a case out: claim sheets for spreadsheets, a graph, Follow the Money, a vault of linked pages, and a
// sourcing memo.
//
// In: a [Head], which says what the export is, and [Document]s one after the other, in words that a person reads. Out: bytes on a writer, or files
// through [Files]. It decides nothing about the claims: what is in each was decided when it was read, and by whoever reviewed it. Every output
// begins with a line that says how much of it only a machine has read, no accusation becomes a property of anybody, and nothing that a document holds
// is run as a formula, as markup or as a link to anything but a web page.
//
//	Ines Morvan | had closed the quay | asserted | The Courier, citing Ines Morvan | no   →   one row of a sheet
package export
