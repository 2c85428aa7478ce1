// Package fetch turns an argument into captures: exact bytes, with when and how they were got.
//
// In: a file path, "-" for standard input, an http or https URL, or a .jsonl file of articles. Out: one
// [segun.Capture] each, a .jsonl file one a line. What cannot be read is a *[segun.Skip] that names the
// reason and the remedy; the arguments and lines after it are still read.
//
// It does not decide what the bytes are (see format), never edits them, and stores nothing.
//
//	articles.jsonl, line 3: {"id":"a3","text":"PORT ELAN — The ferry sank."}   →   Capture{From: "a3", Bytes: "PORT ELAN — The ferry sank."}
package fetch
