package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"segun"
)

// numbered returns the token behind what counts or marks the block that a sentence opens: the number of a paragraph ("14. The Registrar submits", "(b) Two boats", "3.1 The ministry"), the bullet of a
// list, and the letters of questions and answers ("Q: Did he know?"). It is nobody's name and no part of what is said. It is the sentence's first token where nothing does.
func numbered(text string, tokens []segun.Token, s *segun.Sentence) int {
	at := int(s.Span.Start)
	at += number(text[at:s.Span.End])
	end := s.First
	for end < s.End && int(tokens[end].Span.Start) < at {
		end++
	}
	if end >= s.End || int(tokens[end].Span.Start) != at {
		return s.First
	}
	return end
}

// number returns the length of what counts or marks a stretch of text, the space behind it included; 0 where nothing does, or where what follows does not open a sentence.
func number(text string) int {
	e := marker(text)
	if e == 0 {
		return 0
	}
	rest := strings.TrimLeft(text[e:], " \t\u00a0")
	if len(rest) == 0 || len(rest) == len(text)-e {
		return 0
	}
	r, _ := utf8.DecodeRuneInString(rest)
	switch {
	case unicode.IsUpper(r), unicode.IsDigit(r) && !isDigit(text[0]), strings.ContainsRune("\"'“‘«£$€", r):
		return len(text) - len(rest)
	}
	return 0
}

// marker returns the length of the number, letter or bullet that opens a stretch of text.
func marker(text string) int {
	for _, b := range bullets {
		if strings.HasPrefix(text, b) {
			return len(b)
		}
	}
	if len(text) > 2 && (text[0] == 'Q' || text[0] == 'A') && text[1] == ':' {
		return 2
	}
	open := 0
	if text != "" && text[0] == '(' {
		open = 1
	}
	e := open
	for e < len(text) && isDigit(text[e]) {
		e++
	}
	if digits := e - open; digits > 0 {
		parts := 0
		for parts < 3 && e+1 < len(text) && text[e] == '.' && isDigit(text[e+1]) {
			for e++; e < len(text) && isDigit(text[e]); e++ {
			}
			parts++
		}
		switch {
		case e >= len(text) || digits > 3:
			return 0
		case text[e] == ')', text[e] == '.' && open == 0:
			return e + 1
		}
		return 0
	}
	for e < len(text) && e < open+4 && strings.IndexByte("abcdefivx", text[e]) >= 0 {
		e++
	}
	if e > open && e < len(text) && text[e] == ')' && (e == open+1 || strings.Trim(text[open:e], "ivx") == "") {
		return e + 1
	}
	return 0
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// bullets open the points of a list.
var bullets = []string{"•", "▪", "‣", "◦", "●", "■", "·"}
