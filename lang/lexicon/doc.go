// Package lexicon holds what is known of English words before any text is read: which parts of speech a word can
// be, what kinds of thing it can name, and whether it is a known forename, surname, place, office or organisation.
//
// In: a word, or a name of several words joined by single spaces. Out: 32 flag bits. It does not decide what a word is
// in its sentence; taggers and name finders weigh the flags as evidence.
//
// "prosecutors" → NounPlural|PersonNoun, whatever the sentence does with it; "port elan" → 0, because it is invented.
//
// The table is read where it lies in the model file; opening it copies nothing and a look-up allocates nothing.
package lexicon
