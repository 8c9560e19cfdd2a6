# Three commands do most: `make zero-shot`, `make figures` and `make test`.
PYTHON ?= python3
VENV   ?= .venv
CONFIG ?= configs/world.yaml
BIN    := $(VENV)/bin
CONSTRAINTS ?= constraints.txt
# names of notebooks, from nbs/chapters.yaml: of a set of experiments, or of a kind
BOOK   := $(BIN)/python tools/chapters.py
TABLE2  = $$($(BOOK) paper | cut -d' ' -f1)
# runs the commands that it is given, two at a time, each on half of the cores
BESIDE  = OMP_NUM_THREADS=$$((($$(nproc) + 1)/2)) xargs -P 2 -I NEXT sh -c 'echo "== NEXT"; NEXT && echo "== done: NEXT"'
export PIP_DISABLE_PIP_VERSION_CHECK = 1
export PYTHONUNBUFFERED = 1
# where it is set, as in many containers, each command compiles torch and what else it imports anew: 8 seconds
export PYTHONDONTWRITEBYTECODE =

.PHONY: help install zero-shot figures given cluttered neighbours bench metaworld worlds beyond speech sensors worked results demo smoke style test robustness long solutions package export readme notebooks playground docs repeat clean

help:  ## this list
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

$(VENV)/installed: settings.ini setup.py $(CONSTRAINTS)
	@$(PYTHON) -c 'import sys; sys.exit(not (3, 10) <= sys.version_info[:2] <= (3, 13))' || \
	  { echo "error: catsplit needs Python 3.10 to 3.13, $(PYTHON) is `$(PYTHON) -V`; try make PYTHON=python3.11 ..."; exit 1; }
	@test ! -e $(VENV)/installing || { echo "the last installation did not come to its end: $(VENV) is made anew"; rm -rf $(VENV); }
	@$(BIN)/python -m pip --version >/dev/null 2>&1 || $(PYTHON) -m venv --clear $(VENV) || \
	  { rm -rf $(VENV); echo "error: cannot make a virtual environment; on Debian and Ubuntu: apt-get install python3-venv"; exit 1; }
	@touch $(VENV)/installing
	@$(BIN)/python tools/install.py $(CONSTRAINTS)
	@mv $(VENV)/installing $@

install: $(VENV)/installed  ## make .venv and install catsplit into it

zero-shot: install  ## render the world, train three base models of each dataset, print Table 2; all of it goes to runs/
	@$(BIN)/catsplit_run $(TABLE2) $(CONFIG)

figures: install  ## every table and figure of the paper: an hour or more on 2 slow cores
	@nb=$(TABLE2); echo "== $$nb" && $(BIN)/catsplit_run $$nb configs/world.yaml figures=figures
	@for nb in $$($(BOOK) paper | cut -d' ' -f2-); do echo "$(BIN)/catsplit_run $$nb configs/world.yaml figures=figures"; done | $(BESIDE)
	@$(BIN)/python tools/results.py $$($(BOOK) paper) && $(BIN)/python tools/readme.py
	@echo "all results: figures/README.md"

given: install  ## puts the base models of the committed results into runs/, in place of training them
	@$(BIN)/python tools/base_models.py give

cluttered: install  ## Tables 2 and 4 of the rendered world with other things that move, posts in the way, a shaking camera
	@for nb in 05_zero_shot 07_low_shot; do $(BIN)/catsplit_run $$nb configs/cluttered.yaml figures=figures || exit 1; done
	@$(BIN)/python tools/results.py

neighbours: install  ## VLMs, refinement, ICIS and Text4Vis, on the same targets and on their own tasks
	@$(BIN)/catsplit_prepare configs/world.yaml datasets=[A]
	@for nb in $$($(BOOK) neighbours); do echo "$(BIN)/catsplit_run $$nb configs/world.yaml figures=figures"; done | $(BESIDE)
	@$(BIN)/python tools/results.py $$($(BOOK) neighbours)

bench: install  ## decoding, edits, a whole table and the released protocol, timed on this machine: figures/performance.md
	@for nb in $$($(BOOK) bench); do $(BIN)/catsplit_run $$nb configs/world.yaml figures=figures || exit 1; done
	@$(BIN)/python tools/results.py $$($(BOOK) bench)

$(VENV)/metaworld: $(VENV)/installed
	@$(BIN)/python tools/install.py $(CONSTRAINTS) dev,metaworld
	@touch $@

metaworld: $(VENV)/metaworld  ## Table 2 of a second world: scenes and experts of Meta-World, rendered once
	@$(BIN)/catsplit_run $(TABLE2) configs/metaworld.yaml

