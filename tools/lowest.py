"""Prints the lowest versions that settings.ini allows of what the library needs, as constraints for pip.

    python tools/lowest.py > lowest.txt
    pip install -c lowest.txt .
"""
import re
import sys
from configparser import ConfigParser
from pathlib import Path

SETTINGS = Path(__file__).resolve().parent.parent/"settings.ini"
REQUIREMENT = re.compile(r"([A-Za-z0-9._-]+)(?:\[[^\]]*\])?>=([0-9.]+)")     # name, extras, lower bound


def lowest(requirement):
    "name>=1.2,<3 as name==1.2"
    found = REQUIREMENT.match(requirement)
    if not found:
        sys.exit(f"settings.ini: {requirement} has no lower bound")
    return f"{found[1]}=={found[2]}"


def main():
    ini = ConfigParser(delimiters=["="])
    ini.read(SETTINGS, encoding="utf-8")
    for requirement in ini["DEFAULT"]["requirements"].split():
        print(lowest(requirement))


if __name__ == "__main__":
    main()
