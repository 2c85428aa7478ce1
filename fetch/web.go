package fetch

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"strings"
	"sync"
	"syscall"
	"time"

	"golang.org/x/net/http/httpproxy"

	"segun"
)

// isURL reports whether arg is meant as an address and not as a path.
func isURL(arg string) bool {
	scheme, rest, ok := strings.Cut(arg, "://")
	return ok && rest != "" && (strings.EqualFold(scheme, "http") || strings.EqualFold(scheme, "https"))
}

// gate is one fetch: its client, and what the guard needs to know about the way out.
type gate struct {
	f     *Fetcher
	from  string
	since Stamp // what is held already
	proxy func(*url.URL) (*url.URL, error)

	mu      sync.Mutex
	proxies map[string]bool // host:port of the proxies in use, which may be private
}

// web reads one URL.
func (f *Fetcher) web(ctx context.Context, arg string) (segun.Capture, error) {
	return f.webSince(ctx, arg, Stamp{})
}

// webSince reads one URL; the error is errUnchanged when the server says that it is as it was at the stamp.
func (f *Fetcher) webSince(ctx context.Context, arg string, since Stamp) (segun.Capture, error) {
	if f.Offline {
		return segun.Capture{}, &segun.Skip{From: arg, Code: "offline", Reason: "not fetched: --offline is set; save the page and read the file, or leave --offline out"}
	}
	u, err := url.Parse(strings.TrimSpace(arg))
	if err != nil {
		return segun.Capture{}, &segun.Skip{From: arg, Code: "bad-url", Reason: fmt.Sprintf("not an address that can be read (%v); put it in quotes and check it", unwrapURL(err))}
	}
	timeout := f.Timeout
	if timeout <= 0 {
		timeout = DefaultTimeout
	}
	ctx, cancel := context.WithTimeout(ctx, timeout)
	defer cancel()
	g := &gate{f: f, from: arg, since: since, proxy: httpproxy.FromEnvironment().ProxyFunc(), proxies: map[string]bool{}}
	client := g.client()
	defer client.CloseIdleConnections()
	c, err := g.get(ctx, client, u)
	if err != nil {
		return segun.Capture{}, g.skip(err, timeout)
	}
	return c, nil
}

// get asks for u and reads the answer.
func (g *gate) get(ctx context.Context, client *http.Client, u *url.URL) (segun.Capture, error) {
	if err := g.checkTarget(ctx, u); err != nil {
		return segun.Capture{}, err
	}
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, u.String(), nil)
	if err != nil {
		return segun.Capture{}, err
	}
	agent := g.f.UserAgent
	if agent == "" {
		agent = "segun"
	}
	req.Header.Set("User-Agent", agent)
	req.Header.Set("Accept", "text/html,application/xhtml+xml,text/plain;q=0.9,*/*;q=0.5")
	g.since.ask(req)
	resp, err := client.Do(req)
	if err != nil {
		return segun.Capture{}, err
	}
	defer resp.Body.Close()
	if resp.StatusCode == http.StatusNotModified && g.since != (Stamp{}) {
		return segun.Capture{}, errUnchanged
	}
	if resp.StatusCode != http.StatusOK {
		return segun.Capture{}, statusSkip(g.from, resp)
	}
	limit := g.f.maxBytes()
	b, err := io.ReadAll(io.LimitReader(resp.Body, limit+1))
	switch {
	case err != nil:
		return segun.Capture{}, err
	case int64(len(b)) > limit:
		return segun.Capture{}, tooLarge(g.from, limit)
	case len(b) == 0:
		return segun.Capture{}, &segun.Skip{From: g.from, Code: "empty", Reason: "the site sent an empty page; open it in a browser, save it and read the file"}
	}
	c := g.f.capture(g.from, resp.Header.Get("Content-Type"), b)
	c.ETag = resp.Header.Get("ETag")
	if t, err := http.ParseTime(resp.Header.Get("Last-Modified")); err == nil {
		c.Modified = t
	}
	final := *resp.Request.URL
	final.User = nil // a password in an address belongs in no record
	c.URL = final.String()
	return c, nil
}

// client builds the HTTP client of one fetch: guarded dialer, proxies from the environment, and a
// redirect check.
func (g *gate) client() *http.Client {
	direct := &net.Dialer{Timeout: 10 * time.Second}
	guarded := &net.Dialer{Timeout: 10 * time.Second}
	if !g.f.AllowPrivate {
		guarded.Control = control
	}
	tr := &http.Transport{
		Proxy: func(r *http.Request) (*url.URL, error) {
			p, err := g.proxy(r.URL)
			if p != nil {
				g.mu.Lock()
				g.proxies[hostPort(p)] = true
				g.mu.Unlock()
			}
			return p, err
		},
		DialContext: func(ctx context.Context, network, addr string) (net.Conn, error) {
			g.mu.Lock()
			viaProxy := g.proxies[addr]
			g.mu.Unlock()
			if viaProxy {
				return direct.DialContext(ctx, network, addr)
			}
			return g.dial(ctx, guarded, network, addr)
		},
		TLSHandshakeTimeout:    10 * time.Second,
		MaxResponseHeaderBytes: 1 << 20,
		ForceAttemptHTTP2:      true,
		DisableKeepAlives:      true, // one page a client: a kept connection would outlive the guard's memory of it
	}
	return &http.Client{Transport: tr, CheckRedirect: g.redirect}
}

