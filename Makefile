# Two commands do it all: `make run` and `make test`. Both set up what they need; the second time that takes no time.

PYTHON := .venv/bin/python
ARGS ?=

.PHONY: run test assurance format bench clean

run:
	@.ci/setup run
	@.venv/bin/hpg-tutor $(ARGS)

test:
	@.ci/setup test
	.venv/bin/ruff format --check .
	.venv/bin/ruff check .
	.venv/bin/mypy
	$(PYTHON) -m pytest -q -n auto --dist worksteal -m "not assurance"

# Everything, with new examples for every law and the long campaigns: thousands of kills, mutations, patients.
assurance:
	@.ci/setup test
	$(PYTHON) -m pytest -q -n auto --dist worksteal --hypothesis-profile=search

format:
	@.ci/setup test
	.venv/bin/ruff format .
	.venv/bin/ruff check --fix .

bench:
	@.ci/setup test
	@for file in benchmarks/*.py; do echo "== $$file"; QT_QPA_PLATFORM=offscreen $(PYTHON) $$file || exit 1; done

clean:
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis dist
