// Package ownership works out what listed parties own of others, by OFAC's 50 percent rule, over holdings that somebody states.
//
// In: statements of Follow the Money's Ownership records, or [segun.Holding] values; which parties are listed; a day. Out: for every party in which
// a listed one has a share, directly or through what it owns, the aggregate share, whether it reaches half, and the chain of holdings.
//
// The rule: a party is owned when listed parties, and parties owned in this way, together hold 50 percent or more of it. A share counts whole
// through an owned party and not at all through one that is not. So 50 percent of 50 percent is owned, and 100 percent of 49 percent is not.
//
// It does not decide who is listed or who is whom, and it gives no legal advice: shares that nobody states are said to be unknown and
// never taken for nothing or for half. "Linked To" in a list's remarks, a vessel's owner without a share, and words such as "owned or
// controlled by U.S. financial institutions" are no holdings.
//
//	Abel Quist (listed) holds 60 % of Quay Holding; Quay Holding holds 50 % of Port Ltd.   →   Port Ltd.: 50 %, owned
package ownership
