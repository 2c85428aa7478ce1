package desk

import (
	"slices"
	"strings"

	"segun/store/fact"
)

// Words that a description of several begins with, that are several by themselves, and that end what a description names.
var (
	manyFirst = strings.Fields("two three four five six seven eight nine ten eleven twelve several many some both dozens hundreds few these those " +
		"los las unos unas dos tres cuatro cinco seis siete ocho nueve diez varios varias algunos algunas muchos muchas ambos ambas estos estas sus")
	manyAlone = strings.Fields("they we people police men women children officers others ellos ellas nosotros")
	oneInS    = strings.Fields("news press series politics boss business process witness mistress governess actress princess waitress hostess duchess congress campus corps gas crisis")
	headEnds  = strings.Fields("of in at from for with on near behind who whom which that cited quoted close familiar to by de del en con que citado citados cerca cercanos para por")
)

// manySpeak reports whether a voice is more than one person: by its count, or by the noun that describes it. A name is of one.
func manySpeak(e *fact.Entity, words, lang string) bool {
	if e != nil {
		if e.Named {
			return false
		}
		if n := countOf(e.Count); n != nil {
			return n.Min != 1 || n.Max != 1
		}
		words = e.Name
	}
	list := strings.Fields(strings.ToLower(words))
	if len(list) == 0 {
		return false
	}
	if slices.Contains(manyFirst, list[0]) || slices.Contains(manyAlone, list[0]) {
		return true
	}
	if lang == "es" { // the noun comes first: "fiscales del distrito"; behind an article of one it is one
		return !slices.Contains([]string{"el", "la", "un", "una", "su"}, list[0]) && isPlural(list[0])
	}
	head := ""
	for _, w := range list {
		w, clause := strings.CutSuffix(w, ",")
		if head != "" && slices.Contains(headEnds, w) {
			break
		}
		if head = w; clause {
			break
		}
	}
	return slices.Contains(manyAlone, head) || isPlural(head)
}

func isPlural(noun string) bool {
	return len(noun) > 3 && strings.HasSuffix(noun, "s") && !strings.HasSuffix(noun, "ss") && !strings.HasSuffix(noun, "us") && !strings.HasSuffix(noun, "is") && !strings.HasSuffix(noun, "'s") &&
		!strings.HasSuffix(noun, "’s") && !slices.Contains(oneInS, noun)
}
