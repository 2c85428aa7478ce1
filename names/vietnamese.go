package names

import (
	"strings"

	"golang.org/x/text/unicode/norm"
)

// vietnameseFamilies are the family names of nearly all Vietnamese, without their marks.
var vietnameseFamilies = wordSet("nguyen tran le pham huynh hoang phan vu vo dang bui do ho ngo duong ly dinh trinh truong luong doan dao lam mai ta to cao chau quach thach luu kieu nghiem vuong ha kim thai tang diep khuat phung trieu la luc mac giang khong bach tong")

// vietnameseOnly are those of them that no other language has.
var vietnameseOnly = wordSet("nguyen tran pham huynh trinh truong doan nghiem khuat trieu phung dinh luong duong")

// vietnameseMiddles stand between the family name and the given name.
var vietnameseMiddles = wordSet("thi van duc quoc huu ngoc xuan thanh hong minh dinh quang cong trong tuan anh hoang bao gia kim nhat viet manh phuc bich thuy")

// markVietnamese gives the words of a Vietnamese name keys of their own: another letter makes another name, and so does another mark where both have marks.
func (a *analysis) markVietnamese() bool {
	ws := a.n.words
	if a.n.Script != Latin || !a.readsVietnamese() {
		return false
	}
	a.n.east, a.n.vietnamese = true, true
	for i := range ws {
		w := &ws[i]
		if w.role == Honorific || w.role == Suffix || w.role == Initial {
			continue
		}
		if w.role == Particle {
			w.role, w.weight = Word, 90
			w.flags &^= optional
		}
		h := uint64(hash32("vietnamese " + w.text))
		w.east = h<<32 | h
		if marked := vietnameseMarks(a.n.Original[a.n.spans[i][0]:a.n.spans[i][1]]); marked != "" {
			w.native = marked
		}
	}
	return true
}

// readsVietnamese reports whether all words are Vietnamese syllables, one of them a family name in its place, and whether anything says that they are no Chinese ones.
func (a *analysis) readsVietnamese() bool {
	ws := a.n.words
	first, last, count := -1, -1, 0
	for i := range ws {
		if ws[i].role == Honorific || ws[i].role == Suffix || ws[i].role == Initial {
			continue
		}
		if first < 0 {
			first = i
		}
		last = i
		count++
	}
	if count < 2 || count > 5 || !vietnameseFamilies[ws[first].text] && !vietnameseFamilies[ws[last].text] {
		return false
	}
	tells := vietnameseOnly[ws[first].text] || vietnameseOnly[ws[last].text]
	for i := first + 1; i < last && !tells; i++ {
		tells = count > 2 && vietnameseMiddles[ws[i].text] && vietnameseFamilies[ws[first].text]
	}
	if !tells && !strings.ContainsFunc(a.n.Original, vietnameseLetter) {
		return false
	}
	for i := range ws {
		if ws[i].role != Honorific && ws[i].role != Suffix && ws[i].role != Initial && !vietnameseSyllable(ws[i].text) {
			return false
		}
	}
	return true
}

// vietnameseLetter reports whether a letter has marks that only Vietnamese writes.
func vietnameseLetter(r rune) bool {
	switch r {
	case 'ơ', 'ư', 'Ơ', 'Ư':
		return true
	}
	return r >= 0x1EA0 && r <= 0x1EF9
}

// vietnameseSyllable reports whether letters without marks can be one syllable: what begins it, one to three vowels, what ends it.
func vietnameseSyllable(s string) bool {
	for _, on := range [...]string{"ngh", "ng", "nh", "gh", "gi", "kh", "ch", "ph", "qu", "th", "tr", "b", "c", "d", "g", "h", "k", "l", "m", "n", "p", "q", "r", "s", "t", "v", "x", ""} {
		rest, ok := strings.CutPrefix(s, on)
		if !ok {
			continue
		}
		n := 0
		for n < len(rest) && (isVowel(rest[n]) || rest[n] == 'y') {
			n++
		}
		if n == 0 && on == "gi" {
			n = 1
			rest = "i" + rest
		}
		if n == 0 || n > 3 {
			continue
		}
		switch rest[n:] {
		case "", "c", "ch", "m", "n", "ng", "nh", "p", "t":
			return true
		}
	}
	return false
}

// vietnameseMarks writes a word with its marks, the tone at the end: Hoà and Hòa are one. "" when it has none.
func vietnameseMarks(s string) string {
	b, tone := make([]rune, 0, len(s)), rune(0)
	marked := false
	for _, r := range norm.NFD.String(strings.ToLower(s)) {
		switch r {
		case 0x300, 0x301, 0x303, 0x309, 0x323:
			tone, marked = r, true
			continue
		case 0x302, 0x306, 0x31B, 'đ':
			marked = true
		}
		b = append(b, r)
	}
	if !marked {
		return ""
	}
	if tone != 0 {
		b = append(b, tone)
	}
	return norm.NFC.String(string(b))
}
