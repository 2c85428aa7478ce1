package main

import "segun"

// annotators is what reads a document. The order does not matter: the driver follows what each requires.
func annotators() ([]segun.Annotator, error) {
	return []segun.Annotator{}, nil
}
