"""Where the real texts with gold answers are, and how a bench skips where they are not."""

from __future__ import annotations

import json
import os
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NoReturn

ROOT = Path(__file__).resolve().parent.parent
DATA = Path(os.environ.get("NATOASIA_BENCH_DATA", ROOT.parent / "shared" / "data"))
FLOORS = Path(__file__).with_name("floors.toml")


def press(name: str) -> Path:
    """Return the folder of a set; leave the program, saying so, where it is absent."""
    folder = DATA / "press" / name
    return folder if folder.is_dir() else skip(folder)


def skip(folder: Path) -> NoReturn:
    """Say that a bench cannot run here, and end it as done."""
    print(f"skipped: no {folder}; set NATOASIA_BENCH_DATA to the folder of real texts")
    sys.exit(0)


def gold(name: str) -> dict[str, dict[str, Any]]:
    """Return the gold answers of a set, by file name."""
    lines = (press(name) / "gold.jsonl").read_text(encoding="utf-8").splitlines()
    return {row["file"]: row for row in map(json.loads, lines)}


def files(name: str) -> Iterator[Path]:
    """Yield the files of a set, sorted."""
    yield from sorted((press(name) / "articles").iterdir())


def floor(section: str, key: str) -> float:
    """Return a pinned floor; floors are only ever raised."""
    return float(tomllib.loads(FLOORS.read_text(encoding="utf-8"))[section][key])


def below(section: str, key: str, value: float) -> int:
    """Return 1 and say so where a figure is under its floor; a figure without one always stands."""
    try:
        pinned = floor(section, key)
    except KeyError:
        return 0
    if value >= pinned:
        return 0
    print(f"FLOOR {key}: {value:.4f} is under {pinned:.4f}")
    return 1


def load() -> str:
    """Return the machine's load and cores, for beside a figure."""
    return f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores"
