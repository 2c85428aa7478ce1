package claim

// willNot tells of what somebody says will not come about that it is not so, as of all that is denied: "would not resign", "will not reopen", "does not expect a rise". What hangs on a condition, what may not be, and what is called for
// stay what they are. It holds for the claim once all else has been read of it.
func (m *maker) willNot(d *draft, f *facts) {
	c := &d.Claim
	if c.Polarity != "negative" || f.conditional != "" || f.affirmed || c.Act == "decline" || c.Act == "refer" {
		return
	}
	switch c.Realis {
	case "predicted", "planned", "promised":
	default:
		return
	}
	if f.modal != "" && f.modal != "will" && f.modal != "would" && f.modal != "shall" && f.modal != "'ll" {
		return
	}
	c.Realis, c.Why.Realis = "not_happened", "said not to be coming: "+c.Why.Realis
}
