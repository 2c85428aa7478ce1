package linker

import (
	"strings"

	"segun/names"
	"segun/store"
)

// Forms are the normal forms that a name may be kept under, whatever a person puts around it: titles ("Mayor Ines Morvan"), the surname first ("Morvan, Ines"), a
// legal form ("Quay Shipping Ltd"). The name as it is comes first.
func Forms(name string) []string {
	out := []string{store.Form(name)}
	add := func(s string) {
		s = store.Form(s)
		for _, o := range out {
			if s == o {
				return
			}
		}
		if s != "" {
			out = append(out, s)
		}
	}
	if last, first, ok := strings.Cut(name, ","); ok && !strings.Contains(first, ",") {
		add(first + " " + last)
	}
	for _, k := range [...]names.Kind{names.Person, names.Organisation} {
		n := names.Analyse(name, k)
		var kept []string
		for _, p := range n.Parts() {
			if p.Role != names.Honorific && p.Role != names.LegalForm {
				kept = append(kept, p.Text)
			}
		}
		add(strings.Join(kept, " "))
	}
	return out
}
