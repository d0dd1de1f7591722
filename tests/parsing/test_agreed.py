"""The headline of a report that several places of its container state, worded for the tests."""

from __future__ import annotations

import pytest

from natoasia.model import Article, Document, Stated
from natoasia.parsing import parse
from natoasia.parsing.agreed import MOST, headline
from natoasia.parsing.tables import named, rows

H1, LD, OG, TWITTER, TITLE = (
    *("page heading", "JSON-LD headline", "meta og:title", "meta twitter:title", "page title"),
)


def chosen(*stated: tuple[str, str], source: str = "The Harbour Post") -> str | None:
    facts = [Stated(field="headline", value=value, rule=rule) for rule, value in stated]
    facts.append(Stated(field="source", value=source, rule="meta og:site_name"))
    text = "The crews of the ferries came back on Saturday.\n\nThe island was relieved.\n"
    return parse(Document(path="a", text=text, stated=tuple(facts)), names=False).headline


def test_most_decide() -> None:
    short, long = "Ferry crews return", "Ferry crews return after a week of strike"
    assert chosen((H1, short), (LD, long), (OG, long)) == long
    assert chosen((H1, short), (LD, short), (TWITTER, long)) == short


def test_what_the_desk_words_otherwise_for_others_decides_and_what_it_cuts_does_not() -> None:
    long = "Ferry crews return after a week of strike"
    assert chosen((H1, long), (LD, long), (OG, "Ferry crews return")) == long
    assert chosen((H1, long), (LD, long), (OG, "Ferry crews return after…")) == long
    assert chosen((H1, long), (LD, long), (OG, "Island sings again")) == "Island sings again"
    assert chosen((H1, long), (LD, long), (OG, "The Harbour Post")) == long


@pytest.mark.parametrize("suffix", [" - Vale Crier", " | The Vale Crier", " — valecrier"])
def test_a_site_is_known_by_its_address(suffix: str) -> None:
    stated = [
        Stated(field="headline", value=f"Ferry crews return{suffix}", rule=TITLE),
        Stated(field="source", value="valecrier.example", rule="canonical address"),
    ]
    assert next(headline(stated)).value == "Ferry crews return"


def test_of_equals_what_is_shown_to_others_decides() -> None:
    assert chosen((H1, "Crews return"), (OG, "Ferries sail again")) == "Ferries sail again"
    assert chosen((H1, "Crews return"), (LD, "Ferries sail again")) == "Crews return"


def test_quotes_blanks_and_soft_hyphens_make_no_difference() -> None:
    curly, straight = "Mayor: ‘We’re glad’ of ferries", "Mayor: 'We're glad' of  ferries"
    assert chosen((H1, curly), (LD, straight), (TWITTER, "Another headline")) == curly
    assert chosen((H1, curly), (LD, straight), (OG, straight)) == straight
    soft = "Heli\xadlandeplatz am Hafen wird gebaut"
    shown = soft.replace("\xad", "")
    assert chosen((H1, soft), (OG, soft), (LD, "Bau am Hafen")) == shown


@pytest.mark.parametrize(
    ("heading", "shared"),
    [
        ("Island in winter - Ferry crews return to work", "Ferry crews return to work"),
        ("Island in winter: Ferry crews return to work", "Ferry crews return to work"),
        ("Winter strike - Ferry crews return to work", "After a week: Ferry crews return to work"),
    ],
)
def test_a_kicker_is_left_out_where_another_has_the_rest(heading: str, shared: str) -> None:
    assert chosen((H1, heading), (OG, shared)) == "Ferry crews return to work"


@pytest.mark.parametrize(
    ("heading", "shared"),
    [
        ("The mayor: Why ferries must sail", "The mayor: Why ferries must sail"),
        ("Port Vale has failed: here is what it can do", "Vale has failed: here is what it can do"),
    ],
)
def test_what_all_have_is_no_kicker(heading: str, shared: str) -> None:
    assert chosen((H1, heading), (OG, shared)) == shared


