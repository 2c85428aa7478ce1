// Package phrase looks at a reading's words and trees in the ways that finding mentions, offices and counts share.
//
// In: tokens, tags, trees and a lexicon. Out: a View with the hash and lexicon flags of each word, the extent of each
// subtree and noun phrase, the amount that words come to, and tables of known phrases that can be asked what stands at a token. It does not decide
// what a phrase refers to; see read/mention and read/entity.
//
//	three dock inspectors of the port , who spoke   →   View.Left(inspectors) = three, View.Right(inspectors) = port
package phrase
