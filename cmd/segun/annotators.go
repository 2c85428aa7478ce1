package main

import (
	"segun"
	"segun/cmd/internal/reader"
)

// annotators is what reads a document. The order does not matter: the driver follows what each requires.
func annotators() ([]segun.Annotator, error) { return reader.Annotators(reader.Shipped) }
