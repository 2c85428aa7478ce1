package corpus

import (
	"bytes"
	"fmt"
)

// Tables of what models learn from annotated articles: a line an article, and the claims in bytes of its text. They have no word of the articles.

// HappenedTable says of the claims of articles whether they happened.
func HappenedTable(list []*Article) []byte {
	return table(list, "TestHappened", "# Where the claims of %[1]s stand in the text of their article, in bytes, with + for what happened or is so and - for what is planned, promised,\n"+
		"# called for, expected, conditional or did not happen; non-answers and what is left open are not here. Made from the articles by %[2]s.\n", func(*Article) func(*Claim) string { return happened })
}

// happened returns + or - for a claim, "" for one that says neither.
func happened(c *Claim) string {
	switch {
	case wordless(c), c.Realis == "unknown":
		return ""
	case c.Realis == "happened", c.Realis == "ongoing":
		return "+"
	}
	return "-"
}

// VoicesTable says whose the claims of articles are.
func VoicesTable(list []*Article) []byte {
	return table(list, "TestVoices", "# Where the claims of %[1]s stand in the text of their article, in bytes, and a number for who says so: 0 for the outlet or writer. Made from the articles by %[2]s.\n", func(*Article) func(c *Claim) string {
		numbers := map[string]int{}
		return func(c *Claim) string {
			if wordless(c) {
				return ""
			}
			n := 0
			if c.Depth() > 0 {
				if n = numbers[c.By]; n == 0 {
					n = len(numbers) + 1
					numbers[c.By] = n
				}
			}
			return fmt.Sprintf(":%d", n)
		}
	})
}

// AccusedTable says which claims of articles are accusations.
func AccusedTable(list []*Article) []byte {
	return table(list, "TestAccused", "# Where the claims of %[1]s stand in the text of their article, in bytes, with + for accusations, - for all else. Made from the articles by %[2]s.\n", func(*Article) func(c *Claim) string {
		return func(c *Claim) string {
			switch {
			case wordless(c):
				return ""
			case c.Status == "alleged":
				return "+"
			}
			return "-"
		}
	})
}

// wordless reports whether a claim is a non-answer, or has no words.
func wordless(c *Claim) bool { return len(c.Content) == 0 || c.silent() }

// table writes the claims of articles with what mark says of each; those of which it says "" are left out. mark is asked for anew for each article. maker is the test that holds the table of dev.
func table(list []*Article, maker, head string, mark func(*Article) func(*Claim) string) []byte {
	var out bytes.Buffer
	part := "dev"
	if len(list) > 0 && list[0].From != "" {
		part, maker = "learn", "TestLearnReal"
	}
	fmt.Fprintf(&out, head, part, maker)
	for _, a := range list {
		out.WriteString(a.Name)
		says := mark(a)
		for i := range a.Claims {
			c := &a.Claims[i]
			if s := says(c); s != "" {
				fmt.Fprintf(&out, "\t%d-%d%s", c.Content[0].Start, c.Content[0].End, s)
			}
		}
		out.WriteByte('\n')
	}
	return out.Bytes()
}
