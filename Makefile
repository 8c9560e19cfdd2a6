# Three commands do most: `make zero-shot`, `make figures` and `make test`.
PYTHON ?= python3
VENV   ?= .venv
CONFIG ?= configs/world.yaml
BIN    := $(VENV)/bin
FIGURES    := 07_low_shot 08_backbones 06_ablations 09_split_types 10_qualitative # after 05, two at a time, the longest first
PAPER      := 05_zero_shot $(FIGURES)
NEIGHBOURS := 11_neighbours 13_injection
export PIP_DISABLE_PIP_VERSION_CHECK = 1
export PYTHONUNBUFFERED = 1

.PHONY: help install zero-shot figures neighbours bench results smoke test robustness long solutions package export readme notebooks docs repeat clean

help:  ## this list
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

$(VENV)/installed: settings.ini setup.py constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(not (3, 10) <= sys.version_info[:2] <= (3, 13))' || \
	  { echo "error: catsplit needs Python 3.10 to 3.13, $(PYTHON) is `$(PYTHON) -V`; try make PYTHON=python3.11 ..."; exit 1; }
	@$(BIN)/python -m pip --version >/dev/null 2>&1 || $(PYTHON) -m venv --clear $(VENV) || \
	  { rm -rf $(VENV); echo "error: cannot make a virtual environment; on Debian and Ubuntu: apt-get install python3-venv"; exit 1; }
	@echo "installing into $(VENV): about 6.5 GB, a few minutes"
	@$(BIN)/pip install -q -c constraints.txt -e '.[dev]'
	@touch $@

install: $(VENV)/installed  ## make .venv and install catsplit into it

zero-shot: install  ## render the world, train two base models, print Table 2; all of it goes to runs/
	@$(BIN)/catsplit_run 05_zero_shot $(CONFIG)

figures: install  ## every table and figure of the paper; from an empty runs/ about an hour on 2 cores
	@echo "== 05_zero_shot" && $(BIN)/catsplit_run 05_zero_shot configs/world.yaml figures=figures
	@printf '%s\n' $(FIGURES) | OMP_NUM_THREADS=$$((($$(nproc) + 1)/2)) xargs -P 2 -I NB sh -c 'echo "== NB"; $(BIN)/catsplit_run NB configs/world.yaml figures=figures && echo "== NB is done"'
	@$(BIN)/python .ci/results.py $(PAPER) && $(BIN)/python .ci/readme.py
	@echo "all results: figures/README.md"

neighbours: install  ## VLMs, refinement, ICIS and Text4Vis, on the same targets and on their own tasks; half an hour
	@for nb in $(NEIGHBOURS); do echo "== $$nb"; $(BIN)/catsplit_run $$nb configs/world.yaml figures=figures || exit 1; done
	@$(BIN)/python .ci/results.py $(NEIGHBOURS)

bench: install  ## decoding, edits, a whole table and the released protocol, timed on this machine: figures/performance.md
	@$(BIN)/catsplit_run 12_performance configs/world.yaml figures=figures && $(BIN)/python .ci/results.py 12_performance

results: install  ## figures/README.md, the list of all results
	@$(BIN)/python .ci/results.py

smoke: install  ## the same in miniature, in under a minute
	@$(BIN)/catsplit_run 05_zero_shot configs/smoke.yaml

test: install  ## chapters, experiments in miniature, command line, faults: 20 minutes
	@$(BIN)/python .ci/check.py

robustness: install  ## properties, killed runs, full disks, harmful input and 120,000 mutilated files, counted: 5 to 15 minutes
	@OMP_NUM_THREADS=1 $(BIN)/python .ci/robustness.py

long: install  ## the tests that take longest: whole models on stand-ins of the real benchmarks, a run killed late
	@OMP_NUM_THREADS=1 $(BIN)/python -m pytest -q -n 2 --dist loadgroup -m robustness tests/test_run.py tests/test_scale.py

solutions: install  ## the worked solutions of all exercises, executed
	@$(BIN)/python .ci/check.py solutions

package: install  ## wheel and sdist; the wheel alone in a fresh environment does what the first page says
	@$(BIN)/python tests/fresh_environment.py

export: install  ## catsplit/*.py from the notebooks, and *.pyi from those
	@$(BIN)/nbdev_export && $(BIN)/python .ci/stubs.py

readme: install  ## README.md from nbs/index.ipynb
	@$(BIN)/python .ci/readme.py

notebooks: install  ## execute all chapters in place, so that their outputs are stored
	@for nb in nbs/0[0-4]*.ipynb; do $(BIN)/jupyter nbconvert --to notebook --execute --inplace $$nb || exit 1; done
	@$(BIN)/nbdev_clean && $(BIN)/nbdev_export && $(BIN)/python .ci/stubs.py

.docs/installed: .ci/docs.txt
	@$(PYTHON) -m venv --clear .docs/venv || { echo "error: cannot make a virtual environment; on Debian and Ubuntu: apt-get install python3-venv"; exit 1; }
	@.docs/venv/bin/pip install -q -r .ci/docs.txt
	@touch $@

docs: .docs/installed  ## the book, the results and a reference as a web site: _docs/html/index.html
	@.docs/venv/bin/python .ci/docs.py

repeat: install  ## Table 2 twice from nothing: are the bytes the same, but for seconds and commit?
	@$(BIN)/python .ci/repeat.py

clean:  ## remove videos, models and features
	rm -rf runs
