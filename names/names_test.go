package names_test

import (
	"strings"
	"testing"

	"segun/names"
)

// described writes the parts of a name as role:norm.
func described(n *names.Name) string {
	var out []string
	for _, p := range n.Parts() {
		out = append(out, p.Role.String()+":"+p.Norm)
	}
	return strings.Join(out, " ")
}

func TestAnalyse(t *testing.T) {
	for _, c := range []struct {
		name string
		kind names.Kind
		want string
	}{
		{"Sr. Nemesio Oseguera Cervantes", names.Person, "title:sr given name:nemesio family name:oseguera family name:cervantes"},
		{"RUIZ PRADO, Inés", names.Person, "given name:ines family name:ruiz family name:prado"},
		{"Sergey Viktorovich Lavrov", names.Person, "given name:sergey patronymic:viktorovich family name:lavrov"},
		{"Khalid bin Walid al-Masri", names.Person, "given name:khalid particle:bin patronymic:walid particle:al family name:masri"},
		{"Jan van der Berg Jr.", names.Person, "given name:jan particle:van particle:der family name:berg generation:jr"},
		{"J.P. Morvan", names.Person, "initial:j initial:p family name:morvan"},
		{`Ramón "El Chico" Prado`, names.Person, "given name:ramon particle:el nickname:chico family name:prado"},
		{"Grubov Milan Antonovich", names.Person, "family name:grubov given name:milan patronymic:antonovich"},
		{"Milan Antonovich Grubovich", names.Person, "given name:milan patronymic:antonovich family name:grubovich"},
		{"Grubov M.A.", names.Person, "family name:grubov initial:m initial:a"},
		{"GRUBOV Milan", names.Person, "family name:grubov given name:milan"},
		{"Milan GRUBOV", names.Person, "given name:milan family name:grubov"},
		{"Əliyev Anar Vaqif oğlu", names.Person, "family name:aliyev given name:anar patronymic:vaqif particle:oglu"},
		{"Tumbréczi Gergő", names.Person, "family name:tumbreczi given name:gergo"},
		{"Ilse Orduz Tumbral", names.Person, "given name:ilse given name:orduz family name:tumbral"},
		{"Inés Orduz Tumbral", names.Person, "given name:ines family name:orduz family name:tumbral"},
		{"Martin Orduz Miller", names.Person, "given name:martin given name:orduz family name:miller"},
		{"Ilse Tumbrel-Orduz", names.Person, "given name:ilse family name:tumbrel family name:orduz"},
		{"Otto Graf zu Grubing", names.Person, "given name:otto title:graf particle:zu family name:grubing"},
		{"Trần Thị Tú", names.Person, "family name:tran given name:thi given name:tu"},
		{"Theodora Mao Weiming", names.Person, "given name:theodora family name:mao given name:weiming"},
		{"U Tumbrel Nyunt", names.Person, "title:u given name:tumbrel family name:nyunt"},
		{"U. Tumbrel Nyunt", names.Person, "initial:u given name:tumbrel family name:nyunt"},
		{"Mr Tumbrel", names.Person, "title:mr family name:tumbrel"},
		{"Mr Otto", names.Person, "title:mr given name:otto"},
		{"毛泽东", names.Person, "family name:mao given name:zedong"},
		{"김정은", names.Person, "family name:gim given name:jeongeun"},
		{"Инна Иванова", names.Person, "given name:inna family name:ivanova"},
		{"Inversiones Luna S.A. de C.V.", names.Organisation, "trade word:inversiones word:luna legal form:sadecv"},
		{"ООО «Заря»", names.Organisation, "legal form:ooo word:zarya"},
		{"上海远洋贸易有限公司", names.Organisation, "place:shanghai word:yuanyang trade word:maoyi legal form:youxiangongsi"},
		{"Elan Fund VIII L.P.", names.Organisation, "word:elan trade word:fund number:8 legal form:lp"},
		{"Elan General Trading LLC", names.Unknown, "word:elan general word:general trade word:trading legal form:llc"},
		{"Elan Fund A Ltd", names.Organisation, "word:elan trade word:fund number:a legal form:ltd"},
		{"A Elan Fund", names.Organisation, "particle:a word:elan trade word:fund"},
		{"MV Elan Star 3", names.Vessel, "title:mv word:elan word:star number:3"},
	} {
		n := names.Analyse(c.name, c.kind)
		if got := described(&n); got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.name, got, c.want)
		}
	}
}

