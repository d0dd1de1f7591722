"""Numbers that count the same in two aligned sentences, and differ."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from typing import TYPE_CHECKING, Final

from natoasia.comparing.check_days import of_other_days
from natoasia.comparing.figures import NEAR, Figure, ends_noun, figures
from natoasia.comparing.finding import Finding, Findings, few
from natoasia.comparing.measures import CURRENCIES
from natoasia.comparing.wording import FUNCTION_STEMS, REPORTING_STEMS, words
from natoasia.patterns import pattern

if TYPE_CHECKING:
    from natoasia.comparing.finding import Pairing, Side
    from natoasia.comparing.statements import Placed
    from natoasia.text import Span

DIGITS: Final = pattern(r"\d+")
# `15 to` · `in 1998`
AROUND: Final = pattern(r"\A (?: [^\W\d]+ \s+ )+ | (?: \s+ [^\W\d]+ )+ \Z", re.VERBOSE)

# `£88m` here is `103 million euros` there.
CURRENCY: Final = pattern("|".join(map(re.escape, sorted(CURRENCIES, reverse=True))))

CONVERTED: Final = 0.02
"""Relative: miles made kilometres and rounded stay within it."""

EXACT: Final = 1e-9
"""Relative: what floating point may add."""

NEARLY: Final = 0.10
"""Relative: what `about`, `nearly` and `up to` may be off by."""

CLOSE: Final = 2
"""Characters between a change and the next words, and how many of those must be shared."""

SHORT: Final = 40
"""Characters of the longest change in which one figure can be said to replace another."""

CONTEXT: Final = 6
"""Words on each side of a number that say which of several sums or shares it is."""

SHARED_CONTEXT: Final = 2
"""Of those words, how many two sums must share; things counted need one beside their noun."""

CLOSE_CONTEXT: Final = 3
"""Of those words, how many two sums in a reworded sentence must share to be taken for one sum."""

Link = tuple[Figure, Figure]


def check_numbers(pairing: Pairing, left: Side, right: Side) -> Findings:
    """Return the numbers of a pair of sentences that differ, those rounded marked as minor."""
    ours, theirs = _figures(pairing.a, left), _figures(pairing.b, right)
    equal = _equal(ours, theirs)
    same_a, same_b = {a for a, _ in equal}, {b for _, b in equal}
    rest_a = [one for one in ours if one not in same_a]
    rest_b = [one for one in theirs if one not in same_b]
    links = list(_links(pairing, rest_a, rest_b))
    found = [_finding(pairing, a, b, left, right) for a, b in links]
    # Two counts of different fates were held apart on purpose, so they are known too.
    counted = [a for a, _ in (*equal, *links)] + [one for one in ours if one.about]
    known = [(figure.start, figure.end) for figure in counted]
    found += _digits(pairing, left, right, known)
    return Findings(tuple(found), comparable=bool(equal or found))


def _apart(pairing: Pairing, one: Figure, two: Figure, left: Side, right: Side) -> bool:
    """Tell whether the sentences two figures stand in are of other days, or of other people."""
    a = next(each for each in pairing.a if each.start <= one.start < each.end)
    b = next(each for each in pairing.b if each.start <= two.start < each.end)
    people = a.people and b.people and not a.people & b.people
    return bool(people) or of_other_days(a, b, left, right)


def _digits(pairing: Pairing, left: Side, right: Side, known: Sequence[Span]) -> Iterator[Finding]:
    """Yield the other digits of a copied sentence: years, hours, ages, scores."""
    if not pairing.wording.verbatim:
        return
    for change in pairing.wording.differences:
        taken = any(first < change.a[1] and change.a[0] < last for first, last in known)
        said = left.text[slice(*change.a)], right.text[slice(*change.b)]
        if not taken and _short(change.a, change.b) and _other_digits(*said):
            yield Finding(
                kind="number",
                rule="other digits in the same place of a copied sentence",
                message=f"{_trimmed(said[0])} in A, {_trimmed(said[1])} in B",
                a=change.a,
                b=change.b,
                reason=_why_harmless(left, right, rounded=False),
            )


def _trimmed(said: str) -> str:
    """Return a changed stretch without the words around its digits: `15` of `15 to`."""
    return " ".join(AROUND.sub("", said).split())


def _other_digits(a: str, b: str) -> bool:
    """Tell whether two stretches have digits, not the same ones, and not of two currencies."""
    digits, money = ([each.findall(one.lower()) for one in (a, b)] for each in (DIGITS, CURRENCY))
    converted = all(money) and money[0] != money[1]
    return all(digits) and digits[0] != digits[1] and not converted


def _figures(sentences: Sequence[Placed], side: Side) -> list[Figure]:
    return few(figure for one in sentences for figure in _of_sentence(one, side))


def _of_sentence(one: Placed, side: Side) -> Iterator[Figure]:
    days = [(day.start, day.end) for day in side.days(one.start, one.end)]
    return figures(side.text, one.start, one.end, days)


def _equal(ours: Sequence[Figure], theirs: Sequence[Figure]) -> list[Link]:
    """Return the figures both have, each once."""
    rest = list(theirs)
    found = []
    for one in ours:
        for two in rest:
            if _is_same(one, two):
                found.append((one, two))
                rest.remove(two)
                break
    return found


def _is_same(one: Figure, two: Figure) -> bool:
    allowed = EXACT if one.factor == two.factor else CONVERTED
    return one.unit == two.unit and _off(one.value, two.value) <= allowed


def _off(a: float, b: float) -> float:
    return abs(a - b) / max(abs(a), abs(b), 1e-9)


def _links(pairing: Pairing, ours: list[Figure], theirs: list[Figure]) -> Iterator[Link]:
    """Yield the figures that count the same: in one place of the wording, or the only ones left."""
    for one in list(ours):
        for two in list(theirs):
            if one in ours and _in_place(pairing, one, two):
                ours.remove(one)
                theirs.remove(two)
                yield one, two
    for one in ours:
        alike = [two for two in theirs if _alike(pairing, one, two)]
        if len(alike) == 1 and sum(_alike(pairing, other, alike[0]) for other in ours) == 1:
            yield one, alike[0]


def _in_place(pairing: Pairing, one: Figure, two: Figure) -> bool:
    """Tell whether two figures replace each other between words both sentences have."""
    return _countable(one, two) and any(
        _beside_equal(pairing, change.a, change.b)
        for change in pairing.wording.differences
        if _within(one, change.a) and _within(two, change.b) and _short(change.a, change.b)
    )


def _within(one: Figure, span: Span) -> bool:
    """Tell whether a change holds a figure, or the part of it that the other has otherwise."""
    return one.start < span[1] and span[0] < one.end


def _short(a: Span, b: Span) -> bool:
    return max(a[1] - a[0], b[1] - b[0]) <= SHORT


def _beside_equal(pairing: Pairing, a: Span, b: Span) -> bool:
    """Tell whether at least two words next to a change are the same in both, or the pair a copy."""
    if pairing.wording.verbatim:
        return True
    beside = sum(
        abs(x.end - a[0]) <= CLOSE and abs(y.end - b[0]) <= CLOSE and x.stem not in FUNCTION_STEMS
        for x, y in pairing.wording.equal
    )
    beside += sum(
        abs(x.start - a[1]) <= CLOSE
        and abs(y.start - b[1]) <= CLOSE
        and x.stem not in FUNCTION_STEMS
        for x, y in pairing.wording.equal
    )
    return beside >= CLOSE


def _alike(pairing: Pairing, one: Figure, two: Figure) -> bool:
    """Tell whether two figures count the same thing, by unit, noun or fate."""
    if not _countable(one, two):
        return False
    before = _before(pairing.a, one) & _before(pairing.b, two)
    shared = len(_shared(pairing, one, two))
    if one.unit is not None:
        return bool(before) and shared >= SHARED_CONTEXT
    return bool(one.nouns & two.nouns) and (shared >= SHARED_CONTEXT or bool(one.about & two.about))


def _countable(one: Figure, two: Figure) -> bool:
    """Tell whether two figures may count one thing: of one unit, not of two fates, not `others`."""
    fates = not (one.about and two.about) or bool(one.about & two.about)
    return fates and one.unit == two.unit and one.others == two.others


def _loose(pairing: Pairing, one: Figure, two: Figure) -> bool:
    """Tell whether two sums may well be of two things: their sentences are two tellings."""
    if one.unit is None or pairing.wording.verbatim or _in_place(pairing, one, two):
        return False
    return len(_shared(pairing, one, two)) < CLOSE_CONTEXT


def _shared(pairing: Pairing, one: Figure, two: Figure) -> set[str]:
    """Return the stems that stand around both figures."""
    before = _before(pairing.a, one) & _before(pairing.b, two)
    return before | (_after(pairing.a, one) & _after(pairing.b, two))


def _before(sentences: Sequence[Placed], one: Figure) -> set[str]:
    """Return the stems before a figure: what rose, cost or was spent."""
    words = [word.stem for each in sentences for word in each.words if word.end <= one.start]
    return set(filter(_tells, words[-CONTEXT:]))


def _after(sentences: Sequence[Placed], one: Figure) -> set[str]:
    words = [word.stem for each in sentences for word in each.words if word.start >= one.end]
    return set(filter(_tells, words[:CONTEXT]))


def _tells(stem: str) -> bool:
    """Tell whether a word is more than any sentence has."""
    return not (stem in FUNCTION_STEMS or stem in REPORTING_STEMS or stem[0].isdigit())


def _finding(pairing: Pairing, one: Figure, two: Figure, left: Side, right: Side) -> Finding:
    loose = _apart(pairing, one, two, left, right) or _loose(pairing, one, two)
    rounded = _rounded(one, two) or _rounded(two, one)
    shared = one.nouns & two.nouns if one.unit is None else frozenset[str]()
    said = f"{_said(left, one, shared)} in A, {_said(right, two, shared)} in B"
    return Finding(
        kind="number",
        rule="rounded" if rounded else RULES[loose],
        message=said,
        a=(one.start, one.end),
        b=(two.start, two.end),
        reason=TWO_THINGS if loose and not rounded else _why_harmless(left, right, rounded=rounded),
        minor=rounded or loose,
    )


RULES: Final = ("same unit or head noun, another value", "same unit, in two tellings")

TWO_THINGS: Final = (
    "Harmless if the two are of different things, as sums in two tellings often are."
)

COUNTED: Final = 40
"""Characters after a figure in which the noun stands that says what is counted."""


def _said(side: Side, one: Figure, shared: AbstractSet[str]) -> str:
    """Return a figure as written, up to the last of the nouns that may be counted and both have."""
    last = at = one.end
    for word in words(side.text, one.end, one.end + COUNTED)[:NEAR]:
        if ends_noun(side.text[at : word.start]):
            break
        at = word.end
        last = at if word.stem in shared else last
    return " ".join(side.text[one.start : last].split())


def _rounded(rough: Figure, fine: Figure) -> bool:
    """Tell whether one figure is a looser way to say the other."""
    if rough.bound == fine.bound != "exact":
        # `at least seven` and `at least eight` are two counts; `10,000` and `10,200` need not be.
        return _rounds_to(fine, rough)
    if rough.bound == "more" and rough.value <= fine.value <= rough.value * 1.5:
        return True
    if _off(rough.value, fine.value) > NEARLY:
        return False
    if rough.bound == "about" or (rough.bound == "less" and fine.value <= rough.value):
        return True
    return _rounds_to(fine, rough)


def _rounds_to(fine: Figure, rough: Figure) -> bool:
    fewer = rough.digits < fine.digits
    return fewer and float(f"{fine.value:.{rough.digits - 1}e}") == rough.value


def _why_harmless(left: Side, right: Side, *, rounded: bool) -> str:
    if rounded:
        return "One may be the other rounded."
    days = (right.published - left.published).days if left.published and right.published else 0
    if days:
        later = "B" if days > 0 else "A"
        count = f"{abs(days)} day{'' if abs(days) == 1 else 's'}"
        return f"Harmless if {later}, published {count} later, has a newer count."
    return "Harmless if the two count different things, or one has a newer count."
