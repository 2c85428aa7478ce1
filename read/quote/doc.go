// Package quote finds stretches of text between quotation marks.
//
// In: the document's blocks and sentences. Out: quotes, each with the span inside the marks, in text order. It does not decide who
// spoke, nor whether a quote is speech at all; see read/attribution.
//
//	«No hubo acuerdo», dijo Ruiz.   →   [No hubo acuerdo]
//
// Every style of mark is known: “ ” „ “ ” « » ‹ › ‘ ’ and the straight and doubled ones of typewriters. A mark that can open
// and close is told by the white space around it. A quotation whose paragraph ends without a closing mark goes on
// when the next paragraph opens with one, or has the closing mark.
package quote
