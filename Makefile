# `make run` and `make test` do all the set-up themselves, with Python, make and pip alone.
PYTHON ?= python3
VENV := .venv
ifeq ($(OS),Windows_NT)
BIN := $(VENV)/Scripts
else
BIN := $(VENV)/bin
endif

.DEFAULT_GOAL := help
.PHONY: help run test coverage lint format pictures golden bench bench-quick torture torture-quick torture-tools fuzz browser-test wheel clean

help:  ## show what can be made
	@grep -E '^[a-z-]+:.*##' Makefile | sed 's/:.*## /\t/' | expand -t 16

$(VENV)/ready: pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Medspil skal bruge Python 3.11 eller nyere: make run PYTHON=python3.12"; exit 1; }
	@test -d $(VENV) || $(PYTHON) -m venv $(VENV) || { echo "Python mangler venv. På Debian: apt install python3-venv"; exit 1; }
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@$(BIN)/medspil suggest hej >/dev/null   # learns what people say now, so that nobody waits for it in a conversation
	@touch $@

$(VENV)/ready-dev: pyproject.toml $(VENV)/ready
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@

$(VENV)/ready-bench: pyproject.toml $(VENV)/ready-dev
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev,bench]'
	@touch $@

run: $(VENV)/ready  ## set up everything and open Medspil
	@$(BIN)/medspil

test: $(VENV)/ready-dev  ## set up everything and run the tests
	$(BIN)/python -m pytest -n 4 --dist worksteal

coverage: $(VENV)/ready-dev  ## what of the store its own tests never reach, line by line and branch by branch
	@mkdir -p build
	$(BIN)/coverage run --branch --source=assistant/store --data-file=build/coverage -m pytest tests/store
	$(BIN)/coverage report --data-file=build/coverage --show-missing --skip-covered

lint: $(VENV)/ready-dev  ## style, types and the direction of imports
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: $(VENV)/ready-dev  ## put the code in its form
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

pictures: $(VENV)/ready-dev  ## draw the pictures in docs/pictures anew
	$(BIN)/python -m docs.draw

golden: $(VENV)/ready-dev  ## write the expected pictures and plans of the tests anew; look at the difference
	MEDSPIL_GOLDEN=write $(BIN)/python -m pytest -n auto tests/screens tests/plain

bench: $(VENV)/ready-bench  ## measure, beside the rivals in the same run
	$(BIN)/python -m benchmarks.first_paint
	$(BIN)/python -m benchmarks.suggest
	$(BIN)/python -m benchmarks.store

bench-quick: $(VENV)/ready-bench  ## the same with few rounds
	$(BIN)/python -m benchmarks.first_paint --rounds 5
	$(BIN)/python -m benchmarks.suggest --quick
	$(BIN)/python -m benchmarks.store --quick

# What the system must have for all parts; without root they are not run, and the run says so.
torture-tools:
	@{ command -v strace && command -v mkfs.ext4 && command -v age; } >/dev/null || { test "$$(id -u)" = 0 && apt-get update -qq && apt-get install -y -qq strace e2fsprogs age; } || echo "strace, e2fsprogs or age are not here: what needs them is not run"

torture: $(VENV)/ready-dev torture-tools  ## break the store off in every way, up to an hour; set TORTURE_DIR to go on later
	$(BIN)/python -m benchmarks.torture

torture-quick: $(VENV)/ready-dev torture-tools  ## the same with few trials each
	$(BIN)/python -m benchmarks.torture --quick

fuzz: $(VENV)/ready-dev  ## the properties with many more examples
	HYPOTHESIS_PROFILE=fuzz $(BIN)/python -m pytest -n auto tests/case tests/conversation tests/content tests/language tests/suggest

browser-test: $(VENV)/ready-dev  ## the HTML plan in a real browser (needs the Debian packages chromium and poppler-utils)
	@command -v chromium >/dev/null && command -v pdftotext >/dev/null || { apt-get update -qq && apt-get install -y -qq chromium poppler-utils; } || { echo "Installér chromium og poppler-utils først."; exit 1; }
	$(BIN)/python -m pytest browser_tests

wheel: $(VENV)/ready-dev  ## build the wheel
	$(BIN)/python -m pip wheel --quiet --no-deps --wheel-dir dist .

clean:  ## remove what can be made again
	rm -rf $(VENV) dist build .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