// dial resolves with the stand-in for DNS where a test gives one.
func (g *gate) dial(ctx context.Context, d *net.Dialer, network, addr string) (net.Conn, error) {
	if g.f.lookup != nil {
		host, port, err := net.SplitHostPort(addr)
		if err != nil {
			return nil, err
		}
		addrs, err := g.f.lookup(ctx, host)
		if err != nil {
			return nil, err
		}
		addr = net.JoinHostPort(addrs[0].String(), port)
	}
	return d.DialContext(ctx, network, addr)
}

// redirect judges every hop as if it had been asked for. A hop to the proxy itself is refused: its
// address is the one that the dialer lets pass.
func (g *gate) redirect(req *http.Request, via []*http.Request) error {
	limit := g.f.MaxRedirects
	if limit == 0 {
		limit = DefaultMaxRedirects
	}
	if len(via) > max(limit, 0) {
		return &segun.Skip{From: g.from, Code: "redirects", Reason: fmt.Sprintf("sent on more than %d times; open it in a browser and use the address it ends at", max(limit, 0))}
	}
	g.mu.Lock()
	toProxy := g.proxies[hostPort(req.URL)]
	g.mu.Unlock()
	if toProxy && !g.f.AllowPrivate {
		return &privateError{req.URL.Host}
	}
	return g.checkTarget(req.Context(), req.URL)
}

// hostPort is the address that the transport dials for u.
func hostPort(u *url.URL) string {
	port := u.Port()
	if port == "" {
		switch u.Scheme {
		case "https":
			port = "443"
		case "socks5", "socks5h":
			port = "1080"
		default:
			port = "80"
		}
	}
	return net.JoinHostPort(u.Hostname(), port)
}

// skip words a failed fetch for a person.
func (g *gate) skip(err error, timeout time.Duration) error {
	if errors.Is(err, context.Canceled) {
		return fmt.Errorf("fetch: %s: %w", g.from, context.Canceled)
	}
	var skip *segun.Skip
	if errors.As(err, &skip) {
		return skip
	}
	if errors.Is(err, errUnchanged) {
		return err
	}
	skipf := func(code, format string, a ...any) error {
		return &segun.Skip{From: g.from, Code: code, Reason: fmt.Sprintf(format, a...)}
	}
	var private *privateError
	var dns *net.DNSError
	var cert *tls.CertificateVerificationError
	var netErr net.Error
	switch {
	case errors.As(err, &private):
		return skipf("private-address", "refused: %s; to fetch from your own network, start segun with --allow-private", private)
	case errors.As(err, &dns) && dns.IsNotFound:
		return skipf("not-found", "no such host: %s; check the address", dns.Name)
	case errors.Is(err, context.DeadlineExceeded), errors.As(err, &netErr) && netErr.Timeout():
		return skipf("timeout", "no full answer within %s; try again later, or save the page and read the file", timeout)
	case errors.As(err, &cert):
		return skipf("tls", "its certificate is not valid (%v); check the address, or save the page in a browser and read the file", cert.Err)
	case errors.Is(err, syscall.ECONNREFUSED):
		return skipf("unreachable", "the server does not take connections; check the address or try again later")
	}
	return skipf("unreachable", "it could not be fetched (%v); check the address and your connection", unwrapURL(err))
}

// statusSkip words an answer other than 200.
func statusSkip(from string, resp *http.Response) error {
	n := resp.StatusCode
	var why string
	switch {
	case n == 404 || n == 410:
		why = "no such page; check the address, or look for it in a web archive"
	case n == 401 || n == 403 || n == 402 || n == 451:
		why = "the site refuses to hand it out; open it in a browser, save the page and read the file"
	case n == 429:
		why = "the site asks for fewer requests; wait a while and try again"
	case n >= 500:
		why = "the site has trouble; try again later"
	default:
		why = "no page came; open it in a browser, save the page and read the file"
	}
	return &segun.Skip{From: from, Code: fmt.Sprintf("http-%d", n), Reason: fmt.Sprintf("the site answered %d: %s", n, why)}
}

// unwrapURL drops the method and address that net/url and net/http put before an error.
func unwrapURL(err error) error {
	var ue *url.Error
	if errors.As(err, &ue) {
		return ue.Err
	}
	return err
}
