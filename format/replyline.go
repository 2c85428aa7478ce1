package format

import "strings"

// replyLeads are the words before the name of a reader who answers another.
var replyLeads = [...]string{"reply from ", "reply by ", "replied by ", "response from ", "response by ", "answer from ", "answer by "}

// replyLinks are the words and arrows between a reader who answers and the one who is answered.
var replyLinks = [...]string{" replied to ", " replies to ", " replying to ", " (replying to ", " (in reply to ", " (reply to ", " in reply to ", " in response to ", " responded to ", " → ", " ▸ ", " ▶ "}

// replyLine reads a line that says who answers, and perhaps whom: "Reply from Marta K.", "↳ dock_rat", "Marta K. replied to dock_rat:", "dock_rat → Marta K.". Whoever answers writes what follows, and not whoever is
// answered.
func replyLine(s string) (name, to string, ok bool) {
	if len(s) > 100 || strings.Contains(s, "\n") {
		return "", "", false
	}
	colon := strings.HasSuffix(s, ":")
	s = strings.TrimRight(s, " :")
	arrow := strings.TrimLeft(s, "↳↪⤷└>» ")
	found := arrow != s && strings.IndexAny(s, "↳↪⤷└") == 0
	if found {
		s = arrow
	}
	name, to, cut := replyParts(s)
	if !found && !cut {
		return "", "", false
	}
	if name, ok = cleanHandle(name, -1); !ok {
		return "", "", false
	}
	if to != "" {
		if to, ok = cleanHandle(to, -1); !ok || !colon && !found && !strings.ContainsAny(s, "→▸▶(") && !handleMade(name) && !handleMade(to) && !strings.HasSuffix(name, ".") {
			return "", "", false // "Ministers replied to nobody" is what somebody writes
		}
	}
	return name, strings.ToLower(to), true
}

// replyParts cuts the words around the names out of a line or a label; cut says whether there were any.
func replyParts(s string) (name, to string, cut bool) {
	low := strings.ToLower(s)
	if len(low) != len(s) {
		return s, "", false
	}
	for _, lead := range replyLeads {
		if strings.HasPrefix(low, lead) {
			s, low, cut = s[len(lead):], low[len(lead):], true
			break
		}
	}
	for _, link := range replyLinks {
		if i := strings.Index(low, link); i > 0 {
			return s[:i], strings.TrimRight(s[i+len(link):], ")"), true
		}
	}
	return s, "", cut
}
