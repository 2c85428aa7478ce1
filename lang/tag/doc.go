// Package tag gives every token its part of speech: the universal tag and the language's own.
//
// In: the words of a sentence. Out: one (UPOS, XPOS) pair a word. It decides nothing about structure, and gives
// every word exactly one pair.
//
// Two greedy passes of an averaged perceptron over hashed features: the first reads left to right, the second
// sees the first's answers on both sides. A dictionary limits frequent words to the pairs they were seen with.
//
//	The/DET/DT port/NOUN/NN closes/VERB/VBZ
package tag
