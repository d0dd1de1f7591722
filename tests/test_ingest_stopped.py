"""An ingest that is stopped, in a process of its own, by Ctrl-C or by force."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from natoasia.store import Store

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX signals")

FILES = 600

PROGRAM = """
import sys, time
from pathlib import Path
import natoasia.desk.ingest as desk
from natoasia.desk import batches
from natoasia.desk.preparing import Parser
from natoasia.model import Article, Segment, text_id
from natoasia.store import Store

batches.BATCH = 20

def parse(document):
    time.sleep(0.004)
    text = document.text
    segment = Segment(kind="paragraph", start=0, end=len(text), text=text)
    return Article(id=text_id(text), path=document.path, segments=(segment,), body=text)

def bag(article):
    return b""

if __name__ == "__main__":
    folder, jobs = Path(sys.argv[1]), int(sys.argv[2])
    with Store.create(folder / ".natoasia") as store:
        print("begun", flush=True)
        counts = desk.ingest(
            store, [folder / "reports"], jobs=jobs, bag=bag, parser=Parser(parse, 1)
        )
        print(counts.new, counts.unchanged, flush=True)
"""


@pytest.fixture
def home(tmp_path: Path) -> Path:
    (tmp_path / "reports").mkdir()
    (tmp_path / "program.py").write_text(PROGRAM, "utf-8")
    for number in range(FILES):
        path = tmp_path / "reports" / f"{number:04}.txt"
        path.write_text(f"Report {number}\n\nNothing happened {number} times.", "utf-8")
    return tmp_path


def begin(home: Path, jobs: int) -> subprocess.Popen[str]:
    """Start an ingest in a session of its own, as a terminal would."""
    command = [sys.executable, "program.py", ".", str(jobs)]
    return subprocess.Popen(
        command,
        cwd=home,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


def stop(home: Path, jobs: int, after: int, how: signal.Signals) -> tuple[str, int]:
    """Start an ingest and stop it once so many articles are kept; return what it said and left."""
    running = begin(home, jobs)
    assert running.stdout is not None
    assert running.stdout.readline() == "begun\n"
    await_articles(home, after)
    if how is signal.SIGINT:
        os.killpg(running.pid, how)  # Ctrl-C goes to every process at the terminal.
    else:
        running.send_signal(how)
    _, said = running.communicate(timeout=20)
    await_end(running.pid)
    with Store.open(home / ".natoasia") as store:
        store.verify()
        assert store.pending_count() == store.count()
        assert len(list(store.articles())) == store.count()
        return said, store.count()


def await_articles(home: Path, count: int) -> None:
    deadline = time.monotonic() + 20
    with Store.open(home / ".natoasia") as store:
        while store.count() < count:
            assert time.monotonic() < deadline
            time.sleep(0.01)


def await_end(session: int) -> None:
    """Wait until no process of a session is left: none outlives the ingest it worked for."""
    deadline = time.monotonic() + 10
    while time.monotonic() < deadline:
        try:
            os.killpg(session, 0)
        except ProcessLookupError:
            return
        time.sleep(0.05)
    pytest.fail("a process outlived the ingest it worked for")


def finish(home: Path) -> tuple[int, int]:
    """Ingest to the end; return how many files were new and how many known."""
    said, _ = begin(home, 2).communicate(timeout=60)
    new, unchanged = said.split()[1:]
    return int(new), int(unchanged)


@pytest.mark.parametrize("jobs", [1, 2])
def test_killed_at_any_moment_the_next_ingest_finishes(home: Path, jobs: int) -> None:
    kept = [0]
    for after in (0, 40, 200):
        _, count = stop(home, jobs, after, signal.SIGKILL)
        kept.append(count)
    assert kept == sorted(kept)
    assert finish(home) == (FILES - kept[-1], kept[-1])
    assert finish(home) == (0, FILES)


@pytest.mark.parametrize("jobs", [1, 2])
def test_interrupted_it_keeps_what_was_read(home: Path, jobs: int) -> None:
    said, count = stop(home, jobs, 1, signal.SIGINT)
    assert said.count("Traceback") == 1, said
    assert said.rstrip().endswith("KeyboardInterrupt")
    assert 0 < count < FILES
    assert finish(home) == (FILES - count, count)
