"""What the user decided: fields put right, reports put together or apart, names. Never derived.

Rulings are kept by article id, and those on names by the key of the name. Each is carried out in
one transaction with all its consequences, so that these can be shown before it is kept, and nothing
is left of it where it is not.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any, Final, cast

from natoasia.desk.correcting import FIX, Value, value_of
from natoasia.desk.renaming import FIELDS, RENAME, NameRuling
from natoasia.errors import NotFoundError, UsageError
from natoasia.ruled import Consequences, Ruled
from natoasia.tuples import NamedTuple

if TYPE_CHECKING:
    from natoasia.desk.agreeing import Agree
    from natoasia.store import Ruling, Store

LINK: Final = "link"
UNLINK: Final = "unlink"
OPPOSITE: Final = {LINK: UNLINK, UNLINK: LINK}


class Decision(NamedTuple):
    """A ruling before it is kept."""

    kind: str
    article: str
    """Its id; empty where a ruling on a name holds for every report."""
    payload: Any
    """A field and its value, the id of the other report, or what `NameRuling` keeps of itself."""


def fixes(store: Store, ref: str, assignments: Sequence[str]) -> list[Decision]:
    """Return what assignments such as `date=2023-01-29` decide about a report."""
    id_ = kept_id(store, ref)
    return [fix(id_, *_parted(assignment)) for assignment in assignments]


def _parted(assignment: str) -> tuple[str, str]:
    field, sign, typed = assignment.partition("=")
    if not sign:
        raise UsageError(f"{assignment!r} is no field=value, such as date=2023-01-29")
    return field.strip(), typed


def fix(id_: str, field: str, typed: str) -> Decision:
    """Return the decision that a report's field is what was typed for it."""
    return Decision(FIX, id_, {"field": field, "value": value_of(field, typed)})


def pair(kind: str, first: str, second: str) -> Decision:
    """Return the decision that two reports, by their ids, are or are not of one story."""
    a, b = sorted((first, second))
    if a == b:
        raise UsageError(f"{a} is one report; a ruling on a pair needs two")
    return Decision(kind, a, b)


def rename(ruling: NameRuling) -> Decision:
    """Return the decision that a name is what a ruling says; raises `UsageError` for no name."""
    for typed in (ruling.name, ruling.becomes):
        if typed is not None and not (typed.strip() and typed.isprintable()):
            raise UsageError(f"{typed!r} is no name")
    return Decision(RENAME, ruling.article or "", ruling.payload)


def kept_id(store: Store, ref: str) -> str:
    """Return the id of a report the desk has; raises `NotFoundError` where it has none of it."""
    from natoasia.desk.references import article

    found = article(ref, store).id
    if store.resolve(found) != (found,):
        raise NotFoundError(f"{ref}: not in the desk yet; `natoasia ingest` it first")
    return found


def shown(store: Store) -> tuple[Ruled, ...]:
    """Return every ruling, in the order they were made."""
    return tuple(_shown(store, ruling) for ruling in store.rulings())


def _shown(store: Store, ruling: Ruling) -> Ruled:
    number, kind, article, payload = ruling
    if kind == RENAME:
        return _renamed(store, number, NameRuling.kept(article, payload))
    if kind == FIX:
        rows = tuple(store.rows((article,)))
        return Ruled(number, FIX, article, None, payload["field"], _plain(payload["value"]), rows)
    rows = tuple(store.rows((article, payload)))
    return Ruled(number, cast("Any", kind), article, payload, None, None, rows)


def _plain(value: Value) -> tuple[str, ...] | str | None:
    return tuple(value) if isinstance(value, list) else value


def _renamed(store: Store, number: int, ruling: NameRuling) -> Ruled:
    kind, name, becomes, article, span = ruling
    rows = tuple(store.rows((article,))) if article else ()
    line = _line(store.article(rows[0].id).text, span) if span and rows else None
    return Ruled(number, RENAME, article, None, FIELDS[kind], becomes, rows, name, span, line)


def _line(text: str, span: tuple[int, int]) -> str:
    """Return the line of a text in which a span begins."""
    end = text.find("\n", span[0])
    return text[text.rfind("\n", 0, span[0]) + 1 : None if end < 0 else end]


def keep(store: Store, decisions: Sequence[Decision], agree: Agree) -> Consequences:
    """Keep decisions where `agree` says so of their consequences; all of them or none.

    A decision on a field or a name takes the place of an earlier one on the same. Raises
    `UsageError` where decisions contradict each other or what was ruled before. What was all ruled
    so already is not done again, and `agree` is not asked.
    """
    known = _decided(store)
    if all(decision in known.values() for decision in decisions):
        numbers = tuple(number for number, decided in known.items() if decided in decisions)
        return Consequences((), (), kept=True, known=numbers)

    def act() -> None:
        for decision in decisions:
            _check(store, decision)
            _add(store, decision)

    return _carry_out(store, decisions, act, agree)


def unruled(store: Store, decisions: Iterable[Decision]) -> list[Decision]:
    """Return the decisions that no ruling has made yet."""
    known = _decided(store).values()
    return [decision for decision in decisions if decision not in known]


def _decided(store: Store) -> dict[int, Decision]:
    """Return what was ruled so far, by number."""
    return {number: Decision(*decided) for number, *decided in store.rulings()}


def undo(store: Store, numbers: Sequence[int], agree: Agree) -> Consequences:
    """Take rulings back: reports are read from the kept bytes again, stories are linked anew."""
    known = {ruling.number: ruling for ruling in store.rulings()}
    if missing := [number for number in numbers if number not in known]:
        raise NotFoundError(f"there is no ruling {missing[0]}; `natoasia rulings` lists them")

    def act() -> None:
        for number in numbers:
            store.remove_ruling(number)
            _touch(store, known[number])

    return _carry_out(store, [known[number] for number in numbers], act, agree)


def _check(store: Store, decision: Decision) -> None:
    """Raise `UsageError` for a pair of reports that is ruled the other way."""
    if decision.kind not in OPPOSITE:
        return
    for ruling in store.rulings(decision.article):
        if (ruling.kind, ruling.payload) == (OPPOSITE[decision.kind], decision.payload):
            raise UsageError(
                f"{decision.article} and {decision.payload}: this is ruled otherwise, by ruling "
                f"{ruling.number}; `natoasia rulings undo {ruling.number}` takes it back"
            )


def _add(store: Store, decision: Decision) -> None:
    for ruling in store.rulings(decision.article):
        if _is_replaced(ruling, decision):
            store.remove_ruling(ruling.number)
    store.add_ruling(*decision)
    _touch(store, decision)


def _is_replaced(ruling: Ruling, decision: Decision) -> bool:
    if ruling.kind != decision.kind:
        return False
    if ruling.kind == FIX:
        return bool(ruling.payload["field"] == decision.payload["field"])
    return ruling.kind == RENAME and _name_of(ruling) == _name_of(decision)


def _name_of(ruled: Decision | Ruling) -> tuple[object, ...]:
    return NameRuling.kept(ruled.article, ruled.payload).subject


def _touch(store: Store, ruled: Decision | Ruling) -> None:
    """Note that the reports a pair names are to be linked again."""
    if ruled.kind in OPPOSITE:
        store.unlink((ruled.article, ruled.payload))


def _carry_out(
    store: Store, ruled: Sequence[Decision | Ruling], act: Callable[[], None], agree: Agree
) -> Consequences:
    from natoasia.desk.agreeing import agreed
    from natoasia.desk.consequences import carried_out

    return agreed(store, lambda: carried_out(store, ruled, act), agree)
