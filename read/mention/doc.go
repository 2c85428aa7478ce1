// Package mention finds the places in a text that refer to someone or something that can act or speak.
//
// In: tokens, tags, trees, and the names that read/name finds. Out: mentions, each the whole noun phrase with its title
// but without relative clauses: names with their kind (person, organisation, group, place, outlet, law, product, other),
// common nouns for people, bodies and documents, and pronouns. It does not decide which mentions are of one thing; see
// read/entity.
//
//	Prosecutor Ines Morvan told the Tribune that three dock inspectors had seen her.
//	[Prosecutor Ines Morvan] person, [the Tribune] outlet, [three dock inspectors] group, [her] person
//
// An apposition ("Ines Morvan, the prosecutor,") is a mention of its own, next to the name.
package mention
