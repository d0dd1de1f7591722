"""Time the start of every command: whole processes, cold, beside one that only imports click.

    python bench/cold.py [--runs 15]

The reports are two of 5 KB made for the project (bench/cold): a court of inquiry by an agency and
by a local paper. All commands take their turns in one run, so that a busy machine slows all alike.
Judged is the ratio of the processor's time to that of the bare process, which holds on any machine.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path

from data import below, load
from processes import PROGRAM, Taken, median_cpu, once, shown

A, B = (str(Path(__file__).parent / "cold" / name) for name in ("a.txt", "b.txt"))
BARE = [sys.executable, "-c", "import click"]


def commands(desk: Path, ids: list[str]) -> dict[str, list[str]]:
    """Return the command lines by the name of their floor; files are unknown to `nowhere`."""
    kept, nowhere = str(desk), str(desk / "nowhere")
    first, second = ids
    lines = {
        "version": (kept, "--version"),
        "help": (kept, "--help"),
        "list": (kept, "list"),
        "search": (kept, "search", "ferry"),
        "names": (kept, "names", "people"),
        "stories": (kept, "stories"),
        "story": (kept, "story", first),
        "show": (kept, "show", first),
        "show_file": (nowhere, "show", A),
        "why": (kept, "why", first, second),
        "diff": (kept, "diff", first, second),
        "diff_files": (nowhere, "diff", A, B),
    }
    return {name: [*PROGRAM, "--store", store, *words] for name, (store, *words) in lines.items()}


def main() -> int:
    """Print the figures of every command; return 1 where one is below its floor."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=15)
    runs = parser.parse_args().runs
    with tempfile.TemporaryDirectory(prefix="natoasia-bench-") as folder:
        desk = Path(folder) / "desk"
        once([*PROGRAM, "--store", str(desk), "ingest", A, B])
        timed = {"bare": BARE, **commands(desk, _ids(desk))}
        rounds = [{name: once(line) for name, line in timed.items()} for _ in range(runs + 1)]
    # The first round compiles modules and fills the file cache.
    taken = {name: [one[name] for one in rounds[1:]] for name in timed}
    print(f"{runs} cold processes each, turn by turn; {load()}")
    return max([_told(name, taken[name], median_cpu(taken["bare"])) for name in timed])


def _ids(desk: Path) -> list[str]:
    line = [*PROGRAM, "--store", str(desk), "list", "--format", "ids"]
    return subprocess.run(line, capture_output=True, check=True, text=True).stdout.split()


def _told(name: str, taken: list[Taken], bare: float) -> int:
    ratio = median_cpu(taken) / bare
    print(f"{name:12}{shown(taken)}  {ratio:5.2f} times bare")
    return below("cold", name, 1 / ratio)


if __name__ == "__main__":
    sys.exit(main())
