package lists

import (
	"regexp"
	"strings"

	"segun"
)

// remark says what one kind of segment of OFAC's remarks becomes.
type remark struct {
	opening  string // the words it opens with, in lower case
	property string
	kind     remarkKind
}

type remarkKind uint8

const (
	remarkText    remarkKind = iota // what follows the opening
	remarkWhole                     // the whole segment, opening included
	remarkDate                      // a date
	remarkCountry                   // a country
	remarkGender                    // a gender
	remarkName                      // a name between single quotation marks
	remarkNumber                    // a number, perhaps with its country and dates
	remarkIgnored                   // nothing; property says why
)

// remarks are the openings that the list uses, the longer before the shorter where one opens with another.
var remarks = []remark{
	{"dob", "birthDate", remarkDate},
	{"pob", "birthPlace", remarkText},
	{"nationality of registration", "country", remarkCountry},
	{"nationality", "nationality", remarkCountry},
	{"citizen's card number", "idNumber", remarkNumber},
	{"citizen", "citizenship", remarkCountry},
	{"gender", "gender", remarkGender},
	{"a.k.a.", "weakAlias", remarkName}, // names in remarks are those that the list calls weak
	{"f.k.a.", "previousName", remarkName},
	{"n.k.a.", "weakAlias", remarkName},
	{"alias", "weakAlias", remarkName},
	{"linked to:", "linkedTo", remarkText},

	// What the listing does. None of it says who owns the party: "Persons Owned or Controlled By U.S. Financial Institutions" are those who
	// may not deal with it.
	{"additional sanctions information", "provisions", remarkWhole},
	{"secondary sanctions risk", "provisions", remarkWhole},
	{"transactions prohibited for persons owned or controlled", "provisions", remarkWhole},
	{"transactions prohibited", "provisions", remarkWhole},
	{"executive order", "provisions", remarkWhole},
	{"caatsa section", "provisions", remarkWhole},
	{"subject to", "provisions", remarkWhole},
	{"pursuant to", "provisions", remarkWhole},
	{"for more information", "the same link for all parties of a programme", remarkIgnored},
	{"listing date", "listingDate", remarkDate},
	{"effective date", "startDate", remarkDate},
	{"purchase/sales for divestment date", "provisions", remarkWhole},

	{"organization established date", "incorporationDate", remarkDate},
	{"organization type:", "classification", remarkText},
	{"target type", "classification", remarkText},
	{"website", "website", remarkText},
	{"email address", "email", remarkNumber},
	{"phone number", "phone", remarkNumber},
	{"telephone", "phone", remarkNumber},
	{"fax", "phone", remarkNumber},
	{"equity ticker", "ticker", remarkText},
	{"isin", "isin", remarkText},
	{"issuer name", "notes", remarkWhole},
	{"digital currency address", "publicKey", remarkNumber},

	{"vessel registration identification imo", "imoNumber", remarkText},
	{"vessel registration identification", "imoNumber", remarkText},
	{"identification number imo", "imoNumber", remarkText},
	{"company number imo", "imoNumber", remarkText},
	{"mmsi", "mmsi", remarkText},
	{"vessel call sign", "callSign", remarkText},
	{"vessel flag", "flag", remarkCountry},
	{"former vessel flag", "pastFlags", remarkCountry},
	{"vessel type", "type", remarkText},
	{"former vessel type", "notes", remarkWhole},
	{"vessel year of build", "buildDate", remarkDate},
	{"vessel owner", "owner", remarkText},
	{"aircraft manufacture date", "buildDate", remarkDate},
	{"aircraft manufacturer's serial number (msn)", "serialNumber", remarkText},
	{"aircraft construction number (also called l/n or s/n or f/n)", "serialNumber", remarkText},
	{"aircraft model", "model", remarkText},
	{"aircraft operator", "operator", remarkText},
	{"aircraft tail number", "registrationNumber", remarkText},
	{"previous aircraft tail number", "notes", remarkWhole},
	{"aircraft mode s transponder code", "icaoCode", remarkText},

	{"diplomatic passport", "passportNumber", remarkNumber},
	{"stateless person passport", "passportNumber", remarkNumber},
	{"passport", "passportNumber", remarkNumber},
	{"ssn", "socialSecurityNumber", remarkNumber},
	{"tax id no.", "taxNumber", remarkNumber},
	{"nit #", "taxNumber", remarkNumber},
	{"nit", "taxNumber", remarkNumber},
	{"r.f.c.", "taxNumber", remarkNumber},
	{"ruc #", "taxNumber", remarkNumber},
	{"rif #", "taxNumber", remarkNumber},
	{"rtn", "taxNumber", remarkNumber},
	{"c.u.i.t.", "taxNumber", remarkNumber},
	{"us fein", "taxNumber", remarkNumber},
	{"italian fiscal code", "taxNumber", remarkNumber},
	{"fiscal code", "taxNumber", remarkNumber},
	{"c.i.f.", "taxNumber", remarkNumber},
	{"cnpj", "taxNumber", remarkNumber},
	{"v.a.t. number", "vatCode", remarkNumber},
	{"d-u-n-s number", "dunsCode", remarkNumber},
	{"legal entity number", "leiCode", remarkNumber},
	{"unified social credit code (uscc)", "uscCode", remarkNumber},
	{"swift/bic", "swiftBic", remarkText},
	{"bik (ru)", "bikCode", remarkNumber},

	{"registration number", "registrationNumber", remarkNumber},
	{"registration id", "registrationNumber", remarkNumber},
	{"registered charity no.", "registrationNumber", remarkNumber},
	{"company number", "registrationNumber", remarkNumber},
	{"company id:", "registrationNumber", remarkNumber},
	{"uk company number", "registrationNumber", remarkNumber},
	{"commercial registry number", "registrationNumber", remarkNumber},
	{"certificate of incorporation number", "registrationNumber", remarkNumber},
	{"business registration document #", "registrationNumber", remarkNumber},
	{"business registration number", "registrationNumber", remarkNumber},
	{"business number", "registrationNumber", remarkNumber},
	{"public registration number", "registrationNumber", remarkNumber},
	{"government gazette number", "okpoCode", remarkNumber},
	{"matricula mercantil no", "registrationNumber", remarkNumber},
	{"folio mercantil no.", "registrationNumber", remarkNumber},
	{"chamber of commerce number", "registrationNumber", remarkNumber},
	{"c.r. no.", "registrationNumber", remarkNumber},
	{"trade license no.", "licenseNumber", remarkNumber},
	{"license", "licenseNumber", remarkNumber},
	{"driver's license no.", "idNumber", remarkNumber},
	{"branch unit number", "registrationNumber", remarkNumber},
	{"chinese commercial code", "idNumber", remarkNumber},

	{"cedula no.", "idNumber", remarkNumber},
	{"cedula", "idNumber", remarkNumber},
	{"national id no.", "idNumber", remarkNumber},
	{"national foreign id number", "idNumber", remarkNumber},
	{"identification number", "idNumber", remarkNumber},
	{"turkish identification number", "idNumber", remarkNumber},
	{"personal id card", "idNumber", remarkNumber},
	{"identity card", "idNumber", remarkNumber},
	{"d.n.i.", "idNumber", remarkNumber},
	{"i.f.e.", "idNumber", remarkNumber},
	{"c.u.r.p.", "idNumber", remarkNumber},
	{"c.u.i.p.", "idNumber", remarkNumber},
	{"c.u.i.", "idNumber", remarkNumber},
	{"c.u.i.l.", "idNumber", remarkNumber},
	{"le number", "idNumber", remarkNumber},
	{"electoral registry no.", "idNumber", remarkNumber},
	{"cartilla de servicio militar nacional", "idNumber", remarkNumber},
	{"residency number", "idNumber", remarkNumber},
	{"birth certificate number", "idNumber", remarkNumber},
	{"numero de identidad", "idNumber", remarkNumber},
	{"refugee id card", "idNumber", remarkNumber},
	{"numero unico de identificacao civil (nuit)", "taxNumber", remarkNumber},
	{"kenyan id no.", "idNumber", remarkNumber},
	{"tarjeta de identidad", "idNumber", remarkNumber},
	{"travel document number", "idNumber", remarkNumber},
	{"military registration number", "idNumber", remarkNumber},
	{"student id", "idNumber", remarkNumber},
	{"visa number", "idNumber", remarkNumber},
	{"ballistic", "notes", remarkWhole},
}

