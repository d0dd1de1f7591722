"""`natoasia ingest`: read reports into the desk."""

from __future__ import annotations

import os
import sys
from contextlib import closing
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Final

import click

from natoasia.cli import stdin
from natoasia.cli.settings import Settings
from natoasia.cli.settings import command as make
from natoasia.cli.values import PATH, Megabytes, Whole
from natoasia.cli.waiting import ERASE
from natoasia.errors import InputError
from natoasia.views.ingesting import is_nothing, left_out, progress, skipped, summary

if TYPE_CHECKING:
    from natoasia.accounts import IngestSummary, Progress
    from natoasia.cli.terminal import Terminal
    from natoasia.desk import Desk

EXAMPLES: Final = """
Examples:
  natoasia ingest reports/
  natoasia ingest monday.txt sunday.txt
  pbpaste | natoasia ingest -
"""

QUIET: Final = 1.0
"""Seconds an ingest may take before it shows its progress; a short one needs none."""

BETWEEN: Final = 0.1
"""Seconds between two pictures of the progress: quick enough for an eye, cheap for a terminal."""


@make("ingest", EXAMPLES)
@click.argument(
    "paths",
    nargs=-1,
    required=True,
    type=PATH,
    metavar="PATH...",
)
@click.option("--jobs", type=Whole(1), metavar="N", help="Processes to parse with.")
@click.option(
    "--limit",
    type=Megabytes(),
    metavar="MB",
    help="Leave out files larger than this; 20 unless told.",
)
@click.option("--all", "everything", is_flag=True, help="Take what is no press report too.")
@click.pass_obj
def command(
    settings: Settings,
    /,
    paths: tuple[Path, ...],
    jobs: int | None,
    limit: int | None,
    *,
    everything: bool,
) -> int:
    """Read reports into the desk.

    PATH is a file, a folder (read with everything below it, hidden files excepted) or - for
    standard input. Makes the desk, a folder named .natoasia, where there is none yet. What has
    not changed since is not read again. Files that cannot be read as text are skipped, each with a
    line that says why, and the exit code is then 3. Files of a folder or an archive that are no
    press reports (programs, logs, settings, tables of data) are left out, and told; name one
    itself, or add --all, to have it taken.
    """
    from natoasia.desk import Desk
    from natoasia.desk.place import chosen

    terminal = settings.terminal
    _refuse_nothing(settings, paths)
    raw = stdin.received() if Path(stdin.STDIN) in paths else b""
    with Desk.create(chosen(settings.folder)) as desk:
        files = [stdin.kept(raw, desk.folder) if str(p) == stdin.STDIN else p for p in paths]
        with closing(Meter(terminal)) as meter:
            done = _ingested(desk, files, meter, jobs=jobs, limit=limit, everything=everything)
        problems = [stdin.refused(problem, desk.folder) for problem in done.problems]
    for problem in problems:
        terminal.warn(skipped(problem))
    for line in left_out(done.left_out, every=not sys.stderr.isatty()):
        terminal.note(line)
    if is_nothing(done):
        terminal.warn(f"no files to read in {', '.join(map(str, paths))}")
    terminal.note(summary(done, _elsewhere(settings)))
    return InputError.exit_code if done.problems else 0


def _ingested(
    desk: Desk,
    files: list[Path],
    meter: Meter,
    *,
    jobs: int | None,
    limit: int | None,
    everything: bool,
) -> IngestSummary:
    """Ingest; where Ctrl-C ends it, say what became of the work."""
    try:
        return desk.ingest(files, jobs=jobs, progress=meter, limit=limit, everything=everything)
    except KeyboardInterrupt:
        meter.close()
        sys.stderr.write("what was read is kept; type the same again to go on\n")
        raise


def _refuse_nothing(settings: Settings, paths: tuple[Path, ...]) -> None:
    """Make no desk for names that were mistyped: it would be found from every folder below."""
    from natoasia.desk.place import chosen

    if not chosen(settings.folder).exists() and not any(map(_is_there, paths)):
        raise InputError(str(paths[0]), "no such file or folder")


def _is_there(path: Path) -> bool:
    return str(path) == stdin.STDIN or os.path.lexists(path)


def _elsewhere(settings: Settings) -> str:
    """Return the desk that was found above the working directory, or nothing where it is in it."""
    from natoasia.desk.place import chosen

    home = chosen(settings.folder).absolute().parent
    return "" if settings.folder or home == Path.cwd() else str(home)


class Meter:
    """A line on stderr that follows an ingest, if that is a terminal and it takes a while."""

    def __init__(self, terminal: Terminal) -> None:
        terminal.settle()
        self._shows = sys.stderr.isatty() and os.environ.get("TERM") != "dumb"
        self._columns = terminal.columns
        self._started = self._last = monotonic()
        self._phase = "reading"
        self._since = self._started
        self._drawn = False

    def __call__(self, at: Progress) -> None:
        """Take note of how far the ingest is; draw it when it is time to."""
        now = monotonic()
        if at.phase != self._phase:
            self._phase, self._since = at.phase, now
        if self._shows and now - self._started > QUIET and now - self._last > BETWEEN:
            self._last, self._drawn = now, True
            sys.stderr.write(ERASE + progress(at, now - self._since, self._columns))
            sys.stderr.flush()

    def close(self) -> None:
        """Take the line away."""
        if self._drawn:
            sys.stderr.write(ERASE)
