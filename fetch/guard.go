package fetch

import (
	"context"
	"fmt"
	"net"
	"net/netip"
	"net/url"
	"strings"
	"syscall"

	"segun"
)

// lookupFunc resolves a host name to its addresses.
type lookupFunc func(ctx context.Context, host string) ([]netip.Addr, error)

// blocked holds the address ranges beyond those that net/netip itself names (private, loopback,
// link-local, multicast, unspecified) that are no public web server. From the IANA special-purpose
// address registries, plus the one cloud metadata service that sits on a public address.
var blocked = []netip.Prefix{
	netip.MustParsePrefix("0.0.0.0/8"),
	netip.MustParsePrefix("100.64.0.0/10"), // carrier-grade NAT, and a cloud's metadata service
	netip.MustParsePrefix("168.63.129.16/32"),
	netip.MustParsePrefix("192.0.0.0/24"),
	netip.MustParsePrefix("192.0.2.0/24"),
	netip.MustParsePrefix("192.88.99.0/24"),
	netip.MustParsePrefix("198.18.0.0/15"),
	netip.MustParsePrefix("198.51.100.0/24"),
	netip.MustParsePrefix("203.0.113.0/24"),
	netip.MustParsePrefix("240.0.0.0/4"),
	netip.MustParsePrefix("64:ff9b:1::/48"),
	netip.MustParsePrefix("100::/64"),
	netip.MustParsePrefix("2001::/23"), // Teredo and other protocol assignments
	netip.MustParsePrefix("2001:db8::/32"),
	netip.MustParsePrefix("3fff::/20"),
	netip.MustParsePrefix("fec0::/10"),
}

var (
	nat64    = netip.MustParsePrefix("64:ff9b::/96")
	sixToFor = netip.MustParsePrefix("2002::/16")
	v4compat = netip.MustParsePrefix("::/96")
)

// public reports whether a is an address that the public internet routes.
func public(a netip.Addr) bool {
	a = a.Unmap().WithZone("")
	if !a.IsValid() || a.IsPrivate() || a.IsLoopback() || a.IsLinkLocalUnicast() || a.IsMulticast() || a.IsUnspecified() {
		return false
	}
	for _, p := range blocked {
		if p.Contains(a) {
			return false
		}
	}
	// Addresses that carry an IPv4 address inside are as public as that one.
	if a.Is6() {
		b := a.As16()
		switch {
		case nat64.Contains(a), v4compat.Contains(a):
			return public(netip.AddrFrom4([4]byte(b[12:16])))
		case sixToFor.Contains(a):
			return public(netip.AddrFrom4([4]byte(b[2:6])))
		}
	}
	return true
}

// privateError is a connection refused because of where it would go.
type privateError struct{ where string }

// Error names the address.
func (e *privateError) Error() string { return e.where + " is not a public address" }

// control is the dialer's last check, on the very address that is about to be connected to: whatever
// a name resolved to, and however often it changes its mind, nothing private gets past it.
func control(_, address string, _ syscall.RawConn) error {
	host, _, err := net.SplitHostPort(address)
	if err != nil {
		return &privateError{address}
	}
	a, err := netip.ParseAddr(host)
	if err != nil || !public(a) {
		return &privateError{host}
	}
	return nil
}

// checkTarget looks at a URL before it is asked for, at the first request and at every redirect.
//
// Through a proxy the dialer only ever sees the proxy's address, so here the target is judged as well as
// can be from outside: a literal address by itself, a name by what it resolves to here. A proxy that
// resolves the name otherwise decides for itself where it connects; that is in the hands of whoever runs
// the proxy.
func (g *gate) checkTarget(ctx context.Context, u *url.URL) error {
	if u.Scheme != "http" && u.Scheme != "https" {
		return &segun.Skip{From: g.from, Code: "scheme", Reason: fmt.Sprintf("it leads to a %q address; only http and https are read", u.Scheme)}
	}
	host := u.Hostname()
	if host == "" {
		return &segun.Skip{From: g.from, Code: "bad-url", Reason: "the address names no host; write it as https://host/path"}
	}
	if g.f.May != nil {
		if err := g.f.May(u); err != nil {
			return err
		}
	}
	if g.f.AllowPrivate {
		return nil
	}
	if a, err := netip.ParseAddr(host); err == nil {
		if !public(a) {
			return &privateError{host}
		}
		return nil
	}
	if h := strings.ToLower(strings.TrimSuffix(host, ".")); h == "localhost" || strings.HasSuffix(h, ".localhost") {
		return &privateError{host}
	}
	p, err := g.proxy(u)
	if err != nil {
		return fmt.Errorf("proxy settings: %w", err)
	}
	if p == nil {
		return nil // dialed directly: control sees the address
	}
	addrs, err := g.resolve(ctx, host)
	if err != nil {
		return nil // only the proxy can resolve it
	}
	for _, a := range addrs {
		if !public(a) {
			return &privateError{host + " (" + a.String() + ")"}
		}
	}
	return nil
}

func (g *gate) resolve(ctx context.Context, host string) ([]netip.Addr, error) {
	if g.f.lookup != nil {
		return g.f.lookup(ctx, host)
	}
	return net.DefaultResolver.LookupNetIP(ctx, "ip", host)
}
