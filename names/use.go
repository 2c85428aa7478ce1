package names

// Use says what a name is to its party.
type Use uint8

// The uses. Weak aliases are those that the list itself calls weak or low quality: they count less. Former names count a little less.
const (
	Primary Use = iota
	Alias
	Weak
	Former
)

// String names the use.
func (u Use) String() string {
	return [...]string{"primary", "alias", "weak alias", "former name"}[u&3]
}

// Worth is what a match with a name of this use is worth.
func (u Use) Worth() float64 {
	switch u {
	case Weak:
		return 0.90
	case Former:
		return 0.97
	}
	return 1
}
