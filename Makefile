# The two commands that do everything: `make run` and `make test`. `make help` lists the others.

PREFIX ?= /usr/local
DESTDIR ?=
RELEASE := .build-release
BINARY := $(RELEASE)/release/mitmach
SOURCES := Sources Tests Package.swift
RELEASE_FLAGS := -c release --static-swift-stdlib --scratch-path $(RELEASE) --product mitmach

# Where install puts things, below PREFIX.
FOLDERS := bin share/man/man1 share/bash-completion/completions share/zsh/site-functions \
  share/fish/vendor_completions.d

# Debian's packages: what the build links, and what the tests look with.
BUILD_PACKAGES := libncurses-dev libsqlite3-dev
TEST_PACKAGES := tmux python3 sqlite3 util-linux gdal-bin python3-vobject python3-jsonschema \
  python3-html5lib
BENCH_PACKAGES := $(TEST_PACKAGES) less fzf tig git

.DEFAULT_GOAL := help
.PHONY: run build test torture fuzz bench lint format check golden release install uninstall clean help \
  tools test-tools bench-tools picture

run: release ## build the program and open it on the network that ships
	@$(BINARY)

build: tools ## build everything for debugging
	swift build --build-tests

test: tools test-tools ## run all tests
	swift build --build-tests
	swift test --disable-xctest --skip-build

torture: release test-tools ## kill it, fill the disk, crowd it, and look whether anything is lost (a minute)
	python3 Tests/torture/torture.py --program $(BINARY)

fuzz: release build test-tools ## read files that were made to harm (takes minutes)
	MITMACH_FUZZ=5000 swift test --disable-xctest --skip-build --filter 'A broken file'
	python3 Tests/fuzz/fuzz.py --program $(BINARY)

bench: release bench-tools ## measure speed beside other programs (takes minutes)
	python3 Benchmarks/bench.py --program $(BINARY)
	python3 Benchmarks/exchange.py --program $(BINARY)

lint: ## look for departures from the house style
	swift format lint --strict --recursive --parallel $(SOURCES)

format: ## put the sources into the house style
	swift format --in-place --recursive --parallel $(SOURCES)

check: lint test ## lint and test

golden: tools test-tools ## write the golden pictures and outputs anew; look at the difference after
	swift build --build-tests
	UPDATE_GOLDEN=1 swift test --disable-xctest --skip-build

picture: release test-tools ## take the pictures of the README anew
	python3 Tests/EndToEnd/picture.py $(BINARY) .pictures

release: tools ## build the one static binary
	swift build $(RELEASE_FLAGS)

install: release ## install below PREFIX (/usr/local): binary, data, man page, completions
	install -D -s -m 755 $(BINARY) $(DESTDIR)$(PREFIX)/bin/mitmach
	rm -rf $(DESTDIR)$(PREFIX)/share/mitmach
	find data \( -path data/man -o -path data/geo/derive \) -prune -o -type f -printf '%P\n' | while read -r file; do \
	  install -D -m 644 data/$$file $(DESTDIR)$(PREFIX)/share/mitmach/$$file || exit 1; done
	install -D -m 644 data/man/mitmach.1 $(DESTDIR)$(PREFIX)/share/man/man1/mitmach.1
	mkdir -p $(DESTDIR)$(PREFIX)/share/bash-completion/completions \
	  $(DESTDIR)$(PREFIX)/share/zsh/site-functions $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d
	$(BINARY) --generate-completion-script bash \
	  > $(DESTDIR)$(PREFIX)/share/bash-completion/completions/mitmach
	$(BINARY) --generate-completion-script zsh \
	  > $(DESTDIR)$(PREFIX)/share/zsh/site-functions/_mitmach
	$(BINARY) --generate-completion-script fish \
	  > $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/mitmach.fish

uninstall: ## remove what install put there; your own network stays
	rm -f $(DESTDIR)$(PREFIX)/bin/mitmach $(DESTDIR)$(PREFIX)/share/man/man1/mitmach.1 \
	  $(DESTDIR)$(PREFIX)/share/bash-completion/completions/mitmach \
	  $(DESTDIR)$(PREFIX)/share/zsh/site-functions/_mitmach \
	  $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/mitmach.fish
	rm -rf $(DESTDIR)$(PREFIX)/share/mitmach
	@# Folders that are empty now go as well, but below /usr, where they are the system's.
	@case "$(PREFIX)" in ""|/usr|/usr/*) ;; *) \
	  (cd $(DESTDIR)$(PREFIX) && rmdir -p --ignore-fail-on-non-empty $(FOLDERS)) 2>/dev/null; \
	  rmdir --ignore-fail-on-non-empty $(DESTDIR)$(PREFIX) 2>/dev/null; esac; true

clean: ## remove everything that was built
	rm -rf .build .build-*

help: ## list these targets
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 12

tools: ## (used by others) the compiler and the libraries, installed where missing
	@command -v swift >/dev/null || { \
	  echo "mitmach needs a Swift toolchain (6.2 or later): https://www.swift.org/install" >&2; exit 1; }
	@$(call ensure,$(BUILD_PACKAGES))

test-tools:
	@$(call ensure,$(TEST_PACKAGES))

bench-tools:
	@$(call ensure,$(BENCH_PACKAGES))

# Installs the Debian packages that are not there, and says so; with sudo where one is not root.
define ensure
missing=""; for package in $(1); do \
  dpkg-query -W -f='$${Status}' $$package 2>/dev/null | grep -q 'ok installed' \
    || missing="$$missing $$package"; \
done; \
if [ -n "$$missing" ]; then \
  echo "mitmach: installing with apt:$$missing"; \
  root=""; [ "$$(id -u)" = 0 ] || root="sudo"; \
  $$root apt-get update -qq && $$root env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y -qq --no-install-recommends $$missing >/dev/null; \
fi
endef
