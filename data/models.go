package data

import (
	"embed"
	"fmt"
	"unsafe"
)

// The weights are embedded one by one as strings: a string lies in the binary's read-only pages, so that opening a
// model reads only what scoring touches.

//go:embed models/*/recipe.toml models/*/card.json
var cards embed.FS

//go:embed models/en-lexicon/weights.bin
var enLexicon string

//go:embed models/en-clusters/weights.bin
var enClusters string

//go:embed models/en-segment/weights.bin
var enSegment string

//go:embed models/en-names/weights.bin
var enNames string

//go:embed models/en-tag/weights.bin
var enTag string

//go:embed models/en-tree/weights.bin
var enTree string

//go:embed models/en-coref/weights.bin
var enCoref string

//go:embed models/en-factual/weights.bin
var enFactual string

//go:embed models/en-carried/weights.bin
var enCarried string

//go:embed models/en-accused/weights.bin
var enAccused string

//go:embed models/en-facing/weights.bin
var enFacing string

// models names every embedded weight file.
var models = map[string]string{
	"en-lexicon":  enLexicon,
	"en-clusters": enClusters,
	"en-segment":  enSegment,
	"en-names":    enNames,
	"en-tag":      enTag,
	"en-tree":     enTree,
	"en-coref":    enCoref,
	"en-factual":  enFactual,
	"en-carried":  enCarried,
	"en-accused":  enAccused,
	"en-facing":   enFacing,
}

// Model returns the bytes of a model's weights. They must not be changed.
func Model(name string) ([]byte, error) {
	s, ok := models[name]
	if !ok {
		return nil, fmt.Errorf("data: no model %q in this build", name)
	}
	if len(s) == 0 {
		return nil, fmt.Errorf("data: model %q is empty", name)
	}
	return unsafe.Slice(unsafe.StringData(s), len(s)), nil
}

// ModelFile returns a model's recipe.toml or card.json.
func ModelFile(name, file string) ([]byte, error) {
	b, err := cards.ReadFile("models/" + name + "/" + file)
	if err != nil {
		return nil, fmt.Errorf("data: model %q: %w", name, err)
	}
	return b, nil
}
