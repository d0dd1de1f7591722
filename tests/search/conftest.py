"""Twelve invented reports, and an index of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, cast

import pytest
from hypothesis import HealthCheck, settings

from natoasia.rows import IndexRow
from natoasia.search import Index, parse_query

QUIET = settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
"""Of properties of an index that is filled anew for each example."""


def row(identity: str, body: str, **facts: object) -> IndexRow:
    """Return a row with what a test cares about, and nothing known of the rest."""
    plain = IndexRow(
        identity, None, None, None, body.partition(".")[0], body, (), (), (),
        f"inbox/{identity}.txt", None, len(body.split()),
    )  # fmt: skip
    return plain._replace(**cast("Any", facts))


REPORTS = (
    row(
        "ammo",
        "NATO’s Jens Stoltenberg asked Seoul for military support. He saw an urgent need for more "
        "ammunition, and said the weapons law stands in the way.",
        date="2023-01-30",
        people=("Jens Stoltenberg", "Stoltenberg"),
        places=("Seoul",),
        source="The Harbour Courier",
        headline="Alliance asks for shells",
        language="en",
    ),
    row(
        "visit",
        "The secretary-general arrived in Seoul on Sunday before flying to Tokyo. He will meet "
        "President Yoon Suk-yeol and other officials.",
        date="2023-01-29",
        people=("Yoon Suk-yeol", "Yoon"),
        places=("Seoul", "Tokyo"),
        within=("South Korea", "ROK", "Japan"),
        source="Morning Ledger",
        agencies=("Reuters",),
        byline=("Ana Kim", "Per Lund"),
        headline="Stoltenberg arrives in Seoul to deepen ties",
        language="en",
    ),
    row(
        "month",
        "A weapon maker in Seoul said orders doubled.",
        date="2023-01",
        places=("Seoul",),
        source="Harbour Courier Weekend",
        headline="Orders double",
        language="en",
    ),
    row(
        "cafe",
        "Un café de Lyon ferme ses portes.",
        date="2023-02-11",
        places=("Lyon",),
        called=("Lyons",),
        source="Le Petit Veilleur",
        headline="Fermeture d’un café",
        language="fr",
    ),
    row("fog", "Fog closed the port of Jakarta for a day.", date="2022-12-31", places=("Jakarta",)),
    row("reactor", "The Tokyo reactor restarts, and Jakarta is watching.", path="archive/r.txt"),
    row("us", "The U.S. Senate voted on 1,500 visas.", date="2024-03-05", headline="Senate votes"),
    row("park", "Park Jin met Lee Jong-Sup.", people=("Park Jin", "Lee Jong-Sup"), date="2023"),
    row("long", "word " * 60),
    row(
        "deal",
        "Support for the deal is military in nature. Weapons were not named.",
        meant=("Karl Oster",),
    ),
    row("trump", "Donald J. Trump met O’Brien.", people=("Donald J. Trump",), agencies=("AP",)),
    row("counter", "A counter-terrorism unit was founded."),
)

TEXTS = {one.id: one.body for one in REPORTS}
STORIES = {"q7": ("ammo", "visit")}


def members(story: str) -> Sequence[str]:
    """Return the reports of the stories whose id begins so."""
    return [one for name, ids in STORIES.items() if name.startswith(story) for one in ids]


@pytest.fixture(scope="session")
def index(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Index]:
    with Index.create(tmp_path_factory.mktemp("desk") / "index") as made:
        made.add(REPORTS)
        yield made


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Index]:
    with Index.create(tmp_path / "index") as made:
        yield made


@pytest.fixture
def find(index: Index) -> Callable[[str], set[str]]:
    return lambda text: set(index.ids(parse_query(text), members))
