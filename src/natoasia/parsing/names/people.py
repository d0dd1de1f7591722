"""What tells a person's full name: the name lists, titles, and the words around it."""

from __future__ import annotations

from typing import NamedTuple

from natoasia.parsing.names import gazetteer
from natoasia.parsing.names.lexicon import Lexicon
from natoasia.parsing.names.tokens import Token


class Context(NamedTuple):
    """What stands around a run."""

    title: bool
    before: str
    after: str
    second: str
    quoted: bool
    """Whether quotation marks enclose it: the title of a book or a film."""
    titled: bool


def person_score(words: Lexicon, run: list[Token], context: Context) -> tuple[float, str]:
    """Return how much speaks for a person, and the strongest reason in words."""
    name, why = _name_score(words, run)
    around, reason = _context_score(words, context)
    return name + around, reason or why


def _name_score(words: Lexicon, run: list[Token]) -> tuple[float, str]:
    first, last = run[0], run[-1]
    lows = [gazetteer.folded(token.text) for token in run]
    score, why = 1.0, "two capitalised words"
    if _is_given(words, lows[0]) or first.shape == "initial":
        score, why = score + 2.0, "given name"
    elif lows[0] in words.family_first and len(run) <= 3:
        score, why = score + 1.2, "family name first"
    elif lows[0] not in words.common:
        score += 0.2
    if lows[-1] in words.surnames or lows[-1].rpartition("-")[2] in words.surnames:
        score += 1.0
    elif lows[-1] not in words.common:
        score += 0.4
    if len(lows[-1]) == 1:
        score -= 2.0
    marks = [_word_score(words, token, low) for token, low in zip(run, lows, strict=True)]
    if lows[0] in words.given and lows[0] not in words.common and lows[-1] in words.word_surnames:
        marks[-1] = max(marks[-1], -0.5)
    return score + sum(marks), why


def _is_given(words: Lexicon, low: str) -> bool:
    return low in words.given or low.partition("-")[0] in words.given


def _word_score(words: Lexicon, token: Token, low: str) -> float:
    known_name = low in words.given or low in words.surnames
    if token.shape == "low":
        return 0.5
    if token.shape == "caps" and low in {"ii", "iii", "iv", "vi", "xvi", "xxiii"}:
        return 0.0
    if token.shape == "caps" and len(low) <= 4:
        return -1.0
    if low in words.particle:
        return 0.0
    if low in words.org_any:
        return -4.0
    if low in words.common:
        return -0.5 if known_name else -2.5
    if low in gazetteer.tables().demonyms and not known_name:
        return -1.5
    known = gazetteer.tables()
    if low not in words.given and (low in known.countries or low in known.states):
        return -1.5
    return 0.0


def _context_score(words: Lexicon, context: Context) -> tuple[float, str]:
    score, why = 0.0, ""
    if context.title:
        score, why = 3.0, "title"
    if context.before in words.saystrong or context.after in words.saystrong:
        score, why = score + 1.5, why or "reporting verb"
    if context.after == "," and (
        context.second.isdigit() or context.second in {"who", "whose", "a", "the"}
    ):
        score, why = score + 1.0, why or "apposition"
    if context.after in {"who", "whose"}:
        score, why = score + 1.0, why or "apposition"
    if context.before == "the" and not context.title:
        score -= 2.0
    if context.before in {"in", "at", "near", "outside"}:
        score -= 1.5
    elif context.before in {"to", "from"}:
        score -= 0.4
    if context.titled:
        score -= 1.0
    if context.quoted:
        score -= 1.5
    return score, why
