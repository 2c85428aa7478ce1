package names_test

import (
	"strings"
	"testing"

	"segun/names"
)

// What a rule takes for one party, and what is next to it and is another.
func TestRules(t *testing.T) {
	p, o, v := names.Person, names.Organisation, names.Vessel
	for _, c := range []struct {
		rule      string
		kind      names.Kind
		one, none string // pairs apart by a bar, one behind the other by semicolons
	}{
		{"two well-known names are no misspellings of one another", p, "Rajesh Tumbrel|Rajeesh Tumbrel", "Rajesh Tumbrel|Rakesh Tumbrel;Ilse Anderson|Ilse Sanderson;Dick Tumbrel|Dirk Tumbrel;Dimitris Vellos|Dimitra Vellos"},
		{"two names that each have their spellings", p, "Saeed Orvani|Said Orvani", "Said Orvani|Saad Orvani"},
		{"short forms of ten languages", p, "Sepp Grubinger|Josef Grubinger;Kuba Zorzycki|Jakub Zorzycki;Memo Orduz|Guillermo Orduz;Kostas Vellos|Konstantinos Vellos;Zosia Zorzycka|Zofia Zorzycka", "Sepp Grubinger|Jakub Grubinger"},
		{"names that are cut short", p, "Ma. Teresa Orduz|María Teresa Orduz;Fco. Orduz|Francisco Orduz;Wm. Tumbrel|William Tumbrel;Ana Hdez Orduz|Ana Hernández Orduz", "Ma Teng|Maria Teng;Fco. Orduz|Fabián Orduz"},
		{"initials of several letters", p, "Ch. Tumbrel|Charles Tumbrel;Грубов Ю.Я.|Юрий Яковлевич Грубов;Zh. Grubov|Zhanna Grubov", "Ch. Tumbrel|Clara Tumbrel;Грубов Ю.Я.|Юрий Павлович Грубов"},
		{"initials without points", p, "TR Tumbrel|Tom Rufus Tumbrel", "TR Tumbrel|Tom Silas Tumbrel;Vi Tumbrel|Vera Ines Tumbrel"},
		{"a soft initial", p, "E. Grubov|Yevgeny Grubov", "E. Grubov|Yakov Grubov"},
		{"particles cut short", p, "Wim v.d. Grotstra|Willem van der Grotstra;Jaap 't Ruim|Jaap Ruim", "Wim v.d. Grotstra|Wim v.d. Brinkstra"},
		{"titles inside a name", p, "Otto Graf von Grubing|Otto von Grubing;Gen. (Ret.) Tom Tumbrel|Tom Tumbrel", "Otto Graf|Otto Grubing"},
		{"titles of a man and of a woman", p, "Mr Tom Tumbrel|Sir Tom Tumbrel;Dr Tom Tumbrel|Mrs Tom Tumbrel", "Mr Tom Tumbrel|Mrs Tom Tumbrel;Sr. Luz Orduz|Sra. Luz Orduz"},
		{"father and son in Spanish", p, "Luz Orduz hijo|Luz Orduz", "Luis Orduz (padre)|Luis Orduz hijo"},
		{"marks that change a letter's sound", p, "Grušćak Milan|Milan Grushchak;Ičo Grubov|Icho Grubov", "Ičo Grubov|Iko Grubov"},
		{"French ou and silent e", p, "Marwan Chakouani|Marouane Shakwani;Pavel Grouzine|Pavel Gruzin", "Marwan Chakouani|Marwan Chatibani"},
		{"Mac, Hatzi, old Indonesian spelling", p, "Ilse McTumbrel|Ilse MacTumbrel;Kostas Hatzivellos|Kostas Chatzivellos;Budi Tjandrono|Budi Candrono", "Ilse McTumbrel|Ilse McTamber"},
		{"servants and lords in one word", p, "Abdennour Tibrani|Abd an-Nur Tibrani;Jamaleddine Tibrani|Jamal al-Din Tibrani;Dhu al-Fiqar Tibrani|Zulfikar Tibrani;Abu Bakr Tibrani|Aboubacar Tibrani", "Abdennour Tibrani|Abd an-Nasir Tibrani;Jamaleddine Tibrani|Kamal al-Din Tibrani;Abu Bakr Tibrani|Abu Bilal Tibrani"},
		{"Wade-Giles with -iang", p, "Liu Hsiang-chiang|Liu Xiangqiang;Lyu Weiming|Lü Weiming", "Liu Hsiang-chiang|Liu Xiangzhang"},
		{"pinyin is exact", p, "Mao Weipin|Mao Weiping", "Mao Xiaodan|Mao Xiaotan;Mao Weijun|Mao Weijin"},
		{"Japanese given names in other characters", p, "大塚慎一郎|Shinichiro Otsuka;佐藤宏明|Hiroaki Sato;佐藤賢二|Kenji Sato", "大塚慎一郎|Shinjiro Otsuka;佐藤賢二|Kenta Sato;赵明杰|Akitoshi Zhao"},
		{"Ryong is Yong", p, "Pak Ryong-il|Park Yong-il", "Pak Ryong-il|Pak Song-il"},
		{"Vietnamese marks", p, "Trần Văn Đức|Tran Van Duc;Trần Hoà|Trần Hòa", "Trần Văn Tú|Trần Văn Tư;Tran Van Toa|Tran Van Toai;Tran Minh Duc|Tran Minh Duy"},
		{"two names without a space", p, "GrubingerSepp|Sepp Grubinger", "FitzTumbrel|Fitz Trumbel"},
		{"letters at the end", o, "Tumbrel Timber Fund A|TUMBREL TIMBER FUND A", "Tumbrel Timber Fund A|Tumbrel Timber Fund B;Tumbrel 2031-A Trust|Tumbrel 2031-C Trust"},
		{"family names the other way round", p, "Inés Orduz Tumbral|ORDUZ TUMBRAL, Inés", "Inés Orduz Tumbral|Inés Tumbral Orduz"},
		{"words of a trade in other languages", o, "Compañía Minera Tumbrel|Tumbrel Mining Company;Katibat Tumbrel|Tumbrel Battalion", "Minera Tumbrel|Tumbrel Coal;Tumbrel Army|Tumbrel Front;Tumbrel Savings Bank|Tumbrel Exchange Bank"},
		{"a few letters by themselves", o, "TUMI|TUMI", "TUMI|TUMA"},
		{"a number is no letter of a name written in one", o, "Tumbrelmills|Tumbrel Mills;Tumbrelmills3|Tumbrelmills 3", "Tumbrelmills 3|Tumbrel Mills;Tumbrelmills IV Ltd|Tumbrel Mills Ltd"},
		{"ordinals", o, "17th Grubing Brigade|Seventeenth Grubing Brigade;2nd Grubing Trust|Second Grubing Trust", "17th Grubing Brigade|71st Grubing Brigade"},
		{"letters that are read one by one", o, "GRTV Tumbrel|G.R.T.V. Tumbrel", "GRTV Tumbrel|GTRV Tumbrel"},
		{"initials of a part of a name", o, "G.T.M. Shipping|Grubing Timber Mills Shipping", "G.T.M. Shipping|Grubing Timber Sawmill Shipping;G.T.M. Shipping|Grubing Textile Works Shipping"},
		{"abbreviations of a trade", o, "Tumbrel Mfg Corp|Tumbrel Manufacturing Corporation;Tumbrel Fdn|The Tumbrel Foundation", "Tumbrel Mfg Corp|Tumbrel Mining Corp"},
		{"a foundation is no firm", o, "Tumbrel Foundation Inc|Tumbrel Foundation", "Tumbrel Holding Ltd|Tumbrel Foundation;Tumbrel Foundation|Tumbrel GmbH"},
		{"a word of its own against a general one", o, "Tumbrel Group|Tumbrel", "Universidad Nacional de Tumbrel|Universidad Salina de Tumbrel"},
		{"legal forms in French letters", o, "Obchtchestvo s ogranitchennoï otvetstvennostiou Grubing|OOO Grubing", "Obchtchestvo Grubing|OAO Grubing"},
		{"trading houses", o, "Торговый дом Грубин|Trading House Grubin", "Торговый дом Грубин|Banking House Grubin"},
		{"the number on a hull", v, "HMS Tumbrel (F-31)|HMS Tumbrel", "HMS Tumbrel (F-31)|HMS Tumbrel (F-47);Tumbrel 3|Tumbrel"},
	} {
		each := func(list string, want bool) {
			for pair := range strings.SplitSeq(list, ";") {
				a, b, ok := strings.Cut(pair, "|")
				if !ok {
					continue
				}
				x, y := names.Analyse(a, c.kind), names.Analyse(b, c.kind)
				if m := names.Compare(&x, &y); m.Possible() != want {
					t.Errorf("%s: %s | %s: %.2f, want possible %v: %s", c.rule, a, b, m.Score, want, m.Explain())
				}
			}
		}
		each(c.one, true)
		each(c.none, false)
	}
}

// Whoever stands side by side in one name is found in another that holds them apart.
func TestNeighboursDoNotHideOthers(t *testing.T) {
	b := names.NewBuilder()
	for i, n := range []string{"TUMBREL TUMBREL, Orlan Ines", "GRUBING TUMBREL, Ines", "Silas Tumbrel", "Ines Varro", "Orla Varro", "Tom Ruggles", "Ada Flint", "Ben Marsh"} {
		a := names.Analyse(n, names.Person)
		b.Add(strings.Repeat("i", i+1), names.Primary, &a)
	}
	q := names.Analyse("Ines Tumbrel", names.Person)
	hits := b.Build().Search(&q, names.Query{})
	if len(hits) == 0 || hits[0].Name != "GRUBING TUMBREL, Ines" {
		t.Errorf("found %d, not the name that holds both words", len(hits))
	}
}
