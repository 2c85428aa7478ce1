package format

import "segun"

func sniffHTML(b []byte) bool { return false }

func readHTML(c segun.Capture) (*segun.Document, error) {
	return nil, &segun.Skip{From: c.From, Code: "unsupported", Reason: "web pages are not read yet; copy the words into a .txt file"}
}
