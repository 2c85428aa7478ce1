// Package score compares what was predicted with what people annotated, by the rules of the tasks that the corpora come from.
//
// In: gold and predicted sentences, names or attributions over the same words. Out: counts, and tables of them as text. It
// predicts nothing, reads no files, and rounds only what it prints.
//
//	gold [Ines Morvan]PER, predicted [Ines]PER   →   precision 0, recall 0: a name is right as a whole
package score
