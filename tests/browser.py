"""A headless Chromium that a test drives as a person would, through the pipe of its DevTools protocol.

Messages are JSON, each ended by a zero byte; Chromium reads them from its file 3 and answers in its file 4.
"""
import base64
import fcntl
import json
import os
import select
import shutil
import subprocess
import sys
import time

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
SECONDS = 60     # for any answer
# gives a program the files that it was told, as 3 and 4
WITH_PIPES = ("import os, sys\n"
              "os.dup2(int(sys.argv[1]), 3)\n"
              "os.dup2(int(sys.argv[2]), 4)\n"
              "os.execvp(sys.argv[3], sys.argv[3:])\n")
FLAGS = ("--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--mute-audio",
         "--disable-background-networking", "--disable-component-update", "--disable-sync", "--remote-debugging-pipe")
KEYS = {"Tab": 9, "Enter": 13, "End": 35, "Home": 36, "ArrowLeft": 37, "ArrowUp": 38, "ArrowRight": 39,
        "ArrowDown": 40, "Delete": 46}
CENTRE = """(() => {
  const node = document.querySelector(%s);
  node.scrollIntoView({block: "center"});
  const box = node.getBoundingClientRect();
  return [box.x + box.width/2, box.y + box.height/2];
})()"""


def find_chromium():
    "Its path, or None; the variable CHROMIUM may say it."
    return os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)


def high(fd):
    "The same open file with a number that is no 3 or 4."
    copy = fcntl.fcntl(fd, fcntl.F_DUPFD, 10)
    os.close(fd)
    return copy


class Browser:
    "One Chromium with one page."

    def __init__(self, program, profile):
        theirs, self.commands = map(high, os.pipe())
        self.answers, answered = map(high, os.pipe())
        words = [sys.executable, "-c", WITH_PIPES, str(theirs), str(answered), program, *FLAGS]
        self.process = subprocess.Popen(
            [*words, f"--user-data-dir={profile}"], pass_fds=(theirs, answered),
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(theirs)
        os.close(answered)
        self.count = 0
        self.buffer = b""
        self.events = []
        self.session = None
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Network", "Log"):
            self.call(f"{domain}.enable")
        # without it the page may not be told yet that its window has the keyboard, and shows no focus
        self.call("Emulation.setFocusEmulationEnabled", enabled=True)

    def close(self):
        self.process.terminate()
        self.process.wait(SECONDS)
        os.close(self.commands)
        os.close(self.answers)

    # ---- messages

    def call(self, method, **parameters):
        "The result of a command. Raises RuntimeError where Chromium refuses it."
        self.count += 1
        message = {"id": self.count, "method": method, "params": parameters}
        if self.session:
            message["sessionId"] = self.session
        os.write(self.commands, json.dumps(message).encode() + b"\0")
        until = time.monotonic() + SECONDS
        while (answer := self._read(until)).get("id") != self.count:
            self.events.append(answer)
        if "error" in answer:
            raise RuntimeError(f"{method}: {answer['error']['message']}")
        return answer["result"]

    def _read(self, until):
        while b"\0" not in self.buffer:
            left = max(0, until - time.monotonic())
            if not select.select([self.answers], [], [], left)[0]:
                raise TimeoutError(f"no answer of Chromium within {SECONDS} s")
            more = os.read(self.answers, 2**16)
            if not more:
                raise EOFError("Chromium ended")
            self.buffer += more
        text, _, self.buffer = self.buffer.partition(b"\0")
        return json.loads(text)

    # ---- what a person does

    def show(self, width, height=900, **media):
        "A window of that size; media such as prefers_color_scheme='dark'."
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1,
                  mobile=width < 600)
        wanted = [{"name": name.replace("_", "-"), "value": value} for name, value in media.items()]
        self.call("Emulation.setEmulatedMedia", features=wanted)

    def open(self, url, ready):
        "Opens a page and waits until the expression `ready` is true."
        self.events.clear()
        self.call("Page.navigate", url=url)
        self.wait(f"document.readyState === 'complete' && Boolean({ready})")

    def wait(self, condition):
        until = time.monotonic() + SECONDS
        while not self.value(condition):
            if time.monotonic() > until:
                raise TimeoutError(f"never true: {condition}; {self.faults()}")
            time.sleep(.05)

    def value(self, expression):
        "Of JavaScript. Raises RuntimeError where it throws."
        found = self.call("Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in found:
            raise RuntimeError(f"{expression}: {found['exceptionDetails']}")
        return found["result"].get("value")

    def press(self, key):
        code = {"key": key, "code": key, "windowsVirtualKeyCode": KEYS[key]}
        text = {"text": "\r"} if key == "Enter" else {}
        self.call("Input.dispatchKeyEvent", type="keyDown", **code, **text)
        self.call("Input.dispatchKeyEvent", type="keyUp", **code)

    def write(self, text):
        self.call("Input.insertText", text=text)

    def click(self, selector):
        x, y = self.value(CENTRE % json.dumps(selector))
        for kind in ("mousePressed", "mouseReleased"):
            self.call("Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left", clickCount=1)

    def picture(self, path):
        "The whole page as a PNG."
        found = self.call("Page.captureScreenshot", format="png", captureBeyondViewport=True)
        path.write_bytes(base64.b64decode(found["data"]))

    # ---- what happened

    def faults(self):
        "What the page threw or complained of."
        bad = [event["params"] for event in self.events if event["method"] == "Runtime.exceptionThrown"]
        logged = [event["params"]["entry"] for event in self.events if event["method"] == "Log.entryAdded"]
        return bad + [entry for entry in logged if entry["level"] == "error"]

    def loaded(self):
        "The addresses of all that was asked for."
        return [event["params"]["request"]["url"] for event in self.events
                if event["method"] == "Network.requestWillBeSent"]
