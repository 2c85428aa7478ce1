package name

// Kind is what sort of thing a name stands for.
type Kind uint8

// The kinds of name. Group (nationalities, religions, peoples) and Misc (events, works, products) are told apart so
// that they are not taken for places and organisations.
const (
	None Kind = iota
	Person
	Org
	Place
	Group
	Misc
)

// Kinds is the number of kinds, None among them.
const Kinds = 6

var kindNames = [Kinds]string{"O", "PER", "ORG", "LOC", "NORP", "MISC"}

// String returns the kind as corpora write it.
func (k Kind) String() string {
	if int(k) < len(kindNames) {
		return kindNames[k]
	}
	return "O"
}

// Tag is a token's place in a name: O, or the beginning or inside of a name of some kind.
type Tag uint8

// Tags is the number of tags.
const Tags = 2*Kinds - 1

// Begin and Inside return the tags of a kind's first and later tokens; O for None.
func Begin(k Kind) Tag {
	if k == None {
		return 0
	}
	return Tag(2*k - 1)
}

// Inside returns the tag of a kind's second and later tokens.
func Inside(k Kind) Tag {
	if k == None {
		return 0
	}
	return Tag(2 * k)
}

// Kind returns the kind of name that the tag is part of.
func (t Tag) Kind() Kind { return Kind(t+1) / 2 }

// Begins reports whether the tag opens a name.
func (t Tag) Begins() bool { return t&1 == 1 }

// String returns the tag in BIO form: "B-PER", "I-PER", "O".
func (t Tag) String() string {
	switch {
	case t == 0:
		return "O"
	case t.Begins():
		return "B-" + t.Kind().String()
	}
	return "I-" + t.Kind().String()
}

// follows reports whether tag b may stand after tag a.
func follows(a, b Tag) bool {
	return b == 0 || b.Begins() || a.Kind() == b.Kind()
}
