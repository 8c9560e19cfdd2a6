"""Installs catsplit with all that its development needs into the environment whose Python runs this.

uv does it several times as fast as pip. pip brings uv where there is none, and does the work itself where uv cannot.
What pip is told by its files and by PIP_... in the environment holds for both: uv, which reads neither, is told too.
"""
import ast
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PIP = (sys.executable, "-m", "pip")
SECTIONS = ("global", "install", ":env:")      # of pip's settings, the strongest last
OPTIONS = {     # pip's name for a setting -> uv's option
    "index-url": "--index-url",
    "extra-index-url": "--extra-index-url",
    "find-links": "--find-links",
    "trusted-host": "--allow-insecure-host",
    "constraint": "--constraints",
}


def say(line):
    print(line, flush=True)


def pip_settings():
    "Name -> value, as pip merges its files and the environment."
    listed = subprocess.run([*PIP, "config", "list"], capture_output=True, text=True).stdout
    found = {section: {} for section in SECTIONS}
    for line in listed.splitlines():
        key, _, value = line.partition("=")
        section, _, name = key.rpartition(".")
        if section in found:
            found[section][name] = ast.literal_eval(value)
    settings = {}
    for section in SECTIONS:
        settings |= found[section]
    return settings


def options(settings):
    "The same for uv. Of several indexes the best version wins, as with pip, not the first index."
    words = ["--index-strategy", "unsafe-best-match"]
    for name, option in OPTIONS.items():
        for value in settings.get(name, "").split():
            words += [option, value]
    if settings.get("no-index", "").lower() in ("1", "true", "yes", "on"):
        words.append("--no-index")
    return words


def environment(settings):
    "Of uv's process: with the certificates that pip trusts."
    if "cert" in settings:
        return {"SSL_CERT_FILE": settings["cert"]} | os.environ
    return dict(os.environ)


def find_uv(constraints):
    "The one on the PATH, or one that pip brings. None where there is none."
    found = shutil.which("uv")
    if found:
        return found
    quietly = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    subprocess.run([*PIP, "install", "-q", "-c", constraints, "uv"], **quietly)
    return shutil.which("uv", path=Path(sys.executable).parent)


def by_uv(what):
    "Whether uv could."
    uv = find_uv(what[1])
    if uv is None:
        say("there is no uv, and pip cannot bring it: pip installs instead")
        return False
    say(f"by {uv}")
    settings = pip_settings()
    # as pip does: what is not compiled here, every first use compiles, two processes at once both of them
    command = [uv, "pip", "install", "-q", "--compile-bytecode", "--python", sys.executable, *options(settings), *what]
    try:
        code = subprocess.run(command, env=environment(settings)).returncode
    except OSError as error:
        code = error
    if code != 0:
        say(f"uv could not ({code}): pip installs instead")
    return code == 0


def main(constraints="constraints.txt", extras="dev"):
    os.chdir(ROOT)
    what = ("-c", constraints, "-e", f".[{extras}]")
    say(f"installing {extras} into {sys.prefix}: about 6.5 GB where nothing is there, a few minutes")
    start = time.time()
    if not by_uv(what):
        code = subprocess.run([*PIP, "install", "-q", *what]).returncode
        if code != 0:
            sys.exit(f"error: pip could not install catsplit ({code})")
    say(f"installed in {time.time() - start:.0f} s")


if __name__ == "__main__":
    try:
        main(*sys.argv[1:3])
    except KeyboardInterrupt:
        sys.exit("stopped; make install begins anew")
