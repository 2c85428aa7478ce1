package desk_test

import (
	"os"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// insider are words of the program that a reporter does not have to learn, in each language of the interface; the plain ones stand in docs/rules.md.
var insider = map[string]*regexp.Regexp{
	"en": regexp.MustCompile(`(?i)\b(?:chains?|voices?|doubts?|skip(?:s|ped)?|captures?d?|judge?ments?|makers?|acts?|polarity|realis|entit(?:y|ies)|mentions?|annotators?)\b`),
	"es": regexp.MustCompile(`(?i)(?:^|[^\p{L}])(?:cadenas?|voz|voces|dudas?|saltados?|capturas?|juicios?|polaridad|realis|actos?|entidad(?:es)?|menci(?:ón|ones)|anotador(?:es)?)(?:[^\p{L}]|$)`),
}

// alone is a match that is not called a possible one.
var alone = map[string]struct{ word, allowed *regexp.Regexp }{
	"en": {regexp.MustCompile(`(?i)\bmatch(?:es)?\b`), regexp.MustCompile(`(?i)possible match(?:es)?`)},
	"es": {regexp.MustCompile(`(?i)coincidencias?`), regexp.MustCompile(`(?i)posibles? coincidencias?`)},
}

var entry = regexp.MustCompile(`(?m)^\s*'([^']+)': '((?:[^'\\]|\\.)*)',$`)

// catalogue reads the words of one language.
func catalogue(t *testing.T, lang string) map[string]string {
	t.Helper()
	b, err := os.ReadFile(path.Join("src/words", lang+".js"))
	if err != nil {
		t.Fatal(err)
	}
	words := make(map[string]string)
	for _, m := range entry.FindAllSubmatch(b, -1) {
		if _, twice := words[string(m[1])]; twice {
			t.Errorf("%s: %s stands twice", lang, m[1])
		}
		words[string(m[1])] = string(m[2])
	}
	if lines := strings.Count(string(b), "': "); lines != len(words) {
		t.Fatalf("%s: %d entries of %d lines were read", lang, len(words), lines)
	}
	return words
}

func TestCataloguesHaveTheSameKeys(t *testing.T) {
	en, es := catalogue(t, "en"), catalogue(t, "es")
	for k, v := range en {
		w, ok := es[k]
		if !ok {
			t.Errorf("es lacks %s", k)
		} else if a, b := blanks(v), blanks(w); !slices.Equal(a, b) {
			t.Errorf("%s: en fills in %v, es %v", k, a, b)
		}
	}
	for k := range es {
		if _, ok := en[k]; !ok {
			t.Errorf("en lacks %s", k)
		}
	}
}

// blanks lists what is filled into a text, each once.
func blanks(s string) []string {
	list := regexp.MustCompile(`\{\w+\}`).FindAllString(s, -1)
	slices.Sort(list)
	return slices.Compact(list)
}

func TestInterfaceUsesPlainWords(t *testing.T) {
	for lang, wrong := range insider {
		for k, v := range catalogue(t, lang) {
			v := regexp.MustCompile(`\{\w+\}`).ReplaceAllString(v, "")
			if m := wrong.FindString(v); m != "" {
				t.Errorf("%s: %s says %q: %s", lang, k, strings.TrimSpace(m), v)
			}
			if rest := alone[lang].allowed.ReplaceAllString(v, ""); alone[lang].word.MatchString(rest) {
				t.Errorf("%s: %s has a match that is not called a possible one: %s", lang, k, v)
			}
		}
	}
}

func TestPlainWordsAreTold(t *testing.T) {
	for lang, words := range map[string][]string{"en": {"the chain of sources", "Voice", "3 doubts", "skipped", "by act", "no judgement"}, "es": {"la cadena", "otra voz", "Dudas", "captura"}} {
		for _, w := range words {
			if !insider[lang].MatchString(w) {
				t.Errorf("%s: %q passes", lang, w)
			}
		}
	}
	if insider["en"].MatchString("what is exact, who reacts") {
		t.Error("parts of words are taken for words")
	}
}

// Words that people read come from the catalogues, so that every language has them.
func TestNoWordsOutsideTheCatalogues(t *testing.T) {
	text := regexp.MustCompile(`>([^<>{}]*\p{L}{3,}[^<>{}]*)<`)
	attribute := regexp.MustCompile(`\s(?:aria-label|title|placeholder|alt)="([^"{]*\p{L}{3,}[^"]*)"`)
	block := regexp.MustCompile(`(?s)<(script|style)\b.*?</(?:script|style)>|<!--.*?-->|\{[^{}]*\}`)
	allowed := []string{"English", "Español", "Segun", "2031-05", "Esc"}
	sources(t, func(p string, b []byte) {
		if path.Ext(p) != ".svelte" {
			return
		}
		s := string(b)
		for next := block.ReplaceAllString(s, ""); next != s; next = block.ReplaceAllString(s, "") { // braces stand in braces
			s = next
		}
		for _, re := range []*regexp.Regexp{text, attribute} {
			for _, m := range re.FindAllStringSubmatch(s, -1) {
				if w := strings.TrimSpace(m[1]); !slices.Contains(allowed, strings.Trim(w, " .·")) {
					t.Errorf("%s: %q stands in no catalogue", p, w)
				}
			}
		}
	})
}

// A key that is asked for by name stands in the catalogues.
func TestKeysStandInTheCatalogues(t *testing.T) {
	en := catalogue(t, "en")
	asked := regexp.MustCompile(`\bt\('([a-z][\w.-]*[\w-])'`)
	sources(t, func(p string, b []byte) {
		for _, m := range asked.FindAllSubmatch(b, -1) {
			k := string(m[1])
			if _, ok := en[k]; !ok {
				if _, ok = en[k+".other"]; !ok {
					t.Errorf("%s asks for %s, which has no words", p, k)
				}
			}
		}
	})
}
