# Everything runs inside .venv; nothing here needs root or a system service.

PYTHON ?= python3
BIN := .venv/bin
SPEED ?= 1
PORT ?= 8081

.PHONY: try run rehearse hoi-thi install test check format texts screens lock clean

try: .venv/installed ## play the example contest in a browser
	@$(BIN)/python -m bot try --speed $(SPEED) --port $(PORT)

run: .venv/installed ## serve the contest with the settings of .env
	@$(BIN)/python -m bot run

rehearse: .venv/installed ## play the whole example contest; keep its sheet for the documents
	@$(BIN)/python -m bot rehearse examples/hoa-binh-2023 --to docs/rehearsal

hoi-thi: .venv/tested ## play the Hội thi of the example with all its teams, and reckon it again
	$(BIN)/python -m pytest -q tests/journeys/test_two_days.py --whole

install: .venv/installed ## make .venv with what the bot needs

test: .venv/tested ## all tests, on SQLite and on PostgreSQL
	$(BIN)/python -m pytest -n 2 --dist worksteal

check: .venv/tested ## style, types, and the direction of imports
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy .
	$(BIN)/lint-imports

format: .venv/tested
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

screens: .venv/tested ## make the pictures of the documents anew
	$(BIN)/python -m pytest -q tests/journeys/test_the_example.py tests/journeys/test_a_week_on_the_page.py --screens docs/screens
	$(BIN)/python -m pytest -q tests/journeys/test_the_scoreboard.py --screens docs/hoi-thi
	$(BIN)/python -m pytest -q tests/printing/test_contest_form.py tests/printing/test_rule_paper.py tests/printing/test_hours.py tests/printing/test_certificate.py tests/handlers/reports tests/journeys/test_the_desk_on_the_page.py tests/journeys/test_broadcasts_on_the_page.py --screens docs/organize
	$(BIN)/python -m pytest -q tests/handlers/records --screens docs/hoi-thi

texts: .venv/tested ## take new texts of the code into the catalogues
	$(BIN)/python -m bot.collecting

lock: .venv/tested ## pin every package with its hashes
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links --no-header --extra postgres -o requirements.txt pyproject.toml
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links --no-header -c requirements.txt --extra postgres --group dev -o requirements-dev.txt pyproject.toml

clean:
	rm -rf .venv .try

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit("Python 3.11 or newer is needed; name it with PYTHON=…" if sys.version_info < (3, 11) else 0)'
	@$(PYTHON) -m venv .venv

.venv/installed: .venv/bin/python requirements.txt
	@echo "Installing what the bot needs into .venv (once) …"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	@touch $@

.venv/tested: .venv/installed requirements-dev.txt
	@echo "Installing what the tests need into .venv (once) …"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	@touch $@
