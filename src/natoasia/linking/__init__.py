"""Linking: which reports are of one event, from whom they have it, and why we say so.

The door is `bag` for each article and `link` over all bags; nothing here knows of a store.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from natoasia.linking.bags import Bag, bag
    from natoasia.linking.copies import Copy, duplicates, may_be_copies, versions
    from natoasia.linking.crowding import crowds
    from natoasia.linking.doubts import doubts_of
    from natoasia.linking.explaining import Likened, explain, likeness, seen
    from natoasia.linking.frequencies import Frequencies
    from natoasia.linking.graph import Edge, Edges
    from natoasia.linking.growing import Known, compare, heard
    from natoasia.linking.runs import passages
    from natoasia.linking.stories import Constraints, Stories, group, link
    from natoasia.linking.telling import describe, story_ids
    from natoasia.linking.tracing import origins
    from natoasia.linking.vocabulary import Vocabulary

_HOMES = {
    "Bag": "bags",
    "Constraints": "stories",
    "Copy": "copies",
    "doubts_of": "doubts",
    "duplicates": "copies",
    "Edge": "graph",
    "Edges": "graph",
    "Frequencies": "frequencies",
    "Stories": "stories",
    "Known": "growing",
    "Likened": "explaining",
    "Vocabulary": "vocabulary",
    "bag": "bags",
    "compare": "growing",
    "crowds": "crowding",
    "describe": "telling",
    "explain": "explaining",
    "group": "stories",
    "heard": "growing",
    "likeness": "explaining",
    "link": "stories",
    "may_be_copies": "copies",
    "origins": "tracing",
    "passages": "runs",
    "seen": "explaining",
    "story_ids": "telling",
    "versions": "copies",
}

__all__ = [
    "Bag",
    "Constraints",
    "Copy",
    "Edge",
    "Edges",
    "Frequencies",
    "Known",
    "Likened",
    "Stories",
    "Vocabulary",
    "bag",
    "compare",
    "crowds",
    "describe",
    "doubts_of",
    "duplicates",
    "explain",
    "group",
    "heard",
    "likeness",
    "link",
    "may_be_copies",
    "origins",
    "passages",
    "seen",
    "story_ids",
    "versions",
]


def __getattr__(name: str) -> Any:  # noqa: ANN401 - PEP 562
    """Load a part when it is first asked for: most of natoasia links nothing."""
    from importlib import import_module

    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
