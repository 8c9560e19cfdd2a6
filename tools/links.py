"""Follows every link of a folder of HTML pages, and every file that a page loads."""
import re
from html.parser import HTMLParser
from urllib.parse import unquote, urlsplit

class Page(HTMLParser):
    "Anchors of a page, its links, and what it loads."

    def __init__(self, path):
        super().__init__()
        self.path = path
        self.anchors = set()
        self.links = []
        self.loads = []
        self.feed(path.read_text(encoding="utf-8"))

    def handle_starttag(self, tag, attrs):
        given = {name: value or "" for name, value in attrs}
        self.anchors |= {given[name] for name in ("id", "name") if given.get(name)}
        if tag == "a" and "href" in given:
            self.links.append(given["href"])
        elif tag == "meta" and given.get("http-equiv", "").lower() == "refresh":
            self.links.append(given["content"].partition("url=")[2])
        elif tag == "link" and given.get("rel") not in ("canonical", "author"):
            self.loads.append(given.get("href", ""))
        elif "src" in given:
            self.loads.append(given["src"])


class Site:
    "The pages of a folder, and what is wrong with their links."

    def __init__(self, folder):
        self.folder = folder.resolve()
        paths = [p.resolve() for p in sorted(folder.rglob("*.html")) if "_static" not in p.parts]
        self.pages = {path: Page(path) for path in paths}
        self.count = 0     # links and files that were followed
        self.wrong = []

    def complain(self, path, what):
        self.wrong.append(f"{path.relative_to(self.folder)}{what}")

    def follow(self, page, url):
        "A link within the site leads to a file, and to an anchor where it names one."
        parts = urlsplit(url)
        self.count += 1
        to = (page.path.parent/unquote(parts.path)).resolve() if parts.path else page.path
        if not to.is_file():
            self.complain(page.path, f": no file for {url}")
        elif parts.fragment and to in self.pages and unquote(parts.fragment) not in self.pages[to].anchors:
            self.complain(page.path, f": no anchor for {url}")

    def check(self, page, url, loaded):
        "What a page loads has to be here; where its links lead outside is not looked at."
        parts = urlsplit(url)
        if parts.scheme in ("data", "mailto"):
            return
        if not parts.scheme and not parts.netloc:
            self.follow(page, url)
        elif loaded:
            self.complain(page.path, f" loads {url}")

    def check_styles(self, path):
        "No style sheet loads anything from elsewhere."
        text = path.read_text(encoding="utf-8")
        for url in re.findall(r"(?:url\(|@import\s+)['\"]?((?:https?:)?//[^'\")\s]+)", text):
            self.complain(path, f" loads {url}")

    def check_all(self):
        for page in self.pages.values():
            for url in page.links:
                self.check(page, url, loaded=False)
            for url in page.loads:
                self.check(page, url, loaded=True)
        for path in self.folder.rglob("*.css"):
            self.check_styles(path)
