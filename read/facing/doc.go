// Package facing says how likely it is that a weekday, or a day or month without its year, lies ahead of the document's date, learned from news in which people dated it.
//
// In: the first token of such an expression, the tense that governs it, and how many days off the last such day and the next one are. Out: the logarithm of the odds. It works out no date:
// read/when asks it, and counts.
//
//	The board put off its decision until October 24.   (published on September 28)   ahead: likely
//	The notice is dated October 24.                    (published on November 3)     ahead: hardly
package facing
