# Everything that is done with Segun's source. "make help" lists it.
# Go 1.26 or newer is all that is needed; libraries come from the module proxy.

SHELL       := bash
.SHELLFLAGS := -o pipefail -c

GO       ?= go
FUZZTIME ?= 30s
COUNT    ?= 6
BASELINE := test/bench/baseline.txt
# Its version is fixed so that two people compare in the same way.
BENCHSTAT := golang.org/x/perf/cmd/benchstat@v0.0.0-20260908200009-22c9c6c9d4da

.DEFAULT_GOAL := help
.PHONY: help build test check desk desk-check golden bench bench-baseline score train fuzz

help: ## list these targets
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-15s %s\n", $$1, $$2}'

build: ## build the programs into bin/
	$(GO) build -trimpath -o bin/ ./cmd/...

test: ## vet and test everything; needs no network once the libraries are there. The desk is tried in Chromium where there is one
	$(GO) vet ./...
	$(GO) test -timeout 15m ./...

check: ## what a change must pass before it is sent: gofmt, vet, house rules, modules, stale files, then the tests with the race detector
	@files=$$(gofmt -l .); if [ -n "$$files" ]; then echo "run gofmt -w on:"; echo "$$files"; exit 1; fi
	$(GO) vet ./...
	$(GO) test ./internal/lint
	$(MAKE) desk-check
	$(GO) mod tidy -diff
	$(GO) mod verify
	$(GO) test -race -timeout 30m ./...

# The built desk is committed, so that Go alone builds the program. Node 20.19 or newer builds it again.
desk: ## build the desk's files, web/desk/dist, again
	cd web/desk && npm ci --no-audit --no-fund && npm run build

desk-check: ## build the desk's files again and compare them with those committed; needs Node and npm
	cd web/desk && npm ci --no-audit --no-fund
	@out=$$(mktemp -d) || exit; \
	(cd web/desk && npx --no-install vite build --outDir "$$out" --emptyOutDir --logLevel warn) && diff -r web/desk/dist "$$out" \
	  || { rm -rf "$$out"; echo "web/desk/dist is not what its sources make: run make desk and commit it"; exit 1; }; \
	rm -rf "$$out"

# Golden files, scores and generated parts of documents are stale when a test says so: "make check" and "make
# test" find them, and this rewrites them. Only packages that have the flag are run with it.
golden: ## rewrite golden files, scores and generated parts of documents; review the diff
	-$(GO) test $$($(GO) list -f '{{.ImportPath}} {{.TestImports}} {{.XTestImports}}' ./... | grep 'segun/internal/golden' | cut -d' ' -f1) -update
	$(GO) test ./cmd/internal/reader -run 'Readme|Tour' -update # again: they repeat scores that were just written

bench: ## run all benchmarks on one core and compare them with the committed baseline
	@out=$$(mktemp) || exit; \
	GOMAXPROCS=1 $(GO) test -run '^$$' -bench . -benchmem -count $(COUNT) ./... | tee "$$out" || exit; \
	echo "written to $$out"; \
	if [ -f $(BASELINE) ]; then $(GO) run $(BENCHSTAT) $(BASELINE) "$$out" || echo "benchstat is not to be had: compare with $(BASELINE) by eye"; fi

bench-baseline: ## make this machine's benchmarks the baseline; explain a slowdown in the commit
	@mkdir -p $(dir $(BASELINE))
	GOMAXPROCS=1 $(GO) test -run '^$$' -bench . -benchmem -count $(COUNT) ./... | tee $(BASELINE)

score: ## measure quality and hold it against test/scores; what needs ../shared/data is passed over without it
	$(GO) test -count 1 -v -run Score ./... | sed -E '/^(\?|testing: warning|PASS$$)|no tests to run/d'

train: ## train a model from its recipe: make train M=en-tag
	@test -n "$(M)" || { echo "say which: make train M=en-tag"; exit 2; }
	$(GO) run ./cmd/segun-train train $(M)

fuzz: ## run each fuzz target for FUZZTIME (30s)
	@grep -rlE '^func Fuzz' --include='*_test.go' . | while read -r file; do \
	  for target in $$(grep -oE '^func Fuzz[A-Za-z0-9_]*' "$$file" | cut -d' ' -f2); do \
	    echo "$$(dirname "$$file") $$target"; \
	    $(GO) test -run '^$$' -fuzz "^$$target\$$" -fuzztime $(FUZZTIME) "$$(dirname "$$file")" || exit 1; \
	  done; done
