// Package segun holds the nouns that travel between Segun's stages: captures, documents, spans, the
// layers that annotators add, and what they add up to.
//
// It imports the standard library only and does no work. Stages meet only through these types.
//
// One worked sentence: in "The ministry denied it, the Tribune said.", the [Document] holds the words,
// [Tokens] and [Trees] their structure, [Mentions] "The ministry" and "the Tribune", and [Claims] one claim
// whose chain is outlet › Tribune › ministry.
package segun
