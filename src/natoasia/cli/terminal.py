"""Where a command writes: its terminal or pipe, how wide that is, and whether it takes colour."""

from __future__ import annotations

import codecs
import io
import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import closing, suppress
from functools import cached_property, lru_cache
from itertools import chain
from typing import TYPE_CHECKING, Final, TextIO

from natoasia.cli import waiting
from natoasia.views.clean import clean
from natoasia.views.ink import Ink

if TYPE_CHECKING:
    from subprocess import Popen

MEASURE: Final = 88
"""The widest a paragraph of running text is set; longer lines are hard to follow."""


NUL: Final = "\0"
"""Ends a path where a blank may be part of it."""

PLAINER: Final = "natoasia.plainer"
"""How a terminal that knows few characters is written to."""

_LOOKALIKES: Final = str.maketrans("—–…‹›«»“”‘’×≤│─█✓·■└├→␛", "--~<><>\"\"''x<|-#v.#`|>^")
"""Our own marks and the commonest of the press, each as wide as what stands for it."""


def _plainer(error: UnicodeError) -> tuple[str, int]:
    """Replace what a terminal cannot show by what looks like it, else by its number."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    text = error.object[error.start : error.end].translate(_LOOKALIKES)
    return text.encode("ascii", "backslashreplace").decode("ascii"), error.end


codecs.register_error(PLAINER, _plainer)


class Terminal:
    """Standard output and standard error of a command."""

    def __init__(self, *, color: str = "auto", ends: str = "\n") -> None:
        self.is_tty = sys.stdout.isatty()
        self.home: str | None = None
        self.ends = ends
        self.ink = Ink(colour=takes_colour(color, sys.stdout))
        self.err_ink = Ink(colour=takes_colour(color, sys.stderr))
        _prepare(sys.stdout, is_tty=self.is_tty)
        _prepare(sys.stderr, is_tty=True)
        waiting.begin()

    @property
    def columns(self) -> int:
        """Return how wide a line may be; a pipe takes what COLUMNS says, or 80."""
        return _size().columns

    @property
    def measure(self) -> int | None:
        """Return how wide running text is set, `None` for a pipe, where a paragraph is a line."""
        return min(self.columns, MEASURE) if self.is_tty else None

    @cached_property
    def _here(self) -> str:
        return os.getcwd()

    @cached_property
    def _before(self) -> str | None:
        """What stands before all paths of the desk; `None` within its folder, where they differ."""
        home = os.path.join(self.home or "", "")
        within = os.path.join(self._here, "").startswith(home)
        return None if within else os.path.relpath(home, self._here)

    def located(self, path: str) -> str:
        """Return a path as the desk keeps it as one from the working directory.

        The desk's own paths begin at the folder `home`, which holds it.
        """
        if self.home is None or self.home == self._here:
            return path
        if self._before and not os.path.isabs(path):
            return f"{self._before}/{path}"
        folder, slash, name = path.rpartition("/")
        way = _way(self.home, folder + slash, self._here)
        return name if way == os.curdir else f"{way}/{name}"

    def write(self, lines: Iterable[str]) -> None:
        """Write lines as they come."""
        for line in lines:
            waiting.end()
            sys.stdout.write(line + self.ends)

    def page(self, lines: Iterable[str]) -> None:
        """Write lines; on a terminal, those that do not fit on the screen go to a pager."""
        if not self.is_tty or self.ends == NUL or not (pager := _pager()):
            self.write(lines)
            return
        height = _size().lines - 2
        rest = iter(lines)
        first = [line for _, line in zip(range(height), rest, strict=False)]
        more = next(rest, None)
        if more is None:
            self.write(first)
        else:
            waiting.end()
            _through(pager, chain(first, (more,), rest))

    def settle(self) -> None:
        """Bring out what was written, and end the sign of waiting, before others write."""
        waiting.end()
        sys.stdout.flush()

    def note(self, text: str) -> None:
        """Write a line of news about the command, not of its result, to stderr."""
        self.settle()
        sys.stderr.write(self.err_ink.faint(fitted(text)) + "\n")

    def warn(self, text: str) -> None:
        """Write a line about something that went wrong to stderr."""
        self.settle()
        sys.stderr.write(fitted(text) + "\n")


def fitted(text: str) -> str:
    """Return a message cleaned and, where it goes to a terminal, in lines no wider than that.

    A line that is set in stays as it is: a query, and the carets below it.
    """
    message = clean(text)
    if not sys.stderr.isatty():
        return message
    return "\n".join(chain.from_iterable(map(_lines, message.split("\n"))))


def _lines(line: str) -> Iterable[str]:
    columns = _size().columns
    # A character takes two columns at most: so many are sure to fit.
    if len(line) <= columns // 2 or line.startswith(" "):
        return (line,)
    from natoasia.views.fit import wrap

    return wrap(line, columns)


@lru_cache(maxsize=1 << 10)
def _way(home: str, folder: str, here: str) -> str:
    """Return the way to a folder: thousands of files are in few, and finding it takes time."""
    return os.path.relpath(os.path.join(home, folder), here)


def _size() -> os.terminal_size:
    """Return the size of the terminal, as `shutil` does, which takes 4 ms to load."""
    try:
        columns, lines = os.get_terminal_size(sys.__stdout__.fileno()) if sys.__stdout__ else (0, 0)
    except (OSError, ValueError):
        columns, lines = 0, 0
    return os.terminal_size((_named("COLUMNS") or columns or 80, _named("LINES") or lines or 24))


def _named(variable: str) -> int:
    """Return a size the environment names; 0 where it names none."""
    value = os.environ.get(variable, "")
    return int(value) if value.isascii() and value.isdigit() else 0


def takes_colour(color: str, stream: TextIO) -> bool:
    """Tell whether a stream is written in colour; NO_COLOR counts when it is not empty."""
    if color != "auto":
        return color == "always"
    refused = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return stream.isatty() and not refused


def _prepare(stream: TextIO, *, is_tty: bool) -> None:
    """Never fail on a character: pipes carry UTF-8 and raw path bytes, terminals what they can."""
    if not isinstance(stream, io.TextIOWrapper):
        return
    if is_tty:
        stream.reconfigure(errors=PLAINER)
    else:
        stream.reconfigure(encoding="utf-8", errors="surrogateescape")


def _pager() -> list[str] | None:
    """Return the pager's command; `PAGER` empty or `cat` means none."""
    import shlex
    import shutil

    try:
        command = shlex.split(os.environ.get("PAGER", "less"))
    except ValueError:  # A quote that is never closed.
        return None
    if not command or command[0] == "cat" or not shutil.which(command[0]):
        return None
    return command


def _through(pager: list[str], lines: Iterator[str]) -> None:
    import subprocess

    # As git does: less leaves at once where all fits, passes styles on, keeps the screen.
    environment = {"LESS": "FRX", "LV": "-c", **os.environ}
    child = subprocess.Popen(  # noqa: S603 - the reader's own pager
        pager, stdin=subprocess.PIPE, env=environment, encoding="utf-8", errors="backslashreplace"
    )
    try:
        _feed(child, lines)
    finally:
        _wait(child)


def _feed(child: Popen[str], lines: Iterator[str]) -> None:
    if child.stdin is None:
        raise AssertionError
    # A closed pipe means that the reader has seen enough, while writing and while closing.
    with suppress(BrokenPipeError), closing(child.stdin):
        for line in lines:
            child.stdin.write(line + "\n")


def _wait(child: Popen[str]) -> None:
    """Wait for the pager; Ctrl-C is its business while it has the screen."""
    while True:
        try:
            child.wait()
        except KeyboardInterrupt:
            continue
        return
