// Package check looks at claims as somebody must before publishing them: serious allegations and whether they were put to whom they accuse, crimes told in the
// outlet's own voice, headlines that are stronger than what stands below them, quotations that differ from their source.
//
// In: the claims of a document, or of a draft, and texts of others. Out: replies, findings, differences, each pointing at claims or words. It does not decide
// what is true, what is libel, or who somebody is: keys of people are compared as they are given. What it does not find is not said to be missing but for
// the documents that it was given.
//
//	"The mayor took bribes" by a clerk; "I have always served this town", by the mayor   →   a reply to something else: not put, as far as is seen
package check
