// Package conll reads and writes the column formats that corpora come in: CoNLL-U
// (universaldependencies.org/format) and two-column BIO names.
//
// In: an io.Reader. Out: sentences. It judges nothing: a tag it does not know is an error with its line.
package conll
