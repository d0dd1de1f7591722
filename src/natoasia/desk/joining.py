"""Which full names of a desk are one person's: forms that differ by a middle name or in spelling.

Precision goes before recall: two people in one row is worse than one person in two. So forms are
joined only where every pair of them fits, not where reports name both, for they mean two by that,
and where the name is anybody's only when a story has both.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import accumulate
from typing import TYPE_CHECKING, Final

from natoasia.desk.renaming import RENAME
from natoasia.parsing.names import joining
from natoasia.store import Joined
from natoasia.store.names import name_number
from natoasia.tuples import NamedTuple

if TYPE_CHECKING:
    from natoasia.desk.indexing import Opener
    from natoasia.search import Index
    from natoasia.store import Store
    from natoasia.store.joins import Seen

# Borne by so many that two forms may well be two people's: the commonest of the censuses of the
# United States and Britain, and some of other countries that English reports name often.
COMMON: Final = frozenset(
    """smith johnson williams brown jones garcia miller davis rodriguez martinez hernandez lopez
    gonzalez wilson anderson thomas taylor moore jackson martin lee perez thompson white harris
    sanchez clark ramirez lewis robinson walker young allen king wright scott torres nguyen hill
    flores green adams nelson baker hall rivera campbell mitchell carter roberts gomez phillips
    evans turner diaz parker cruz edwards collins reyes stewart morris morales murphy cook rogers
    gutierrez ortiz morgan cooper peterson bailey reed kelly howard ramos kim cox ward richardson
    watson brooks chavez wood james bennett gray mendoza ruiz hughes price alvarez castillo sanders
    patel myers long ross foster jimenez powell jenkins perry russell sullivan bell coleman butler
    henderson barnes fisher simmons jordan patterson alexander hamilton graham reynolds griffin
    wallace west cole hayes bryant gibson ellis stevens stephens murray ford marshall owens mcdonald
    macdonald harrison kennedy woods wells shaw rice hunt palmer robertson black mills daniels
    simpson stone burns gordon hunter davies jenkins edwards lloyd clarke khan ali ahmed hussain
    singh kumar sharma shah begum park choi chen wang li zhang liu lin wu silva santos pereira
    muller schmidt meyer weber ivanov""".split()
)

SLIPS: Final = 20
"""A name that one in so many of another's reports gives is taken for a slip, which proves nothing
against the other: reports in ten thousands always have one."""


LOOKED_UP: Final = 20_000
"""Reports that are looked up one by one; to read all of a desk that has more is no slower."""

FEW: Final = 1_000
"""Reports added, below which those that are looked up for them are to be few."""

LOOKED_UP_FOR_FEW: Final = 500
"""Reports that are looked up then, in a tenth of a second where they must be read from the disk. Of
names that more give, one report more proves next to nothing; what is new to them waits for an
ingest of more."""

BLOCKED: Final = "blocked"
"""The fact that says by which version of `block` the names of a desk were brought together."""


Block = list[tuple[int, str]]
"""People who may be one: the number of each, and a spelling."""


class Known(NamedTuple):
    """A full name of the desk, and where it is given."""

    number: int
    form: joining.Form
    seen: Seen


def refresh(
    store: Store, index: Opener, articles: Collection[str] | None = None, *, added: bool = False
) -> tuple[str, ...]:
    """Judge whose the names of these articles are, or all; and those nobody has looked at.

    Where articles were only `added`, of their names those alone that are new or meet another form
    of theirs there: one report more of a name that thousands give proves nothing. Return other
    reports that give names which had waited to be judged.
    """
    if store.fact(BLOCKED) != str(joining.BLOCKS):
        store.unblock()
        store.set_fact(BLOCKED, str(joining.BLOCKS))
        articles = None
    new = _put_in_blocks(store)
    named = None if articles is None else store.people_in(articles)
    wanted = None if named is None else new | (store.meeting(named) if added else named)
    waited = set[int]() if named is None else new - named
    blocks = _blocks(store.blocks(wanted))
    if added and articles is not None and len(articles) < FEW:
        blocks, later = _parted(store, index(), blocks)
        store.unblock(new & later)
        waited -= later
    numbers = {number for members in blocks for number, _ in members}
    seen = store.seen(numbers, _naming(store, index(), numbers) if added and articles else None)
    apart = _apart(store)
    with store.batch():
        for members in blocks:
            store.put_joins(_judged(members, seen, apart))
    return _naming(store, index(), waited) or () if waited else ()


def _put_in_blocks(store: Store) -> set[int]:
    """Put the people nobody has looked at in their blocks; return their numbers."""
    new = store.unblocked()
    store.put_blocks((at, name_number("block", joining.block(name))) for at, name in new)
    return {at for at, _ in new}


def _parted(store: Store, index: Index, blocks: Sequence[Block]) -> tuple[list[Block], set[int]]:
    """Return the blocks whose names few reports give, and the people of the others."""
    counts = [index.named(store.spelt(number for number, _ in members)) for members in blocks]
    order = sorted(range(len(blocks)), key=counts.__getitem__)
    sums = accumulate(counts[at] for at in order)
    chosen = {at for at, reports in zip(order, sums, strict=True) if reports <= LOOKED_UP_FOR_FEW}
    later = {number for at in set(order) - chosen for number, _ in blocks[at]}
    return [blocks[at] for at in sorted(chosen)], later


def _naming(store: Store, index: Index, numbers: Collection[int]) -> tuple[str, ...] | None:
    """Return the reports that name these people, by the index; `None` where most reports may."""
    found = index.naming(store.spelt(numbers), limit=LOOKED_UP + 1) if numbers else ()
    return found if len(found) <= LOOKED_UP else None


def _judged(
    members: Sequence[tuple[int, str]], seen: Mapping[int, Seen], apart: Collection[int]
) -> Iterator[Joined]:
    """Yield for every name of a block whom it counts as: itself unless it is joined."""
    forms = ((number, joining.form(name)) for number, name in members if number in seen)
    known = [Known(at, one, seen[at]) for at, one in forms if one and at not in apart]
    found = {one.number: one for one in joined(known)}
    yield from (found.get(number) or Joined(number, number, None) for number, _ in members)


def _blocks(rows: Iterable[tuple[int, int, str]]) -> list[Block]:
    found: dict[int, Block] = defaultdict(list)
    for block, number, name in rows:
        found[block].append((number, name))
    return list(found.values())


def _apart(store: Store) -> set[int]:
    """Return the numbers of the people who are nobody else, as the user ruled."""
    said = (one.payload for one in store.rulings("") if one.kind == RENAME)
    return {name_number("person", one["name"]) for one in said if one["becomes"] == one["name"]}


def joined(block: Sequence[Known]) -> Iterator[Joined]:
    """Yield whom the names of a block count as, and why: the one of theirs most reports give.

    A form that fits two which do not fit each other is left alone: it may be either's.
    """
    people: list[list[Known]] = []
    for one in sorted(block, key=lambda one: (-len(one.seen.articles), one.number)):
        if _is_torn(one, block):
            continue
        homes = [members for members in people if _belongs(one, members)]
        if len(homes) == 1:
            homes[0].append(one)
        else:
            people.append([one])
    for head, *others in people:
        for one in others:
            yield Joined(one.number, head.number, joining.alike(one.form, head.form))


def _is_torn(one: Known, block: Sequence[Known]) -> bool:
    near = [other for other in block if other is not one and _may_be(one, other)]
    return any(_contradict(a, b) for a in near for b in near if a is not b)


def _contradict(one: Known, other: Known) -> bool:
    if _may_be(one, other) or joining.loosely_alike(one.form, other.form):
        return False
    return _is_no_slip(one, other)


def _is_no_slip(one: Known, other: Known) -> bool:
    few, many = sorted((len(one.seen.articles), len(other.seen.articles)))
    return few * SLIPS >= many


def _belongs(one: Known, members: Sequence[Known]) -> bool:
    return all(_may_be(one, other) for other in members) and any(
        _is_evident(one, other) for other in members
    )


def _may_be(one: Known, other: Known) -> bool:
    """Tell whether two names fit, and hardly a report means two people by them.

    A report that has `Bill` in a quotation and `William` in its own words means one.
    """
    how = joining.alike(one.form, other.form)
    if how is None or (how == joining.SHORT and one.form.family not in COMMON):
        return how is not None
    both = len(one.seen.articles & other.seen.articles)
    return both * SLIPS < min(len(one.seen.articles), len(other.seen.articles))


def _is_evident(one: Known, other: Known) -> bool:
    """Tell whether two names that fit are one person's: a story has both, or few are called so."""
    how = joining.alike(one.form, other.form)
    families = {one.form.family, other.form.family}
    if how == joining.SPELT and families <= COMMON and len(families) > 1:
        return False
    if not one.seen.stories.isdisjoint(other.seen.stories):
        return True
    if how == joining.SHORT:
        return families.isdisjoint(COMMON) and not one.seen.articles.isdisjoint(other.seen.articles)
    if how == joining.TURNED:
        return one.form.plain
    return how == joining.MIDDLE and families.isdisjoint(COMMON) and not _is_told_apart(one, other)


def _is_told_apart(one: Known, other: Known) -> bool:
    """Tell whether only one has a whole middle name: who goes by it seldom goes without."""
    short, long = sorted((one.form.middle, other.form.middle), key=len)
    return not short and any(len(word) > 1 for word in long)
