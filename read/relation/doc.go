// Package relation finds what ties one thing to another on the word of a claim: offices, other names, memberships, employment.
//
// In: entities with their roles and names, claims, trees. Out: relations in text order, made by segun.NewRelation with the claim that each rests
// on, so that status and voices are the claim's own. It does not decide who holds an office now; the time is the text's. A word that takes it
// back ("alleged member") makes none; a word for kin makes a relative, no
// office.
//
//	Ines Morvan, spokeswoman of the Harbour Union, …   →   Ines Morvan holds_office spokeswoman of the Harbour Union, asserted by the outlet
package relation
