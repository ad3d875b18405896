# Newsdesk: every target is one command of the newsroom. `make help` lists them.

PY ?= python3
VENV := .venv
BIN := $(VENV)/bin
AT ?=
WHEN := $(if $(AT),--at $(AT),)
VALIDATORS := $(VENV)/share/validators
PAPER_PACKAGES := libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 libfribidi0
TEST_PACKAGES := chromium libimage-exiftool-perl openssh-client poppler-utils default-jre-headless

.DEFAULT_GOAL := help
.PHONY: help html check devserver publish github test sweep lint bench pictures demo-keys golden clean

help: ## this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /  make \1\t/' | expand -t 18

html: $(VENV)/.ready ## set up, check, build and audit: the public site in output/
	$(BIN)/newsdesk build $(WHEN)

check: $(VENV)/.ready ## every objection of the gate, nothing built
	$(BIN)/newsdesk check $(WHEN)

devserver: $(VENV)/.ready ## preview with drafts and findings on 127.0.0.1:8000, never into output/
	$(BIN)/newsdesk preview $(WHEN)

publish: $(VENV)/.ready ## build with the public address (publishconf.py)
	$(BIN)/newsdesk build --public $(WHEN)

github: publish ## audit output/ and push it with ghp-import
	$(BIN)/newsdesk publish $(WHEN)

test: $(VENV)/.tested ## set up, then all tests and checks of the code
	$(MAKE) --no-print-directory lint
	$(BIN)/pytest -n 2 -m "not sweep"

sweep: $(VENV)/.tested ## the slow tests: validators and axe on every page, papers on paper, passkeys in a browser
	$(BIN)/pytest -n 2 -m sweep

lint: $(VENV)/.tested ## types, style, and the straight line of imports
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: $(VENV)/.tested ## 1,000 articles beside stock Pelican; 10,000 approvals verified; what the privacy rules, the search index and a log of a million lines cost
	$(BIN)/python tests/bench.py
	$(BIN)/python tests/bench_approvals.py
	PYTHONPATH=tests $(BIN)/python tests/bench_privacy.py
	PYTHONPATH=tests $(BIN)/python tests/bench_faces.py
	PYTHONPATH=tests $(BIN)/python tests/bench_search.py
	$(BIN)/python tests/bench_access.py

pictures: $(VENV)/.tested ## draw the sample's illustrations again
	$(BIN)/python tests/illustrate.py
	PYTHONPATH=tests $(BIN)/python tests/draw_icons.py

demo-keys: $(VENV)/.tested ## new keys for the sample's team; its register and decisions signed again
	$(BIN)/python tests/demo_keys.py

golden: $(VENV)/.tested ## write the expected files of the tests anew; the diff is the review
	$(BIN)/pytest -q --golden tests/test_feeds.py tests/test_papers_media.py

clean: ## remove output/, caches and .venv
	rm -rf output .newsdesk .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

$(VENV)/.ready: requirements.lock requirements-faces.lock pyproject.toml
	@$(PY) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "ต้องใช้ Python 3.11 ขึ้นไป (Python 3.11 or newer): make PY=python3.12"; exit 2; }
	@$(PY) -c 'import ensurepip, venv' 2>/dev/null || $(call system,python3-venv)
	$(PY) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@dpkg -s $(PAPER_PACKAGES) >/dev/null 2>&1 || $(call system,$(PAPER_PACKAGES))
	@$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes --only-binary :all: -r requirements-faces.lock 2>/dev/null \
		|| echo "ติดตั้งโปรแกรมค้นหาใบหน้าไม่ได้ งานอื่นจะทำต่อ (no face detector for this machine; going on without)"
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --editable .
	@touch $@

$(VENV)/.tested: $(VENV)/.ready requirements-dev.lock tests/validators/package-lock.json
	@dpkg -s $(TEST_PACKAGES) >/dev/null 2>&1 || $(call system,$(TEST_PACKAGES))
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	@command -v npm >/dev/null || $(call system,nodejs npm)
	@mkdir -p $(VALIDATORS) && cp tests/validators/package*.json $(VALIDATORS)
	@npm ci --prefix $(VALIDATORS) --silent --no-audit --no-fund --ignore-scripts \
		|| echo "ติดตั้งโปรแกรมตรวจหน้าเว็บไม่ได้ การทดสอบส่วนนั้นจะถูกข้าม (validators of pages could not be installed; their tests are skipped)"
	@touch $@

# Installs Debian packages where it may (root, or sudo without a password); elsewhere says how, and goes on.
define system
{ \
	if ! command -v apt-get >/dev/null; then echo "ติดตั้งเพิ่มเอง (please install): $(1)"; \
	elif [ "$$(id -u)" = 0 ]; then apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $(1) >/dev/null; \
	elif sudo -n true 2>/dev/null; then sudo apt-get update -qq && sudo DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $(1) >/dev/null; \
	else echo "ติดตั้งเพิ่มด้วยคำสั่งนี้ (please run): sudo apt-get install -y $(1)"; fi; \
} || echo "ติดตั้ง $(1) ไม่ได้ งานที่ไม่ต้องใช้จะทำต่อ (could not be installed; going on without)"
endef
