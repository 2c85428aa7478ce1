// Package tree gives every sentence a dependency tree.
//
// In: words with their tags. Out: a head and a relation a word. A tree has one root and nothing hangs on punctuation; among
// words it is projective. It does not judge what a tree means.
//
// An arc-standard transition parser with beam search finds the heads (Nivre 2004; Zhang and Clark 2008; features
// after Zhang and Nivre 2011 and Huang and Sagae 2010; max-violation training after Huang, Fayong and Guo 2012). It may take a
// word's second best tag. The weights are the average of models trained from several seeds. A second pass labels the arcs from
// the top down, a third hangs the punctuation, which the search leaves out.
//
//	She denied it   →   She ←nsubj– denied –obj→ it
package tree
