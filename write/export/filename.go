package export

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// names gives each page a file name that every system takes, and no two the same, capitals apart.
type names map[string]bool

// mostName is how long a name may be, in bytes.
const mostName = 80

// file is a name for a page called title, without its ending. It has no character that a system, a link or a tag reads as something else, does not begin with a
// dot and is no device.
func (n names) file(title, instead string) string {
	var b strings.Builder
	for _, r := range norm.NFC.String(strings.ToValidUTF8(title, "")) {
		switch {
		case unicode.IsSpace(r), strings.ContainsRune(`\/:|`, r):
			b.WriteByte(' ')
		case !unicode.IsPrint(r), strings.ContainsRune("*?\"<>#^[]%`{}~$!&;'", r):
		default:
			b.WriteRune(r)
		}
	}
	name := cut(strings.Trim(oneLine(b.String()), ". -"), mostName)
	if name == "" {
		name = instead
	}
	if device[strings.ToLower(strings.SplitN(name, ".", 2)[0])] {
		name = "_" + name
	}
	for i := 1; ; i++ {
		unique := name
		if i > 1 {
			end := " " + strconv.Itoa(i)
			unique = cut(name, mostName-len(end)) + end
		}
		if key := strings.ToLower(unique); !n[key] {
			n[key] = true
			return unique
		}
	}
}

// cut is at most n bytes of a name, in whole characters.
func cut(name string, n int) string {
	for len(name) > n {
		_, size := utf8.DecodeLastRuneInString(name)
		name = strings.TrimRight(name[:len(name)-size], ". -")
	}
	return name
}

// device are names that Windows keeps for itself.
var device = func() map[string]bool {
	out := map[string]bool{"con": true, "prn": true, "aux": true, "nul": true}
	for _, d := range "123456789" {
		out["com"+string(d)], out["lpt"+string(d)] = true, true
	}
	return out
}()