// remarkJoined is a remark as one text: that of the main file, and its rest from the file of comments, which goes on in the middle of a word.
type remarkJoined struct {
	text string
	head cell
	rest *cell
}

// at is the place of text[i:j], in one file or in both.
func (t remarkJoined) at(i, j int) []segun.Evidence {
	n := len(t.head.text)
	switch {
	case j <= n:
		return []segun.Evidence{t.head.at(i, j)}
	case i >= n:
		return []segun.Evidence{t.rest.at(i-n, j-n)}
	}
	return []segun.Evidence{t.head.at(i, n), t.rest.at(0, j-n)}
}

// ofacRemarkLength is where the publisher's files cut a remark and go on in the comments.
const ofacRemarkLength = 1000

// ofacRemarksOf says what a party's remarks hold, segment by segment.
func ofacRemarksOf(r *run, rec record, head cell, rest *cell) {
	t := remarkJoined{head.text, head, rest}
	last := head
	if rest != nil {
		t.text += rest.text
		last = *rest
	}
	if len(last.text) >= ofacRemarkLength-2 && !strings.HasSuffix(last.text, ".") {
		r.warn("remarks of some parties end in the middle of a word: what follows is not in the files")
	}
	seen := map[string]bool{}
	for i := 0; i < len(t.text); {
		j := strings.IndexByte(t.text[i:], ';')
		if j < 0 {
			j = len(t.text) - i
		}
		a, b := trimmed(t.text, i, i+j)
		if strings.TrimSpace(t.text[b:]) == "" {
			b = a + len(withoutStop(t.text[a:b]))
		}
		if seg := t.text[a:b]; seg != "" && !seen[seg] {
			seen[seg] = true
			ofacSegment(r, rec, t, a, b)
		}
		i += j + 1
	}
}

