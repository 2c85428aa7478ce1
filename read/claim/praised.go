package claim

// praised keeps what somebody is praised for from being an accusation, and tells that it happened: "praised the guards for freeing the hostages", "was commended by the auditors for keeping its books".
func (m *maker) praised(d *draft) {
	if d.holder < 0 {
		return
	}
	a := &m.r.Attributions.List[d.holder]
	if a.Class != "evaluate" || !m.told(a.Head, "praises") {
		return
	}
	if d.Act == "accuse" {
		d.Act, d.Why.Act = "evaluate", "cue: "+a.Verb
	}
	d.guiltless = true
	if d.Realis == "happened" && d.Why.Realis == "a participle" {
		d.Why.Realis = "it is praised" // and no bare participle, which mostly tells of what is to come
	}
}
