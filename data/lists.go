package data

import _ "embed"

//go:embed lists/sample.csv
var sampleList []byte

// SampleList returns the bytes of the list that is built in. They must not be changed.
func SampleList() []byte { return sampleList }