@pytest.mark.parametrize(
    "suffix",
    [" | The Harbour Post", " - News - The Harbour Post", " | Harbour Post", " – The Harbour Post"],
)
def test_the_name_of_the_site_is_left_out(suffix: str) -> None:
    assert chosen((TITLE, f"Ferry crews return{suffix}")) == "Ferry crews return"


def test_what_follows_a_headline_is_left_out_where_another_has_no_more() -> None:
    tail = " | Vale Now | by Ann Vale"
    assert chosen((H1, "Crews return"), (OG, f"Crews return{tail}")) == "Crews return"


def test_a_dash_inside_a_headline_stays() -> None:
    value = "Crews return - and the island sings"
    assert chosen((H1, value)) == value


def test_a_title_for_search_engines_has_no_voice() -> None:
    cut = "Ferry crews return to work"
    full = "After a long week, ferry crews return to work"
    assert chosen((H1, full), (TITLE, cut)) == full
    assert chosen((TITLE, cut)) == cut


def test_every_statement_stays_in_the_evidence() -> None:
    facts = [
        Stated(field="headline", value=value, rule=rule)
        for rule, value in ((H1, "One"), (OG, "Two"), (LD, "Two"), (TITLE, "Three | Four"))
    ]
    found = list(headline(facts))
    assert [item.value for item in found] == ["One", "Two", "Two", "Three | Four"]
    best = max(found, key=lambda item: item.confidence)
    assert best.rule == "meta og:title, 2 of 3 agree"


def test_a_list_made_to_hurt_is_cut() -> None:
    facts = [Stated(field="headline", value=f"A {n}: b c d", rule="x") for n in range(5_000)]
    assert len(list(headline(facts))) == MOST


def told(outlet: str, rule: str, *stated: tuple[str, str]) -> Article:
    facts = [Stated(field="headline", value=value, rule=name) for name, value in stated]
    facts.append(Stated(field="source", value=outlet, rule=rule))
    text = "The crews of the ferries came back on Saturday.\n\nThe island was relieved.\n"
    return parse(Document(path="a", text=text, stated=tuple(facts)), names=False)


HEADED = [(H1, "Crews return"), (LD, "Ferries: all news"), (OG, "Crews return"), (TITLE, "Crews")]


def test_an_outlet_known_for_it_has_its_headline_where_it_has_it() -> None:
    known = next(
        found for row in rows("outlets.tsv") if row[5:] == [LD] and (found := named(row[0]))
    )
    article = told(known.name, "meta og:site_name", *HEADED)
    assert article.headline == "Ferries: all news"
    rule = next(item.rule for item in article.evidence if item.chosen and item.field == "headline")
    assert rule == f"JSON-LD headline, where {known.name} has its headlines"


def test_the_address_tells_the_outlet_where_the_publisher_is_its_owner() -> None:
    row = next(row for row in rows("outlets.tsv") if row[5:] == [LD] and row[4])
    article = told(row[4].split(";")[0], "canonical address", *HEADED)
    assert (article.headline, article.source) == ("Ferries: all news", row[0])


def test_without_that_statement_or_that_outlet_most_decide() -> None:
    known = next(row[0] for row in rows("outlets.tsv") if row[5:] == [LD])
    assert told(known, "publisher", (H1, "Crews return"), (OG, "Back")).headline == "Back"
    assert told("The Harbour Post", "publisher", *HEADED).headline == "Crews return"


def test_a_name_the_page_states_goes_before_an_address_nobody_knows() -> None:
    text = "The crews of the ferries came back on Saturday.\n\nThe island was relieved.\n"
    facts = [Stated(field="source", value="vale.example", rule="canonical address")]
    alone = parse(Document(path="a", text=text, stated=tuple(facts)), names=False)
    assert alone.source == "vale.example"
    facts.append(Stated(field="source", value="The Vale Crier", rule="meta og:site_name"))
    assert parse(Document(path="a", text=text, stated=tuple(facts)), names=False).source == (
        "The Vale Crier"
    )
