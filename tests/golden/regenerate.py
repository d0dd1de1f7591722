"""Write the golden articles of the seeds anew: `python tests/golden/regenerate.py`.

The tests never do; look at the difference before it is committed.
"""

from __future__ import annotations

from pathlib import Path

from natoasia.model import Article, Document
from natoasia.parsing import parse

HERE = Path(__file__).resolve().parent
SEEDS = HERE.parent.parent / "seeds"


def article(path: Path) -> Article:
    """Return the article of a seed, its path as the repository has it."""
    text = path.read_bytes().decode("utf-8")
    return parse(Document(path=f"seeds/{path.name}", text=text))


def golden(path: Path) -> Path:
    """Return where the golden article of a seed is kept."""
    return HERE / f"{path.stem}.json"


def main() -> None:
    """Write every golden article."""
    for path in sorted(SEEDS.glob("*.txt")):
        golden(path).write_text(article(path).model_dump_json(indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
