"""Recursive descent over the pieces of a query: what each means, and what was read leniently."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import takewhile

from natoasia.errors import QueryError
from natoasia.patterns import pattern
from natoasia.search.fields import ADVERTISED, BARE, KNOWN, SPANNING, TEXT_FIELDS, is_field, nearest
from natoasia.search.lexing import Lexeme, lexemes
from natoasia.search.syntax import (
    Everything,
    Has,
    InStory,
    Near,
    Node,
    Not,
    Phrase,
    TextField,
    Word,
    both,
    either,
)

# The end of `word~2`
SLIPS = pattern(r"~\d$")

RANGING = frozenset("to till until - – — .. … onward onwards +".split())
DOTS = ("..", "…")
"""What stands between the ends of a range, where blanks are around it."""

MOST_OF_DATE = 8
"""Words of a date after the first: `mon 5 jan 2023 to thu 12 jan 2023`."""

# `*`, `*:*`: anything; `person:*` is any person
ANYTHING = pattern(r"\*+ (?: :\*+ )?", re.VERBOSE)

# What stands for letters elsewhere, and not here: `*ferry`, `fer*y`, `fer?y`
INNER = pattern(r"\* (?= \w ) | (?<= \w ) \? (?= \w )", re.VERBOSE)

DEEPEST = 40
"""Parentheses inside parentheses; far below what the interpreter's stack allows."""


