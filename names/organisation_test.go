package names_test

import (
	"testing"

	"segun/names"
)

func TestOrganisations(t *testing.T) {
	for _, c := range []struct {
		a, b string
		same bool
	}{
		{"Elan Harbour Holdings Inc", "Elan Harbour Holdings, Incorporated", true},
		{"Brandt Brothers Heavy Industries", "Brandt Bros. Heavy Ind. Ltd", true},
		{"Banco Nacional de Elan", "Elan National Bank", true},
		{"ООО «Заря»", "Zarya LLC", true},
		{"Cartel de Elan", "Elan Cartel", true},
		{"Zarya (Sunrise Dock Union)", "Sunrise Dock Union", true},
		{"Dock Workers Union of Elan", "DWUE", true},
		{"Dock Workers Union Elan", "DWUE", true},
		{"18th Street Dockers", "Eighteenth Street Dockers", true},
		{"Elan Quay Services", "Elan Quay Services II", false},
		{"Elan Quay Services", "Elan Quay Services I", true},
		{"La Familia Elan", "La Nueva Familia Elan", false},
		{"Elan Blue Star Shipping", "Elan Blue Star Trading", false},
		{"Elan Blue Star Shipping", "Elan Red Star Shipping", false},
		{"Brandt Bank (Austria) AG", "Brandt Bank (Chile) AG", false},
		{"Brandt Bank AG", "Brandt Trust AG", false},
		{"Al Noor General Trading LLC", "Al Nour General Trading L.L.C.", true},
		{"Al Noor General Trading LLC", "Al Badr General Trading LLC", false},
		{"Elan Port Limietd", "Elan Port Ltd", true},
		{"ElanPort Logistics GmbH", "Elan Port Logistics GmbH", true},
		{"BrandtAG", "Brandt AG", true},
		{"B.R.A.N.D.", "Brant", false}, // letters with points sound like no word
		{"ПАО «НК «Элан»", "Elan Oil Company PJSC", true},
		{"第二建设公司", "第2建设公司", true},
		{"第二建设公司", "第十二建设公司", false},
		{"حزب الله", "Hezbollah", true},
		{"أنصار الله", "Ansarallah", true},
		{"حزب الله", "Ansarallah", false},
	} {
		a, b := names.Analyse(c.a, names.Organisation), names.Analyse(c.b, names.Organisation)
		if m := names.Compare(&a, &b); m.Possible() != c.same {
			t.Errorf("%.2f  %s | %s: %s\n  %s\n  %s", m.Score, c.a, c.b, m.Explain(), described(&a), described(&b))
		}
	}
}

func TestPersons(t *testing.T) {
	for _, c := range []struct {
		a, b string
		same bool
	}{
		{"Ines Morvan Prado", "Ines Morvan Ruiz", false},
		{"Ines Morvan Prado", "Ines Morvan", true},
		{"Ines", "Ines Morvan Prado", false},
		{"N. Morvan", "Nadia Morvan", true},
		{"A. Morvan", "Nadia Morvan", false},
		{"Ivan Petrovich Boyko", "Ivan Sergeevich Boyko", false},
		{"Ivan Petrovich Boyko", "Ivan Boyko", true},
		{"Ahmad bin Hasan al-Elani", "Hasan bin Ahmad al-Elani", false},
		{"Ahmad al-Elani", "Ahmad al-Brandti", false},
		{"John Morvan Jr.", "John Morvan Sr.", false},
		{"John Morvan Jr.", "John Morvan", true},
		{"Isaac GubreekR abinovich", "GUBEREK RABINOVICH, Isaac", true},
		{"Juan Hernandez Prado", "Juan Fernandez Prado", false},
		{"Emilia Morvan", "Emilio Morvan", false},
		{"Morvan Morvan Ines", "Ines Morvan", true},
		{"Mme Inès MORVAN", "Ines Morvan", true},
		{"Ines Morvan a.k.a. La Rubia", "Ines Morvan", true},
		{"Ines Morvan née Prado", "MORVAN, Ines", true},
		{"Kim Min-jun", "Kim Min-su", false},
		{"王小明", "王小朋", false},
		{"マリア", "王小朋", false},
		{"林正义", "Lin Zhengyi", true}, // a Chinese name whose characters are those of a Japanese one
		{"林正义", "Masayoshi Hayashi", true},
		{"高木伟", "Gao Muwei", true},
		{"رمضان بيلوف", "BELOV, Ramzan", true},     // f for v
		{"اسامة المورفي", "AL-MORFI, Usama", true}, // without its hamza
		{"健 黄", "HUANG, Ken", false},               // no Japanese reading in a Chinese name
		{"陳嘉豪", "Chan Ka-ming", false},
		{"金成浩", "Kim Seong-min", false},
		{"자오밍화", "Zhao Minghui", false},
		{"자오밍화", "赵明华", true},
		{"Линь Мэнхуа", "Lin Mengfei", false},
		{"Иван Ван", "Ivan Van", true}, // no syllables of Mandarin
		{"王小明", "Wang Xiaoming", true},
		{"王小明", "Wang Xiaoping", false},
		{"김민준", "김민수", false},
	} {
		a, b := names.Analyse(c.a, names.Person), names.Analyse(c.b, names.Person)
		if m := names.Compare(&a, &b); m.Possible() != c.same {
			t.Errorf("%.2f  %s | %s: %s\n  %s\n  %s", m.Score, c.a, c.b, m.Explain(), described(&a), described(&b))
		}
	}
}
