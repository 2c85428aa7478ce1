package store

import (
	"strings"
	"testing"
)

func TestBelongs(t *testing.T) {
	for _, c := range []struct {
		host, name string
		want       bool
	}{
		{"www.quay-shipping.example", "Quay Shipping Ltd", true},
		{"quayshipping.example", "The Quay Shipping", true},
		{"news.harbour-authority.example.org", "Harbour Authority", true},
		{"the-harbourauthority-of-elan.example", "Harbour Authority", true},
		{"inesmorvan.example", "Inés Morvan", true},
		{"morvan.example", "Morvan", true},
		{"pea.example", "Port Elan Authority", true},
		{"courier.example", "Harbour Authority", false},
		{"example.org", "Example", true},
		{"ines.example", "Inés Morvan", false},
		{"quay.example", "Quay Shipping", false},
		{"www.example", "Www", false},
		{"", "Harbour Authority", false},
		{"localhost", "Localhost", false},
		{"127.0.0.1", "Harbour Authority", false},
	} {
		if got := belongs(siteLabels(c.host), Form(c.name)); got != c.want {
			t.Errorf("%s, %s: %v: %s", c.host, c.name, got, strings.Join(siteLabels(c.host), " "))
		}
	}
}
