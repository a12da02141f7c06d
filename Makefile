# The commands of this project; each says in a line what it does. The steps are small scripts in .make/, and each is
# skipped when it is done.
#
#   make serve [PORT=8000]  build the site and serve it to this machine
#   make watch [PORT=8000]  the same while you work: rebuilds when a file changes
#   make build              the site for publication, in dist/
#   make release            the same, and a frozen copy of it as an edition, with what changed since the last one;
#                           EDITION=2026-11-22 to choose its day, EDITIONS=editions the folder where editions are kept
#   make check              fast: format, licences, lints, native tests
#   make test               everything: check, build, browser tests
#   make fuzz [SECONDS=60]  random and hostile texts, files and addresses; KEEP=1 keeps what it learns
#   make bench              speed of the compiler
#   make size               sizes of the files in dist/, and what a reader downloads against its limits
#   make clean              remove what was built (not the tools)

PORT ?= 8000
SECONDS ?= 60
EDITIONS ?= editions
export EDITION EDITIONS

SOURCES := index.html before.js start.js Trunk.toml Cargo.toml Cargo.lock $(shell find src seeds public portal 2>/dev/null)

.PHONY: help serve watch build release check fuzz test bench size clean build-tools test-tools
.NOTPARALLEL:
.DELETE_ON_ERROR:

help:
	@sed -n "s/^#   //p" Makefile

serve: build
	@.make/serve $(PORT)

watch: build-tools
	@.make/site serve --dist target/watch --port $(PORT) # not dist/: that is for publication

build: dist/index.html

dist/index.html: $(SOURCES) | build-tools
	@echo "make: building dist/"
	@.make/site build --release

# Always built: the day is not a file that make could look at.
release: build-tools
	@echo "make: releasing into dist/ and $(EDITIONS)/"
	@TEXTS=release .make/site build --release

check:
	@.make/preflight check
	@.make/check

fuzz:
	@.make/preflight check
	@.make/fuzz $(SECONDS)

test: started := $(shell date +%s)
test: test-tools
	@.make/beside-app .make/check
	@.make/fuzz
	@TEXTS_BY=tests $(MAKE) --no-print-directory build
	@.make/budgets
	@.make/dataset
	@.make/journeys
	@echo "make test: everything passed, in $$(( $$(date +%s) - $(started) )) seconds"

bench:
	cargo bench

size: build
	@.make/size
	@.make/budgets

clean:
	rm -rf dist
	cargo clean

build-tools:
	@.make/preflight build
	@.make/wasm-std
	@.make/wasm-tools

test-tools:
	@.make/preflight test
	@.make/wasm-std
	@.make/wasm-tools
	@.make/browser
