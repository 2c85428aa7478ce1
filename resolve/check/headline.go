package check

// Stronger is a headline that says more than what stands below it.
type Stronger struct {
	Headline int // an index into the claims
	Below    int // the strongest claim of the body that says the same; -1 where none does
}

// strength orders statuses by how sure the text is.
func strength(status string) int {
	switch status {
	case "asserted":
		return 3
	case "reported":
		return 2
	case "denied", "negated", "declined_to_comment", "referred":
		return 0
	}
	return 1 // alleged, planned, predicted, an opinion …
}

// sure is how sure a claim is, and twice that in the outlet's own voice.
func sure(c *Claim) int {
	s := 2 * strength(c.Status)
	if len(c.Chain) < 2 {
		s++
	}
	return s
}

// Headlines finds headlines of one document that are surer than every claim below that says the same, or that name nobody for what those below put into
// somebody's mouth; and serious allegations with no word in common with any below.
func Headlines(document []Claim) []Stronger {
	words := make([]map[string]bool, len(document))
	for i := range document {
		words[i] = Words(document[i].Words)
	}
	var out []Stronger
	for i := range document {
		h := &document[i]
		if h.Section != "headline" || !h.Says() {
			continue
		}
		below, touched := -1, false
		for k := range document {
			b := &document[k]
			touched = touched || b.Section != "headline" && b.Allegation() && shareWord(words[i], words[k])
			if b.Section != "body" && b.Section != "dateline" || !b.Says() || !shareWhom(h, b) || !Alike(words[i], words[k]) {
				continue
			}
			if below < 0 || sure(b) > sure(&document[below]) {
				below = k
			}
		}
		if below >= 0 && sure(h) > sure(&document[below]) || below < 0 && !touched && h.Allegation() {
			out = append(out, Stronger{i, below})
		}
	}
	return out
}

func shareWord(a, b map[string]bool) bool {
	for w := range a {
		if b[w] {
			return true
		}
	}
	return false
}
