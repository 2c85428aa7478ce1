package model

import "math/bits"

const (
	k0 = 0x9e3779b97f4a7c15
	k1 = 0xbf58476d1ce4e5b9
	k2 = 0x94d049bb133111eb
)

// Mix finishes a hash: every input bit reaches every output bit (the splitmix64 finaliser).
func Mix(x uint64) uint64 {
	x ^= x >> 30
	x *= k1
	x ^= x >> 27
	x *= k2
	x ^= x >> 31
	return x
}

// Combine hashes two values into one; the order matters.
func Combine(a, b uint64) uint64 {
	hi, lo := bits.Mul64(a^k0, b^k1)
	return hi ^ lo ^ a*k2
}

// String hashes the bytes of s. It is stable across versions and machines: model files rely on it.
func String(s string) uint64 {
	h := uint64(len(s)) * k0
	for len(s) >= 8 {
		w := uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
			uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
		h = Mix(h ^ w)
		s = s[8:]
	}
	var w uint64
	switch n := len(s); { // the rest, little-endian, by two loads that may overlap
	case n >= 4:
		w = uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24
		w |= (uint64(s[n-4]) | uint64(s[n-3])<<8 | uint64(s[n-2])<<16 | uint64(s[n-1])<<24) << (8 * (n - 4))
	case n >= 2:
		w = uint64(s[0]) | uint64(s[1])<<8 | (uint64(s[n-2])|uint64(s[n-1])<<8)<<(8*(n-2))
	case n == 1:
		w = uint64(s[0])
	}
	return Mix(h ^ w ^ k2)
}
