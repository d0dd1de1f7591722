from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from natoasia.comparing import compare
from natoasia.comparing.quoting import quotations
from natoasia.model import Article, Quote

Report = Callable[..., Article]


def spoken(text: str) -> list[str]:
    paragraphs = [match.span() for match in re.finditer(r"[^\n]+", text)]
    return [text[one.start : one.end] for one in quotations(text, paragraphs)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('He said "we go" and left.', ["we go"]),
        ("He said “we go” and left.", ["we go"]),
        ("He said ‘we go’ and left.", ["we go"]),
        ("He said „we go“ and left.", ["we go"]),
        ("He said «we go» and left.", ["we go"]),
        ("“He called it ‘a mess’ twice,” she said.", ["He called it ‘a mess’ twice,"]),
        ("\"It is a 'cold war' now,\" he said.", ["It is a 'cold war' now,"]),
        ("The workers' union and the firm's owner", []),
        ("It’s the union’s money, he said.", []),
        ('He said "we go', ["we go"]),
        ('He said “we go" and left.', ["we go"]),
        ('He said "we go” and left.', ["we go"]),
        ('“We have a "plan" now,” he said.', ['We have a "plan" now,']),
        ('“A 6" gun,” he said.', ['A 6" gun,']),
        ("He said »we go« and left.", ["we go"]),
        ("他说「我们走」。", ["我们走"]),
        ("“First part.\n“Second part,” he said.", ["First part.\n“Second part,"]),
        ("“Never closed.\nHe left.", ["Never closed."]),
        ('A 6" gun and a 5" one', []),
        ('"One," he said. "Two."', ["One,", "Two."]),
        ("", []),
    ],
)
def test_the_scanner_reads_marks_as_a_person_does(text: str, expected: list[str]) -> None:
    assert spoken(text) == expected


@given(st.text(alphabet="ab '\"“”‘’„«».\n", max_size=60))
def test_quotations_never_overlap_and_stay_inside(text: str) -> None:
    paragraphs = [match.span() for match in re.finditer(r"[^\n]+", text)]
    at = 0
    for one in quotations(text, paragraphs):
        assert at <= one.start <= one.end <= len(text)
        at = one.end


def only(article: Report, a: str, b: str) -> tuple[Quote, ...]:
    return compare(article(a), article(b)).quotes


LONG = "We will not sell the harbour to anyone who asks"


def test_the_same_words_are_the_same_whatever_the_marks(article: Report) -> None:
    (quote,) = only(article, f'"{LONG}," Ida Vance said.', f"“{LONG},” said Ida Vance.")
    assert quote.kind == "same"
    assert quote.speaker == "Ida Vance"
    assert not quote.inferred


def test_an_altered_word_is_named(article: Report) -> None:
    other = LONG.replace("harbour", "airport")
    (quote,) = only(article, f'"{LONG}," Ida Vance said.', f'"{other}," Ida Vance said.')
    assert quote.kind == "altered"
    assert [(one.a_text, one.b_text) for one in quote.changes] == [("harbour", "airport")]


def test_house_spelling_is_no_alteration(article: Report) -> None:
    other = LONG.replace("harbour", "harbor")
    (quote,) = only(article, f'"{LONG}," Ida Vance said.', f'"{other}," Ida Vance said.')
    assert quote.kind == "same"


def test_an_excerpt_is_trimmed(article: Report) -> None:
    (quote,) = only(
        article, f'"{LONG}," Ida Vance said.', 'She would not "sell the harbour to anyone".'
    )
    assert quote.kind == "trimmed"


def test_one_cut_at_another_end_in_each_is_trimmed(article: Report) -> None:
    (quote,) = only(
        article,
        f'"Well, {LONG}," Ida Vance said.',
        f'Ida Vance said: "{LONG}, and that is all."',
    )
    assert quote.kind == "trimmed"
    assert [(one.a_text, one.b_text) for one in quote.changes] == [
        ("Well", ""),
        ("", "and that is all"),
    ]


def test_one_told_in_pieces_stands_with_each(article: Report) -> None:
    more = "and nobody in this town hall has ever asked us to do such a thing"
    quotes = only(
        article,
        f'"{LONG}, {more}," Ida Vance said.',
        f'"{LONG}," Ida Vance said. Later she told the council: "{more.capitalize()}."',
    )
    assert [quote.kind for quote in quotes] == ["trimmed", "trimmed"]
    assert len({quote.a for quote in quotes}) == 1
    assert len({quote.b for quote in quotes}) == 2


def test_one_without_its_marks_is_the_same(article: Report) -> None:
    text = f"Ida Vance said the following. {LONG}. Then she left the hall."
    (quote,) = only(article, f'"{LONG}," Ida Vance said.', text)
    assert (quote.kind, quote.b_text) == ("same", LONG)
    (turned,) = only(article, text, f'"{LONG}," Ida Vance said.')
    assert (turned.kind, turned.a_text) == ("same", LONG)