// trimmed moves the borders of text[i:j] in over white space.
func trimmed(text string, i, j int) (int, int) {
	for i < j && isBlank(text[i]) {
		i++
	}
	for j > i && isBlank(text[j-1]) {
		j--
	}
	return i, j
}

// withoutStop takes away the full stop that ends a remark, but not that of "S.A." or "C.V.".
func withoutStop(s string) string {
	n := len(s)
	if !strings.HasSuffix(s, ".") || n > 2 && s[n-3] == '.' && s[n-2] != '.' {
		return s
	}
	return s[:n-1]
}

// ofacSegment says one segment of a remark, text[a:b].
func ofacSegment(r *run, rec record, t remarkJoined, a, b int) {
	whole := a
	low := strings.ToLower(t.text[a:b])
	if strings.HasPrefix(low, "alt. ") {
		a += len("alt. ")
		low = low[len("alt. "):]
	}
	for _, m := range remarks {
		if !strings.HasPrefix(low, m.opening) || !opens(low, m.opening) {
			continue
		}
		from, to := trimmed(t.text, a+len(m.opening), b)
		if m.kind == remarkWhole {
			from = a
		}
		if m.kind == remarkIgnored {
			r.field("remarks: "+m.opening, Ignored, m.property)
			return
		}
		if from < to {
			r.field("remarks: "+m.opening, Handled, "")
			ofacTold(r, rec, m, t, whole, from, to)
			return
		}
	}
	ofacFree(r, rec, t, whole, a, b)
}

// opens reports whether an opening ends where a word does.
func opens(low, opening string) bool {
	last := opening[len(opening)-1]
	return len(low) == len(opening) || last == '.' || last == ':' || last == '#' || !isWordByte(low[len(opening)])
}

func isWordByte(b byte) bool { return b >= 'a' && b <= 'z' || b >= '0' && b <= '9' || b >= 0x80 }

// ofacTold says a segment that opens with a known word; its own part is text[from:to], the whole segment begins at whole.
func ofacTold(r *run, rec record, m remark, t remarkJoined, whole, from, to int) {
	value, segment := t.text[from:to], t.text[whole:to]
	at := t.at(whole, to)
	f := fact{property: m.property, value: value}
	switch m.kind {
	case remarkDate:
		d, ok := edtf(strings.TrimLeft(stripBracket(value), ": "))
		if !ok {
			r.field("remarks: "+m.opening+" that is no date", Unknown, "")
			d = value
		}
		if ok && (m.property == "listingDate" || m.property == "startDate" || m.property == "incorporationDate") {
			r.mentions(d)
		}
		f.value, f.original = d, segment
	case remarkCountry:
		sayCountry(r, rec, m.property, value, "", value, at...)
		return
	case remarkGender:
		g, ok := gender(value)
		if !ok {
			r.field("remarks: gender "+value, Unknown, "")
			g = value
		}
		f.value, f.original = g, value
	case remarkName:
		f.value = unquoted(value)
	case remarkNumber:
		f.value, f.valid = numberOf(value)
		f.original = segment
		if from, _, ok := strings.Cut(f.valid, "/"); ok && from != ".." {
			r.mentions(from)
		}
	}
	r.say(rec, f, at...)
}

