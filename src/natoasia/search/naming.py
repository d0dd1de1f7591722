"""How names are matched in the index: what reports say, and what that lets one conclude."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from natoasia.search.matching import any_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tantivy import Query as Plan

    from natoasia.search.matching import Matcher

KEYED: Final = {"person": "person_key", "place": "place_key"}
PARTED: Final = {"person": "person_part", "place": "place_part"}

OUTRIGHT: Final = 2.0
"""Weight of a name that a report gives just as it was asked for."""


def named(field: str, words: list[str], matcher: Matcher) -> Plan:
    """Return the plan of a name: what reports say, and what that lets one conclude."""
    given, concluded = said(field, words, matcher), meant(field, words, matcher)
    return any_of((given, concluded)) if concluded else given


def said(field: str, words: list[str], matcher: Matcher) -> Plan:
    """Return the plan of a name as reports give it: just so, within a longer one, turned round.

    To ask for keys takes a fifth of the time of looking whether words stand beside each other.
    """
    if len(words) == 1:
        plans = [matcher.term(field, words[0]), *matcher.written_apart(field, words[0])]
    elif field in KEYED:
        plans = [*_stretches(field, words, matcher)]
    else:
        plans = [_in_a_row(field, " ".join(words), matcher)]
    if field in KEYED:
        plans.append(matcher.term(KEYED[field], "".join(words), OUTRIGHT))
    return any_of(plans)


def meant(field: str, words: list[str], matcher: Matcher) -> Plan | None:
    """Return the plan of reports that mean a name without giving it.

    They give only a surname, or only a place within the country.
    """
    if field == "person":
        turned = (words[at:] + words[:at] for at in range(len(words)))
        return any_of(matcher.sequence("person_meant", one) for one in turned)
    return matcher.term("place_within", "".join(words)) if field == "place" else None


def _in_a_row(field: str, text: str, matcher: Matcher) -> Plan:
    if field == "source":
        from natoasia.search.outlets import of_outlets

        if (plan := of_outlets(text, matcher)) is not None:
            return plan
    return matcher.written(field, text)


def _stretches(field: str, words: list[str], matcher: Matcher) -> Iterator[Plan]:
    """Yield the plans of words within longer names, and of a person's turned round."""
    for at in range(len(words) if field == "person" else 1):
        joined = "".join(words[at:] + words[:at])
        yield matcher.term(PARTED[field], joined)
        if at:
            yield matcher.term(KEYED[field], joined)
