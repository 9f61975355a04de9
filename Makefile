# The commands of the project. `make` alone lists them.
.DEFAULT_GOAL := help
SHELL := bash
TOOLS := .ci/tools
export PATH := $(shell $(TOOLS) path):$(PATH)
PORT ?= 8080
# What ships is built with its own standard library, whose panics carry no words: 18 KiB less to fetch. The compiler of
# rust-toolchain.toml has to be told that this is meant. The build is held to its budgets only with SOLIEU_LEAN.
LEAN := SOLIEU_LEAN=1 RUSTC_BOOTSTRAP=1 CARGO_UNSTABLE_BUILD_STD=std,panic_abort \
  CARGO_UNSTABLE_BUILD_STD_FEATURES=optimize_for_size CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="-Zunstable-options \
  -Cpanic=immediate-abort -Zfmt-debug=none -Zlocation-detail=none"
PARTS ?= search charts pages lighthouse
# DATA=path/to/folder is the one switch for another report, of every command that reads a data folder.
ifdef DATA
export SOLIEU_DATA := $(abspath $(DATA))
endif

.PHONY: help serve build site province fuzz mutants reproducible draft preview test bench bench-search bench-charts bench-native bench-pages bench-lighthouse bench-growth size deployed check clean pictures

help: ## this list
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

serve: ## build the release and serve it on http://127.0.0.1:8080 (PORT=… for another port, DATA=… for another data folder)
	@$(TOOLS) build
	@$(TOOLS) port $(PORT)
	$(LEAN) trunk serve --release --offline --no-autoreload --port $(PORT)

build: ## build the release into dist/ (DATA=path/to/folder for another data folder, SOLIEU_SITE=https://… for its address)
	@$(TOOLS) build
	$(MAKE) --no-print-directory site

test: ## everything: formatting, lints, native tests, wasm tests in Chromium, end-to-end tests on the built site
	@$(TOOLS) test
	cargo fmt --check
	cargo deny --locked --log-level error check bans licenses sources
	cargo clippy --all-targets -- -D warnings
	cargo clippy --target wasm32-unknown-unknown --lib --bin app --bin search --bin answer --bin chart --bin pages --bin check -- -D warnings
	cargo test --test it
	cargo test --doc
	@# All figures are drawn in one go; a busy machine needs more than the usual 20 seconds.
	WASM_BINDGEN_TEST_TIMEOUT=120 CHROMEDRIVER=$$(command -v chromedriver) CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER=wasm-bindgen-test-runner \
	  cargo test --target wasm32-unknown-unknown --test web
	@# One after the other: Trunk writes the glue of both into one folder.
	$(MAKE) --no-print-directory province
	$(MAKE) --no-print-directory site
	node tests/tools/datapackage.mjs dist/data
	tests/tools/visits

# What is packed, painted and optimized is kept below target/cache under what it was made of: most of it is the same in
# the next build.
site:
	SOLIEU_CACHE=$(CURDIR)/target/cache/site $(LEAN) trunk build --release --offline

# The made-up province's, with a public address, as oEmbed needs one; the other site has none.
province:
	SOLIEU_DATA=tests/cases/province SOLIEU_SITE=http://hoa-lu.test/tinh/ SOLIEU_ASIDE=1 \
	  SOLIEU_CACHE=$(CURDIR)/target/cache/province $(LEAN) trunk build --release --offline --features aside --dist target/province

# The built pages are measured as `make build` left them.
bench: ## measure and write the tables of docs/benchmarks.md: PARTS="search charts pages lighthouse" tells which (half an hour), native and growth are two more
	@$(TOOLS) bench
	for part in $(PARTS); do $(MAKE) --no-print-directory bench-$$part || exit 1; done

bench-search:
	SOLIEU_RIVALS=$$($(TOOLS) rivals) cargo bench --bench search

bench-charts: dist/index.html
	cargo bench --bench charts

bench-native:
	cargo bench --bench search -- native

bench-pages: dist/index.html
	node tests/bench/pages/main.mjs dist $$($(TOOLS) rivals) target/pages

bench-lighthouse: dist/index.html
	node tests/bench/pages/lighthouse.mjs dist $$($(TOOLS) rivals) target/lighthouse

bench-growth:
	$(LEAN) node tests/bench/growth/site.mjs $$($(TOOLS) rivals) target/growth

dist/index.html:
	$(MAKE) --no-print-directory build

size: ## what a visit costs, against its budgets, and what takes how much of the module, of the last `make build`
	@cargo run --quiet --example size -- dist

deployed: ## what a public address sends, held against what the site needs: SITE=https://example.org/so-lieu/
	@node tests/tools/deployed.mjs $(SITE)

# The program is built with the project's own folder, so another one needs no second build.
check: ## read a data folder, print its faults and what was understood of the report: DATA=path/to/folder
	@env -u SOLIEU_DATA cargo run --quiet --example folder -- "$(or $(DATA),$(SOLIEU_DATA),src/data)"

draft: ## start a data folder with a report, or add to one: REPORT=path/to/report.docx DATA=path/to/folder
	@test -n "$(REPORT)" -a -n "$(DATA)" || { echo "usage: make draft REPORT=path/to/report.docx DATA=path/to/folder" >&2; exit 2; }
	@env -u SOLIEU_DATA cargo run --quiet --example draft -- "$(REPORT)" "$(DATA)"

preview: ## serve the pages of a data folder without building the app: DATA=path/to/folder (PORT=…)
	@env -u SOLIEU_DATA cargo run --quiet --example preview -- "$(or $(DATA),$(SOLIEU_DATA),src/data)" $(PORT)

pictures: dist/index.html ## take the pictures of the README anew
	@$(TOOLS) bench
	node tests/tools/pictures.mjs dist $$($(TOOLS) rivals) docs

fuzz: ## try random inputs on readers, parser, addresses, search and check: SECONDS=600 TARGETS="route check" (all, ten minutes each)
	fuzz/run $(or $(SECONDS),600) $(TARGETS)

mutants: ## change the code of rooms that need no other and see whether a test notices: ROOMS="text route" (all, an hour)
	tests/tools/mutants $(ROOMS)

reproducible: ## build the release twice from nothing and say which files differ
	@$(TOOLS) build
	tests/tools/reproducible

clean: ## remove what was built here; the tools stay
	cargo clean
	rm -rf dist
