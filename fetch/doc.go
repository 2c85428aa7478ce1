// Package fetch turns an argument into captures: exact bytes, with when and how they were got.
//
// In: a file path, a folder, "-" for standard input, an http or https URL; a .jsonl file of articles, a web archive, a
// mailbox, a feed, a list of addresses. Out: one [segun.Capture] each, or one for each thing that is in them. What cannot be
// read is a *[segun.Skip] that names the reason and the remedy; the arguments, lines and records after it are still
// read. What is passed over on purpose is counted in a [Left].
//
// It does not decide what the bytes are (see format), never edits them, and stores nothing.
//
//	articles.jsonl, line 3: {"id":"a3","text":"PORT ELAN — The ferry sank."}   →   Capture{From: "a3", Bytes: "PORT ELAN — The ferry sank."}
package fetch
