"""What the user decided: fields put right, reports put together or apart. Never derived or lost.

Rulings are kept by article id. Each is carried out in one transaction with all its consequences, so
that these can be shown before it is kept, and nothing is left of it where it is not.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, Final, NamedTuple, cast

from natoasia.desk import relinking
from natoasia.desk.correcting import FIELDS, FIX, Corrections, Value, value_of
from natoasia.errors import NatoasiaError, NotFoundError, UsageError
from natoasia.rows import Consequences, FieldChange, Ruled, StoryChange

if TYPE_CHECKING:
    from natoasia.store import Ruling, Store

LINK: Final = "link"
UNLINK: Final = "unlink"

Agree = Callable[[Consequences], bool]
"""Asked whether a ruling with these consequences is to be kept."""


class Decision(NamedTuple):
    """A ruling before it is kept."""

    kind: str
    article: str
    payload: Any
    """A field and its value, or the id of the other report."""


class _DeclinedError(NatoasiaError):
    """Takes everything back that a ruling did; never leaves this module."""

    def __init__(self, found: Consequences) -> None:
        super().__init__("the consequences were not agreed to")
        self.found = found


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
    if kind == FIX:
        rows = tuple(store.rows((article,)))
        return Ruled(number, FIX, article, None, payload["field"], _plain(payload["value"]), rows)
    rows = tuple(store.rows((article, payload)))
    return Ruled(number, cast("Any", kind), article, payload, None, None, rows)


def _plain(value: Value) -> tuple[str, ...] | str | None:
    return tuple(value) if isinstance(value, list) else value


def keep(store: Store, decisions: Sequence[Decision], agree: Agree) -> Consequences:
    """Keep decisions where `agree` says so of their consequences; all of them or none.

    A decision on a field takes the place of an earlier one. Raises `UsageError` where decisions
    contradict each other or what was ruled before.
    """

    def act() -> None:
        for decision in decisions:
            _check(store, decision)
            _add(store, decision)

    return _carry_out(store, {one.article for one in decisions}, act, agree)


def undo(store: Store, numbers: Sequence[int], agree: Agree) -> Consequences:
    """Take rulings back: fields are read from the kept bytes again, stories are linked anew."""
    known = {ruling.number: ruling for ruling in store.rulings()}
    if missing := [number for number in numbers if number not in known]:
        raise NotFoundError(f"there is no ruling {missing[0]}; `natoasia rulings` lists them")

    def act() -> None:
        for number in numbers:
            store.remove_ruling(number)
            _touch(store, known[number])

    return _carry_out(store, {known[number].article for number in numbers}, act, agree)


def _check(store: Store, decision: Decision) -> None:
    """Raise `UsageError` for what is ruled already, or the other way."""
    if decision.kind == FIX:
        return
    for ruling in store.rulings(decision.article):
        if ruling.kind in (LINK, UNLINK) and ruling.payload == decision.payload:
            same = ruling.kind == decision.kind
            said = "is ruled so already" if same else "is ruled otherwise"
            raise UsageError(
                f"{decision.article} and {decision.payload}: this {said}, by ruling "
                f"{ruling.number}; `natoasia rulings undo {ruling.number}` takes it back"
            )


def _add(store: Store, decision: Decision) -> None:
    for ruling in store.rulings(decision.article):
        if _same_field(ruling, decision):
            store.remove_ruling(ruling.number)
    store.add_ruling(*decision)
    _touch(store, decision)


def _same_field(ruling: Ruling, decision: Decision) -> bool:
    if ruling.kind != FIX or decision.kind != FIX:
        return False
    return bool(ruling.payload["field"] == decision.payload["field"])


def _touch(store: Store, ruled: Decision | Ruling) -> None:
    """Note that the reports a pair names are to be linked again."""
    if ruled.kind != FIX:
        store.unlink((ruled.article, ruled.payload))


def _carry_out(
    store: Store, articles: Iterable[str], act: Callable[[], None], agree: Agree
) -> Consequences:
    from natoasia.desk import indexing

    relinking.refresh(store)
    try:
        with store.batch():
            found = _tried(store, sorted(articles), act)
            _ask(agree, found)
    except _DeclinedError as declined:
        return declined.found._replace(kept=False)
    indexing.drain(store)
    return found


def _ask(agree: Agree, found: Consequences) -> None:
    if not agree(found):
        raise _DeclinedError(found)


def _tried(store: Store, articles: Sequence[str], act: Callable[[], None]) -> Consequences:
    """Carry rulings out within the transaction that is open, and return what they changed."""
    present = [id_ for id_ in articles if store.resolve(id_) == (id_,)]
    before, groups = _fields(store, present), store.previous_groups()
    ruled = {id_: _fixes_of(store, id_) for id_ in present}
    act()
    _correct(store, (id_ for id_ in present if ruled[id_] != _fixes_of(store, id_)))
    relinking.refresh(store)
    after = _fields(store, present)
    fields = (FieldChange(*key, before[key], after[key]) for key in after)
    return Consequences(
        fields=tuple(change for change in fields if change.before != change.after),
        stories=tuple(_changes(store, groups, store.previous_groups())),
        kept=True,
    )


def _fixes_of(store: Store, id_: str) -> list[object]:
    return [ruling.payload for ruling in store.rulings(id_) if ruling.kind == FIX]


def _correct(store: Store, articles: Iterable[str]) -> None:
    from natoasia.desk.intake import packed_bag

    corrections = Corrections(store, packed_bag)
    for id_ in articles:
        corrections.restore(id_)


def _fields(
    store: Store, articles: Sequence[str]
) -> dict[tuple[str, str], tuple[str, ...] | str | None]:
    found = store.articles(articles)
    return {(one.id, field): getattr(one, field) for one in found for field in FIELDS}


def _changes(
    store: Store, before: relinking.Groups, after: relinking.Groups
) -> Iterator[StoryChange]:
    """Yield the stories whose reports are not those they were."""
    for id_ in sorted({*before, *after}):
        was, now = before.get(id_, ()), after.get(id_, ())
        if set(was) != set(now):
            yield StoryChange(id_, tuple(store.rows(was)), tuple(store.rows(now)))
