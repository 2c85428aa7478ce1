package web

import (
	"net"
	"net/http"
	"net/netip"
	"slices"
	"strings"
)

// policy lets a page of ours run its own files and ask its own server, and nothing else: no inline script or style, no frame around it, no form that
// goes elsewhere, no request to any other place.
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; " +
	"form-action 'none'; base-uri 'none'; frame-ancestors 'none'"

// dataPolicy is for what is no page: shown by mistake, it can do nothing at all.
const dataPolicy = "default-src 'none'; sandbox; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"

// headers go with every answer.
var headers = map[string]string{
	"X-Content-Type-Options":       "nosniff",
	"Referrer-Policy":              "no-referrer",
	"X-Frame-Options":              "DENY",
	"Cross-Origin-Opener-Policy":   "same-origin",
	"Cross-Origin-Resource-Policy": "same-origin",
	"Cross-Origin-Embedder-Policy": "require-corp",
	"Permissions-Policy":           "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
	"X-Robots-Tag":                 "noindex",
	"X-DNS-Prefetch-Control":       "off",
}

// guarded lets through only what a page of ours or a program asks under a name of ours.
func guarded(next http.Handler, o *Options) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		for k, v := range headers {
			h.Set(k, v)
		}
		data := isData(r.URL.Path)
		h.Set("Content-Security-Policy", policy)
		if data {
			h.Set("Content-Security-Policy", dataPolicy)
		}
		switch {
		case !o.knows(r.Host):
			refuse(w, http.StatusMisdirectedRequest, "This server does not go by the name in the request.", "Open the address that segun serve has printed.")
		case !sameOrigin(r):
			refuse(w, http.StatusForbidden, "Another site asked.", "Open the desk's own page, at the address that segun serve has printed.")
		case data && !sameSite(r.Header.Get("Sec-Fetch-Site")):
			refuse(w, http.StatusForbidden, "A page of another site asked.", "Open the desk's own page, at the address that segun serve has printed.")
		case changes(r.Method) && r.Header.Get("X-Segun") != "1":
			refuse(w, http.StatusForbidden, "A request that changes something lacks the header X-Segun: 1.", "Send the header X-Segun: 1; a page of another site cannot.")
		default:
			next.ServeHTTP(w, r)
		}
	})
}

// knows reports whether the host of a request is one that this server goes by. A page of another site can make its own name stand for this computer's
// address (DNS rebinding), but not send another name than its own: so names are listed, and off this computer addresses in digits are let in too.
func (o *Options) knows(host string) bool {
	name, _, err := net.SplitHostPort(host)
	if err != nil {
		name = strings.Trim(host, "[]")
	}
	name = strings.ToLower(strings.TrimSuffix(name, "."))
	if name == "localhost" {
		return true
	}
	if a, err := netip.ParseAddr(name); err == nil {
		return a.IsLoopback() || !o.Local
	}
	return !o.Local && slices.Contains(o.Names, name)
}

// sameOrigin reports whether a request comes from a page of this server, or from no page.
func sameOrigin(r *http.Request) bool {
	origins := r.Header.Values("Origin")
	if len(origins) == 0 {
		return true
	}
	return len(origins) == 1 && (origins[0] == "http://"+r.Host || origins[0] == "https://"+r.Host)
}

// sameSite reports whether a browser says that a page of this server asks, or that nothing but a person does; programs say nothing.
func sameSite(fetch string) bool { return fetch == "" || fetch == "same-origin" || fetch == "none" }

// changes reports whether a method can change something.
func changes(method string) bool { return method != http.MethodGet && method != http.MethodHead }
