package name

import "strings"

// Scheme says how a corpus labels names and how its labels become ours.
type Scheme struct {
	Kinds   map[string]Kind // the corpus' label -> kind; a label that is absent is None
	Nominal bool            // spans cover whole noun phrases, pronouns included (re3d)
	Groups  bool            // nationalities and religions are labelled
	Noisy   bool            // labels were made by machine: phrases that are mostly of one kind are made to agree
}

// Schemes are the label sets of the corpora that the model learns from. What they mean:
//
//   - gmb: Groningen Meaning Bank. LOC holds countries and cities; titles stand inside PER, "the" inside LOC; TIM is time,
//     NAT natural phenomena, ART artefacts, EVE events. Made by machine, partly corrected.
//   - gum: derived from GUM's entities; MISC holds journals, e-mail addresses, products; nationalities are not labelled.
//   - wikigold: CoNLL-2003 rules; nationalities are in MISC.
//   - uner: Universal NER; nationalities are not labelled, restaurants may be LOC.
//   - re3d: whole noun phrases and pronouns; countries that act are Organisation; titles inside Person.
//   - worldwide: the measuring set; nationalities are NORP, nested names are cut at the inner one.
var Schemes = map[string]Scheme{
	"gmb": {Noisy: true, Groups: true, Kinds: map[string]Kind{"PER": Person, "ORG": Org, "LOC": Place, "NORP": Group, "EVE": Misc,
		"ART": Misc, "NAT": Misc, "TIM": None}},
	"gum":      {Kinds: map[string]Kind{"PER": Person, "ORG": Org, "LOC": Place, "MISC": Misc, "EVENT": Misc}},
	"wikigold": {Kinds: map[string]Kind{"PER": Person, "ORG": Org, "LOC": Place, "MISC": Misc}},
	"uner":     {Kinds: map[string]Kind{"PER": Person, "ORG": Org, "LOC": Place}},
	"re3d": {Nominal: true, Groups: true, Kinds: map[string]Kind{"Person": Person, "Organisation": Org, "Location": Place,
		"Nationality": Group, "DocumentReference": Misc, "MilitaryPlatform": Misc, "Weapon": None, "Temporal": None,
		"Quantity": None, "Money": None}},
	"worldwide": {Groups: true, Kinds: map[string]Kind{"Person": Person, "Organization": Org, "Location": Place, "NORP": Group,
		"Misc": Misc, "Facility": Misc, "Product": Misc, "Date": None, "Money": None}},
}

// titles are the words that corpora leave inside names of persons and that are none of the name.
var titles = set(`Mr Mrs Ms Miss Dr Prof Professor Sir Lord Lady Dame Madam Madame Monsieur President Vice Vice-President Prime
	Minister Premier Chancellor Secretary Secretary-General Deputy Foreign Defense Defence Interior Finance Justice Trade Oil State Chief
	Senator Sen Representative Rep Congressman Congresswoman Governor Gov Mayor Ambassador Envoy Commissioner Commander Chairman
	Chairwoman Chair Director Director-General Spokesman Spokeswoman Judge Magistrate Prosecutor Attorney Counsel Speaker General Gen
	Lieutenant Lt Colonel Col Major Maj Captain Capt Sergeant Sgt Corporal Private Admiral Adm Brigadier Brig Marshal Officer Constable
	Inspector Detective King Queen Prince Princess Emperor Sultan Emir Sheikh Shaikh Ayatollah Grand Hojatoleslam Imam Mullah Cleric
	Pope Cardinal Archbishop Bishop Father Reverend Rev Rabbi Sister Brother Saint Prophet Crown Leader Opposition Rebel Former Acting Interim
	Outgoing Incoming Democratic Republican Honourable Hon Baroness Baron Count Duke Duchess Pastor Coach Manager Executive Militant
	Special Envoy Spc Pfc Cpl Pvt PM VPM MP Engr Er Comrade Nurse Shri Smt Datuk Dato Haji president vice prime minister chancellor secretary senator governor spokesman general leader king commander the The`)

// repairs are phrases that the Groningen Meaning Bank labels in several ways, with the kind that they have here.
var repairs = func() map[string]Kind {
	m := map[string]Kind{}
	add := func(k Kind, list string) {
		for _, p := range strings.Split(list, ",") {
			m[strings.TrimSpace(p)] = k
		}
	}
	add(Place, `U.S., US, UK, U.K., UAE, United States, United Kingdom, West Bank, Gaza Strip, Gaza, The Hague, Vatican, Tibet, Darfur,
		Abu Ghraib, Guantanamo, Kashmir, Kosovo, Middle East, European Union countries, Soviet Union, Chechnya, Kurdistan, Kremlin,
		Europe, Asia, Africa, Latin America, Cyprus, Qatar, Georgia, Jordan, Chad, Niger, Mali, Nepal, Turkey, Saudi Arabia, Costa Rica,
		El Salvador, Sri Lanka, Philippines, Congo, Sudan, Spain, Senegal, Poland, Afghanistan, Democratic Republic of Congo`)
	add(Org, `U.N., UN, United Nations, EU, European Union, African Union, AU, NATO, Fatah, Hamas, Hezbollah, Islamic Jihad, Red Cross,
		Muslim Brotherhood, Taleban, Taliban, al-Qaida, Al-Qaida, White House, Pentagon, State Department, Congress, Senate,
		National Assembly, Marines, Yukos, Rosneft, Gazprom, ZANU-PF, Tamil Tigers, National League for Democracy, Parliament,
		Janjaweed, Al-Jazeera, al-Jazeera, VOA, Vatican Radio, IAEA, Arab League, Commonwealth, G8, G-8, OPEC, World Bank`)
	add(Person, `Bush, Saddam, Saddam Hussein, Aung San Suu Kyi, Dalai Lama, Musharraf, Gyanendra, Muhammad, Sharon, Arafat, Yushchenko,
		Yanukovych, Khodorkovsky, Mugabe, Chavez, Castro, Aristide, Hariri, Karzai, Abbas, Olmert, Obama, Blair, Putin, Jesus, Madonna`)
	add(Group, `Muslim, Muslims, Sunni, Sunnis, Shi'ite, Shi'ites, Shiite, Shiites, Shia, Sunni Arab, Sunni Arabs, Kurdish, Kurds, Kurd, Western,
		Arab, Arabs, American, Americans, African, Tamil, Tamils, Sri Lankan, Islamic, Islamist, Christian, Christians, Jewish, Jews, Hindu,
		Hindus, Catholic, Catholics, Roman Catholic, Buddhist, Saudi, South African, South Korean, North Korean, South Koreans,
		North Koreans, Communist, Bosnian Serb, Bosnian Serbs, Philippine, Maoist, Kashmiri, Chechen, Chechens, English, Asian, European,
		Europeans, Latin American, Democratic, Republican, Republicans, Democrats, Democrat`)
	add(Misc, `AIDS, HIV, Katrina, Rita, Christmas, Ramadan, Islam, Olympics, World Cup, Nobel, Koran, Quran, Bible, Internet, Eid al-Fitr,
		Web, Tour de France, Nobel Peace Prize, Academy Award, Oscar, Grammy, Typhoon, Hurricane`)
	add(None, `President, Prime, Prime Minister, Minister, Mr., Mr, Ms., Mrs., Senator, General, Secretary, vice, prime, president, Secretary-General,
		Foreign Minister, Council, State, Cabinet, Army`)
	delete(m, "Council")
	return m
}()

func set(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}

// isTitle reports whether w is a title, with or without its dot.
func isTitle(w string) bool { return titles[strings.TrimSuffix(w, ".")] }
