// Package format reads captures into documents: one immutable text, cut into sections and paragraphs.
//
// In: a [segun.Capture]. Out: a [segun.Document] whose text is valid UTF-8, with its title, authors,
// date and how it is known, its sections (headline, dateline, body, caption, comment, boilerplate) and its
// blocks; trouble on the way is a Doubt in it. A capture that no reader takes is a *[segun.Skip] that says
// what it looks like and what to do.
//
// Map leads a document's words back to the bytes of the capture; a lone run with Raw -1 says that they cannot be
// led back (UTF-16 and multi-byte charsets).
//
// It does not decide what language the text is in, where its sentences end or who says what; and it
// corrects nothing: plain text keeps every byte but a byte order mark.
//
//	Ferry sinks off Port Elan            →   headline
//	By Ana Ruiz                          →   boilerplate, author Ana Ruiz
//	PORT ELAN — The ferry sank.          →   dateline, body
package format
