"""The pages of `diff --html`, looked at in a real browser.

NATOASIA_PICTURES names a folder to keep the screenshots in.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

Chromium = Any
Pages = dict[str, Path]

NAMES = ("seeds", "visit", "matrix")
WIDTHS = (1280, 400)


def keep(name: str, picture: bytes) -> None:
    folder = os.environ.get("NATOASIA_PICTURES")
    if folder:
        (Path(folder) / f"{name}.png").write_bytes(picture)


def luminance(browser: Chromium, property_: str) -> float:
    """Return how light a colour of the body is, 0 to 255."""
    said = browser.value(f"getComputedStyle(document.body).{property_}")
    red, green, blue = (int(part) for part in said.strip("rgb()").split(",")[:3])
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("dark", ["light", "dark"])
@pytest.mark.parametrize("width", WIDTHS)
def test_a_page_is_shown_without_a_word_from_the_console_or_a_request(
    browser: Chromium, pages: Pages, name: str, dark: str, width: int
) -> None:
    browser.open(pages[name], width, dark=dark)
    keep(f"{name}-{width}-{dark}", browser.picture())
    spoken = [one for one in browser.events if one["method"] == "Log.entryAdded"]
    spoken += [
        one
        for one in browser.events
        if one["method"].startswith("Runtime.")
        and (one["method"] in {"Runtime.consoleAPICalled", "Runtime.exceptionThrown"})
    ]
    assert not spoken
    asked = [
        one["params"]["request"]["url"]
        for one in browser.events
        if one["method"] == "Network.requestWillBeSent"
    ]
    assert asked == [pages[name].as_uri()]
    assert browser.value("performance.getEntriesByType('resource').length") == 0


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("dark", ["light", "dark"])
def test_text_stands_out_from_the_paper(
    browser: Chromium, pages: Pages, name: str, dark: str
) -> None:
    browser.open(pages[name], dark=dark)
    paper, ink = luminance(browser, "backgroundColor"), luminance(browser, "color")
    assert abs(paper - ink) > 180
    assert (paper < ink) == (dark == "dark")


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_is_wider_than_the_screen(
    browser: Chromium, pages: Pages, name: str, width: int
) -> None:
    browser.open(pages[name], width)
    assert browser.value("document.documentElement.scrollWidth") <= width
    small = browser.value(
        "Math.min(...[...document.querySelectorAll('.s, td, p')]"
        ".map(one => parseFloat(getComputedStyle(one).fontSize)))"
    )
    assert small >= 12


def test_the_texts_stand_beside_each_other_only_where_there_is_room(
    browser: Chromium, pages: Pages
) -> None:
    edges = "[...document.querySelectorAll('#texts .text')].map(one => one.offsetLeft)"
    browser.open(pages["seeds"], 1280)
    left, right = browser.value(edges)
    assert left < right
    browser.open(pages["seeds"], 400)
    left, right = browser.value(edges)
    assert left == right


def test_a_click_on_a_sentence_leads_to_its_counterpart(browser: Chromium, pages: Pages) -> None:
    browser.open(pages["visit"])
    browser.click("#texts section:first-child a.s")
    target = browser.value("location.hash")
    assert target.startswith("#b")
    assert browser.value(f"document.querySelector({target!r}).matches(':target')")
    top = browser.value(f"document.querySelector({target!r}).getBoundingClientRect().top")
    assert 0 <= top < 900


def test_every_link_leads_somewhere(browser: Chromium, pages: Pages) -> None:
    for name in NAMES:
        browser.open(pages[name])
        lost = browser.value(
            "[...document.links].map(one => one.hash)"
            ".filter(hash => !hash || !document.querySelector(hash))"
        )
        assert lost == []


def test_the_keyboard_reaches_texts_links_and_filters(browser: Chromium, pages: Pages) -> None:
    browser.open(pages["visit"])
    reached = set()
    for _ in range(60):
        browser.press("Tab", 9)
        reached.add(browser.value("document.activeElement.tagName"))
    assert {"A", "INPUT", "SECTION"} <= reached


def test_a_filter_takes_the_shade_away_without_a_script(browser: Chromium, pages: Pages) -> None:
    shade = "getComputedStyle(document.querySelector('.text .verbatim')).backgroundColor"
    browser.open(pages["visit"])
    shaded = browser.value(shade)
    browser.click("#f-verbatim")
    assert browser.value("document.querySelector('#f-verbatim').checked") is False
    assert browser.value(shade) == "rgba(0, 0, 0, 0)" != shaded


def test_the_scheme_of_printed_paper_is_light(browser: Chromium, pages: Pages) -> None:
    browser.open(pages["seeds"], dark="dark")
    scheme = {"name": "prefers-color-scheme", "value": "dark"}
    browser.ask("Emulation.setEmulatedMedia", media="print", features=[scheme])
    assert luminance(browser, "backgroundColor") > 250
    assert luminance(browser, "color") < 60
    card = browser.value("getComputedStyle(document.querySelector('.card')).backgroundColor")
    assert card == "rgb(255, 255, 255)"
    browser.ask("Emulation.setEmulatedMedia", media="")


def words(text: str) -> Counter[str]:
    """Count words, the parts of one with a hyphen each."""
    return Counter(re.findall(r"\w+", text))


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="no pdftotext (poppler-utils) here")
@pytest.mark.parametrize("name", NAMES)
def test_the_printed_page_has_all_of_the_text(
    browser: Chromium, pages: Pages, name: str, tmp_path: Path
) -> None:
    browser.open(pages[name])
    paper = tmp_path / "page.pdf"
    paper.write_bytes(browser.paper())
    done = subprocess.run(
        ["pdftotext", "-raw", paper, "-"], capture_output=True, text=True, check=True
    )
    printed = words(done.stdout)
    shown = browser.value("document.querySelector('#texts').innerText")
    # Counted, not compared in order: two columns on several pages are read back as they come.
    missing = words(shown) - printed
    assert sum(printed.values()) > 200
    assert not missing
