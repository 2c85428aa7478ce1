package store

import (
	"crypto/cipher"
	"encoding/json"
	"fmt"
	"io"
	"runtime"

	"golang.org/x/crypto/argon2"
	"golang.org/x/crypto/chacha20poly1305"
)

// keyBytes is the length of the key that ciphers the record: two of AES-256, as XTS takes them.
const keyBytes = 64

// What a passphrase is stretched by: the second recommended choice of RFC 9106, with twice its passes. A quarter of a second here.
const (
	argonTime    = 6
	argonMemory  = 64 << 10 // KiB
	argonThreads = 4
	argonSalt    = 16
)

// lockBox is the record's key, wrapped with one that comes from the passphrase. The record's key never changes; a new passphrase wraps it anew.
type lockBox struct {
	KDF     string `json:"kdf"` // "argon2id"
	Time    uint32 `json:"time"`
	Memory  uint32 `json:"memory_kib"`
	Threads uint8  `json:"threads"`
	Salt    []byte `json:"salt"`
	Cipher  string `json:"cipher"` // "xchacha20poly1305"
	Nonce   []byte `json:"nonce"`
	Key     []byte `json:"key"`
}

// newLock makes a random key for a record and wraps it. random must be the system's own source.
func newLock(random io.Reader, passphrase []byte) (*lockBox, []byte, error) {
	if len(passphrase) < 8 {
		return nil, nil, fmt.Errorf("%w: a passphrase has 8 characters at least; several words that do not belong together are a good one", ErrInvalid)
	}
	key := make([]byte, keyBytes)
	if _, err := io.ReadFull(random, key); err != nil {
		return nil, nil, err
	}
	box, err := wrapKey(random, passphrase, key)
	return box, key, err
}

// wrapKey wraps a record's key with a passphrase.
func wrapKey(random io.Reader, passphrase, key []byte) (*lockBox, error) {
	b := &lockBox{KDF: "argon2id", Time: argonTime, Memory: argonMemory, Threads: argonThreads, Salt: make([]byte, argonSalt),
		Cipher: "xchacha20poly1305", Nonce: make([]byte, chacha20poly1305.NonceSizeX)}
	for _, p := range [][]byte{b.Salt, b.Nonce} {
		if _, err := io.ReadFull(random, p); err != nil {
			return nil, err
		}
	}
	aead, err := b.aead(passphrase)
	if err != nil {
		return nil, err
	}
	b.Key = aead.Seal(nil, b.Nonce, key, b.bound())
	return b, nil
}

// open unwraps the record's key. The error is ErrPassphrase when the passphrase is not the one, or the header was changed.
func (b *lockBox) open(passphrase []byte) ([]byte, error) {
	if b.KDF != "argon2id" || b.Cipher != "xchacha20poly1305" || b.Time < 1 || b.Time > 1000 || b.Memory > 4<<20 || b.Threads < 1 || len(b.Nonce) != chacha20poly1305.NonceSizeX {
		return nil, fmt.Errorf("%w: locked in a way that this version does not know (%s, %s)", ErrNewer, b.KDF, b.Cipher)
	}
	aead, err := b.aead(passphrase)
	if err != nil {
		return nil, err
	}
	key, err := aead.Open(nil, b.Nonce, b.Key, b.bound())
	if err != nil || len(key) != keyBytes {
		return nil, ErrPassphrase
	}
	return key, nil
}

func (b *lockBox) aead(passphrase []byte) (cipher.AEAD, error) {
	defer runtime.GC() // the memory that the passphrase was stretched in is not kept
	return chacha20poly1305.NewX(argon2.IDKey(passphrase, b.Salt, b.Time, b.Memory, b.Threads, chacha20poly1305.KeySize))
}

// bound is what the wrapped key is bound to: nobody can weaken the parameters unseen.
func (b *lockBox) bound() []byte {
	c := *b
	c.Key = nil
	out, _ := json.Marshal(c) // of numbers and bytes: it cannot fail
	return out
}
