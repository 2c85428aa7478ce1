package main

import (
	"os"
	"testing"

	"segun"
	"segun/lang/tree"
)

func TestGoldTags(t *testing.T) {
	c := &context{root: "/tmp/root", shared: "/work/shared/data", out: os.Stdout, err: os.Stderr}
	lx, cl, err := c.words()
	if err != nil { t.Fatal(err) }
	f, _ := c.open("en-tree")
	q, err := tree.Open(f, lx, cl)
	if err != nil { t.Fatal(err) }
	ss, _ := readU("/work/shared/data/syntax/en-ewt.dev.conllu")
	for i := range ss { for j := range ss[i].Words { ss[i].Words[j].Misc = "" } }
	ex := examples(ss)
	t.Log("gold tags", q.Score(ex), q.Skeleton(ex))
	tg, _ := c.tagged("syntax/en-ewt.dev.conllu", lx, cl)
	t.Log("tagged", q.Score(tg), q.Skeleton(tg))
	_ = segun.X
}
