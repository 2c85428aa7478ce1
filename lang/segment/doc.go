// Package segment cuts a document into sentences and syntactic words.
//
// In: a document with its blocks. Out: tokens and sentences in text order; a sentence never leaves its block, and tokens
// plus the white space between them rebuild the text. Line ends inside a block are white space. It decides neither what
// a word is in the sentence nor who says it; what it knows of a language comes from [Rules] and a small trained model.
//
//	"We don't know," said Gov. Ruiz.   →   ["] [We] [do] [n't] [know] [,] ["] [said] [Gov.] [Ruiz] [.]
//
// Words follow Universal Dependencies. The borders of sentences are found by a linear classifier over the places where
// one could be (an averaged perceptron over the words around it; compare Palmer and Hearst 1997).
package segment
