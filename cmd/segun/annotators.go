package main

import (
	"segun"
	"segun/cmd/internal/reader"
	"segun/internal/driver"
)

// annotators is what reads a document. The order does not matter: the driver follows what each requires.
func annotators() ([]segun.Annotator, error) { return reader.Annotators(reader.Shipped) }

// newDriver is what runs the annotators over documents, with the annotators.
func newDriver() (*driver.Driver, []segun.Annotator, error) {
	list, err := annotators()
	if err != nil {
		return nil, nil, err
	}
	d, err := driver.New(list)
	return d, list, err
}
