"""Sifting: what of a folder's texts are no press reports, so that none is taken for one.

To refuse a report is worse than to take a program for one. So a name alone decides nothing: a file
that is called as source code, a log or a table of figures is left out only where its lines are of
that kind; one whose name says nothing only where its first lines leave no doubt. What holds reports
under keys or in columns was recognised before this is asked.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final

from natoasia.reading import sifted_lines as lines
from natoasia.reading.sifted_papers import TICKED, paper
from natoasia.reading.sifted_sample import Kind, Sample, named, told
from natoasia.reading.statements import DELIMITERS

if TYPE_CHECKING:
    from natoasia.reading.content import Content

FEWEST: Final = 6
"""Lines that show what a file is whose name says nothing."""

DENSE: Final = 0.02
"""Their share from which a text without a telling name is looked at: of 13,000 reports two dozen
have more, of 3,000 programs nineteen in twenty."""

CODED: Final = 0.6
NAMED_CODED: Final = 0.3
"""Share of the lines that are code: of a file that has no telling name, and of one that has but
nowhere declares anything. No report of 13,000 has over .05."""
PROSE: Final = 0.15
UNNAMED_PROSE: Final = 0.05
"""Most lines of running text, comments apart, of what is named so, and of what is not."""
OPENING_ROWS: Final = 5
"""Lines among which a text that quotes code begins to speak of it."""
MOSTLY: Final = 0.8
HALF: Final = 0.5
"""Shares of the lines that are entries of a log, settings, rows of a table."""

ROWS: Final = 3
COLUMNS: Final = 2
CELL: Final = 40
"""Rows and columns of a table, and the letters that its cells have at most on average: longer ones
are sentences."""
UNNAMED_COLUMNS: Final = (("\t", 2), (";", 3), ("|", 3), (",", 3))
FIGURES: Final = 0.3
"""What parts the columns of a table that no name tells, how many it has at least, and the share of
its cells that are figures: lists of people have none, and may be of a report."""


def stranger(content: Content) -> str | None:
    """Return what a text is that is no press report, in words; `None` where it may be one."""
    if content.decoded is None:
        return None
    name, suffix = named(content.path)
    sample = Sample(content)
    kinds = (BY_NAME.get(name), paper(name), BY_SUFFIX.get(suffix), *BY_CONTENT)
    return next((kind.called for kind in kinds if kind and kind.shows(sample)), None)


def _is_code(sample: Sample) -> bool:
    """Tell whether a file that is called as a program is one: by its code, or by comments alone."""
    rows = sample.stripped
    if not rows or sample.is_packed:
        return True
    coded = sample.share(lines.CODE, rows)
    dense = sample.bare >= DENSE and coded >= NAMED_CODED and coded * len(rows) >= ROWS
    prose = sum(map(told, rows)) / len(rows)
    return prose <= HALF and (dense or any(map(lines.DECLARED.match, rows)))


def _is_unnamed_code(sample: Sample) -> bool:
    if sample.bare < DENSE or len(rows := sample.stripped) < FEWEST:
        return False
    if any(map(told, rows[:OPENING_ROWS])) or sum(map(told, rows)) > UNNAMED_PROSE * len(rows):
        return False
    linked = any(
        "://" in row for row in rows[:OPENING_ROWS]
    )  # A list of links is told of by people.
    return not linked and sample.share(lines.CODE, rows) >= CODED


def _is_settings(sample: Sample) -> bool:
    """Tell whether lines set something, and nothing under a key that is a report's."""
    if not sample.said or sample.opening.startswith("<?xml"):
        return True
    if any(map(lines.OF_REPORT.match, sample.said)):
        return False
    set_by = max(sample.share(kind, sample.said) for kind in (lines.SETTING, lines.CODE))
    return sample.prose < HALF and set_by > HALF


def _is_list_of_packages(sample: Sample) -> bool:
    if lines.REQUIRED.match(sample.opening) is None:
        return False
    return len(sample.rows) > 1 and sample.share(lines.REQUIRED, sample.said) >= MOSTLY


def _is_log(sample: Sample) -> bool:
    return max(sample.share(lines.LOGGED), sample.share(lines.STAMPED)) >= HALF


def _is_unnamed_log(sample: Sample) -> bool:
    if lines.LOGGED.match(sample.opening) is None or len(sample.rows) < FEWEST:
        return False
    return sample.share(lines.LOGGED) >= MOSTLY


def _is_table(sample: Sample) -> bool:
    """Tell whether nearly all lines have the same number of short cells."""
    return any(_is_divided(sample, delimiter) for delimiter in DELIMITERS)


