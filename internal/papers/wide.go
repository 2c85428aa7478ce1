package papers

import (
	"math"
	"math/rand/v2"
	"strings"

	"segun"
)

// The measures of the wide world, taken from a year of political news (839 articles read by the program: 9.4 persons and 9.3 bodies an article; 3,217 people, of whom four
// in five are met once; 2,325 surnames, the commonest with one person in two hundred; 4 titles for each of those met five times and more; a middle initial in 6 per cent).
const (
	people      = 400_000 // who can be met
	someBodies  = 60_000
	headPeople  = 8 // the larger, the less the best known are ahead of the rest
	headBodies  = 5
	castPeople  = 9 // at least, and at most twice as many less one
	castBodies  = 8
	withInitial = 16 // one in so many has a middle initial
)

// Wide returns document number n of the wide world: as long as Reading, but with the people of a real archive: a few are met in every tenth document, most in one, and
// many share a surname.
func Wide(n int) *segun.Reading {
	rnd := rand.New(rand.NewPCG(uint64(n), 6))
	c := &cast{}
	for range castPeople + rnd.IntN(castPeople) {
		c.people = append(c.people, zipf(rnd, people, headPeople))
	}
	for range castBodies + rnd.IntN(castBodies) {
		c.bodies = append(c.bodies, zipf(rnd, someBodies, headBodies))
	}
	return write(n, 40, c)
}

// cast is who and what one document is about, by number.
type cast struct{ people, bodies []int }

// draw picks who says something and what it is about; those named first are named most.
func (c *cast) draw(rnd *rand.Rand) (title, name, body string) {
	who := c.people[min(rnd.IntN(len(c.people)), rnd.IntN(len(c.people)))]
	title = offices[who%len(offices)]
	if rnd.IntN(5) < 2 { // a title of now and then
		title = offices[(who/len(offices)+rnd.IntN(3))%len(offices)]
	}
	return title, personName(who), bodyName(c.bodies[rnd.IntN(len(c.bodies))])
}

// zipf draws a number below n, each with a likelihood of one to itself plus head (Zipf and Mandelbrot).
func zipf(rnd *rand.Rand, n, head int) int {
	h := float64(head)
	return min(n-1, int(h*math.Exp(rnd.Float64()*math.Log((float64(n)+h)/h))-h))
}

// The syllables of the wide world's names.
var (
	givenOpen   = strings.Fields("Al An Be Bo Ca Cor Da De Do E Fa Fi Ga Gre Ha He I Ja Jo Ka Le Lo Ma Mi Na No O Pa Pe Qui Ra Ro Sa Se Ta Te U Va Vi Za")
	givenEnd    = strings.Fields("bin da dor fan gus lia lind mar mira na nel ra rik sia ta ton vin zo")
	familyOpen  = strings.Fields("Aber Bal Bren Cald Cor Dar Dren Els Fal Fen Gar Gris Hal Hov Ing Jar Kal Kres Lam Lor Mal Mer Nev Nor Ost Pal Pren Quar Ras Ror Sal Stev Tal Tor Ulv Var Ves Wal Yar Zel")
	familyInner = strings.Fields("a be di em go ha ir ko lu mo ne op ri sa te un vo wi")
	familyEnd   = strings.Fields("bek dorf feld gaard holm kova lund mann nes quist rath stad ten vic worth zak")
)

// personName is the name of a person by number. It is always the same, and hardly two have the same.
func personName(who int) string {
	rnd := rand.New(rand.NewPCG(uint64(who), 7))
	skewed := func(n int) int { return int(float64(n) * rnd.Float64() * rnd.Float64() * rnd.Float64()) }
	first, last := skewed(len(givenOpen)*len(givenEnd)), skewed(len(familyOpen)*len(familyInner)*len(familyEnd))
	middle := ""
	if who%withInitial == withInitial-1 {
		middle = string(rune('A'+rnd.IntN(20))) + ". "
	}
	return givenOpen[first%len(givenOpen)] + givenEnd[first/len(givenOpen)] + " " + middle + surname(last)
}

// surname is a surname by number.
func surname(k int) string {
	inner := len(familyOpen) * len(familyEnd)
	return familyOpen[k%len(familyOpen)] + familyInner[k/inner%len(familyInner)] + familyEnd[k/len(familyOpen)%len(familyEnd)]
}

// bodyName is the name of a body by number: the crowded world's come first, then those of towns.
func bodyName(k int) string {
	if k < len(seats)*len(bodies) {
		return seats[k%len(seats)] + " " + bodies[k/len(seats)]
	}
	k -= len(seats) * len(bodies)
	return surname(k/len(bodies)) + " " + seats[k%7] + " " + bodies[k%len(bodies)]
}
