package identity_test

import "strings"

// cyrillic are first names and surnames, written as four habits write them, after the original.
var cyrillic = struct{ given, family [][]string }{
	[][]string{{"Юрий", "Yuri", "Yury", "Iouri", "Jurij"}, {"Сергей", "Sergey", "Sergei", "Serguei", "Sergej"}, {"Алексей", "Alexey", "Aleksei", "Alexei", "Aleksej"},
		{"Дмитрий", "Dmitry", "Dmitri", "Dmitrii", "Dmitrij"}, {"Андрей", "Andrey", "Andrei", "Andreï", "Andrej"}, {"Екатерина", "Ekaterina", "Yekaterina", "Ekaterina", "Jekaterina"},
		{"Евгений", "Evgeny", "Yevgeny", "Evgueni", "Jewgenij"}, {"Ольга", "Olga", "Olga", "Olga", "Olga"}, {"Григорий", "Grigory", "Grigori", "Grigori", "Grigorij"}},
	[][]string{{"Щербаков", "Shcherbakov", "Shcherbakov", "Chtcherbakov", "Schtscherbakow"}, {"Журавлёв", "Zhuravlev", "Zhuravlyov", "Jouravlev", "Schurawljow"},
		{"Хабаров", "Khabarov", "Habarov", "Khabarov", "Chabarow"}, {"Чеботарёв", "Chebotarev", "Chebotaryov", "Tchebotarev", "Tschebotarjow"}, {"Вяземский", "Vyazemsky", "Vyazemskiy", "Viazemski", "Wjasemskij"},
		{"Цветков", "Tsvetkov", "Cvetkov", "Tsvetkov", "Zwetkow"}, {"Ершов", "Ershov", "Yershov", "Erchov", "Jerschow"}, {"Гущин", "Gushchin", "Gushchin", "Gouchtchine", "Guschtschin"},
		{"Мыльников", "Mylnikov", "Mylnikov", "Mylnikov", "Mylnikow"}, {"Шаповалов", "Shapovalov", "Shapovalov", "Chapovalov", "Schapowalow"}, {"Бурлаков", "Burlakov", "Burlakov", "Bourlakov", "Burlakow"},
		{"Зайцев", "Zaytsev", "Zaitsev", "Zaïtsev", "Saizew"}, {"Тихомиров", "Tikhomirov", "Tihomirov", "Tikhomirov", "Tichomirow"}, {"Ляшенко", "Lyashenko", "Liashenko", "Liachenko", "Ljaschenko"}},
}

// arabic are the same, with the spellings of several countries.
var arabic = struct{ given, family [][]string }{
	[][]string{{"يوسف", "Yusuf", "Youssef", "Yousef"}, {"خالد", "Khalid", "Khaled"}, {"طارق", "Tariq", "Tarek", "Tarik"}, {"نجيب", "Najib", "Naguib", "Nadjib"}, {"جمال", "Jamal", "Gamal", "Djamel"},
		{"عمر", "Omar", "Umar"}, {"كريم", "Karim", "Kareem"}, {"ليلى", "Layla", "Leila", "Laila"}},
	[][]string{{"المنصوري", "al-Mansouri", "El Mansouri", "al-Mansuri"}, {"الشريف", "al-Sharif", "El Cherif", "Alsharif"}, {"القاضي", "al-Qadi", "El Kadi", "Al Qadhi"}, {"بوزيد", "Bouzid", "Abu Zayd", "Bouzid"},
		{"الحداد", "al-Haddad", "El Haddad", "Alhaddad"}, {"زيدان", "Zidan", "Zidane", "Zeidan"}, {"الغماري", "al-Ghamari", "El Ghomari", "Al Ghamari"}, {"التونسي", "al-Tunisi", "Ettounsi", "Al Tounsi"}},
}

// transliterated adds a person whose name is written in two scripts and by several habits.
func (w *world) transliterated() {
	t, eastern := cyrillic, true
	if w.r.IntN(3) == 0 {
		t, eastern = arabic, false
	}
	for range 20 {
		g, f := t.given[w.r.IntN(len(t.given))], t.family[w.r.IntN(len(t.family))]
		usual := g[1] + " " + f[1]
		if w.taken(usual) {
			continue
		}
		b := w.being("transliterations", g[1], f[1])
		b.names = nil
		for i := range min(len(g), len(f)) {
			b.names = append(b.names, g[i]+" "+f[i])
		}
		if eastern {
			b.gender = "male"
			if strings.HasSuffix(g[0], "а") {
				b.gender = "female"
			}
		}
		return
	}
}

// taken reports whether somebody has a name.
func (w *world) taken(usual string) bool {
	for _, b := range w.all {
		if b.names[0] == usual || len(b.names) > 1 && b.names[1] == usual {
			return true
		}
	}
	return false
}
