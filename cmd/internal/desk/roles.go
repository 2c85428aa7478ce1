package desk

import (
	"slices"
	"strings"
)

// blaming are words before an office that blame whoever holds it. What somebody is accused of is a claim with its sourcing, and no part of an office.
var blaming = strings.Fields("accused alleged suspected convicted indicted charged disgraced corrupt wanted arrested jailed presumed purported acusado acusada presunto presunta supuesto supuesta " +
	"condenado condenada imputado imputada investigado investigada detenido detenida")

// blamed are nouns by which a text blames somebody where another text would have an office: "the smuggler Bruno Kessel". They stand with who says them, among the claims and the
// relations, and never as what somebody is.
var blamed = strings.Fields("smuggler trafficker dealer kingpin launderer fraudster swindler crook thief robber burglar gangster mobster mafioso criminal felon convict killer murderer assassin rapist abuser terrorist " +
	"fugitive suspect defendant accused culprit offender kidnapper extortionist bribe-taker " +
	"contrabandista traficante narcotraficante narco capo estafador estafadora ladrón ladrona atracador gánster delincuente criminal asesino asesina sicario violador terrorista prófugo prófuga fugitivo fugitiva " +
	"sospechoso sospechosa acusado acusada imputado imputada condenado condenada secuestrador extorsionador")

// Blames reports whether a title is no office but blames whoever is called so: by its last word, or its first in Spanish.
func Blames(title string) bool {
	title, _, _ = strings.Cut(title, ",")
	words := strings.Fields(strings.ToLower(title))
	return len(words) > 0 && (slices.Contains(blamed, words[0]) || slices.Contains(blamed, words[len(words)-1]))
}

// roleQualifier is the word before an office as it is shown beside a name: "acting", "retired"; nothing for one that blames.
func roleQualifier(q string) string {
	if slices.Contains(blaming, strings.ToLower(strings.TrimSpace(q))) {
		return ""
	}
	return q
}

// unblamed are offices as they are written out, without a first word that blames, and without those that blame altogether.
func unblamed(offices []string) []string {
	var out []string
	for _, o := range offices {
		if first, rest, ok := strings.Cut(o, " "); ok && roleQualifier(first) == "" {
			o = rest
		}
		if !Blames(o) {
			out = append(out, o)
		}
	}
	return out
}
