"""Papers that lie beside reports, known by their name and lines; written for these tests."""

from __future__ import annotations

import pytest

from natoasia.errors import NoReportError
from natoasia.reading import read_whole
from natoasia.reading.sifted_papers import paper

README = "# Pump\n\nMoves water from the harbour of Garrow to the docks.\n\n## Usage\n\nStart it.\n"
OF_FOLDER = "This folder holds what the outlets of Garrow printed in the week of the strike.\n"
OF_FILES = "Reports on the strike, as sent: each is a .txt file, the first line its headline.\n"
UNDERLINED = "Pump\n====\n\nIt moves the water of the harbour from one of the docks to the other.\n"
CHANGES = (
    "## [1.2.0] - 2031-02-01\n\n### Fixed\n\n- the valve\n\n## [1.1.4] - 2031-01-04\n\n- noise\n"
)
DATED = "2031-02-01  Ann Vale  <ann@harbour.example>\n\n\t* pump.c: close the valve.\n" * 2
PACKED = "pump (1.2-3) stable; urgency=low\n\n  * Close the valve.\n  * Say so.\n"
TERMS = "Copyright 2031 Ann Vale\n\nPermission to use, copy, modify and distribute this pump.\n"
PEOPLE = "Ann Vale\nBen Quist\nCora Lindqvist\n"
POINTS = "For Monday:\n\n* ring the harbour\n* ask for photographs\n* the figures of last year\n"
BOXES = "- [ ] ring the harbour master\n- [x] photographs\n- [ ] figures of last year\n"
PACKAGES = "flask\njinja2\n-r base.txt\nlxml[html_clean]\n"
REPORT = """Ferry crews return to work in Garrow

GARROW, March 4 (Harbour News) - Ferry crews returned to work on Tuesday after the town agreed to
pay them for the nights that they had spent in the harbour during the winter storms, it said.

The strike had lasted nine days, and some 4,000 people had not come home to the islands.
"""
TABLE = "".join(f"2031-01-{day:02}\tGarrow\t{day * 7}\n" for day in range(1, 9))

PAPERS = {
    "README.md": (README, "a readme"),
    "readme": (OF_FOLDER, "a readme"),
    "README.txt": (OF_FILES, "a readme"),
    "README.de.rst": (UNDERLINED, "a readme"),
    "press/Read Me First.txt": (OF_FOLDER, "a readme"),
    "CHANGELOG.md": (CHANGES, "a list of changes"),
    "ChangeLog": (DATED, "a list of changes"),
    "changelog.Debian": (PACKED, "a list of changes"),
    "NEWS.txt": (CHANGES, "a list of changes"),
    "LICENSE-ISC": (TERMS, "a licence"),
    "AUTHORS": (PEOPLE, "a list of people"),
    "todo.txt": (POINTS, "a list of things to do"),
    "requirements-dev.txt": (PACKAGES, "settings"),
}
UNNAMED = {
    "boxes to tick": (BOXES, "a list of things to do"),
    "columns parted by tabs": (TABLE, "a table of data"),
    "columns parted by semicolons": (TABLE.replace("\t", ";"), "a table of data"),
    "columns parted by commas": (TABLE.replace("\t", ","), "a table of data"),
}


def told(name: str, text: str) -> str:
    with pytest.raises(NoReportError) as caught:
        read_whole(name, text.encode(), sift="all")
    return caught.value.reason


@pytest.mark.parametrize("name", PAPERS)
def test_a_paper_is_left_out(name: str) -> None:
    text, kind = PAPERS[name]
    assert told(name, text) == kind


@pytest.mark.parametrize("kind", UNNAMED)
def test_some_are_whatever_they_are_called(kind: str) -> None:
    text, called = UNNAMED[kind]
    assert told("notes from Garrow.txt", text) == called


@pytest.mark.parametrize("name", PAPERS)
def test_a_report_that_is_called_so_is_one(name: str) -> None:
    assert read_whole(name, REPORT.encode(), sift="all").documents


@pytest.mark.parametrize(
    "text",
    [
        OF_FOLDER,
        CHANGES,
        TERMS,
        PEOPLE,
        POINTS,
        REPORT + TABLE,
        "Killed in Garrow\n" + TABLE,
        "".join(f"Vale;Ann {name};Garrow\n" for name in "ABCDEFGH"),
        "".join(f"Garrow {n}, Lindau {n}, after extra time, they said on Monday\n" for n in "12"),
    ],
)
def test_of_a_name_that_says_nothing_they_are_taken(text: str) -> None:
    assert read_whole("garrow.txt", text.encode(), sift="all").documents


@pytest.mark.parametrize(
    "name", ["newsletter.txt", "historians.txt", "to do or not.txt", "1.txt", ""]
)
def test_a_name_that_only_begins_so_is_none(name: str) -> None:
    found = paper(name)
    assert found is None or found.called == "a list of things to do"
