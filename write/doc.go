// Package write shows a Reading: as one line of JSON for programs, as a digest for people, and claim by claim with its reasons.
//
// In: a [segun.Reading] with whatever layers have run. Out: bytes on a writer. It reads nothing from the text
// that a layer does not already say, decides nothing, and stores nothing.
//
// One worked sentence: for “We will appeal,” said Ines Morvan. the JSON holds one claim whose chain is e0 › e1 with
// the offsets of its words, and the digest holds
//
//	Ines Morvan: “We will appeal”
//
// How sure a voice is comes before its words ("denied: having signed"), and never without the voice.
package write
