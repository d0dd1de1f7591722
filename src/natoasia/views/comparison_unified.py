"""A comparison for a pipe: one sentence a line, as `diff -u` writes lines."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from typing import TYPE_CHECKING

from natoasia.views.clean import one_line
from natoasia.views.comparison_words import CHECKS, apart, label, may_differ, unsought

if TYPE_CHECKING:
    from natoasia.model import Alignment, Article, Change, Comparison
    from natoasia.views.ink import Ink


def unified(a: Article, b: Article, compared: Comparison, ink: Ink) -> Iterator[str]:
    """Yield a line for each sentence: `-` only in A, `+` only in B, `=` copied, `~` reworded.

    Headlines and captions come first, under a line that begins with `@@` and tells which report has
    none. A copied sentence stands once, as `git diff --word-diff` marks words: `[-old-]{+new+}`.
    After the sentences come the checks, each a line beginning with `!`.
    """
    text = a.text
    yield ink.strong(f"--- {one_line(a.path)}\t{a.date or ''}")
    yield ink.strong(f"+++ {one_line(b.path)}\t{b.date or ''}")
    for zone in compared.apart:
        yield ink.faint(f"@@ {apart(compared, zone)} @@")
        yield from _sentences(text, compared, zone.zone, ink)
    if compared.apart:
        yield ink.faint("@@ text @@")
    yield from _sentences(text, compared, "body", ink)
    for one in compared.checks:
        yield ink.warn(f"! {CHECKS[one.kind]}: {one_line(one.message)}")


def remarks(compared: Comparison) -> Iterator[str]:
    """Yield what is to be said beside the lines: that two reports may not belong together."""
    if left_out := unsought(compared):
        yield left_out
    if compared.may_differ:
        yield may_differ(compared)


def _sentences(text: str, compared: Comparison, zone: str, ink: Ink) -> Iterator[str]:
    """Yield the sentences in the order of A; those of B before the next linked one they precede."""
    linked = {number: one for one in compared.alignments for number in one.a}
    alone = _alone(compared, zone)
    shown: set[tuple[int, ...]] = set()
    for sentence in (one for one in compared.a_sentences if one.zone == zone):
        one = linked.get(sentence.number)
        if one is None:
            yield ink.bad(f"-A:{sentence.line}: {one_line(sentence.text)}")
        elif one.a not in shown:
            shown.add(one.a)
            while alone and alone[0] < one.b[0]:
                yield _only_b(compared, alone.popleft(), ink)
            yield from _linked(text, compared, one, ink)
    for number in alone:
        yield _only_b(compared, number, ink)


def _alone(compared: Comparison, zone: str) -> deque[int]:
    linked = {number for one in compared.alignments for number in one.b}
    every = (one for one in compared.b_sentences if one.zone == zone)
    return deque(one.number for one in every if one.number not in linked)


def _only_b(compared: Comparison, number: int, ink: Ink) -> str:
    one = compared.b_sentences[number - 1]
    return ink.good(f"+B:{one.line}: {one_line(one.text)}")


def _linked(text: str, compared: Comparison, one: Alignment, ink: Ink) -> Iterator[str]:
    ours = [compared.a_sentences[number - 1] for number in one.a]
    theirs = [compared.b_sentences[number - 1] for number in one.b]
    if one.kind == "verbatim" and len(ours) == 1:
        said = one_line(_marked(text, ours[0].span, one.changes))
        yield f"=A:{ours[0].line} B:{theirs[0].line}: {said}"
        return
    yield ink.faint(f"@@ {label(one)} @@")
    for sentence in ours:
        yield f"~A:{sentence.line}: {one_line(sentence.text)}"
    for sentence in theirs:
        yield f"~B:{sentence.line}: {one_line(sentence.text)}"


def _marked(text: str, span: tuple[int, int], changes: tuple[Change, ...]) -> str:
    """Return a sentence of A with what B has instead."""
    said, at = "", span[0]
    for one in changes:
        start = min(max(one.a[0], at), span[1])
        end = min(max(one.a[1], start), span[1])
        old = f"[-{text[start:end]}-]" if start < end else ""
        new = f"{{+{one.b_text}+}}" if one.b_text else ""
        gap = " " if not old and new else ""
        said += text[at:start] + old + new + gap
        at = end
    return said + text[at : span[1]]
