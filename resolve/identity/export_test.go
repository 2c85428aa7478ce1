package identity

// Work returns how many candidates came by, how many were compared, and how many units had their cluster made from nothing.
func (r *Resolver) Work() (looked, weighed, joined int) {
	return r.work.looked, r.work.weighed, r.work.joined
}
