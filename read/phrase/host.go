package phrase

import "strings"

// Host returns the name in an outlet's address where its publisher is given by that alone: "orvanepost" of "www.orvanepost.co.uk". "" where it is given by a name.
func Host(publisher string) string {
	if strings.ContainsAny(publisher, " /@") || !strings.Contains(publisher, ".") {
		return ""
	}
	labels := strings.Split(strings.ToLower(publisher), ".")
	k := len(labels) - 2
	if k > 0 && (labels[k] == "co" || labels[k] == "com" || labels[k] == "org" || labels[k] == "net" || labels[k] == "gov" || labels[k] == "ac") {
		k--
	}
	return labels[k]
}

// IsHost reports whether a name in lower case, cut into words, is that of the outlet with an address that Host made a name of: "the Orvane Post" of "orvanepost", "ANB News" of "anb".
func IsHost(words []string, host string) bool {
	if len(words) > 0 && words[0] == "the" {
		words = words[1:]
	}
	if host == "" || len(words) == 0 {
		return false
	}
	if joined := strings.Join(words, ""); joined == host || "the"+joined == host {
		return true
	}
	switch words[len(words)-1] {
	case "news", "tv", "television", "radio", "online", "newspaper", "website", "digital":
		return IsHost(words[:len(words)-1], host)
	}
	return false
}
