# Everything a newcomer needs: `make run` to try it, `make test` to prove it.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
READY_TESTS := $(VENV)/.ready-tests

.PHONY: setup setup-tests run test check bench soak pictures clean

setup: $(READY)

$(READY): pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check --upgrade "pip>=25.1"
	$(BIN)/pip install --quiet --disable-pip-version-check --editable ".[telegram,postgresql,languages]"
	touch $@

setup-tests: $(READY_TESTS)

$(READY_TESTS): $(READY) tests/install.sh
	$(BIN)/pip install --quiet --disable-pip-version-check --group dev
	sh tests/install.sh $(BIN)
	touch $@

run: setup
	$(BIN)/kuulluksi demo

test: setup-tests
	$(BIN)/pytest -n 2

check: setup-tests
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: setup-tests
	$(BIN)/python -m bench.bench

soak: setup-tests
	$(BIN)/python -m bench.soak $(SOAK)

pictures: setup-tests
	$(BIN)/python docs/pictures.py

clean:
	rm -rf $(VENV)