// Names of one party in several spellings and scripts: all of a line must be possible matches of its first.
var sameParty = []string{
	"Владимир Путин|Vladimir Putin|Wladimir Putin|Vladimir Poutine|Володимир Путін|PUTIN, Vladimir Vladimirovich",
	"Сергей Шойгу|Sergei Shoigu|Sergey Shoygu|Serguei Choïgou|Sergei Schoigu",
	"Олександр Лукашенко|Aleksandr Lukashenko|Alexander Lukashenko|Аляксандр Лукашэнка|Alyaksandr Lukashenka",
	"Дмитрий Медведев|Dmitry Medvedev|Dmitri Medwedew|Dmitrij Medvedev",
	"Никита Хрущёв|Nikita Khrushchev|Nikita Chruschtschow|Nikita Khrouchtchev",
	"Юлия Тимошенко|Yulia Tymoshenko|Юлія Тимошенко|Julia Timoschenko",
	"Слободан Милошевић|Slobodan Milosevic|Slobodan Milošević",
	"Бойко Борисов|Boyko Borisov|Boiko Borissov",
	"Алексис Ципрас|Αλέξης Τσίπρας|Alexis Tsipras",
	"Κυριάκος Μητσοτάκης|Kyriakos Mitsotakis",
	"محمد مرسي|Mohamed Morsi|Muhammad Mursi|Mohammed Morsy",
	"معمر القذافي|Muammar Gaddafi|Moammar Qadhafi|Mouammar Kadhafi|Muammar al-Qaddafi",
	"بشار الأسد|Bashar al-Assad|Bachar el-Assad|Baschar al-Assad",
	"صدام حسين|Saddam Hussein|Saddam Husayn",
	"أسامة بن لادن|Usama bin Ladin|Osama bin Laden|Oussama Ben Laden",
	"عبد الفتاح السيسي|Abdel Fattah el-Sisi|Abdul Fattah al-Sisi|Abd al-Fattah as-Sisi|Abdelfattah Al Sissi",
	"حسن نصر الله|Hassan Nasrallah|Hasan Nasrullah",
	"علی خامنه‌ای|Ali Khamenei|Ali Khamenehi",
	"محمود احمدی نژاد|Mahmoud Ahmadinejad|Mahmud Ahmadi-Nejad",
	"בנימין נתניהו|Benjamin Netanyahu|Binyamin Netanyahu|Биньямин Нетаньяху",
	"毛泽东|毛澤東|Mao Zedong|Mao Tse-tung|Tse-tung Mao|MAO, Ze Dong",
	"习近平|習近平|Xi Jinping|Hsi Chin-p'ing|Jinping Xi",
	"周恩来|Zhou Enlai|Chou En-lai",
	"欧阳修|Ouyang Xiu|Ou-yang Hsiu",
	"张伟|張偉|Zhang Wei|Wei Zhang|Chang Wei",
	"김정은|Kim Jong-un|Kim Jong Un|Gim Jeong-eun|Kim Jongun",
	"이명박|Lee Myung-bak|Yi Myeong-bak|Ri Myong Bak",
	"박지훈|Park Ji-hoon|Pak Chi-hun|Bak Jihun",
	"최영희|Choi Young-hee|Choe Yong Hui",
	"नरेन्द्र मोदी|Narendra Modi",
	"राहुल गांधी|Rahul Gandhi",
	"Jose Maria Perez|José María Pérez|PEREZ, Jose Maria",
	"Łukasz Müller|Lukasz Mueller|LUKASZ MULLER",
	"Bill Harrow|William Harrow|HARROW, William J.",
	"Դավիթ Հակոբյան|Davit Hakobyan",
	"გიორგი მარგველაშვილი|Giorgi Margvelashvili",
	"タナカ タロウ|Tanaka Taro",
}

func TestOnePartyInManySpellings(t *testing.T) {
	for _, line := range sameParty {
		all := strings.Split(line, "|")
		a := names.Analyse(all[0], names.Person)
		for _, s := range all[1:] {
			b := names.Analyse(s, names.Person)
			if m := names.Compare(&a, &b); !m.Possible() {
				t.Errorf("%.2f  %s | %s: %s\n   %s\n   %s", m.Score, all[0], s, m.Explain(), described(&a), described(&b))
			}
		}
	}
}

// And names of different lines never match.
func TestDifferentPartiesInManySpellings(t *testing.T) {
	var all [][]names.Name
	for _, line := range sameParty {
		var ns []names.Name
		for _, s := range strings.Split(line, "|") {
			ns = append(ns, names.Analyse(s, names.Person))
		}
		all = append(all, ns)
	}
	for i, x := range all {
		for j, y := range all[:i] {
			for k := range x {
				for l := range y {
					if m := names.Compare(&x[k], &y[l]); m.Possible() {
						t.Errorf("%.2f  %s | %s (lines %d, %d): %s", m.Score, x[k].Original, y[l].Original, i, j, m.Explain())
					}
				}
			}
		}
	}
}
