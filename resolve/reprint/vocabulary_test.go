package reprint_test

import "strings"

// The words of the invented articles. All names are made of syllables at random; what follows are ordinary words.
var (
	nouns = strings.Fields(`agreement allowance annex archive audit authority balance barrier basin benefit bid board bond border boundary breakwater bridge budget
building bylaw cable campaign canal capacity cargo census channel charge charter clause clinic coalition coast commission committee community company
concession condition conference consignment construction consultant container contract convoy corridor council courier court crane crew customs cutback dam
deadline debt decree delay delegation demand deposit depot desk detour district dispute dock document dredger drill drought duty easement economy election embankment
employee engine estate estimate estuary evidence excavation exemption expansion expense export facility failure farm fee ferry festival fibre fine fishery fleet flood
forecast forest foundation freight fuel fund gallery gate generator grain grant gravel grid guarantee guideline harbour harvest hearing heritage highway hospital
housing hull import incident income index industry inquiry inspection inspector insurance interest inventory invoice island jetty journey judge junction labour laboratory
landfill lawsuit lease ledger levy library licence lighthouse loan lock lorry machine mandate manager margin market measure meeting member merger mill mine
ministry minority model mooring motion museum neighbourhood network notice office operator opposition order orchard owner panel parcel parish parliament partner
passage passenger pasture patrol payment pension permit petition pier pipeline plan platform plot policy pollution port post power precinct premium price
priority procedure profit programme project promise property proposal protest province provision pump quarry quay quota railway rainfall ramp rate ration receipt
record reform refund refuge region register regulation renovation rent repair report reserve reservoir resident resolution restriction review right river road roof route
rule safety salary sample scheme school season sector security seminar sentence service settlement shelter shipment shipyard shortage signal site slope society
soil source spending staff stairway standard statement station statute storage strategy street strike subsidy summit supplier supply surface survey tariff tax team tender
terminal territory threat timber timetable toll tower town track trade traffic tram transfer transport treasury treaty trial tribunal tunnel union unit upgrade
vault vehicle venture verdict vessel viaduct village visit volunteer vote wage wall warehouse warning waste waterway weather wetland wharf widow windfall witness
workshop worker yard yield zone`)
	adjectives = strings.Fields(`abandoned additional adjacent administrative annual ageing ambitious available bilateral broad cautious central civil coastal commercial common
comprehensive controversial costly critical current damaged deep delayed dense direct distant domestic draft dry eastern efficient emergency empty environmental essential
exclusive existing expensive external familiar federal final financial firm foreign formal former fragile frequent fresh further general gradual heavy hidden historic
idle illegal immediate important independent industrial informal inland internal joint key large lasting late legal limited local long low main major maritime minor
mobile modern modest monthly municipal narrow national natural necessary new northern obsolete official old open ordinary outer outstanding partial permanent
planned popular postponed potential practical preliminary previous private proposed provincial public rapid rare recent regional regular reluctant remaining remote
residential restricted rural safe seasonal secondary senior separate serious severe shallow shared short significant silent simple single slow small social solid
southern special steady steep strategic strict substantial sudden temporary thorough tidal tight traditional unpaid upper urban urgent useful vacant valuable vast voluntary
vulnerable weekly western wide wooden`)
	verbs = strings.Fields(`abandoned accepted acquired adjusted adopted advanced altered announced approved arranged assessed assigned backed banned blocked borrowed bought
built cancelled certified changed checked cleared closed collected completed concealed confirmed considered consolidated converted corrected covered created criticised
dedicated defended delayed delivered designed destroyed developed diverted divided doubled drafted dropped encouraged endorsed enlarged established evacuated examined
exceeded exchanged extended financed finished followed founded funded granted halted handled hosted identified ignored imported improved increased inspected
installed introduced investigated isolated issued joined launched leased limited loaded lost maintained managed measured merged modified monitored moved neglected
negotiated obtained occupied offered opened operated opposed ordered organised outlined overturned owned planned postponed prepared preserved prevented produced
prohibited promoted protected published purchased questioned raised reached rebuilt received recommended recorded recovered reduced refused regulated rejected relocated
removed renewed repaired replaced requested required reserved resolved restored restricted resumed reversed reviewed revised scrapped secured seized shared signed
sold split stabilised started stopped stored strengthened submitted supervised supported suspended tested traded trained transferred transported upgraded
visited warned weakened widened withdrew`)
	offices  = strings.Fields(`mayor minister prosecutor director spokeswoman engineer governor inspector professor chairman analyst lawyer treasurer commissioner`)
	months   = strings.Fields(`January February March April May June July August September October November December`)
	weekdays = strings.Fields(`Monday Tuesday Wednesday Thursday Friday Saturday Sunday`)
	small    = strings.Fields(`two three four five six seven eight nine ten eleven twelve`)
)

// swaps are what a copy editor does to single words: synonyms, spellings, the style of the house.
var swaps = map[string]string{
	"said": "stated", "told": "informed", "large": "big", "company": "firm", "nearly": "almost", "about": "around", "began": "started", "started": "began",
	"building": "structure", "buy": "purchase", "bought": "purchased", "purchased": "bought", "street": "road", "workers": "employees", "also": "too", "harbour": "harbor", "labour": "labor",
	"programme": "program", "because": "since", "while": "whereas", "although": "though", "after": "following", "before": "ahead of", "against": "versus", "several": "a number of",
	"expected": "due", "plan": "scheme", "scheme": "plan", "town": "city", "required": "needed", "ended": "finished", "finished": "ended", "major": "big", "small": "little",
	"halted": "stopped", "stopped": "halted", "report": "account", "per cent": "%", "officials": "authorities", "meeting": "session", "dispute": "row", "inquiry": "probe",
	"two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8", "nine": "9", "ten": "10", "eleven": "11", "twelve": "12", "centre": "center",
	"people": "persons", "would": "will", "could": "may", "however": "but", "near": "close to", "between": "among", "agreement": "deal", "cancelled": "scrapped", "scrapped": "cancelled",
}