def _is_divided(sample: Sample, delimiter: str) -> bool:
    import csv

    rows = [row for row in csv.reader(sample.rows, delimiter=delimiter) if row]
    counts = sorted(map(len, rows))
    usual = counts[len(counts) // 2] if counts else 0
    if len(rows) < ROWS or usual < COLUMNS:
        return False
    cells = [cell for row in rows for cell in row]
    same = counts.count(usual) >= MOSTLY * len(rows) or counts[0] > COLUMNS
    short = sum(map(len, cells)) <= CELL * len(cells)
    return same and short and sum(map(told, cells)) <= PROSE * len(rows)


def _is_unnamed_table(sample: Sample) -> bool:
    """Tell a table that has no telling name: every line has as many short cells as the first."""
    first = sample.opening.partition("\n")[0]
    may = [one for one, least in UNNAMED_COLUMNS if first.count(one) >= least - 1]
    if not may or told(first) or len(sample.rows) < FEWEST or any(map(told, sample.rows)):
        return False
    return any(_is_even(sample.rows, delimiter) for delimiter in may)


def _is_even(rows: Sequence[str], delimiter: str) -> bool:
    if len({row.count(delimiter) for row in rows}) > 1:
        return False
    cells = [cell for row in rows for cell in row.split(delimiter)]
    figures = sum(lines.FIGURE.match(cell) is not None for cell in cells)
    return sum(map(len, cells)) <= CELL * len(cells) and figures >= FIGURES * len(cells)


def _is_markup(sample: Sample) -> bool:
    return sample.opening.startswith("<")


def _is_data(sample: Sample) -> bool:
    """Tell whether markup has no running text between its tags."""
    if not _is_markup(sample):
        return False
    from natoasia.reading.markup import plain

    return not any(map(told, plain(sample.opening).split("\n")))


def _is_typeset(sample: Sample) -> bool:
    return any(map(lines.TYPESET.search, sample.rows))


def _is_recipe(sample: Sample) -> bool:
    return _is_code(sample) or lines.TARGET.search(sample.opening) is not None


def _is_damaged(sample: Sample) -> bool:
    """Tell whether what is called JSON is at least written like it, and holds no running text."""
    opens = sample.opening.startswith(("{", "[")) and not any(map(told, sample.rows))
    keyed = len(lines.QUOTED_KEY.findall(sample.opening)) >= ROWS
    return opens and keyed and not sample.is_json


def _is_json(sample: Sample) -> bool:
    return sample.opening.startswith(("{", "[")) and sample.is_json


def opens(pattern: re.Pattern[str], *starts: str) -> Callable[[Sample], bool]:
    """Return what tells a file by how it opens; its first signs are looked at before all."""

    def shows(sample: Sample) -> bool:
        return sample.opening.startswith(starts) and pattern.match(sample.opening) is not None

    return shows


def holds(pattern: re.Pattern[str]) -> Callable[[Sample], bool]:
    """Return what tells a file by something near its beginning."""
    return lambda sample: pattern.search(sample.opening) is not None


CODE: Final = Kind("source code", _is_code)
SETTINGS: Final = Kind("settings", _is_settings)
TABLE: Final = Kind("a table of data", _is_table)

SUFFIXES: Final[tuple[tuple[Kind, str], ...]] = (
    (
        CODE,
        """ada asm awk bas bash bat c cc clj cmake cmd coffee cpp cs cxx d dart ex exs erl f f77 f90
        fs fish go gradle groovy h hh hpp hs hxx ino java jl js jsx kt lisp lua m mjs mk ml mm nim
        pas php pl pm ps1 psm1 py pyi pyx r rb rs s sass scala scm sh sql swift tcl tf ts tsx v vb
        vbs vhd vue zig zsh""",
    ),
    (SETTINGS, "cfg conf desktop env ini lock properties reg service toml yaml yml"),
    (TABLE, "csv psv tab tsv"),
    (Kind("a log", _is_log), "err log out"),
    (Kind("a stylesheet", holds(lines.STYLE)), "css less scss"),
    (Kind("a key or certificate", holds(lines.SECRET)), "asc cer crt csr gpg key pem pub"),
    (Kind("markup without a report", _is_data), "xml"),
    (Kind("a LaTeX source", _is_typeset), "bib bst cls ltx sty tex"),
    (Kind("damaged JSON", _is_damaged), "geojson ipynb json json5 jsonl ndjson topojson"),
    (
        Kind("markup without a report", _is_markup),
        """csproj dtd gpx iml kml plist pom resx rng svg targets vcxproj wsdl xaml xlf xliff xsd xsl
        xslt""",
    ),
)
BY_SUFFIX: Final = {suffix: kind for kind, suffixes in SUFFIXES for suffix in suffixes.split()}

WHOLE_NAMES: Final[tuple[tuple[Kind, str], ...]] = (
    (
        Kind("source code", _is_recipe),
        """brewfile cmakelists.txt containerfile dockerfile gemfile gnumakefile jenkinsfile justfile
        makefile podfile procfile rakefile vagrantfile""",
    ),
    (SETTINGS, "cargo.lock go.mod go.sum pipfile yarn.lock"),
)
BY_NAME: Final = {name: kind for kind, names in WHOLE_NAMES for name in names.split()}
BY_CONTENT: Final[tuple[Kind, ...]] = (
    Kind("source code", opens(lines.PROGRAM, "#!", "<?php")),
    Kind("a key or certificate", opens(lines.KEY, "-----BEGIN", "ssh-", "ecdsa-", "PuTTY", "#")),
    Kind("a calendar or contacts", opens(lines.CARD, "BEGIN:", "begin:")),
    Kind("a patch", opens(lines.PATCH, "diff ", "---", "***")),
    Kind("a LaTeX source", opens(lines.PREAMBLE, "%", "\\document")),
    Kind("markup without a report", opens(lines.ROOT, "<")),
    Kind("encoded data", lambda sample: lines.ENCODED.fullmatch(sample.opening) is not None),
    Kind("a log", _is_unnamed_log),
    TICKED,
    Kind("a table of data", _is_unnamed_table),
    Kind("settings", _is_list_of_packages),
    Kind("JSON without a report", _is_json),
    Kind("source code", _is_unnamed_code),
)
"""What leaves no doubt whatever the file is called, the cheapest first."""
