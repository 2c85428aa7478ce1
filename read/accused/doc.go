// Package accused says how likely it is that a claim charges somebody with a wrong though no word of it says so, learned from articles in which people marked the accusations.
//
// In: the claims of a text, with what is known of who says each, of whom, and in what company it stands. Out: the logarithm of the odds of each, and the signs that weigh most. It
// decides nothing: read/claim asks it, after its rules.
//
//	The owner knew for a year, two former engineers said.   likely an accusation
//	The owner arrived at noon, two porters said.            hardly
package accused
