// Package store keeps a case: captures, what was read in them, and what people decided, in one folder on disk.
//
// In: captures with their readings, as entries that [Prepare] makes. Out: claims, names, times and documents that answer a
// [segun/store/query] question, each with the words that it rests on. A case has one writer at a time and any number of readers. What
// [Writer.Add] has returned for is on disk, whatever happens to the program afterwards. The package reads no article itself, and who in several
// documents is one it is told by a [Joiner]; without one, names with one normal form are one party.
//
//	CASE/case.json   name, form, and how it is locked; no content
//	CASE/record.db   all the rest, encrypted in a locked case
//	CASE/writer      who writes at the moment
//
// Errors are told apart with errors.Is: [ErrNotFound], [ErrInvalid], [ErrCorrupt], [ErrNewer], [ErrInUse], [ErrPassphrase], [ErrFull],
// [ErrReadOnly]. Their messages name the file and what to do.
package store
