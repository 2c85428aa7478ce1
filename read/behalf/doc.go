// Package behalf tells for whom the people and bodies of one document speak: spokesmen and lawyers for those whom they are called after, the heads, hands and owners of a body for
// it and it for them, kin for kin, ministers for their ministries, ministries for those whom they answer for.
//
// In: mentions, entities, pronouns, trees. Out: links between entities, each with the words that say so, made once for a document. It does not decide
// whether somebody speaks for another at one place in the text, and does not guess for whom "a spokesman" speaks where the text does not say.
//
//	Her counsel, Ida Bren, said … A spokesman for Harrow Foods …   →   Ida Bren speaks for her (lawyer); a spokesman for Harrow Foods (speaker)
package behalf