class Reader:
    """Recursive descent over the lexemes of one query."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.lexemes = lexemes(text)
        self.at = 0
        self.depth = 0
        self.notes: list[str] = []
        self.is_open = False  # Whether everything was asked for in so many words.

    def query(self) -> Node:
        """Return the tree of the whole query."""
        parts = [self._either(None)]
        while (here := self._peek()) is not None:  # Only a stray `)` stops a reading early.
            self._note(f"a ‘{here.text}’ too many was left out", here)
            self.at += 1
            parts.append(self._either(None))
        return both(*parts)

    def _either(self, field: TextField | None) -> Node:
        parts = [self._both(field)]
        joiner = None
        while taken := self._take("or"):
            joiner = joiner or taken
            parts.append(self._both(field))
        kept = [part for part in parts if part is not None]
        if joiner and len(kept) < len(parts):
            self._note("an ‘or’ with nothing on one side was left out", joiner)
        return either(*kept) if kept else Everything()

    def _both(self, field: TextField | None) -> Node | None:
        parts: list[Node] = []
        while (here := self._peek()) and here.mark not in ("or", "close"):
            if here.mark == "and":
                self.at += 1
            elif (part := self._signed(field)) is not None:
                parts.append(self._beside(part, field))
        return both(*parts) if parts else None

    def _signed(self, field: TextField | None) -> Node | None:
        wanted = True
        while taken := (self._take("minus") or self._take("not")):
            wanted = not wanted
            self._note_dangling(taken)
        here = self._peek()
        if here is None or here.mark in ("or", "and", "close"):
            return None
        part = self._operand(field)
        return part if wanted or part is None else Not(part)

    def _beside(self, left: Node, field: TextField | None) -> Node:
        """Read what NEAR joins to `left`, if anything."""
        near = self._take("near")
        if near is None:
            return left
        right = self._signed(field)
        if isinstance(left, Word | Phrase) and isinstance(right, Word | Phrase):
            return Near(left, right, near.number or 1)
        self._note(f"‘{near.text}’ joins two words or phrases; here it was left out", near)
        return left if right is None else both(left, right)

    def _operand(self, field: TextField | None) -> Node | None:
        here = self.lexemes[self.at]
        self.at += 1
        match here.mark:
            case "open":
                return self._group(here, field)
            case "field":
                return self._fielded(here)
            case "quoted":
                return self._phrase(here, field)
            case "near":
                self._note(f"‘{here.text}’ joins two words or phrases; here it was left out", here)
                return None
            case _:
                return self._word(here, field)

    def _group(self, opened: Lexeme, field: TextField | None) -> Node | None:
        self.depth += 1
        if self.depth > DEEPEST:
            raise self._refused(f"more than {DEEPEST} ‘(’ inside each other", opened)
        part = self._either(field)
        self.depth -= 1
        if not self._take("close"):
            self._note("a ‘(’ was never closed; it was closed at the end", opened)
        return None if isinstance(part, Everything) else part

    def _phrase(self, here: Lexeme, field: TextField | None) -> Node | None:
        if not here.closed:
            mark = here._replace(end=here.start + 1)
            self._note("a quotation mark was never closed; the phrase runs to the end", mark)
        if not any(map(str.isalnum, here.text)):
            self._note("an empty phrase was left out", here)
            return None
        return Phrase(here.text, field, here.number or 0)

    def _word(self, here: Lexeme, field: TextField | None) -> Node | None:
        if ANYTHING.fullmatch(here.text):
            self.is_open = True
            return Has(KNOWN[field]) if field in KNOWN else Everything()
        if found := INNER.search(here.text):
            begun = here.text[: found.start()]
            said = f"only a word’s end may be left open, as in {begun or 'prefix'}*"
            self._note(said, here)
        # Elsewhere a number behind the mark is the number of slips; here the word's length decides.
        text = SLIPS.sub("~", here.text) if "~" in here.text else here.text
        core = text.rstrip("*~").strip("*")
        if not any(map(str.isalnum, core)):
            self._note(f"‘{here.text}’ holds no word and was left out", here)
            return None
        if text.endswith("*"):
            return Word(core, "prefix", field)
        return Word(core, "fuzzy" if text.endswith("~") else "word", field)

    def _fielded(self, here: Lexeme) -> Node | None:
        if not is_field(here.text):
            raise self._unknown(here)
        value = self.lexemes[self.at]
        if here.text in TEXT_FIELDS:
            return self._in_field(TEXT_FIELDS[here.text])
        self.at += 1
        if value.mark == "open":
            return self._choice(here.text, value)
        return self._value(here.text, value)

    def _choice(self, name: str, opened: Lexeme) -> Node:
        """Read the values in the parentheses behind a field, of which any will do."""
        parts: list[Node] = []
        while (value := self._peek()) and value.mark != "close":
            self.at += 1
            if value.mark in ("word", "quoted"):
                parts.append(self._value(name, value))
        self._take("close")
        if not parts:
            raise self._refused(f"‘{name}:’ with nothing in the parentheses", opened)
        return either(*parts)

    def _value(self, name: str, value: Lexeme) -> Node:
        if name == "story":
            return InStory(value.text)
        try:
            return self._typed(name, value)
        except QueryError as error:
            raise self._refused(str(error), self._read(value)) from None

    def _in_field(self, field: TextField) -> Node | None:
        self._take("minus")  # `person:-x` has no meaning of its own.
        return self._operand(field) if self._peek() else None

    def _typed(self, name: str, value: Lexeme) -> Node:
        from natoasia.search.values import days, has, length, remark

        if name == "has":
            return has(value.text)
        if name == "words":
            return length(self._joined(value, _is_length))
        text = self._joined(value, _is_date)
        found = days(SPANNING[name].format(text))
        if said := remark(text, found):
            self._note(said, self._read(value))
        return found

    def _read(self, value: Lexeme) -> Lexeme:
        """Return a value with all words that were taken in with it."""
        return value._replace(end=self.lexemes[self.at - 1].end)

    def _joined(self, value: Lexeme, is_value: Callable[[str], bool]) -> str:
        """Return the text of a date or number, taking in the words after it that are part of it.

        After what is one by itself only the rest of a range is: `2023-01-05 to 2023-02-01`.
        """
        text = value.text
        # A weekday may be a part of what follows, and an open range may be closed there.
        is_whole = text[:1].isdigit() and not text.endswith(DOTS) and is_value(text)
        after = self._peek()
        if is_whole and not (after and (after.text in RANGING or after.text.startswith(DOTS))):
            return text
        following = list(takewhile(_is_part, self.lexemes[self.at : self.at + MOST_OF_DATE]))
        for more in range(len(following), 0, -1):
            longer = " ".join((text, *(item.text for item in following[:more])))
            if is_value(longer):
                self.at += more
                return longer
        return text if is_value(text) else self._unread(value, following)

    def _unread(self, value: Lexeme, following: list[Lexeme]) -> str:
        """Take in the words that seem to be part of a date that cannot be read, to tell of all."""
        from natoasia.search.recurring_days import is_of_date

        more = [value, *takewhile(lambda item: is_of_date(item.text), following)]
        kept = more if is_of_date(value.text) else [value]
        self.at += len(kept) - 1
        return " ".join(item.text for item in kept)

    def _unknown(self, here: Lexeme) -> QueryError:
        close = nearest(here.text, (*TEXT_FIELDS, *ADVERTISED))
        hint = f"did you mean ‘{close}’?" if close else f"fields are {', '.join(ADVERTISED)}"
        if here.text in BARE:
            hint = "a word without a field looks there too"
        shown = here._replace(end=here.start + len(here.text))
        return self._refused(f"there is no field ‘{here.text}’; {hint}", shown)

    def _refused(self, message: str, here: Lexeme) -> QueryError:
        return QueryError(self._shown(message, here), (here.start, here.end))

    def _shown(self, message: str, here: Lexeme) -> str:
        # Most queries have nothing to point at.
        from natoasia.search.pointing import pointed

        return pointed(message, self.text, here.start, here.end)

    def _note_dangling(self, taken: Lexeme) -> None:
        if (here := self._peek()) is None or here.mark in ("or", "and", "close"):
            self._note(f"a ‘{taken.text}’ with nothing after it was left out", taken)

    def _note(self, sentence: str, here: Lexeme) -> None:
        self.notes.append(self._shown(sentence, here))

    def _peek(self) -> Lexeme | None:
        return self.lexemes[self.at] if self.at < len(self.lexemes) else None

    def _take(self, mark: str) -> Lexeme | None:
        here = self._peek()
        if here is None or here.mark != mark:
            return None
        self.at += 1
        return here


def _is_part(item: Lexeme) -> bool:
    return item.mark in ("word", "and")


def _is_date(text: str) -> bool:
    from natoasia.search.values import days

    return _is_read(days, text)


def _is_length(text: str) -> bool:
    from natoasia.search.values import length

    return _is_read(length, text)


def _is_read(read: Callable[[str], Node], text: str) -> bool:
    try:
        read(text)
    except QueryError:
        return False
    return True
