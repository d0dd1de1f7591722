"""A real Chromium without a window, spoken to over its debugging pipe; skipped where there is none.

Messages of the Chrome DevTools Protocol are JSON, each ended by a zero byte, written to the third
and read from the fourth file descriptor of the browser (`--remote-debugging-pipe`).
"""

from __future__ import annotations

import base64
import json
import os
import select
import shutil
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Self

import pytest

from natoasia.comparing import compare, matrix
from natoasia.model import Article, Document
from natoasia.parsing import parse
from natoasia.views.page import comparison_page
from natoasia.views.page_matrix import matrix_page

ROOT = Path(__file__).resolve().parents[2]
SEEDS = ("000_c8d7ae7f45e04685.txt", "002_32fa7444e36ede0a.txt")
NAMES = ("chromium", "chromium-browser", "google-chrome")
PATIENCE = 60.0
"""Seconds: a browser's first start on a busy machine of two cores."""


class Chromium:
    """One browser with one tab."""

    def __init__(self, program: str, profile: Path) -> None:
        (theirs, self._to), (self._from, ours) = os.pipe(), os.pipe()
        # Far from 3 and 4, so that neither overwrites the other on its way there.
        high = [os.dup2(fd, at) for fd, at in ((theirs, 103), (ours, 104))]
        wrapped = 'exec 3<&103 4>&104; exec "$0" "$@"'
        arguments = ["--headless=new", "--remote-debugging-pipe", f"--user-data-dir={profile}"]
        arguments += ["--disable-gpu", "--disable-dev-shm-usage", "--no-first-run"]
        arguments += ["--disable-background-networking", "--no-default-browser-check"]
        if os.geteuid() == 0:
            arguments.append("--no-sandbox")
        self._process = subprocess.Popen(
            ["bash", "-c", wrapped, program, *arguments, "about:blank"],
            pass_fds=high,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        for fd in (theirs, ours, *high):
            os.close(fd)
        self._asked = 0
        self._rest = b""
        self._session: str | None = None
        self.events: list[dict[str, Any]] = []

    def __enter__(self) -> Self:
        targets = self.ask("Target.getTargets")["targetInfos"]
        (tab,) = [one["targetId"] for one in targets if one["type"] == "page"]
        self._session = self.ask("Target.attachToTarget", targetId=tab, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network"):
            self.ask(f"{domain}.enable")
        return self

    def __exit__(self, *_: object) -> None:
        self._process.terminate()
        self._process.wait(PATIENCE)
        os.close(self._to)
        os.close(self._from)

    def ask(self, method: str, **parameters: object) -> dict[str, Any]:
        """Send a command and return its result; events that come before it are kept."""
        self._asked += 1
        message: dict[str, Any] = {"id": self._asked, "method": method, "params": parameters}
        if self._session:
            message["sessionId"] = self._session
        os.write(self._to, json.dumps(message).encode() + b"\0")
        while True:
            answer = self._message()
            if answer.get("id") == self._asked:
                assert "error" not in answer, answer
                result: dict[str, Any] = answer["result"]
                return result
            self.events.append(answer)

    def _message(self) -> dict[str, Any]:
        until = time.monotonic() + PATIENCE
        while b"\0" not in self._rest:
            ready, _, _ = select.select([self._from], [], [], max(until - time.monotonic(), 0))
            assert ready, "the browser does not answer"
            read = os.read(self._from, 1 << 16)
            assert read, "the browser has gone"
            self._rest += read
        said, self._rest = self._rest.split(b"\0", 1)
        message: dict[str, Any] = json.loads(said)
        return message

    def open(self, path: Path, width: int = 1280, height: int = 900, dark: str = "light") -> None:
        """Show a page at a size, in a light or a dark scheme, and wait until it is there."""
        self.ask(
            "Emulation.setDeviceMetricsOverride",
            width=width,
            height=height,
            deviceScaleFactor=1,
            mobile=False,
        )
        scheme = {"name": "prefers-color-scheme", "value": dark}
        still = {"name": "prefers-reduced-motion", "value": "reduce"}
        self.ask("Emulation.setEmulatedMedia", features=[scheme, still])
        self.ask("Page.navigate", url="about:blank")
        self.events.clear()
        self.ask("Page.navigate", url=path.as_uri())
        until = time.monotonic() + PATIENCE
        while not self.value(
            f"location.href == {path.as_uri()!r} && document.readyState == 'complete'"
        ):
            assert time.monotonic() < until

    def value(self, expression: str) -> Any:  # noqa: ANN401 - whatever JavaScript has
        """Return the value of a JavaScript expression."""
        answer = self.ask("Runtime.evaluate", expression=expression, returnByValue=True)
        assert "exceptionDetails" not in answer, answer
        return answer["result"].get("value")

    def click(self, selector: str) -> None:
        """Click into the first line of an element, as a hand does."""
        find = f"document.querySelector({selector!r})"
        self.value(f"{find}.scrollIntoView({{block: 'center'}})")
        x, y = self.value(f"(({{x, y}}) => [x + 3, y + 5])({find}.getClientRects()[0])")
        for kind in ("mousePressed", "mouseReleased"):
            self.ask("Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left", clickCount=1)

    def press(self, key: str, code: int) -> None:
        """Press a key."""
        for kind in ("rawKeyDown", "keyUp"):
            self.ask("Input.dispatchKeyEvent", type=kind, key=key, windowsVirtualKeyCode=code)

    def picture(self) -> bytes:
        """Return a picture of what is shown, as PNG."""
        return base64.b64decode(self.ask("Page.captureScreenshot", format="png")["data"])

    def paper(self) -> bytes:
        """Return the page as it is printed, as PDF."""
        return base64.b64decode(self.ask("Page.printToPDF", printBackground=True)["data"])


@pytest.fixture(scope="session")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chromium]:
    program = next(filter(None, map(shutil.which, NAMES)), None)
    if program is None or shutil.which("bash") is None:
        pytest.skip("no Chromium here to look at the page with (Debian: apt install chromium)")
    with Chromium(program, tmp_path_factory.mktemp("profile")) as chromium:
        yield chromium


def read(path: Path) -> Article:
    return parse(Document(path=str(path), text=path.read_bytes().decode("utf-8")))


@pytest.fixture(scope="session")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Return the page of two reports, of two with many findings, and of three."""
    folder = tmp_path_factory.mktemp("pages")
    a, b = (read(ROOT / "seeds" / name) for name in SEEDS)
    c, d = (read(ROOT / "bench/pairs/07-planned-visit" / name) for name in ("a.txt", "b.txt"))
    written = {
        "seeds": comparison_page(a, b, compare(a, b)),
        "visit": comparison_page(c, d, compare(c, d)),
        "matrix": matrix_page({one.id: one for one in (a, b, c)}, matrix((a, b, c))),
    }
    for name, lines in written.items():
        (folder / f"{name}.html").write_text("\n".join(lines), encoding="utf-8")
    return {name: folder / f"{name}.html" for name in written}
