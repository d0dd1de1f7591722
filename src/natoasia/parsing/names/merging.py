"""One person once: full names merged, then surnames and given names resolved to them."""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING

from natoasia.parsing.names.gazetteer import folded
from natoasia.parsing.names.tokens import PAIR, TRIPLE
from natoasia.tuples import NamedTuple

if TYPE_CHECKING:
    from natoasia.parsing.names.lexicon import Lexicon
    from natoasia.parsing.names.records import Mention

SUFFIXES = frozenset("jr sr ii iii iv".split())


class Person(NamedTuple):
    """A person of one article: the words of the fullest form, and every mention."""

    words: tuple[str, ...]
    mentions: list[Mention]
    generation: str = ""


@lru_cache(maxsize=2048)
def name_words(text: str) -> tuple[str, ...]:
    """Return the words of a name as they are compared: folded, hyphens kept, no suffix.

    >>> name_words("George W. Bush Jr.")
    ('george', 'w', 'bush')
    """
    words = tuple(folded(word.strip(",")) for word in text.split())
    return words[:-1] if len(words) > PAIR and words[-1] in SUFFIXES else words


def generation(text: str) -> str:
    """Return what tells a father from a son of his name: `jr`, `iii`; nothing as a rule."""
    words = text.replace(",", " ").split()
    last = folded(words[-1]) if len(words) > PAIR else ""
    return last if last in SUFFIXES else ""


def apart(person: Person, words: tuple[str, ...], generation: str) -> bool:
    """Tell a father from his son: `Karl Holm Jr.` is not `Karl Holm`.

    Whoever is written with his middle name in full is known well enough to go without the Jr.
    """
    born = {person.generation, generation}
    if len(born) == 1 or ("" in born and born.isdisjoint({"jr", "sr"})):
        return False  # John Paul is John Paul II
    return sum(len(word) > 1 for word in words) <= PAIR


def merged(full: list[Mention]) -> list[Person]:
    """Return the persons of full names, the forms of one person together.

    A form that may be short for several persons is left apart.
    """
    by_words: dict[tuple[tuple[str, ...], str], list[Mention]] = defaultdict(list)
    for mention in full:
        by_words[name_words(mention.text), generation(mention.text)].append(mention)
    people: list[Person] = []
    alike: dict[str, list[int]] = defaultdict(list)
    for words, born in sorted(by_words, key=lambda one: (-len(one[0]), one)):
        near = sorted({number for mark in _sought(words) for number in alike.get(mark, ())})
        fitting = [
            one
            for one in near
            if same(people[one].words, words) and not apart(people[one], words, born)
        ]
        if len(fitting) == 1 or (fitting and people[fitting[0]].words == words):
            people[fitting[0]].mentions.extend(by_words[words, born])
            continue
        for mark in _borne(words):
            alike[mark].append(len(people))
        people.append(Person(words, list(by_words[words, born]), born))
    return people


def _borne(words: tuple[str, ...]) -> set[str]:
    """Return the marks of a name, of which a shorter form of it seeks at least one.

    Its first word and the initial of a later one, its last and the initial of an earlier one, or
    all of it: a long list of people has many of each given name, and next to none of such a mark.
    """
    first = {f"{words[0]} {word[:1]}…" for word in words[1:]}
    last = {f"{word[:1]}… {words[-1]}" for word in words[:-1]}
    return first | last | _whole(words)


def _sought(words: tuple[str, ...]) -> set[str]:
    """Return the marks of which a longer form of a name bears at least one."""
    first, last = words[0], words[-1]
    return {f"{first} {last[:1]}…", f"{first[:1]}… {last}"} | _whole(words)


def _whole(words: tuple[str, ...]) -> set[str]:
    parts = _parts(words)
    return {"".join(parts), " ".join(sorted(parts))}


def same(long: tuple[str, ...], short: tuple[str, ...]) -> bool:
    """Tell whether two full names, the longer first, are of one person.

    >>> same(("daniel", "arap", "moi"), ("daniel", "moi"))
    True
    >>> same(("george", "w", "bush"), ("laura", "bush"))
    False
    """
    if "".join(long).replace("-", "") == "".join(short).replace("-", ""):
        return True
    if sorted("".join(long).replace("-", "")) == sorted("".join(short).replace("-", "")):
        return set(_parts(long)) == set(_parts(short))
    if len(short) < PAIR:
        return False
    rest = iter(long)
    within = all(any(_fits(word, other) for other in rest) for word in short)
    return within and (short[-1] == long[-1] or short[0] == long[0])


def _parts(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(part for word in words for part in word.split("-"))


def _fits(short: str, long: str) -> bool:
    return short == long or (min(len(short), len(long)) == 1 and short[0] == long[0])


class Keys(NamedTuple):
    """Persons by the single words that may stand for them."""

    last: dict[str, list[int]]
    first: dict[str, list[int]]


def keys(people: list[Person], words: Lexicon) -> Keys:
    """Return the persons by last word, and by first word: given names, Korean surnames."""
    found = Keys(defaultdict(list), defaultdict(list))
    for number, person in enumerate(people):
        found.last[person.words[-1]].append(number)
        if len(person.words) > PAIR and person.words[-2] in words.particle:
            found.last[" ".join(person.words[-2:])].append(number)
        for bare in _bare(person.words[-1]):
            found.last[bare].append(number)
        found.first[person.words[0]].append(number)
        for middle in person.words[1:-1]:
            if len(middle) > PAIR and middle not in words.particle:
                found.first[middle].append(number)
    return found


def _bare(last: str) -> tuple[str, ...]:
    """Return a surname without its article: `abadi` for `al-abadi`."""
    head, hyphen, rest = last.partition("-")
    return (rest,) if hyphen and len(head) <= TRIPLE and len(rest) > PAIR else ()


def resolve(text: str, found: Keys) -> int | None:
    """Return the one person a surname or given name stands for; `None` if none or several."""
    whole = folded(text)
    for word in (whole, *_bare(whole)):
        for table in (found.last, found.first):
            if numbers := table.get(word):
                return numbers[0] if len(set(numbers)) == 1 else None
    return None


def ambiguous(text: str, found: Keys) -> bool:
    """Tell whether several persons of the article bear a single name."""
    word = folded(text)
    return len(set(found.last.get(word, ())) or set(found.first.get(word, ()))) > 1


def bearer(one: Mention, people: list[Person], found: Keys, words: Lexicon) -> int | None:
    """Return who of several of a surname a title means: Mrs, Mr, or an office one of them has."""
    word = folded(one.text)
    numbers = set(found.last.get(word, ())) or set(found.first.get(word, ()))
    if one.cue == "office":
        fitting = [number for number in numbers if _has_office(people[number])]
    elif one.cue in {"man", "woman"}:
        woman = one.cue == "woman"
        fitting = [number for number in numbers if _is_woman(people[number], words) is woman]
    else:
        return None
    return fitting[0] if len(fitting) == 1 else None


def _has_office(person: Person) -> bool:
    return any(mention.rule == "title" for mention in person.mentions)


def _is_woman(person: Person, words: Lexicon) -> bool:
    return person.words[0] in words.women
