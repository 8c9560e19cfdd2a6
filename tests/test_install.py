"""tools/install.py with a uv and a pip that only say what they were told: nothing is installed."""
import subprocess
import sys

import pytest
from shell import ROOT, run

PIP = """
import os
import sys
if sys.argv[1:] == ["config", "list"]:
    print(os.environ["SETTINGS"])
else:
    print("pip", *sys.argv[1:])
    sys.exit(int(os.environ["PIP_CODE"]))
"""
UV = """#!/bin/sh
echo uv "$@" with "$SSL_CERT_FILE"
exit $UV_CODE
"""
SETTINGS = r"""
global.cert='/etc/own.pem'
global.index-url='https://one/simple'
global.extra-index-url='\nhttps://two/simple\nhttps://three/simple'
global.find-links='/elsewhere'
:env:.find-links='/wheels'
:env:.no-index='1'
freeze.timeout='10'
"""
TOLD = ("--index-url https://one/simple --extra-index-url https://two/simple "
        "--extra-index-url https://three/simple --find-links /wheels --no-index "
        "-c constraints.txt -e .[dev] with /etc/own.pem")
BY_PIP = "pip install -q -c constraints.txt -e .[dev]"


@pytest.fixture
def place(tmp_path):
    "A folder with an environment, a pip, and a folder of programs with a uv."
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", tmp_path/"env"], check=True)
    (tmp_path/"pip").mkdir()
    (tmp_path/"pip"/"__main__.py").write_text(PIP)
    (tmp_path/"programs").mkdir()
    (tmp_path/"programs"/"uv").write_text(UV)
    (tmp_path/"programs"/"uv").chmod(0o755)
    return tmp_path


def install(place, uv=0, pip=0, settings=SETTINGS):
    "What was said, with the exit codes that uv and pip end with."
    env = {"PATH": str(place/"programs"), "PYTHONPATH": str(place), "SETTINGS": settings}
    codes = {"UV_CODE": str(uv), "PIP_CODE": str(pip)}
    return run([place/"env"/"bin"/"python", ROOT/"tools"/"install.py"], cwd=place, env=env | codes)


def test_uv_is_told_what_pip_is_told(place):
    done = install(place)
    assert done.returncode == 0, done.stderr
    assert f"by {place}/programs/uv" in done.stdout
    assert TOLD in done.stdout
    assert BY_PIP not in done.stdout


def test_nothing_is_told(place):
    done = install(place, settings="")
    assert "--index-strategy unsafe-best-match -c constraints.txt -e .[dev] with \n" in done.stdout


def test_pip_does_what_uv_cannot(place):
    done = install(place, uv=2)
    assert done.returncode == 0, done.stderr
    assert "uv could not (2): pip installs instead" in done.stdout
    assert BY_PIP in done.stdout


def test_pip_does_it_where_uv_does_not_start(place):
    (place/"programs"/"uv").write_text("#!/nowhere\n")
    done = install(place)
    assert done.returncode == 0, done.stderr
    assert BY_PIP in done.stdout


def test_pip_does_it_where_there_is_no_uv(place):
    (place/"programs"/"uv").unlink()
    done = install(place)
    assert done.returncode == 0, done.stderr
    assert "there is no uv, and pip cannot bring it: pip installs instead" in done.stdout
    assert BY_PIP in done.stdout


def test_uv_that_pip_brought_is_used(place):
    (place/"programs"/"uv").rename(place/"env"/"bin"/"uv")
    done = install(place)
    assert f"by {place}/env/bin/uv" in done.stdout
    assert TOLD in done.stdout


def test_neither_can(place):
    done = install(place, uv=2, pip=1)
    assert done.returncode == 1
    assert done.stderr == "error: pip could not install catsplit (1)\n"
