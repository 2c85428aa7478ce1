// Package screen asks official lists about names.
//
// In: the statements of one or more editions of lists, and names that somebody asks about, with what else is known of their
// bearers. Out: for each name the listed parties that it may be, the best first, each with its score and the reason in words.
//
// It does not decide who somebody is: a name alone is never more than a possible match, and where several parties bear it, the
// answer says so and picks none. It says nothing of whom it did not find, and it knows no documents: Marker finds listed names in
// a text and leaves the text as it is.
//
//	Ines Ruiz, born 1971   →   un:6908 RUIZ, Inés: 1.00, possible match: family name agrees, given name agrees; year of birth agrees: for
//
// A Screener is immutable and may be used from many goroutines at once.
package screen
