// Package carried says how likely it is that a sentence without words for saying goes on with what the voice of the sentence before it says, learned from paragraphs in which
// people marked it.
//
// In: a sentence, and the attribution that ends the one before it. Out: the logarithm of the odds. It decides nothing: read/claim asks it, after its rules.
//
//	Vaas said that she had inspected the ferry in March. The seal of the bow door was cracked in eleven places.   the second: likely Vaas's
//	Vaas said that she had inspected the ferry in March. The inquiry continues on Monday.                         the second: hardly
package carried
