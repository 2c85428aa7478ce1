// Package driver runs annotators over documents in the order that their layers need.
//
// In: a list of annotators, and documents. Out: one reading a document, in the order of the input, the
// same bytes whatever the order of the list or the number of workers. It does not decide which annotators
// there are (cmd hands them in), reads no files, and writes nothing.
//
// A layer that an annotator requires is complete before the annotator runs. An annotator that is not for
// the document's language is passed over, and so is everything that needs its layer; that is a Doubt on the
// reading, never an error. An annotator that panics fails its own document and no other.
//
// One worked sentence: given annotators that provide quotes (requires tokens), tokens (English only) and
// language, a French article gets its language, the Doubt "unsupported-language", and nothing else.
package driver
