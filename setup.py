"""Packaging. Everything that can differ between two releases is read from `settings.ini`."""
from configparser import ConfigParser
from pathlib import Path

from setuptools import find_packages, setup

HERE = Path(__file__).parent
# decord publishes wheels for x86-64 Linux and Windows only; nothing but two comparisons needs it
DECORD = ('decord>=0.6,<0.7; (sys_platform == "linux" and platform_machine == "x86_64") '
          'or (sys_platform == "win32" and platform_machine == "AMD64")')
# folders of files without a module, which setuptools takes for packages, too
DATA = ("catsplit.demo_data", "catsplit.demo_data.clips")

ini = ConfigParser(delimiters=["="])
ini.read(HERE/"settings.ini", encoding="utf-8")
cfg = ini["DEFAULT"]

video = [DECORD]
notebooks = cfg["notebooks_requirements"].split()
dev = cfg["dev_requirements"].split()
metaworld = cfg["metaworld_requirements"].split()

setup(
    name=cfg["lib_name"],
    version=cfg["version"],
    description=cfg["description"],
    keywords=cfg["keywords"],
    author=cfg["author"],
    author_email=cfg["author_email"],
    url=cfg["git_url"],
    license="Apache-2.0",
    long_description=(HERE/"README.md").read_text(encoding="utf-8"),
    long_description_content_type="text/markdown",
    packages=[*find_packages(include=["catsplit", "catsplit.*"]), *DATA],
    include_package_data=True,
    python_requires=f">={cfg['min_python']}",
    install_requires=cfg["requirements"].split(),
    extras_require={
        "video": video,
        "notebooks": notebooks,
        "metaworld": metaworld,
        "dev": [*dev, *video, *notebooks],
    },
    entry_points={
        "console_scripts": cfg["console_scripts"].split("\n"),
        "nbdev": [f"{cfg['lib_name']}={cfg['lib_name']}._modidx:d"],
    },
    zip_safe=False,
)
