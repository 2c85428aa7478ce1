package main

import (
	"errors"
	"fmt"
	"net/url"
	"strings"
	"sync"

	"segun"
	"segun/store"
	"segun/write"
)

// partySites keeps from asking the sites of people and bodies in a case, whose logs would show who asks. It is safe for concurrent use.
type partySites struct {
	t   *terminal
	k   *store.Case
	mu  sync.Mutex
	may map[string]bool // hosts that a person agreed to
}

// before asks at a terminal, before anything is fetched, about the addresses among inputs.
func (p *partySites) before(inputs []string) error {
	for _, in := range inputs {
		u, err := url.Parse(strings.TrimSpace(in))
		if err != nil || u.Scheme != "http" && u.Scheme != "https" {
			continue
		}
		host := strings.ToLower(u.Hostname())
		names, err := p.k.SiteOf(p.t.ctx, host)
		if err != nil {
			return err
		}
		if len(names) == 0 || p.may[host] {
			continue
		}
		p.may[host] = p.t.agrees(fmt.Sprintf("%s looks like the site of %s, who is in this case: its logs would show who asks. Fetch from it", write.Plain(host), write.Plain(names[0])))
	}
	return nil
}

// allow is asked before each request.
func (p *partySites) allow(u *url.URL) error {
	host := strings.ToLower(u.Hostname())
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.may[host] {
		return nil
	}
	names, err := p.k.SiteOf(p.t.ctx, host)
	if err != nil {
		return errors.Join(errors.New("whose site it is could not be looked up"), err)
	}
	if len(names) == 0 {
		p.may[host] = true
		return nil
	}
	return &segun.Skip{From: u.String(), Code: "party-site", Reason: fmt.Sprintf("not fetched: %s looks like the site of %s, who is in this case, and its logs would show who asks; "+
		"get the page in another way and add the file, or use segun add --fetch-from-parties", host, names[0])}
}
