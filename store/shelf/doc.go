// Package shelf keeps captured lists on disk: every file by its digest, every edition of a list with its date, and which of them is current.
//
// In: a [segun.Edition] and the bytes of its files. Out: the editions that are kept, and their bytes, checked against their digests. The last
// good edition of a list stays whatever happens: one with far fewer parties, or without a file that the last one had, is refused with a
// [*Smaller] unless it is asked for, and nothing is written but whole.
//
// It does not read lists and does not know what is in them.
//
//	DIR/files/ab/abcdef…                     the bytes, by SHA-256
//	DIR/editions/ofac/2031-05-04-1a2b3c4d.json   one edition: list, date and how it is known, files, counts
package shelf
