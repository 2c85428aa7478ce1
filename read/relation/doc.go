// Package relation finds what ties one thing to another on the word of a claim: offices, other names, memberships, employment, shares of companies.
//
// In: entities with their roles and names, claims, trees. Out: relations in text order, made by segun.NewRelation with the claim that each rests
// on, so that status and voices are the claim's own. It does not decide who holds an office now; the time is the text's. A word that takes it
// back ("alleged member") makes none; a word for kin makes a relative, no
// office. Whose an office is by a pronoun ("its treasurer") is whom that stands for; what somebody will be is as sure as the clause that says so.
//
// A share is held only where the text gives a percentage or a fraction; bounds stay bounds ("up to 49 %"), and votes or control stay what they are. A part of
// anything else (of votes in an election, a market, profits, taxis) is none.
//
//	Quay Holding owns 51 % of Port Ltd.   →   Quay Holding holds_share Port Ltd, 51 to 51 %, current, asserted by the outlet
//	Ines Morvan, spokeswoman of the Harbour Union, …   →   Ines Morvan holds_office spokeswoman of the Harbour Union, asserted by the outlet
package relation
