# Every target can be run by hand as well; `make` alone lists them.
PYTHON ?= python3
VENV := .venv
PY := $(VENV)/bin/python
FACTX := $(VENV)/bin/factx
STAMP := $(VENV)/.installed
# Training needs torch and more, which factx itself never does: an environment of its own.
TRAINER := .venv-train
TRAINER_STAMP := $(TRAINER)/.installed
# Where the treebanks and name collections lie that the pipeline is trained on (models/README.md).
CORPORA ?= ../shared/corpora
# Annotated collections that `make evaluate` scores.
GOLD ?= $(addprefix models/corpus/,train.jsonl dev.jsonl held.jsonl test.jsonl)

.DEFAULT_GOAL := help
.PHONY: help install extract test lint type check model model-check accurate evaluate lock clean

help:  ## List the targets.
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "  %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

$(STAMP): pyproject.toml .ci/constraints.txt
	$(PYTHON) -m venv $(VENV)
	$(PY) -m pip install --quiet --disable-pip-version-check -c .ci/constraints.txt -e '.[dev]'
	@touch $@

install: $(STAMP)  ## Make the virtual environment, with factx and its tools in it.

extract: $(STAMP)  ## Find the facts of the articles in seeds/, then list what Kenya has promised.
	$(FACTX) extract seeds/
	$(FACTX) pledges --country Kenya

test: $(STAMP)  ## Run all tests.
	$(PY) -m pytest

lint: $(STAMP)  ## Check style and format.
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .

type: $(STAMP)  ## Check types.
	$(PY) -m mypy --strict factx tests

check: lint type test  ## All that a change must pass.

$(TRAINER_STAMP): pyproject.toml models/configs/requirements.txt
	$(PYTHON) -m venv $(TRAINER)
	$(TRAINER)/bin/python -m pip install --quiet --disable-pip-version-check \
	  -r models/configs/requirements.txt -e '.[accurate]'
	@touch $@

model: $(TRAINER_STAMP)  ## Train the pipelines in models/ anew (hours; CORPORA=folder).
	$(TRAINER)/bin/python models/scripts/build.py --corpora $(CORPORA)

model-check: $(STAMP)  ## Compare the trained pipelines with what their card says.
	$(PY) models/scripts/check.py --corpora $(CORPORA)
	$(PY) models/scripts/check.py --corpora $(CORPORA) --model models/en_factx_accurate

accurate: $(STAMP)  ## Build an installable wheel of the accurate pipeline below dist/.
	mkdir -p dist
	$(PY) -m spacy package models/en_factx_accurate dist --build wheel --force

evaluate: $(STAMP)  ## Score the facts against annotated texts (GOLD="a.jsonl b.jsonl").
	@for gold in $(GOLD); do echo "$$gold"; $(FACTX) evaluate "$$gold" || exit $$?; done

lock: $(STAMP)  ## Work out anew which versions .ci/constraints.txt pins.
	$(PY) -m piptools compile --quiet --upgrade --extra dev --strip-extras --allow-unsafe \
	  --no-emit-options --no-header --no-annotate \
	  --output-file .ci/constraints.txt pyproject.toml

clean:  ## Remove the virtual environment, the store and what tools leave behind.
	rm -rf $(VENV) $(TRAINER) factx.db factx.db-shm factx.db-wal dist build .mypy_cache .ruff_cache .pytest_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
