package lists_test

import (
	"errors"
	"os"
	"testing"

	"segun"
	"segun/lists"
)

// fuzzed reads whatever bytes as one list: no panic, no statement without its words, and every error a Refusal with a reason.
func fuzzed(t *testing.T, cs []*segun.Capture, as *lists.List) {
	for _, c := range cs {
		c.Digest = segun.DigestOf(c.Bytes)
	}
	found, _ := lists.Sort(cs, as)
	for i := range found {
		for _, o := range []lists.Options{{}, {AcceptSmaller: true}} {
			list, rep, err := lists.Read(&found[i], o)
			var r *lists.Refusal
			if err != nil {
				if !errors.As(err, &r) || r.Reason == "" {
					t.Fatalf("%v is no Refusal with a reason", err)
				}
				continue
			}
			if rep.Edition.Date == "" || rep.Edition.Basis == "" {
				t.Fatal("a list without a date")
			}
			files := map[segun.Digest]int{}
			for _, f := range found[i].Files {
				files[f.Digest] = len(f.Bytes)
			}
			for _, s := range list {
				for _, e := range s.Evidence {
					if n, ok := files[e.Capture]; !ok || int(e.Span.End) > n || e.Span.Empty() {
						t.Fatalf("%+v rests on nothing", s)
					}
				}
			}
		}
	}
}

// seed adds a file of testdata, whole and cut.
func seed(f *testing.F, path string) []byte {
	b, err := os.ReadFile(path)
	if err != nil {
		f.Fatal(err)
	}
	return b
}

func FuzzOFAC(f *testing.F) {
	f.Add(seed(f, "testdata/ofac/sdn.csv"), seed(f, "testdata/ofac/alt.csv"), seed(f, "testdata/ofac/add.csv"), []byte("102,\"and more; DOB 1950\"\n"))
	f.Fuzz(func(t *testing.T, sdn, alt, add, comments []byte) {
		fuzzed(t, []*segun.Capture{{From: "sdn.csv", Bytes: sdn}, {From: "alt.csv", Bytes: alt}, {From: "add.csv", Bytes: add}, {From: "sdn_comments.csv", Bytes: comments}}, &lists.OFAC)
	})
}

func FuzzUN(f *testing.F) {
	f.Add(seed(f, "testdata/un.xml"))
	f.Add([]byte("<CONSOLIDATED_LIST><INDIVIDUAL><DATAID>1</DATAID><FIRST_NAME>a&amp;b<X/>c</FIRST_NAME></INDIVIDUAL></CONSOLIDATED_LIST>"))
	f.Fuzz(func(t *testing.T, b []byte) { fuzzed(t, []*segun.Capture{{From: "un.xml", Bytes: b}}, &lists.UN) })
}

func FuzzFTM(f *testing.F) {
	f.Add(seed(f, "testdata/holdings.ftm.json"))
	f.Add([]byte(`{"id":"\ud800","schema":"x","properties":{"a":[1,null,{"b":[]}],"c":"\\\"é"}}`))
	f.Fuzz(func(t *testing.T, b []byte) {
		fuzzed(t, []*segun.Capture{{From: "x.ftm.json", Bytes: b}}, &lists.FTM)
	})
}

func FuzzOwn(f *testing.F) {
	f.Add(seed(f, "testdata/own.csv"))
	f.Add([]byte("\ufeffid,name\n1,\"a {..}\"\n"))
	f.Fuzz(func(t *testing.T, b []byte) { fuzzed(t, []*segun.Capture{{From: "own.csv", Bytes: b}}, &lists.Own) })
}
