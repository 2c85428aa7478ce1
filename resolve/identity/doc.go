// Package identity says which entities of different documents are one, and which records of official lists they may be.
//
// In: the entities that documents hold, with what each document says of them, the records of lists, and what people judged. Out:
// judgements of pairs with a score and a reason in words, entities as views of the current judgements, and a queue of pairs that
// wait for a person. It edits no statement, and it knows no store.
//
// It never confirms by itself a link to a list, or a join that touches a serious allegation: these are only proposed. A surname, a
// first name or a title alone joins nothing across documents, but with the same office of the same body at the same time. Unnamed
// groups are never joined.
//
// The result depends on what was added, never on the order or on the size of batches. Adding a document touches what has its names
// and no more.
//
// One worked sentence: "Mayor Ines Morvan of Port Elan" in one article and "Inés Morvan, mayor of Port Elan" in another are one
// entity, "Ines Morvan, born 1950" in a third is not of it when a fourth says that the mayor was born in 1981.
//
// The method is in docs/identity.md.
package identity
