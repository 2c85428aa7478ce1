// Package entity joins the mentions of one document that are of one person, body, group or place, and reads what the text
// says they are: offices, other names, how many.
//
// In: mentions, tokens, tags and trees. Out: entities in the order of their first mention, the outlet first, and for each
// mention the entity that it is of. Pronouns stay without one; see read/coref. It does not look outside the document, and where two people
// fit a name it joins neither but leaves the Doubt "ambiguous-name".
//
//	Prosecutor Ines Morvan spoke . Ms. Morvan , the acting prosecutor of Port Elan , denied it .
//	→ e1 Ines Morvan, "Morvan", prosecutor, acting prosecutor of Port Elan
package entity
