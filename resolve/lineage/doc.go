// Package lineage follows citations across documents: what many documents say of one thing, and on whose word in the end.
//
// In: tellings of one claim or topic, each a document's claim with the chain of voices that was read in it, its publisher and date; and
// which documents are reprints of which. Out: a graph of documents and voices, an edge for each "rests on" with its reason, and the
// origins: the first voices that the tellings come through. Nine outlets that all rest on "the Tribune, citing three inspectors" have one.
//
// It does not decide which claims say the same thing, who is whom beyond a name, or how good a voice is. It writes nothing back into a document.
//
//	The Herald: "inspectors cited by the Tribune said X". The Tribune: "three dock inspectors said X".   →   1 known origin
//
// An edge is known when the words of a document say so, or when a document is printed under the name that another one cites. It is probable when
// it was worked out: the same unnamed group in other words, with the evidence. An origin that rests on a probable edge is shown as probable. A
// document that gives no source, or that only sources which cite each other stand behind, is of unknown lineage and counts for no known origin.
//
// The result is a function of the set of tellings, whatever their order. The rules are those of read/origin where they are about one document.
package lineage
