"""Evidence names the line in the file, also where the file is not the text."""

from __future__ import annotations

from pathlib import Path

import pytest

from natoasia.cli.places import Places
from natoasia.model import Article, Segment

TEXT = "Tram late\n\nIt was late.\n"
LATE = (TEXT.index("It was"), TEXT.index("It was") + 6)


def report(path: Path, span: tuple[int, int] | None = None) -> Article:
    segment = Segment(kind="unknown", start=0, end=len(TEXT), text=TEXT)
    return Article(id="aaaaaaaa", path=str(path), span=span, segments=(segment,))


@pytest.mark.parametrize(
    ("content", "span", "place"),
    [
        (TEXT, None, (3, 1)),
        ("x\n" + TEXT, (2, 2 + len(TEXT)), (4, 1)),
        ("<h1>Tram late</h1>\n<p>It was late.</p>", None, (2, 4)),
        ("<p>It was</p>\n<h1>Tram late</h1> <p>It was late.</p>", (14, 60), (2, 23)),
        ("<h1>Tram</h1>\n<p>It&nbsp;was late.</p>", (14, 40), (2, 1)),
        ("<h1>Tram</h1>\n<p>It&nbsp;was late.</p>", None, (None, None)),
    ],
)
def test_places(
    tmp_path: Path, content: str, span: tuple[int, int] | None, place: tuple[int, int]
) -> None:
    (tmp_path / "report").write_text(content)
    assert Places(report(tmp_path / "report", span))(LATE) == place


def test_the_paths_of_a_desk_begin_at_its_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "page.html").write_text("<h1>Tram late</h1>\n<p>It was late.</p>")
    monkeypatch.chdir(tmp_path / "sub")
    kept = report(Path("page.html"))
    assert Places(kept, str(tmp_path))(LATE) == (2, 4)
    # What stands at such a path from here is another file.
    (tmp_path / "sub" / "page.html").write_text("another")
    (tmp_path / "page.html").write_text("x\n" + TEXT)
    assert Places(kept, str(tmp_path))(LATE) == (4, 1)


def test_a_file_that_is_gone_is_taken_for_what_it_was(tmp_path: Path) -> None:
    places = Places(report(tmp_path / "gone"))
    assert places(LATE) == (3, 1)
    assert places(None) == (None, None)
