// Package marktest runs marked articles: short texts with what a reading of them must and must not hold,
// quoted in words instead of counted in bytes.
//
// In: txtar files, and functions that open and read a document. Out: failed tests that name file and line,
// with the wanted line and the closest ones that the reading has. It does not decide what a good reading
// is, and imports no stage.
//
// A marked article is one behaviour, told in the first lines:
//
//	A denial inside indirect speech stays the speaker's.
//	-- given --
//	published: 2031-05-04
//	-- text --
//	El alcalde, según dos vecinos, negó haber firmado el contrato.
//	-- want claim --
//	firmado el contrato | by: El alcalde | via: dos vecinos | status: denied
//	-- never claim --
//	# The neighbours do not deny it.
//	firmado el contrato | by: dos vecinos
//
// # The parts of a file
//
// The article is "text", or "article.html" (any extension). "given" says from outside what a person would
// by flag: id, url, title, published, publisher. "want KIND" lists what must be there, one line each;
// "never KIND" what must not. Blank lines and lines that start with # are passed over.
//
// # The lines
//
// A line is the words, then any number of "key: value" after bars. "…" stands for words left out; runs of
// white space count as one space. "not-KEY: value" asks that the key not hold the value. A key may come
// several times. Words of a line must stand in the text, or the line fails: a misspelt "never" would pass
// for ever. So does a line about a layer that the reading does not have.
//
//	kind         words                          keys
//	document     (none)                         title author published basis publisher url lang kind
//	skip         the code of the Skip           reason
//	language     the code                       (none)
//	section      the whole section, or none     kind (or as a first cell: "comment | …") author parent
//	sentence     the whole sentence             section
//	tokens       the tokens, a space between    upos xpos lemma (of each, a space between)
//	mention      the whole mention              kind form name head
//	entity       any of its names               kind named role alias name mention pronoun count part
//	                                            anonymity
//	quote        all inside the marks           scare continued
//	attribution  within one content span        by cue type verb whole
//	claim        within one content span        by via status realis act polarity quote grain about
//	                                            accused flag answers voice cue section whole time
//	time         the whole expression           edtf (or as a second cell: "yesterday | 2031-05-03") basis order rule
//	event        the trigger                    type agent patient place time count status realis according
//	                                            claims claim rule
//	relation     the words it rests on          type subject object name title time share of status
//	                                            according rule
//	order        the words that order           before after rule
//	origin       any name of the root, or none  via part people named claims claim unknown
//	doubt        code, then words               (none)
//
// Where words are "within" a span, "whole: yes" asks for all of it. "by" is the voice that says the words
// and "via" the voices above it, outermost first, a › or another via between two; the outlet is left out, and
// "by: (outlet)" is the outlet's own voice, as "(writer)", "(commenter)" and "(unspecified)" are theirs. A
// voice is given by the words that name it in place or by a name of its entity. In "want claim" a line with
// "by" and no "via" wants no voice between, "via: any" does not care; "never" does not care unless told.
//
// "answers" is the whole words of a claim that a reply is tied to, "(nothing)"
// where it is tied to none. "accused" is one whom a claim accuses, "(nobody)" where the text does not say whom.
//
// Of events, relations and origins, people and places may be called by any name of their entity or words that mention it. "agent: (not stated)" is a part that
// the text leaves open, "according: (outlet)" and "(unspecified)" are voices as above. "count: killed 12+" is at least twelve killed,
// "injured 270-330" has bounds. "share: 51" is so much percent, "share: 0-49" has bounds, and "share: 0-10 under" does not reach the upper one. "claims" is the number of claims that a fact rests on, "claim" the whole words of one of them; before and after of
// an order are such words too. "unknown: yes" in place of a root asks for the claims whose first voice the text does not give.
package marktest
