"""Recursive descent over the pieces of a query: what each means, and what was read leniently."""

from __future__ import annotations

import re
from itertools import takewhile

from natoasia.errors import QueryError
from natoasia.patterns import pattern
from natoasia.search.fields import ADVERTISED, BARE, KNOWN, TEXT_FIELDS, is_field, nearest
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
from natoasia.search.words import FUNCTION_WORDS

# The end of `word~2`
SLIPS = pattern(r"~\d$")

SPACED: frozenset[TextField | None] = frozenset({None, "headline"})
"""The fields in which it is known how far words are from each other."""

NAMED: frozenset[TextField] = frozenset({"person", "place", "source", "agency", "byline"})
"""The fields of names, which are often of more than one word."""

# `*`, `*:*`: anything; `person:*` is any person
ANYTHING = pattern(r"\*+ (?: :\*+ )?", re.VERBOSE)

# What stands for letters elsewhere, and not here: `*ferry`, `fer*y`, `fer?y`
INNER = pattern(r"\* (?= \w ) | (?<= \w ) \? (?= \w )", re.VERBOSE)

SHORT_SUBJECT = 24
"""Characters within which an e-mail's subject has its `Re:` and `Fwd:`."""

DEEPEST = 40
"""Parentheses inside parentheses; far below what the interpreter's stack allows."""


def _goes_on(item: Lexeme) -> bool:
    return item.mark == "word" and item.text[0].isupper()


class Reader:
    """Recursive descent over the lexemes of one query."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.depth = 0
        self.notes: list[str] = []
        self.is_open = False  # Whether everything was asked for in so many words.
        self.lexemes = lexemes(text, self._start(text))

    def _start(self, text: str) -> int:
        """Return where a query begins: behind the `Re:` of an e-mail's subject, if it has one."""
        if ": " not in text[:SHORT_SUBJECT]:
            return 0
        from natoasia.search.pasting import subject

        if start := subject(text):
            shown = text[:start].strip()
            self.note(f"‘{shown}’ of an e-mail was left out", Lexeme("word", shown, 0, len(shown)))
        return start

    def query(self) -> Node:
        """Return the tree of the whole query."""
        parts = [self._either(None)]
        while (here := self.peek()) is not None:  # Only a stray `)` stops a reading early.
            self.note(f"a ‘{here.text}’ too many was left out", here)
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
            self.note("an ‘or’ with nothing on one side was left out", joiner)
        return either(*kept) if kept else Everything()

    def _both(self, field: TextField | None) -> Node | None:
        parts: list[Node] = []
        while (here := self.peek()) and here.mark not in ("or", "close"):
            if here.mark == "and":
                self.at += 1
            elif (part := self._signed(field)) is not None:
                parts.append(self._beside(part, field))
        return both(*parts) if parts else None

    def _signed(self, field: TextField | None) -> Node | None:
        if told := self._told_not():
            return self._word(told, field)
        wanted = True
        while taken := (self._take("minus") or self._take("not")):
            wanted = not wanted
            self._note_dangling(taken)
        here = self.peek()
        if here is None or here.mark in ("or", "and", "close"):
            return None
        part = self._operand(field)
        return part if wanted or part is None else Not(part)

    def _told_not(self) -> Lexeme | None:
        """Take a `not` that a sentence tells and that excludes nothing: `votes not to leave`."""
        match self.lexemes[self.at : self.at + 2]:
            case [Lexeme(mark="not") as here, Lexeme(mark="word") as after]:
                if here.text.islower() and after.text.lower() in FUNCTION_WORDS:
                    return self._take("not")
        return None

    def _beside(self, left: Node, field: TextField | None) -> Node:
        """Read what NEAR joins to `left`, if anything."""
        near = self._take("near")
        if near is None:
            return left
        right = self._signed(field)
        if isinstance(left, Word | Phrase) and isinstance(right, Word | Phrase):
            if left.field == right.field and left.field in SPACED:
                return Near(left, right, near.number or 1)
            self.note(f"‘{near.text}’ is of the text or the headline; here it was left out", near)
            return both(left, right)
        self.note(f"‘{near.text}’ joins two words or phrases; here it was left out", near)
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
                self.note(f"‘{here.text}’ joins two words or phrases; here it was left out", here)
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
            self.note("a ‘(’ was never closed; it was closed at the end", opened)
        return None if isinstance(part, Everything) else part

    def _phrase(self, here: Lexeme, field: TextField | None) -> Node | None:
        if not here.closed and not here.text.strip():
            self.note("a quotation mark too many was left out", here)
            return None
        if not here.closed:
            mark = here._replace(end=here.start + 1)
            self.note("a quotation mark was never closed; the phrase runs to the end", mark)
        if not any(map(str.isalnum, here.text)):
            self.note("an empty phrase was left out", here)
            return None
        if here.number and field not in SPACED:
            self.note("words may stand between those of the text or the headline only", here)
        return Phrase(here.text, field, here.number or 0 if field in SPACED else 0)

    def _word(self, here: Lexeme, field: TextField | None) -> Node | None:
        if "*" in here.text and ANYTHING.fullmatch(here.text):
            self.is_open = True
            return Has(KNOWN[field]) if field in KNOWN else Everything()
        if not here.text.isalnum() and (found := INNER.search(here.text)):
            begun = here.text[: found.start()]
            said = f"only a word’s end may be left open, as in {begun or 'prefix'}*"
            self.note(said, here)
        # Elsewhere a number behind the mark is the number of slips; here the word's length decides.
        text = SLIPS.sub("~", here.text) if "~" in here.text else here.text
        core = text.rstrip("*~").strip("*")
        if not any(map(str.isalnum, core)):
            self.note(f"‘{here.text}’ holds no word and was left out", here)
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
        while (value := self.peek()) and value.mark != "close":
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
        # Most queries have no date, length or `has:`.
        from natoasia.search.typed import typed

        try:
            return typed(name, value, self)
        except QueryError as error:
            raise self._refused(str(error), self.whole(value)) from None

    def _in_field(self, field: TextField) -> Node | None:
        self._take("minus")  # `person:-x` has no meaning of its own.
        if not (value := self.peek()):
            return None
        part = self._operand(field)
        if field in NAMED and value.mark == "word" and value.text[0].isupper():
            self._note_rest(field, value)
        return part

    def _note_rest(self, field: TextField, value: Lexeme) -> None:
        """Tell of words behind a name that go on like it: `person:Ana Lund`."""
        behind = takewhile(_goes_on, self.lexemes[self.at :])
        if rest := " ".join(word.text for word in behind):
            whole = f'{field}:"{value.text} {rest}"'
            self.note(f"only ‘{value.text}’ is of ‘{field}:’; {whole} takes all of it", value)

    def whole(self, value: Lexeme) -> Lexeme:
        """Return a value with all the words that were taken in with it."""
        return value._replace(end=self.lexemes[self.at - 1].end)

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
        if (here := self.peek()) is None or here.mark in ("or", "and", "close"):
            self.note(f"a ‘{taken.text}’ with nothing after it was left out", taken)

    def note(self, sentence: str, here: Lexeme) -> None:
        """Tell of a place that was read leniently."""
        if not any(note.startswith(sentence) for note in self.notes):  # The first place is enough.
            self.notes.append(self._shown(sentence, here))

    def peek(self) -> Lexeme | None:
        """Return the piece that comes next."""
        return self.lexemes[self.at] if self.at < len(self.lexemes) else None

    def _take(self, mark: str) -> Lexeme | None:
        here = self.peek()
        if here is None or here.mark != mark:
            return None
        self.at += 1
        return here
