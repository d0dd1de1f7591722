"""People: titles, particles, name orders, and one person once."""

from __future__ import annotations

import pytest

from natoasia.parsing.names import Zone, find


def people(text: str, headline: str = "") -> dict[str, tuple[str, ...]]:
    whole = f"{headline}\n\n{text}" if headline else text
    start = len(headline) + 2 if headline else 0
    zones = [Zone("paragraph", start, len(whole))]
    if headline:
        zones.insert(0, Zone("headline", 0, len(headline)))
    return {name.name: name.as_written for name in find(whole, zones).people}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("In Tallinn she met Minister of National Defence Lee Jong-Sup.", "Lee Jong-Sup"),
        ("It was signed by Foreign Minister Park Jin in March.", "Park Jin"),
        ("The crowd jeered President Daniel arap Moi, ruler for 20 years.", "Daniel arap Moi"),
        ("Talks with Crown Prince Mohammed bin Salman went on.", "Mohammed bin Salman"),
        ("A bid to free Haider al-Abadi, who was held, failed.", "Haider al-Abadi"),
        ("The coach praised Edwin van der Sar after the match.", "Edwin van der Sar"),
        ("U.N. Secretary General Kofi Annan left early.", "Kofi Annan"),
        ("Judge Kevin T. Duffy presided over the trial.", "Kevin T. Duffy"),
        ("The South Korean President Yoon Suk-yeol agreed.", "Yoon Suk-yeol"),
        ("A film with Tom Cruise opens tonight.", "Tom Cruise"),
        ("The designer Christian Lacroix showed lace.", "Christian Lacroix"),
        ("It was said by Then-premier Giulio Andreotti, they claim.", "Giulio Andreotti"),
        ("Mayor\nOlena Petrivna said so.", "Olena Petrivna"),
        ("No. 4 seed Jan Siemerink of the Netherlands lost.", "Jan Siemerink"),
    ],
)
def test_a_full_name_is_found_without_its_title(text: str, name: str) -> None:
    assert name in people(text)


def test_surname_title_and_possessive_join_the_full_name() -> None:
    text = (
        "President Maren Okoye-Lind flew to Oslo. Mr Okoye-Lind said no. Okoye-Lind's aides left."
    )
    assert people(text) == {"Maren Okoye-Lind": ("Maren Okoye-Lind", "Okoye-Lind")}


def test_a_family_name_that_stands_first_joins_too() -> None:
    text = "President Yoon Suk-yeol spoke. Mr Yoon then left with Prime Minister Fumio Kishida."
    assert people(text)["Yoon Suk-yeol"] == ("Yoon Suk-yeol", "Yoon")


def test_spellings_of_one_name_are_one_person() -> None:
    text = "Mr Yoon Suk-yeol arrived. Yoon Suk Yeol waved. It rained on YOON Suk-yeol."
    assert len(people(text)) == 1


def test_a_surname_two_people_bear_is_left_apart() -> None:
    text = "Anna Holm and Peter Holm argued. Holm said the talks were over."
    assert set(people(text)) == {"Anna Holm", "Peter Holm", "Holm"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Karl Holm and Anna Holm met. Mr Holm paid.", {"Karl Holm", "Anna Holm"}),
        ("Karl Holm and Anna Holm met. Mrs. Holm paid.", {"Karl Holm", "Anna Holm"}),
        ("Anna Holm met President Karl Holm. President Holm paid.", {"Karl Holm", "Anna Holm"}),
        ("Karl Holm met Anna Holm. President Holm paid.", {"Karl Holm", "Anna Holm", "Holm"}),
        ("Karl Holm and Karl Holm Jr. met.", {"Karl Holm", "Karl Holm Jr."}),
        ("Karl Otto Holm Jr. came. Karl Otto Holm left.", {"Karl Otto Holm Jr."}),
        ("Pope John Paul II spoke. John Paul sat down.", {"John Paul II"}),
        ("Karl W. Holm saw Karl H.P. Holm.", {"Karl W. Holm", "Karl H.P. Holm"}),
    ],
)
def test_bearers_of_one_surname_are_told_apart(text: str, expected: set[str]) -> None:
    assert set(people(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was Mr Xyzlow who paid.", {"Xyzlow"}),
        ("Tan Sri Ahmad Velmi met Datuk Seri Hadi Ombre.", {"Ahmad Velmi", "Hadi Ombre"}),
        ("He met Datuk Seri Dr Ahmad Velmi.", {"Ahmad Velmi"}),
        ("Seventeen-year-old Anna Holm won.", {"Anna Holm"}),
        ("Guardsman Karl Holm saw New Zealander Peter Dahl.", {"Karl Holm", "Peter Dahl"}),
        ("Will Norway pay? Will Holm said no.", {"Will Holm"}),
        ("The film of Brianna Sacks, shown late, ended well.", {"Brianna Sacks"}),
        ("Park Mi-rae, a professor, spoke.", {"Park Mi-rae"}),
        ("In Washington March 12 was cold.", set()),
    ],
)
def test_words_before_a_name(text: str, expected: set[str]) -> None:
    assert set(people(text)) == expected


def test_the_headline_adds_a_mention_and_no_second_person() -> None:
    found = people("Jens Dahl arrived in Seoul on Sunday.", "Dahl Arrives In South Korea")
    assert found == {"Jens Dahl": ("Dahl", "Jens Dahl")}


@pytest.mark.parametrize(
    "text",
    [
        "The Bank of Japan and the Chey Institute for Advanced Studies met.",
        "Moody's Investors Service and Barnes & Noble fell.",
        "It happened at Incheon International Airport, near the Mississippi River.",
        "Thousands of Kenyans marched. Meanwhile, South Koreans voted.",
        "The Roman Catholic leader and Christian Democrats agreed.",
        "On Monday, April 3, the Security Council met; in May it will meet again.",
        'The novel "Goodnight Moon," first printed long ago, sold out.',
    ],
)
def test_what_is_no_person(text: str) -> None:
    assert people(text) == {}


def test_spans_point_at_the_text() -> None:
    text = "Said Yusuf Dikeç of Turkey:\n“Dikeç won,” and he did."
    for name in find(text, [Zone("paragraph", 0, len(text))]).people:
        for start, end in name.spans:
            assert " ".join(text[start:end].split()) in name.as_written


def test_a_firm_that_speaks_under_its_first_word_is_no_person() -> None:
    assert people("Shares in Kershaw Energy rose. Kershaw said it drilled.") == {}
    assert set(people("The minister fell ill. Kershaw said it was late.")) == {"Kershaw"}


@pytest.mark.parametrize("troops", ["U.S. Marines", "UK Marines", "U.S. Gunners"])
def test_a_country_in_letters_is_no_initial_of_a_person(troops: str) -> None:
    assert people(f"It was hit by {troops}. Since {troops[:4]} forces left, nobody was.") == {}
    assert people("It was hit by A.J. Marines.") == {"A.J. Marines": ("A.J. Marines",)}


def test_an_arabic_article_before_capitals_is_no_given_name() -> None:
    assert people("Al ASAD AIR BASE, Iraq - Troops left at noon.") == {}
    assert people("Al Gore left at noon.") == {"Al Gore": ("Al Gore",)}
