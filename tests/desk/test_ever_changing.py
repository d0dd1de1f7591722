"""Whatever is added, changed, moved and taken away, in any order: the desk holds what is there."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from natoasia import Desk
from natoasia.desk import joining, nearby, relinking

FERRY = """The {what} sails again

May {day}, 2031

NORDHAVN - The first ferry to Ostrava Bay in a week left the quay at six on Sunday morning, harbour
master {who} said, ending the longest closure of the crossing since 2012.

About 1,400 passengers had been stranded on the islands, among them a school orchestra from Tallinn
that gave three concerts in the ferry terminal while it waited for the storm to pass.
"""

GRANARY = """The {what} of Villmar to become a library

June {day}, 2031

VILLMAR - The town council voted for the plan by eleven votes to four, mayor {who} said on Monday.
Work begins in the spring, and the wooden chutes are kept for the children to slide down.
"""


class Written(NamedTuple):
    """A file that is written, in place of one of the same name."""

    name: str
    text: str


WHO = ("Ana B. Oster", "Ms Oster", "Per Lund")
NAMES = st.sampled_from([f"{number}.txt" for number in range(2, 8)])
TEXTS = st.builds(
    lambda form, what, day, who: form.format(what=what, day=day, who=who),
    st.sampled_from([FERRY, GRANARY]),
    st.sampled_from(["ferry", "granary"]),
    st.integers(4, 6),
    st.sampled_from(WHO),
)
WRITTEN = st.builds(Written, NAMES, TEXTS)
Change = list[Written] | str | tuple[str, str]
"""Files written, one taken away, or one moved; after each the folder is ingested."""

CHANGES: st.SearchStrategy[Change] = (
    st.lists(WRITTEN, min_size=1, max_size=4) | NAMES | st.tuples(NAMES, NAMES)
)
LOOKED_UP = st.sampled_from([1, 100])
"""Names that more reports give wait to be judged, of so many none does."""

STEPS = st.lists(st.tuples(CHANGES, LOOKED_UP), min_size=2, max_size=8)

FIRST = [
    Written(f"{at}.txt", FERRY.format(what="boat", day=4 + at, who=who))
    for at, who in enumerate(("Ms Oster", "Ana Oster", "Ana Oster", "Ana Oster"))
]
"""A story to begin with, in which a surname is known by the other reports."""


def carry_out(change: Change, folder: Path) -> None:
    match change:
        case list():
            for name, text in change:
                (folder / name).write_text(text, encoding="utf-8")
        case str():
            (folder / change).unlink(missing_ok=True)
        case (name, other):
            if (folder / name).exists():
                (folder / name).rename(folder / other)


@settings(max_examples=40)
@given(STEPS, st.sampled_from([1, 1_000]))
def test_a_desk_holds_what_is_there_however_it_came(
    steps: list[tuple[Change, int]], uncounted: int
) -> None:
    with pytest.MonkeyPatch.context() as patched, TemporaryDirectory() as place:
        # As on a desk of many, to which few are added.
        for name, least in {"ALWAYS_WHOLE": 1, "MANY": 10, "GROWN": 4}.items():
            patched.setattr(relinking, name, least)
        patched.setattr(nearby, "UNCOUNTED", uncounted)
        folder = Path(place)
        with Desk.create(folder / ".natoasia") as desk:
            for change, looked_up in [(FIRST, 1), *steps]:
                carry_out(change, folder)
                patched.setattr(joining, "LOOKED_UP_FOR_FEW", looked_up)
                desk.ingest([folder])
            assert not desk.check().problems
            texts = {path.read_text("utf-8") for path in folder.glob("*.txt")}
            rows = desk.list(limit=None).items
            assert {desk.article(row.id).text for row in rows} == texts
            assert desk.count("votes or ferry").total == len(texts)
