"""Signs that nobody sees divide no word: soft hyphens, joiners, spaces of no width."""

from __future__ import annotations

import pytest

from natoasia.model import Document
from natoasia.parsing import parse
from natoasia.search import words
from natoasia.text import UNSEEN, fold, has_unseen, name_key, tokens

SIGNS = "\u00ad\u200b\u200c\u200d\u200e\u2060\ufeff"
TEXT = (
    "Bridge closes in Sin@ga@pore\n\n@HARWICK, March 14, 2023 (Reuters) - Prime Minister Ann "
    "Sten@ber@gen met Yoon Suk-@yeol in Lon@don on Tuesday, the government said.\n\n"
    "Ms Sten@bergen left for @Ger@many@.\n"
)


@pytest.mark.parametrize("sign", SIGNS)
def test_names_are_found_whole_and_their_spans_are_of_the_text_as_it_came(sign: str) -> None:
    text, plain = TEXT.replace("@", sign), TEXT.replace("@", "")
    article = parse(Document(path="a.txt", text=text))
    seen = parse(Document(path="a.txt", text=plain))
    assert "".join(segment.text for segment in article.segments) == text
    for of, as_seen in (
        (article.people, seen.people),
        (article.places, seen.places),
        (article.organisations, seen.organisations),
    ):
        assert [one.name for one in of] == [one.name for one in as_seen]
        assert [one.as_written for one in of] == [one.as_written for one in as_seen]
        for one in of:
            written = {text[start:end].replace(sign, "") for start, end in one.spans}
            assert written == set(one.as_written)
            assert not any(text[start] == sign or text[end - 1] == sign for start, end in one.spans)
    assert {"Ann Stenbergen", "Yoon Suk-yeol"} <= {one.name for one in article.people}
    assert {"Singapore", "London", "Germany"} <= {one.name for one in article.places}


@pytest.mark.parametrize("sign", SIGNS)
def test_a_word_is_one_token_and_folds_to_what_is_seen(sign: str) -> None:
    word = f"Sten{sign}ber{sign}gen-{sign}Vale"
    assert [token.text for token in tokens(f"{sign}{word}{sign}, {sign}a")] == [word, "a"]
    assert fold(word) == "stenbergen-vale"
    assert name_key(word) == "stenbergenvale"


def test_whether_such_signs_stand_in_a_text() -> None:
    assert not has_unseen("plain")
    assert not has_unseen("naïve")
    for sign in UNSEEN:
        assert has_unseen(f"a{sign}b")


def test_many_such_signs_take_no_longer_than_letters() -> None:
    text = "a" + "\u00ad" * 50_000 + "!" + "'\u00ad" * 50_000
    assert [token.text for token in tokens(text)] == ["a"]


@pytest.mark.parametrize("sign", SIGNS)
def test_the_search_tells_words_apart_as_readers_do(sign: str) -> None:
    assert words.tokens(f"Sten{sign}ber{sign}gen left") == words.tokens("Stenbergen left")
