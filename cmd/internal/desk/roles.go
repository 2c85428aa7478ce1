package desk

import (
	"slices"
	"strings"
)

// blaming are words before an office that blame whoever holds it. What somebody is accused of is a claim with its sourcing, and no part of an office.
var blaming = strings.Fields("accused alleged suspected convicted indicted charged disgraced corrupt wanted arrested jailed presumed purported acusado acusada presunto presunta supuesto supuesta " +
	"condenado condenada imputado imputada investigado investigada detenido detenida")

// roleQualifier is the word before an office as it is shown beside a name: "acting", "retired"; nothing for one that blames.
func roleQualifier(q string) string {
	if slices.Contains(blaming, strings.ToLower(strings.TrimSpace(q))) {
		return ""
	}
	return q
}

// unblamed are offices as they are written out, without a first word that blames.
func unblamed(offices []string) []string {
	out := make([]string, len(offices))
	for i, o := range offices {
		if first, rest, ok := strings.Cut(o, " "); ok && roleQualifier(first) == "" {
			o = rest
		}
		out[i] = o
	}
	return out
}
