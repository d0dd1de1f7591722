"""Reports of an invented press, as articles that linking takes."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from natoasia.model import Article, Document, Segment, text_id
from natoasia.text import paragraphs

Report = Callable[..., Article]


def report(body: str, **fields: object) -> Article:
    """Return an article whose text is its body."""
    spans = [span[0] for span in paragraphs(body)][1:]
    starts = [0, *spans] if body.strip() else []
    ends = [*spans, len(body)] if body.strip() else []
    segments = tuple(
        Segment(kind="paragraph", start=start, end=end, text=body[start:end])
        for start, end in zip(starts, ends, strict=True)
    )
    known: dict[str, object] = {"id": text_id(body), "path": "made up", "date_precision": None}
    stripped = "\n\n".join(segment.text.strip() for segment in segments)
    return Article.model_validate({**known, "body": stripped, "segments": segments, **fields})


QUAKE = """A magnitude 6.4 earthquake struck the island of Veldora on Tuesday, killing at least
eleven people and cutting off the harbour town of Marrick, officials said.

Rescue teams searched collapsed houses in Marrick through the night. The governor of Veldora, Ilse
Tarnow, declared a state of emergency and asked the mainland for helicopters."""

QUAKE_AGAIN = """At least eleven people died when an earthquake of magnitude 6.4 shook Veldora,
Governor Ilse Tarnow said, as helicopters reached the harbour town of Marrick.

Houses collapsed along the quay and the road to the mainland ferry was blocked, rescue workers
told reporters. Tarnow declared a state of emergency late on Tuesday."""

ELECTION = """Voters in Ostmark went to the polls on Sunday in a parliamentary election that could
end twelve years of rule by the Agrarian Union of Prime Minister Karel Dvorne.

Turnout had reached 41 percent by noon, the electoral commission said. The opposition alliance
led by Mirna Sokol promised to lower the tax on fuel and to reopen the railway."""

CUP = """Harbour Rovers won the league cup for the first time since 1962 after a penalty
shoot-out against Castle Athletic in front of 52,000 spectators.

Goalkeeper Tom Perrin saved three penalties. Coach Dana Weil said the players had earned a long
summer; the celebrations on the quayside lasted until the morning."""


@pytest.fixture
def quake() -> Article:
    return report(QUAKE, date="2031-03-04", date_precision="day", source="Veldora Post")


@pytest.fixture
def quake_again() -> Article:
    return report(QUAKE_AGAIN, date="2031-03-05", date_precision="day", source="The Mainland")


@pytest.fixture
def election() -> Article:
    return report(ELECTION, date="2031-03-04", date_precision="day", source="Ostmark Today")


@pytest.fixture
def cup() -> Article:
    return report(CUP, source="Sport Daily")


@pytest.fixture
def make() -> Report:
    return report


def parsed(text: str) -> Article:
    """Return what parsing makes of a text."""
    from natoasia.parsing import parse

    return parse(Document(path="seed", text=text))
