package main

import (
	"fmt"
	"runtime"
	"runtime/debug"

	"segun/write"
)

// version is set by the release build: -ldflags "-X main.version=v1.2.3".
var version string

// segunVersion is what is written into every reading: the release, or else the revision that was built.
func segunVersion() string {
	if version != "" {
		return version
	}
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" && info.Main.Version != "(devel)" {
		return info.Main.Version
	}
	return "devel"
}

type versionCmd struct{}

// Run prints the version, the form of the JSON, and each part that reads with its version and model.
func (versionCmd) Run(t *terminal) error {
	list, err := annotators()
	if err != nil {
		return err
	}
	fmt.Fprintf(t.stdout, "segun %s (%s, %s/%s)\nwrites %s\n", segunVersion(), runtime.Version(), runtime.GOOS, runtime.GOARCH, write.Schema)
	for _, a := range list {
		fmt.Fprintf(t.stdout, "%s %s", a.Name, a.Version)
		if a.Model != "" {
			fmt.Fprintf(t.stdout, ", model %s", a.Model)
		}
		fmt.Fprintln(t.stdout)
	}
	return nil
}
