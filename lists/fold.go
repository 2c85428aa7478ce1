package lists

import (
	"regexp"
	"strings"
	"unicode"

	"segun"
)

// numbers are the properties whose values are identity numbers of people and bodies, and ways to reach them. They are needed to tell people
// apart, but a screen, a report or a log is no place for them: outputs fold them unless a person asks.
var numbers = map[string]bool{
	"idNumber": true, "passportNumber": true, "taxNumber": true, "socialSecurityNumber": true, "registrationNumber": true, "innCode": true,
	"ogrnCode": true, "kppCode": true, "okpoCode": true, "vatCode": true, "dunsCode": true, "uscCode": true, "leiCode": true, "npiCode": true,
	"bikCode": true, "fnsCode": true, "accountNumber": true, "publicKey": true, "phone": true, "email": true, "number": true, "voenCode": true,
	"licenseNumber": true, "uniqueEntityId": true, "permId": true, "iban": true, "coatoCode": true, "okopfCode": true, "okved": false,
}

// vehicles carry their numbers on their sides: a tail or hull number is nobody's secret.
var vehicles = map[string]bool{"Vessel": true, "Airplane": true, "Vehicle": true}

// Folded reports whether a statement's value is folded by default.
func Folded(s *segun.Statement) bool { return numbers[s.Property] && !vehicles[s.Schema] }

// Fold returns what stands for a statement's value where identity numbers are not shown: "••• (passport, Egypt)" keeps what the list says around
// the number. Free text keeps its words, with long numbers in it replaced. Other values are returned as they are.
func Fold(s *segun.Statement) string {
	if !Folded(s) {
		if freeText[s.Property] {
			return foldDigits(s.Value)
		}
		return s.Value
	}
	around := strings.Trim(strings.ReplaceAll(s.Original, s.Value, "•••"), " ")
	if around == "" || !strings.Contains(around, "•••") {
		return "•••"
	}
	return foldDigits(around)
}

// freeText are the properties in which lists write sentences, and sometimes numbers.
var freeText = map[string]bool{"notes": true, "summary": true, "reason": true, "description": true, "position": true,
	"status": true, "linkedTo": true, "classification": true}

var longNumber = regexp.MustCompile(`[0-9A-Za-z./+()\-]*[0-9][0-9A-Za-z./+()\-]*(?: [0-9][0-9./\-]*)*`)

var datesAndSuch = regexp.MustCompile(`^(?:\d{4}-\d\d(?:-\d\d)?|\d{1,2}[./]\d{1,2}[./]\d{4}|(?:19|20)\d\d(?:[-/](?:19|20)?\d\d)?|\(?(?:19|20)\d\d\)?|[12]\d{3}[./]?|\d{1,2} (?:19|20)\d\d)[.,)]*$`)

// foldDigits replaces stretches with five digits or more, but for dates, and for links.
func foldDigits(text string) string {
	return longNumber.ReplaceAllStringFunc(text, func(s string) string {
		n := 0
		for _, r := range s {
			if unicode.IsDigit(r) {
				n++
			}
		}
		if n < 5 || datesAndSuch.MatchString(s) || strings.Contains(s, "//") {
			return s
		}
		return "•••"
	})
}
