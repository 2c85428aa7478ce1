package attribution

// ofItself reports whether what an attribution has for its source is the very text that is read, or a part of it: "This article has been updated to clarify that …", "The headline of this story was changed to say …". The outlet says
// that itself. What an earlier version said is another's word, as it stands no longer.
func (f *finder) ofItself(a *found) bool {
	if len(a.source) != 1 || f.quoteAt(a.head) >= 0 {
		return false
	}
	r, own := a.source[0], false
	for k := r.first; k < r.end; k++ {
		if f.is(k, "version", "edition") {
			return false
		}
		own = own || f.is(k, "this") && k+1 < r.end && f.is(k+1, "article", "story", "page", "post", "piece", "column") && k+2 == r.end
	}
	return own
}
