"""How fast a folder becomes a desk's record, in what memory, and how large that is.

Run `python bench/ingest.py [SET …]` (bbc and volume unless named). Reading, parsing and storing are
timed, each run a process of its own with a fresh desk; indexing and linking come after and have
benches of their own. Memory is the sum of all its processes' own shares, sampled.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path
from typing import NamedTuple

from data import files, load, press

SETS = ("bbc", "volume")
JOBS = (1, 2)
SAMPLE_SECONDS = 0.1

PROGRAM = """
import sys, time
from pathlib import Path
from natoasia.desk.ingest import ingest
from natoasia.desk.intake import packed_bag
from natoasia.store import Store

if __name__ == "__main__":
    home, jobs = Path(sys.argv[1]), int(sys.argv[2])
    with Store.create(home / ".natoasia") as store:
        for _ in range(2):
            begun = time.perf_counter()
            counts = ingest(store, [home / "reports"], jobs=jobs, bag=packed_bag)
            spent = time.perf_counter() - begun, time.process_time()
            print(*spent, store.count(), len(counts.problems))
"""


class Figures(NamedTuple):
    """What one run showed."""

    seconds: float
    again: float
    """Seconds to see that nothing has changed."""
    cpu: float
    """Seconds of processor time of the first process, which with one job is all of it."""
    articles: int
    problems: int
    peak: float
    """Bytes of memory."""
    size: int
    """Bytes of the record."""


def main() -> None:
    """Measure each set with one process and with two."""
    print(f"{'set':8}{'jobs':>5}{'files':>7}{'s':>8}{'files/s':>9}{'MB/s':>7}{'CPU s':>8}", end="")
    print(f"{'peak MB':>9}{'record/text':>13}{'again s':>9}  machine")
    for name in sys.argv[1:] or SETS:
        press(name)
        sizes = [path.stat().st_size for path in files(name)]
        for jobs in JOBS:
            tell(name, jobs, sizes, measured(name, jobs))


def tell(name: str, jobs: int, sizes: list[int], got: Figures) -> None:
    """Print a row."""
    rate, flow = len(sizes) / got.seconds, sum(sizes) / 1e6 / got.seconds
    print(f"{name:8}{jobs:5}{len(sizes):7}{got.seconds:8.1f}{rate:9.0f}{flow:7.2f}", end="")
    print(f"{got.cpu:8.1f}" if jobs == 1 else f"{'—':>8}", end="")
    print(f"{got.peak / 1e6:9.0f}{got.size / sum(sizes):13.2f}{got.again:9.2f}  {load()}", end="")
    print(f"  {got.problems} problems" if got.problems else "")


def measured(name: str, jobs: int) -> Figures:
    """Ingest a set in a process of its own."""
    with tempfile.TemporaryDirectory() as made:
        home = Path(made)
        (home / "reports").symlink_to(press(name) / "articles")
        (home / "program.py").write_text(PROGRAM, "utf-8")
        said, peak = watched([sys.executable, "program.py", ".", str(jobs)], home)
        seconds, cpu, articles, problems, again, *_ = said.split()
        size = (home / ".natoasia" / "desk.db").stat().st_size
        counted = int(articles), int(problems)
        return Figures(float(seconds), float(again), float(cpu), *counted, peak, size)


def watched(command: list[str], folder: Path) -> tuple[str, float]:
    """Run a command in a session of its own; return what it said and its peak memory."""
    running = subprocess.Popen(
        command, cwd=folder, stdout=subprocess.PIPE, text=True, start_new_session=True
    )
    peaks = [0.0]
    sampler = threading.Thread(target=sample, args=(running, peaks), daemon=True)
    sampler.start()
    said, _ = running.communicate()
    sampler.join()
    if running.returncode:
        sys.exit(f"the ingest ended with code {running.returncode}")
    return said, max(peaks)


def sample(running: subprocess.Popen[str], peaks: list[float]) -> None:
    """Note the memory of a session until its first process ends."""
    while running.poll() is None:
        peaks.append(sum(map(own_share, members(running.pid))))
        time.sleep(SAMPLE_SECONDS)


def members(session: int) -> list[int]:
    """Return the processes of a session; none where the system does not tell."""
    found = []
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            if os.getsid(int(entry.name)) == session:
                found.append(int(entry.name))
        except ProcessLookupError:
            continue
    return found


def own_share(process: int) -> float:
    """Return the bytes of memory of a process, what it shares with others divided among them."""
    try:
        lines = Path(f"/proc/{process}/smaps_rollup").read_text("ascii").splitlines()
    except OSError:
        return 0.0
    return sum(1_024.0 * int(line.split()[1]) for line in lines if line.startswith("Pss:"))


if __name__ == "__main__":
    main()
