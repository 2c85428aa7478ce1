// Package origin groups the claims of a document by the first voice that they all come through: however often an article repeats what one
// report said, that is one origin.
//
// In: claims with their chains, entities. Out: origins in the order of their first claims, and the claims whose lineage the text does not give.
// It does not decide whether two voices agree, nor how good a voice is, and knows no other document.
//
//	The Tribune, citing three dock inspectors, reported X. The newspaper said Y.   →   one origin: three dock inspectors, via the Tribune
//
// The rules:
//
//   - The root is the innermost voice of a chain. What passes it on is its way (Via), of all claims together.
//   - What a share of those asked says in a poll ("twelve percent said …") comes from the poll, which has counted them.
//   - A spokesperson and the body that they speak for are one voice, the body.
//   - A report that the article says to rest on one source, and one only, comes from that source also where the article does not say so again:
//     bare "the Tribune reported" joins the inspectors. This holds for outlets and documents, not for people, who know things themselves, and
//     not when the one cited is a named person, unless the words are "citing" or "quoting".
//   - The outlet's own word, readers' comments, offices, and non-answers have no origin. A chain with a voice that the text does not name
//     or describe ("reportedly") is unknown, and counts for none.
package origin