// quotes are the pairs of marks that lists set around a name.
var quotes = []struct{ open, shut string }{{"'", "'"}, {"\"", "\""}, {"“", "”"}, {"‘", "’"}, {"«", "»"}}

// unquoted takes one pair of marks from around a name: an apostrophe inside or at its end stays.
func unquoted(s string) string {
	for _, q := range quotes {
		if len(s) > len(q.open)+len(q.shut) && strings.HasPrefix(s, q.open) && strings.HasSuffix(s, q.shut) {
			return strings.TrimSpace(s[len(q.open) : len(s)-len(q.shut)])
		}
	}
	return s
}

// stripBracket takes "(EO 14024 Directive 3): " away from before a date.
func stripBracket(s string) string {
	if strings.HasPrefix(s, "(") {
		if _, rest, ok := strings.Cut(s, ")"); ok {
			return strings.TrimLeft(rest, ": ")
		}
	}
	return s
}

var (
	numberCountry = regexp.MustCompile(` ?\([A-Z][A-Za-z,'. -]+\).*$`)
	numberIssued  = regexp.MustCompile(`\bissued (\d{1,2} [A-Z][a-z]{2} \d{4}|[A-Z][a-z]{2} \d{4}|\d{4})`)
	numberExpires = regexp.MustCompile(`\bexpires (\d{1,2} [A-Z][a-z]{2} \d{4}|[A-Z][a-z]{2} \d{4}|\d{4})`)
	numberRest    = regexp.MustCompile(` (?:issued|expires) .*$`)
)

// numberOf takes a number out of "D08531177 (Iran) issued 24 Oct 1990 expires 20 Sep 1997", and when it is or was valid as an EDTF interval.
func numberOf(s string) (number, valid string) {
	number = strings.TrimLeft(numberRest.ReplaceAllString(numberCountry.ReplaceAllString(s, ""), ""), "#:- ")
	from, to := "", ""
	if m := numberIssued.FindStringSubmatch(s); m != nil {
		from, _ = oneDate(m[1])
	}
	if m := numberExpires.FindStringSubmatch(s); m != nil {
		to, _ = oneDate(m[1])
	}
	if from != "" || to != "" {
		valid = orOpen(from) + "/" + orOpen(to)
	}
	if number == "" {
		number = s
	}
	return number, valid
}

// orOpen writes the end of an interval that is not known.
func orOpen(d string) string {
	if d == "" {
		return ".."
	}
	return d
}

var (
	saidOfNobody = regexp.MustCompile(`(?i)(?:\b(?:son|daughter|brother|sister|wife|husband|father|mother|cousin|nephew|uncle) of\b|'s (?:\w+ )?(?:son|daughter|wife)\b)|^(icty |all offices|all branches|arrested|deceased|in custody|died|note|located|individual's|married|sentenced|believed|also|possibly|currently|reportedly|released|born)`)
	numberLike   = regexp.MustCompile(`\d[\d./\- ]{4,}\d|\b(No\.?|Number|#|ID|Code)\b.*\d`)
)

var numberLabel = regexp.MustCompile(`^.*\b(?:No\.?|Number|ID|Code|Card|#)[ :#]+(\S*\d.*)$`)

// behindLabel takes the number from behind the words that say what it is: "Dubai Chamber of Commerce Membership No. 12345". Where no word is known to
// end them, it begins with the first word that holds a digit.
func behindLabel(s string) string {
	if m := numberLabel.FindStringSubmatch(s); m != nil {
		return m[1]
	}
	if i := strings.IndexAny(s, "0123456789"); i > 0 {
		return s[strings.LastIndexByte(s[:i], ' ')+1:]
	}
	return s
}

// ofacFree says a segment that opens with none of the known words: of a person most often an office, else a remark. What looks like a number is
// taken for an identity number, so that it is folded.
func ofacFree(r *run, rec record, t remarkJoined, whole, a, b int) {
	s := t.text[a:b]
	at := t.at(whole, b)
	switch {
	case numberLike.MatchString(s):
		r.field("remarks: other number", Handled, "")
		number, valid := numberOf(s)
		r.say(rec, fact{property: "idNumber", value: behindLabel(number), original: t.text[whole:b], valid: valid}, at...)
	case rec.schema == "Person" && !saidOfNobody.MatchString(s) && len(s) < 200:
		r.field("remarks: office in free words", Handled, "")
		r.say(rec, fact{property: "position", value: s}, at...)
	default:
		r.field("remarks: free words", Handled, "")
		r.say(rec, fact{property: "notes", value: s}, at...)
	}
}