worlds: $(VENV)/metaworld  ## the paper's findings on both worlds, what pictures give away, a network of photographs
	@nb=$$($(BOOK) worlds) && $(BIN)/catsplit_run $$nb configs/world.yaml figures=figures
	@$(BIN)/python tools/results.py $$($(BOOK) worlds)

beyond: install  ## past the paper: gates, few clips, many splits, words, clips without labels
	@$(BIN)/catsplit_prepare configs/world.yaml
	@for nb in $$($(BOOK) beyond); do echo "$(BIN)/catsplit_run $$nb configs/world.yaml figures=figures"; done | $(BESIDE)
	@$(BIN)/python tools/results.py $$($(BOOK) beyond)

speech: install  ## words that are heard, spoken by espeak-ng (apt-get install espeak-ng): the same methods, no picture
	@nb=$$($(BOOK) senses) && $(BIN)/catsplit_run $$nb configs/speech.yaml figures=figures
	@$(BIN)/python tools/results.py $$($(BOOK) senses)

sensors: $(VENV)/metaworld  ## what the arm of Meta-World feels, beside what is seen of the same episodes: no picture
	@nb=$$($(BOOK) senses) && $(BIN)/catsplit_run $$nb configs/sensors.yaml figures=figures
	@$(BIN)/python tools/results.py

worked: install  ## the worked solutions of the experiments, on the base models of make zero-shot; their outputs are stored
	@for nb in $$($(BOOK) worked); do echo "== $$nb"; $(BIN)/catsplit_run nbs/$$nb.ipynb configs/world.yaml || exit 1; done
	@$(BIN)/python tools/results.py $$($(BOOK) worked)

results: install  ## figures/README.md, the list of all results
	@$(BIN)/python tools/results.py

demo: install  ## the small trained model that comes with the library, its clips, and the first page's moving picture
	@$(BIN)/python tools/demo.py

smoke: install  ## Table 2 in miniature, in a minute: does everything run here?
	@$(BIN)/catsplit_run $(TABLE2) configs/smoke.yaml

style: install  ## how plain the source is, in figures, and what is against the style, by file and line
	@$(BIN)/python tools/style.py
	@$(BIN)/python tools/check.py style

test: install  ## chapters, experiments in miniature, command line, faults: eleven minutes or more
	@$(BIN)/python tools/check.py

robustness: install  ## properties, killed runs, full disks, harmful input and 120,000 mutilated files, counted: 5 to 15 minutes
	@OMP_NUM_THREADS=1 $(BIN)/python tools/robustness.py

long: install  ## the tests that take longest: whole models on stand-ins of the real benchmarks, runs that are killed
	@OMP_NUM_THREADS=1 $(BIN)/python -m pytest -q -n 2 --dist loadgroup -m robustness tests/test_experiments.py tests/test_run.py tests/test_scale.py

solutions: install  ## the worked solutions of all exercises, executed
	@$(BIN)/python tools/check.py solutions

package: install  ## wheel and sdist; the wheel alone in a fresh environment does what the first page says
	@$(BIN)/python tools/fresh_environment.py

export: install  ## catsplit/*.py from the notebooks, and *.pyi from those
	@$(BIN)/nbdev_export && $(BIN)/python tools/stubs.py

readme: install  ## README.md from nbs/index.ipynb
	@$(BIN)/python tools/readme.py

notebooks: install  ## execute all chapters in place, so that their outputs are stored
	@for nb in $$($(BOOK) chapters); do $(BIN)/jupyter nbconvert --to notebook --execute --inplace nbs/$$nb.ipynb || exit 1; done
	@$(BIN)/nbdev_clean && $(BIN)/nbdev_export && $(BIN)/python tools/stubs.py

.docs/installed: tools/docs.txt
	@$(PYTHON) -m venv --clear .docs/venv || { echo "error: cannot make a virtual environment; on Debian and Ubuntu: apt-get install python3-venv"; exit 1; }
	@.docs/venv/bin/pip install -q -r tools/docs.txt
	@touch $@

playground: install  ## the page to play with, from the demo model: _docs/playground/index.html
	@OMP_NUM_THREADS=1 $(BIN)/python tools/playground.py _docs/playground

docs: .docs/installed playground  ## the book, the results and a reference as a web site: _docs/html/index.html
	@.docs/venv/bin/python tools/docs.py

repeat: install  ## Table 2 twice from nothing: are the bytes the same, but for seconds and commit?
	@$(BIN)/python tools/repeat.py

clean:  ## remove videos, models and features
	rm -rf runs
