package mention

import (
	"segun"
	"segun/read/phrase"
)

// road reports whether a name that was taken for a body's is that of a road or a province, by its last word and by what puts somebody there: "in Harrow Close", "of Harrow Way, Velm". "Wall Street said" is neither.
func (f *finder) road(c *cand) bool {
	if n := c.end - c.first; c.kind != segun.Organisation || n < 2 || n > 4 || !f.Is(c.end-1, roadWords...) || f.Look[c.end-1]&phrase.Capital == 0 || f.Is(c.first, moneyRoads...) {
		return false
	}
	k := c.first - 1
	if f.Is(k, the) {
		k--
	}
	if f.Is(k, roadPrepositions...) {
		return true
	}
	if !f.Is(k, ofWord, fromWord) || !f.Is(c.end, commaWord) {
		return f.Is(k, ofWord) && f.Is(c.end-1, landEnds...)
	}
	o := c.end + 1
	return o < f.Len() && (f.owner[o] != 0 && f.cands[f.owner[o]-1].kind == segun.Place || f.Is(o, wasWords...))
}

var (
	moneyRoads       = phrase.Hashes("wall", "fleet", "downing", "madison", "bay", "main", "high", "broad", "threadneedle", "abbey", "sesame", "united") // whose names stand for a trade or a government
	fromWord         = phrase.Hash("from")
	wasWords         = phrase.Hashes("was", "is", "were", "has", "had", "who")
	roadPrepositions = phrase.Hashes("in", "on", "at", "near", "along", "off", "down", "onto", "outside", "across")
	roadWords        = phrase.Hashes("close", "way", "crescent", "drive", "grove", "terrace", "gardens", "mews", "lane", "road", "street", "avenue", "boulevard", "walk", "row", "rise", "hill", "parade", "circus", "cul-de-sac",
		"highway", "freeway", "expressway", "parkway", "turnpike", "bypass", "roundabout", "junction", "province", "prefecture", "governorate", "oblast", "raion", "voivodeship", "canton", "borough", "parish", "county", "shire", "regency", "tehsil", "upazila", "taluk")
	landEnds = phrase.Hashes("province", "prefecture", "governorate", "oblast", "raion", "voivodeship", "canton", "borough", "regency", "tehsil", "upazila", "taluk")
)