// own are sentences of an article's own matter. N is a noun, A an adjective, V a verb in the past, # a number, small a small number in words, O
// an office, P a person, L a place, G an organisation, M a month, D a weekday, Y a year.
var own = strings.Split(`The A N near L was V in Y, and the N has been A ever since.
G V the A N after a A N in M, although # of its A Ns were never V.
Since M, small Ns have V the N, while a A N of G remains without any N.
About # Ns depend on the N, which the A N of L V small years ago.
P, the A O of G, V a A N and V the Ns that earlier Ns had V.
The N cost # per cent more than the A N of Y, largely because the A N was V twice.
Residents of L say the N has V their Ns, and many of them have V the A N.
A A N of Ns will be V before M if the N is V by a majority.
Records of the N show that G V # Ns between M and M.
"We have V the A N, and every N of ours was V in L," said P, O of the A N.
In Y the A O had V a similar N, which was later V by a A N.
Nobody at G could explain why the A Ns were V before the N had been V.
The Ns were V along the A N that runs from L to the A N.
Of the # Ns that were V last year, small were A and the rest were V.
P said the N would need a A N, small A Ns and at least # Ns.
Under the A N, any N that is V must be V within small weeks.
What happens to the A N of L depends on a N that G has V since Y.
"Nobody V a N here without a A N," P said, pointing to the A N.
Critics of the N, among them the O of L, argue that a A N was V for A reasons.
The A N, V in M, gives the Ns small months in which the N may be V.
Traffic on the A N fell by # per cent while the N was V.
At the N of L, small Ns waited for a A N that had been V in M.
Some of the A Ns will be V, others V, and the oldest N will become a A N.
G has V its A N to the N of L, where the Os V it in private.
A N of # pages describes how the N was V and which Ns were V.
P had V the N for small years and knew every A N between L and the A N.
Until Y the N belonged to G, which V it for # when its A N was V.
Neither the A N nor the N of Ns was V at the time, the N shows.`, "\n")

// stock are sentences of the trade that any two articles may share.
var stock = strings.Split(`G did not immediately respond to a request for comment.
The officials spoke on condition of anonymity because they were not authorised to speak publicly about the matter.
It was not immediately clear how many people had been affected.
The report could not be independently verified.
A spokeswoman for G declined to comment, citing an ongoing investigation.
The case was adjourned until M.
This is a developing story and will be updated.`, "\n")

// facts are what an event is told by, each in several wordings; slots in brackets are the event's own.
var facts = [][]string{
	{"[G] will close the [A] [N] of [L] by the end of [M], putting [#] people out of work, [P] said on [D].",
		"About [#] jobs are to go when the [A] [N] in [L] shuts in [M], according to [P] of [G].",
		"On [D] [P] confirmed that [G] was shutting the [L] [N], a decision that costs [#] people their jobs.",
		"The end of the [A] [N] at [L] was announced on [D]: [G] leaves in [M] and [#] posts disappear.",
		"Come [M], there will be no [N] in [L] any more; [P], speaking for [G] on [D], put the loss of jobs at [#]."},
	{"A report by [small] inspectors, dated [Y], found [#2] faults in the [A] [N].",
		"There were [#2] defects, [small] inspectors wrote as early as [Y].",
		"[small] inspectors had counted [#2] faults at the [N] in [Y], their report says.",
		"As long ago as [Y] a report listed [#2] faults; it was signed by [small] inspectors.",
		"What [small] inspectors saw in [Y] was bad enough: [#2] defects, each with its photograph."},
	{"The [O] of [L], [P2], called for an inquiry and accused [G] of hiding the report.",
		"[G] hid what it knew, said [P2], the [O] of [L], who wants an inquiry.",
		"An inquiry was demanded by [P2], who as [O] of [L] had never been shown the report.",
		"\"Hidden from us\" was how [P2], [O] in [L], described the report on [D].",
		"For [P2], who is [O] of [L], the silence of [G] is a case for an inquiry."},
	{"Repairs would have cost [#3] a year, the company's accounts show.",
		"The accounts of [G] put the yearly cost of repairs at [#3].",
		"[G] had been told that mending it all meant [#3] every year.",
		"It is the price of repairs, [#3] annually, that decided the matter, accounts suggest.",
		"[G] saves [#3] each year that it does not mend anything."},
	{"Work at the [N] is to stop in [M], and the site passes to [L].",
		"[L] takes over the site after [M], when the last shift leaves.",
		"From [M] on nobody will work there; the ground goes to [L].",
		"The last shift is planned for [M], after which [L] becomes the owner of the ground.",
		"[L] will own the empty site once [M] is over."},
}

// boilers are what sites put under their articles.
var boilers = strings.Split(`Sign up for our daily newsletter and follow us for more news from the region.
Copyright. All rights reserved. No part of this article may be copied without permission.
Do you have a story for us? Write to the newsroom, in confidence if you like.
We take care to be accurate. If you find a mistake in this article, tell the editor on duty.
Read more: our coverage of the coast, the council and the courts.
Advertisement. The article continues below.`, "\n")
