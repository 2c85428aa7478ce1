// Package model holds the linear models that Segun's annotators score with: hashed feature tables of
// small integers, the file they live in, and what trains them: the averaged perceptron, logistic regression, and hinge loss for
// structured mistakes.
//
// In: 64-bit feature hashes. Out: one integer score a class. It knows nothing of language: feature
// templates live with the annotator that uses them.
//
// A table has rows of Stride cells. A feature's hash picks the row, and a rotation inside it, so that features that
// share a row rarely share a cell (feature hashing: Weinberger et al. 2009; the averaged perceptron: Freund and
// Schapire 1999, Collins 2002).
package model