def test_one_without_its_marks_stands_where_it_is_read(article: Report) -> None:
    later = "The pier will be closed to everyone until the last plank has been replaced"
    ours = f'Ida Vance said the following. {LONG}. "{later}," Ida Vance said.'
    theirs = f'"{LONG}," Ida Vance said. "{later}," she said.'
    assert [quote.kind for quote in only(article, ours, theirs)] == ["same", "same"]
    assert [quote.a_text for quote in only(article, ours, theirs)] == [LONG, f"{later},"]


def test_a_pronoun_gives_an_inferred_speaker(article: Report) -> None:
    text = f'Ida Vance spoke in the town hall on Friday. "{LONG}," she said.'
    (quote,) = only(article, text, "Nothing was said.")
    assert (quote.kind, quote.speaker, quote.inferred) == ("only", "Ida Vance", True)


def test_words_without_a_cue_have_no_speaker(article: Report) -> None:
    (quote,) = only(article, f'The banner read "{LONG}".', "Nothing was said.")
    assert quote.speaker is None


def test_short_words_between_marks_are_no_quotation(article: Report) -> None:
    assert only(article, 'The "big five" met.', 'The "big five" met.') in ((), ())


def test_two_speakers_of_one_quotation_are_a_check(article: Report) -> None:
    a = article(f'"{LONG}," Ida Vance said.')
    b = article(f'"{LONG}," Marek Steen said.')
    (found,) = [one for one in compare(a, b).checks if one.kind == "speaker"]
    assert found.message == "Ida Vance in A, Marek Steen in B"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f'"{LONG}," said the mayor, Ida Vance, on Monday.', "Ida Vance"),
        (f'"{LONG}," said a spokesman for Ida Vance.', None),
        (f'Ida Vance left. "{LONG}," the ministry said.', None),
        (f'Ida Vance met Marek Steen. "{LONG}," she told Marek Steen.', "Ida Vance ?"),
        (f'Ida Vance and Marek Steen met on Friday. "{LONG}," he said.', None),
        (f'Marek Steen called Ida Vance\'s plan "{LONG}".', "Marek Steen"),
        (f'Norway, in a note on Monday, called Ida Vance\'s plan a "{LONG}".', "Norway"),
        (f'Marek Steen\'s lawyer said "{LONG}".', None),
        (f'Ida Vance said it was "{LONG}", while Marek Steen called it routine.', "Ida Vance"),
        (f'Ida Vance, who met Marek Steen, said: "{LONG}."', "Ida Vance ?"),
        (f'According to Ida Vance, "{LONG}".', "Ida Vance"),
        (f'Ida Vance told reporters. "{LONG}."', "Ida Vance ?"),
        (f'Marek Steen met Ida Vance. "{LONG}!" Marek Steen tweeted on Monday.', "Marek Steen"),
        (f'"{LONG}," said Harwick Mayor Ida Vance.', "Ida Vance"),
        (f'Ida Vance said, according to a paper. "{LONG}."', "Ida Vance ?"),
        (f'Ida Vance spoke.\n\nVANCE MET MAREK STEEN TWICE\n\n"{LONG}," she said.', "Ida Vance ?"),
        (f'"{LONG}," Ida Vance shot back.', "Ida Vance"),
        (f'Ida Vance told reporters, "We go. {LONG}," she added.', "Ida Vance ?"),
        (f'Ida Vance thanked Marek Steen, saying "{LONG}".', "Ida Vance ?"),
        (f'"{LONG}," council leader Ida Vance said on Monday.', "Ida Vance"),
        (f'"{LONG}," adding that council leader Ida Vance said no.', None),
        (f'"{LONG}," while former mayor Ida Vance said nothing.', None),
    ],
)
def test_only_the_subject_of_a_cue_is_a_speaker(
    article: Report, text: str, expected: str | None
) -> None:
    (quote,) = only(article, text, "Nothing was said.")
    said = quote.speaker and f"{quote.speaker}{' ?' if quote.inferred else ''}"
    assert said == expected


@pytest.mark.parametrize(
    ("speaker", "kinds"), [("Ida Vance", {"trimmed"}), ("Marek Steen", {"only"})]
)
def test_a_few_words_are_one_quotation_only_of_one_speaker(
    article: Report, speaker: str, kinds: set[str]
) -> None:
    a = f'"We must vote to reject this abuse of power in the harbour board," {speaker} said.'
    b = 'In the town hall of Sefu Ida Vance called it "abuse of power".'
    assert {one.kind for one in only(article, a, b)} == kinds


def test_what_somebody_is_is_no_other_speaker(article: Report) -> None:
    a = article(f'"{LONG}," Ida Vance said.')
    b = article(f'"{LONG}," York Democrat said.', "York Democrat met York Democrat.")
    assert not [one for one in compare(a, b).checks if one.kind == "speaker"]
