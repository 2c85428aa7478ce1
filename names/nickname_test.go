package names_test

import (
	"testing"

	"segun/names"
)

// A nickname may stand in single quotation marks, too, where they cannot be letters of romanised Arabic.
func TestNicknamesInSingleMarks(t *testing.T) {
	for in, want := range map[string]string{
		"Abel 'Tito' Quist": "Tito", "Joaquín 'El Zorro' Guzmán": "Zorro", "Abel ‘Tito’ Quist": "Tito", "Abel Quist ‘Tito’": "Tito",
		"'Abu Abdallah'": "", "Isma'il 'Abd al-Rahman": "", "Hasan 'Ata' Salih al-Din": "", "Muhammad 'Ali' bin Salih": "", "Patrick O'Neill": "", "Abel 'tito' Quist": "",
		"Sean O'Hara 'Red' Doyle": "", "Abel Quist 'Tito": "", "'Tito' Quist": "", "Ma'mun 'Umar": "",
	} {
		got := ""
		n := names.Analyse(in, names.Person)
		for _, p := range n.Parts() {
			if p.Role == names.Nickname {
				if got != "" {
					got += " "
				}
				got += p.Text
			}
		}
		if got != want {
			t.Errorf("%q: the nickname is %q, want %q", in, got, want)
		}
	}
}
