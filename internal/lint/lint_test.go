package lint

import (
	"os"
	"sync"
	"testing"
)

// tree is this project's own tree, read once.
var tree = sync.OnceValues(func() (*Tree, error) { return Load(os.DirFS("../..")) })

// clean fails for each finding.
func clean(t *testing.T, check func(*Tree) []Finding) {
	t.Helper()
	tr, err := tree()
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range check(tr) {
		t.Error(f)
	}
}

func TestImportDirection(t *testing.T) {
	clean(t, func(tr *Tree) []Finding { return ImportDirection(tr, direction) })
}

func TestLibrariesHaveTheirPlace(t *testing.T) {
	clean(t, func(tr *Tree) []Finding { return Libraries(tr, guarded, libraries) })
}

func TestPackageComments(t *testing.T) { clean(t, PackageComments) }

func TestPackageNames(t *testing.T) {
	clean(t, func(tr *Tree) []Finding { return PackageNames(tr, takenNames, standardNames) })
}

func TestFileLength(t *testing.T) {
	clean(t, func(tr *Tree) []Finding { return FileLength(tr, fileLines) })
}

func TestNoInit(t *testing.T) { clean(t, Init) }

func TestClockAndRandomness(t *testing.T) {
	clean(t, func(tr *Tree) []Finding { return ClockAndRandomness(tr, clocks, secrets, seeded) })
}

func TestExportedDocs(t *testing.T) { clean(t, ExportedDocs) }

func TestGofmt(t *testing.T) { clean(t, Gofmt) }

func TestNoMachinePaths(t *testing.T) { clean(t, MachinePaths) }

func TestExplicitTables(t *testing.T) {
	clean(t, func(tr *Tree) []Finding { return Tables(tr, listed) })
}

func TestRulesAreHeld(t *testing.T) {
	clean(t, func(tr *Tree) []Finding { return Rules(tr, 12) })
}

func TestModelsAreWhatTheirCardsSay(t *testing.T) {
	for _, f := range Models(os.DirFS("../.."), "data/models", "NOTICE") {
		t.Error(f)
	}
}
