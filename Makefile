# make demo    set up, read examples/, write a dossier
# make test    set up, pass the tests
# make check   format, lint, types, imports, tests
# make quality EVALUATION=folder   the floors, with an evaluation pack

PYTHON ?= python3
BIN := .venv/bin
STORE := out/demo.byline

.PHONY: install demo test check quality bench docs clean

install: .venv/installed

# installed once, and again when the dependencies change
.venv/installed: pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "byline needs Python 3.11 or newer: make PYTHON=python3.12"; exit 1; }
	@$(PYTHON) -c 'import ensurepip' 2>/dev/null || { echo "this Python cannot make environments: apt install python3-venv"; exit 1; }
	@echo "Setting up .venv (once, about a minute) …"
	@$(PYTHON) -m venv .venv
	@$(BIN)/pip install --quiet --disable-pip-version-check --editable '.[parquet]'
	@touch $@

.venv/developing: .venv/installed
	@$(BIN)/pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@

demo: install
	@mkdir -p out
	@$(BIN)/byline read examples --store $(STORE)
	@$(BIN)/byline stories --store $(STORE)
	@$(BIN)/byline show --store $(STORE) --html out/dossier.html

test: .venv/developing
	@$(BIN)/python -m pytest

check: .venv/developing
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports
	@$(BIN)/python -m pytest

quality: install
	@$(BIN)/python quality/floors.py $(EVALUATION)

bench: .venv/developing
	@$(BIN)/python benchmarks/reading.py

docs: install
	@$(BIN)/pip install --quiet --disable-pip-version-check --editable '.[docs]'
	@$(BIN)/mkdocs build --strict

clean:
	@rm -rf .venv out site
