# Everything a newcomer or a developer needs; `make help` lists it.
.DEFAULT_GOAL := help
PYTHON ?= python3
BIN := .venv/bin
STAMP := .venv/.installed

# Styles only where make writes to a terminal, and nobody asked for none.
STYLED := $(if $(NO_COLOR),,$(MAKE_TERMOUT))
BOLD := $(if $(STYLED),\033[1m)
FAINT := $(if $(STYLED),\033[2m)
PLAIN := $(if $(STYLED),\033[0m)

# Show a command as it is typed, and what it prints.
show = printf '\n$(BOLD)$$ natoasia %s$(PLAIN)\n' '$(1)' && $(BIN)/natoasia --store .natoasia $(1)

.PHONY: help run test check lint format types cover clean

help: ## Show this list
	@awk 'BEGIN {FS = ":.*## "} /^[a-zA-Z_-]+:.*## / {printf "  $(BOLD)%-14s$(PLAIN) %s\n", $$1, $$2}' $(MAKEFILE_LIST)

$(STAMP): pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@

run: $(STAMP) ## Set everything up, then list, search and compare the reports in seeds/
	@$(call show,ingest seeds)
	@$(call show,list --format table)
	@$(call show,search ammunition --format table)
	@$(call show,diff --width 100 seeds/000_c8d7ae7f45e04685.txt seeds/002_32fa7444e36ede0a.txt)
	@printf '\n$(FAINT)Next: %s$(PLAIN)\n' '$(BIN)/natoasia --help'

test: $(STAMP) ## Run the tests; never rewrites a file
	$(BIN)/python -m pytest -n auto

check: test lint types ## Run tests, lint, format check and types

lint: $(STAMP) ## Check style and formatting
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

format: $(STAMP) ## Rewrite the sources in the house format
	$(BIN)/ruff check --fix-only .
	$(BIN)/ruff format .

types: $(STAMP) ## Check types, strictly
	$(BIN)/mypy

cover: $(STAMP) ## Run the tests with coverage
	$(BIN)/python -m pytest -n auto --cov --cov-report=term-missing:skip-covered

clean: ## Remove what make and the tools wrote
	rm -rf .venv .natoasia .pytest_cache .mypy_cache .ruff_cache .hypothesis .coverage dist build

BENCHES := cold ingest fields names search stories diff sizes fuzz
.PHONY: bench $(BENCHES:%=bench-%)

bench: $(BENCHES:%=bench-%) ## Measure everything on the real texts, where they are there

bench-cold: ## How long every command takes from its start, in a process of its own
bench-ingest: ## How fast and in how much memory files are taken in
bench-fields: ## Dates, headlines, sources against gold answers
bench-names: ## People and places against gold answers
bench-search: ## Search at 100,000 articles beside peers, and relevance
bench-stories: ## Stories against gold answers, beside peers
bench-sizes: ## Files made to hurt, at 2.5 to 20 MB, through the whole program
bench-fuzz: ## Feed every reader broken files for a while
bench-diff: ## Alignments, checks and planted changes, beside peers

$(BENCHES:%=bench-%): bench-%: $(STAMP)
	$(BIN)/python bench/$*.py
