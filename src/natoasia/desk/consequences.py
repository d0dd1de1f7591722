"""What rulings change: carried out in one transaction, reports compared before and after."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from natoasia.desk import relinking
from natoasia.desk.correcting import FIELDS as CORRECTED
from natoasia.desk.correcting import FIX, Corrections
from natoasia.desk.renaming import FIELDS, RENAME, NameRuling, numbers_of
from natoasia.rows import Filters, NameKind
from natoasia.ruled import Consequences, FieldChange, NameChange, StoryChange
from natoasia.text import name_key

if TYPE_CHECKING:
    from natoasia.desk.rulings import Decision
    from natoasia.model import Article, Span
    from natoasia.store import Ruling, Store

Fields = dict[tuple[str, str], tuple[str, ...] | str | None]
"""Values by article id and field."""

Mentions = dict[tuple[NameKind, str, "Span"], str]
"""Names by kind, article id, and where in the article they stand."""


def carried_out(
    store: Store, ruled: Sequence[Decision | Ruling], act: Callable[[], None]
) -> Consequences:
    """Carry rulings out within the transaction that is open, and return what they changed."""
    fixed = _present(store, (one.article for one in ruled if one.kind == FIX))
    renamed = [NameRuling.kept(one.article, one.payload) for one in ruled if one.kind == RENAME]
    kinds = {one.kind for one in renamed}
    named = _present(store, (id_ for one in renamed for id_ in _borne_on(store, one)))
    fields, names = _fields(store, fixed), _names(store, named, kinds)
    act()
    _correct(store, {*fixed, *named})
    looked = relinking.refresh(store)
    return Consequences(
        fields=tuple(_field_changes(fields, _fields(store, fixed))),
        stories=tuple(story_changes(store, looked)),
        names=tuple(_name_changes(store, names, _names(store, named, kinds))),
        kept=True,
    )


def _present(store: Store, ids: Iterable[str]) -> list[str]:
    """Return those of the articles the desk has."""
    return [id_ for id_ in sorted({*ids}) if store.resolve(id_) == (id_,)]


def _borne_on(store: Store, ruling: NameRuling) -> Iterator[str]:
    """Yield the ids of the reports that name what was ruled on, or did before other rulings."""
    from natoasia.desk.finding import Question

    if ruling.article is not None:
        yield ruling.article
        for _, path in store.holders(ruling.article):
            # The versions of its file that came later take the ruling over.
            yield from store.ids_at(path)
        return
    numbers = numbers_of(ruling.kind, ruling.name)
    if ruling.becomes and _is_made(store, ruling):
        # No report has the words: those it bears on go by what it says by now.
        numbers |= numbers_of(ruling.kind, ruling.becomes)
    yield from store.naming(ruling.kind, numbers)
    words = ruling.name.replace('"', " ")
    yield from Question(store, f'"{words}"', Filters()).ids()


def _is_made(store: Store, ruling: NameRuling) -> bool:
    """Tell whether a name is one that another ruling gave."""
    given = (one.payload["becomes"] for one in store.rulings() if one.kind == RENAME)
    return name_key(ruling.name) in {name_key(name) for name in given if name}


def _correct(store: Store, articles: Iterable[str]) -> None:
    from natoasia.desk.intake import packed_bag

    corrections = Corrections(store, packed_bag)
    for id_ in sorted(articles):
        corrections.restore(id_)


def _fields(store: Store, articles: Sequence[str]) -> Fields:
    found = store.articles(articles)
    return {(one.id, field): getattr(one, field) for one in found for field in CORRECTED}


def _field_changes(before: Fields, after: Fields) -> Iterator[FieldChange]:
    for (id_, field), value in after.items():
        if value != before[id_, field]:
            yield FieldChange(id_, field, before[id_, field], value)


def _names(store: Store, articles: Sequence[str], kinds: Iterable[NameKind]) -> Mentions:
    wanted = sorted(kinds)
    found = (_named(one, kind) for one in store.articles(articles) for kind in wanted)
    return {key: name for each in found for key, name in each}


def _named(article: Article, kind: NameKind) -> Iterator[tuple[tuple[NameKind, str, Span], str]]:
    for name in getattr(article, FIELDS[kind]):
        for span in name.spans:
            yield (kind, article.id, span), name.name


def _name_changes(store: Store, before: Mentions, after: Mentions) -> Iterator[NameChange]:
    """Yield what names became, that of most mentions first."""
    found: dict[tuple[NameKind, str | None, str | None], list[str]] = defaultdict(list)
    for key in {**before, **after}:
        if (was := before.get(key)) != (now := after.get(key)):
            found[key[0], was, now].append(key[1])
    for change, ids in sorted(found.items(), key=lambda item: -len(item[1])):
        yield NameChange(*change, len(ids), tuple(store.rows(tuple(dict.fromkeys(ids)))))


def story_changes(store: Store, looked: relinking.Looked) -> Iterator[StoryChange]:
    """Yield the stories whose reports are not those they were."""
    for id_ in sorted({*looked.before, *looked.after}):
        was, now = looked.before.get(id_, ()), looked.after.get(id_, ())
        if set(was) != set(now):
            yield StoryChange(id_, tuple(store.rows(was)), tuple(store.rows(store.story(id_))))
