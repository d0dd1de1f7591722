"""Time grows with the text and no faster, whatever the text is made of."""

from __future__ import annotations

import time

import pytest

from natoasia.model import Document
from natoasia.parsing import parse

SMALL = 40_000
FACTOR = 8
ALLOWED = 3.0
"""How far over linear a run may be on a busy machine; a square would be at 8."""
FASTEST = 0.02
"""Seconds; what takes less says nothing about its growth."""

SHAPES = {
    "one line of words": "the minister said on Monday that ",
    "one line of one letter": "x",
    "blanks": " ",
    "digits": "1",
    "initials": "A. ",
    "capitals": "ABC ",
    "a byline without end": "By Ann Example, Bo Sample and ",
    "dashes": "-",
    "slashes": "a/",
    "brackets": "(",
    "dates": "January 1, 2020 ",
    "empty lines": "\n",
    "short lines": "a\n",
    "short paragraphs": "Ab cd.\n\n",
    "date lines": "January 1, 2020\n",
    "credits": "PHOTO: AB\n\n",
    "signs": "新华社北京1月29日电（记者",
    "years in signs": "二〇二三年一月",
    "arabic": "سول - في 29 يناير ",
    "cyrillic": "МОСКВА, 29 янв - ",
    "labels run in": "Ab cd:Ef gh ij kl mn\n",
    "lists of links": "READ MORE:\nFerry crews return to work\n",
    "invitations": "Follow her on Twitter; sign up for our newsletter. ",
    "rights": "Copyright 2023 All rights reserved ",
    "wrapped lines": "the minister said on Monday that he would not go there and then\n",
}


def seconds(text: str) -> float:
    document = Document(path="long.txt", text=text)
    start = time.process_time()
    article = parse(document, names=False)
    took = time.process_time() - start
    assert article.text == text
    return took


@pytest.mark.parametrize("shape", SHAPES)
def test_time_is_linear(shape: str) -> None:
    unit = SHAPES[shape]
    small = min(seconds(unit * (SMALL // len(unit))) for _ in range(2))
    large = seconds(unit * (SMALL * FACTOR // len(unit)))
    assert large <= max(small, FASTEST) * FACTOR * ALLOWED
