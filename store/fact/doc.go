// Package fact turns what was read in one document into statements, and back.
//
// In: a reading. Out: statements about the document's entities, claims, events and relations, each with the chain of voices that
// states it and the words that it rests on; and from those statements alone the [Record] that a case answers from. It says nothing of
// who in one document is whom in another, and writes nothing.
//
// One worked sentence: "The ministry denied it." gives, about the claim doc:ID#c1, the statement claim = "it", by the outlet citing
// the ministry, status denied, on the words "it"; and about the entity doc:ID#e1 the statement description = "The ministry".
package fact

// Version is raised when the same reading gives other statements.
const Version = "3"
