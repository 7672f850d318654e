# Two commands: `make run` starts Followthrough from nothing, `make test` runs every check. `make help` lists the rest.
# Nothing here installs system packages but `make system`.

PYTHON ?= python3
BIN := .venv/bin
UV := $(BIN)/uv
# Each process takes a part of the tests in their order (so fixtures of a file are made once), and then from the others.
# Three on two cores, because servers and disks mean waiting.
PYTEST := $(BIN)/pytest -n 3 --dist worksteal
# Folders without a question to a database, which need not even be collected for the second one.
PURE := $(addprefix --ignore=tests/,e2e faults kit matching quickline words)
# The checks look at the settings, which need a folder of their own.
CHECKS := FOLLOWTHROUGH_HOME=$(CURDIR)/build/checks
HAS_POSTGRES := $(wildcard /usr/lib/postgresql/*/bin/initdb)
# Old versions of make (macOS) print what runs beside each other line by line.
GROUPED := $(if $(filter output-sync,$(.FEATURES)),--output-sync=target)
SUDO := $(shell [ "$$(id -u)" = 0 ] || command -v sudo)
DEBIAN := python3-venv git make chromium postgresql fonts-dejavu-core

export UV_PYTHON_DOWNLOADS := never
# The certificates this machine trusts, also behind a company's proxy.
export UV_SYSTEM_CERTS := 1
export UV_NATIVE_TLS := 1
export PIP_DISABLE_PIP_VERSION_CHECK := 1
# Python keeps what it compiled, whatever this machine says: each command and each test process starts in half the time.
export PYTHONDONTWRITEBYTECODE :=

.PHONY: help run setup test read-once lint types arrows migrations beside sqlite postgres browser slow faults bench pictures demo update system tools browser-there
.DEFAULT_GOAL := help

help:
	@echo "make run       set up what the product needs, and start it"
	@echo "make test      every check, on SQLite, on PostgreSQL and in a real browser"
	@echo "make setup     set up the product and its tests (run and test do it themselves)"
	@echo "make demo      put the five stories beside your own people"
	@echo "make update    back up, fetch the new version, bring the database up to it"
	@echo "make slow      the long amounts: every order of verbs, damaged files of every kind"
	@echo "make faults    kill it, fill its disk, lock its database, set its clock wrong (KILLS=n, 200 by default)"
	@echo "make bench     what things cost, against a floor measured in the same run"
	@echo "make pictures  take the pictures in docs/pictures again"
	@echo "make system    install the Debian packages the tests need (asks for root)"

run: .venv/.product
	@$(BIN)/followthrough serve

setup: .venv/.tests

# --- setting up: only what uv.lock says, and nothing twice

.venv/.product: pyproject.toml uv.lock | $(UV)
	@echo "Setting up in .venv, from uv.lock. The first time this takes a minute."
	@$(UV) sync --quiet --frozen --inexact --no-default-groups $(if $(DATABASE_URL),--extra postgres)
	@touch $@

.venv/.tests: pyproject.toml uv.lock | $(UV)
	@echo "Setting up in .venv, with the tests, from uv.lock."
	@$(UV) sync --quiet --frozen --inexact --all-extras $(if $(HAS_POSTGRES),,--group pg)
	@touch $@ .venv/.product

$(UV): | tools
	@[ -x $(BIN)/python ] || $(PYTHON) -m venv .venv
	@command -v uv >/dev/null && ln -sf "$$(command -v uv)" $@ || $(BIN)/python -m pip install --quiet uv

tools:
	@command -v $(PYTHON) >/dev/null || { echo "Python is missing. Install it: sudo apt-get install python3 python3-venv"; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "$(PYTHON) is too old: 3.11 or newer is needed. Say which: make run PYTHON=python3.12"; exit 1; }
	@[ -x $(BIN)/python ] || $(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { echo "python3-venv is missing. Install it: sudo apt-get install python3-venv"; exit 1; }

# --- every check

# Two rows of stages run at the same time and take about equally long, because a browser mostly waits. A stage prints
# its answer when it ends. The databases yield to the browser, whose pages must not be late.
test: setup browser-there read-once
	@echo "Two rows of checks run at the same time. Each check prints its answer when it ends."
	@$(MAKE) --no-print-directory -j2 $(GROUPED) sqlite beside
	@echo "Every check passed."

# In a fresh clone one process compiles every test; else each of four would.
read-once: setup
	@[ -d tests/house/__pycache__ ] || $(BIN)/pytest --collect-only -qq >/dev/null 2>&1 || :

beside: setup
	@$(MAKE) --no-print-directory lint
	@$(MAKE) --no-print-directory browser
	@$(MAKE) --no-print-directory types arrows migrations
	@$(MAKE) --no-print-directory postgres

lint: setup
	@$(BIN)/ruff check .

types: setup
	@$(CHECKS) $(BIN)/mypy

arrows: setup
	@$(BIN)/lint-imports --no-cache >build/arrows.txt 2>&1 || { cat build/arrows.txt; exit 1; }

migrations: setup
	@$(CHECKS) $(BIN)/python manage.py makemigrations --check --dry-run --skip-checks >/dev/null || { echo "A migration is missing: python manage.py makemigrations"; exit 1; }

# `make slow` has what is marked 'long', here, on PostgreSQL and in the browser.
sqlite: setup
	@nice -n 5 $(PYTEST) -m "not browser and not long"

# The same stories on PostgreSQL, but what needs no database, and what asks it nothing that other stories and cases do
# not ask there ('once': tests/conftest.py); `make slow` has those.
postgres: setup
	@FT_TEST_DB=postgres nice -n 5 $(PYTEST) -m "not browser and not pure and not once and not long" $(PURE)

# One at a time: two browsers on two cores make each other late.
browser: setup browser-there
	@$(BIN)/pytest -m "browser and not long" tests/e2e

browser-there:
	@command -v chromium chromium-browser google-chrome >/dev/null || { echo "A browser is missing. Install it: sudo apt-get install chromium (or: make system)"; exit 1; }

lint types arrows migrations: | build
build:
	@mkdir -p build

# --- the rest

# The long amounts: what is marked 'long', the law's machine in every order, files damaged in every way, any field and any
# argument, and every story on PostgreSQL.
slow: setup browser-there
	@$(PYTEST) -m "long and not browser"
	@$(BIN)/pytest -m "long and browser" tests/e2e
	@FT_MACHINE_EXAMPLES=250 $(PYTEST) tests/law tests/flows/test_merge_any_history.py
	@FT_TEST_DB=postgres FT_MACHINE_EXAMPLES=20 $(PYTEST) -m "not browser and not pure"
	@FUZZ=24 $(PYTEST) tests/web/test_odd_requests.py
	@FUZZ=600 $(PYTEST) tests/capture/files tests/flows/test_round_trip.py tests/flows/test_upgrade_odd_rows.py
	@FUZZ=600 $(PYTEST) tests/quickline/test_properties.py
	@FUZZ=5000 $(PYTEST) tests/web/test_any_form.py
	@FUZZ=600 $(PYTEST) tests/cli/test_any_argument.py
	@FUZZ=1000 $(PYTEST) tests/law/test_written_by_hand.py
	@FUZZ=1 $(BIN)/pytest -m browser tests/e2e/test_pages.py

# What `make test` does with 20 kills, at length. KILLS=n says how many.
faults: setup
	@KILLS=$(or $(KILLS),200) LOCKED=30 $(BIN)/pytest -v tests/faults

bench: setup
	@$(BIN)/python -m bench

pictures: setup browser-there
	@$(BIN)/python -m tests.pictures

demo: .venv/.product
	@$(BIN)/followthrough demo in

update: | tools
	@if [ -x $(BIN)/followthrough ]; then $(BIN)/followthrough update; fi
	@command -v git >/dev/null || { echo "git is missing. Install it: sudo apt-get install git"; exit 1; }
	@if [ -n "$$(git remote)" ]; then git pull --ff-only; else echo "No place to fetch from; the code stays as it is."; fi
	@$(MAKE) --no-print-directory .venv/.product
	@$(BIN)/followthrough update
	@echo "Start it again, so that the new code runs."

system:
	@command -v apt-get >/dev/null || { echo "This needs Debian or Ubuntu. Install yourself: $(DEBIAN)"; exit 1; }
	@[ "$$(id -u)" = 0 ] || [ -n "$(SUDO)" ] || { echo "Only root may install. As root: apt-get install $(DEBIAN)"; exit 1; }
	$(SUDO) apt-get update
	$(SUDO) env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends $(DEBIAN)
