// Package name finds the names of persons, organisations and places in tokens.
//
// In: the tokens of one document, sentence by sentence. Out: a tag a token, or the names as runs of tokens with their
// kind. Titles, articles and possessive endings stay outside a name. It does not decide whom a name means, nor whether
// two names mean the same.
//
//	Prosecutor Ines Morvan left Port Elan for the Harbour Union .
//	           PER              LOC               ORG
//
// The model is a linear chain (conditional random field: Lafferty, McCallum and Pereira 2001) over hashed features of the
// word, its company, its look, its class (lang/cluster) and what a lexicon knows of it (lang/lexicon). A second pass
// brings the mentions of one name in a document into agreement.
package name
