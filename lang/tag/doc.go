// Package tag gives every token its part of speech: the universal tag and the language's own.
//
// In: the words of a sentence. Out: one (UPOS, XPOS) pair a word. It decides nothing about structure, and gives
// every word exactly one pair.
//
// A logistic model over hashed features reads left to right, seeing its own last answers (a maximum-entropy Markov model,
// Ratnaparkhi 1996, decoded greedily). A dictionary limits frequent words to the pairs they were seen with. Where the
// model is not sure it names the second best pair too, and the parser weighs both.
//
//	The/DET/DT port/NOUN/NN closes/VERB/VBZ
package tag
