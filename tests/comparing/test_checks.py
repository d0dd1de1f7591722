from __future__ import annotations

from collections.abc import Callable

import pytest

from natoasia.comparing import compare
from natoasia.comparing.check_names import near
from natoasia.comparing.figures import Figure, figures
from natoasia.model import Article, Check, CheckKind

Report = Callable[..., Article]

STORM = "The storm tore the roofs from {} houses in the old fishing village of Sefu on {}."


def found(article: Report, kind: CheckKind, a: str, b: str, **dates: str) -> list[Check]:
    first = article(a, date=dates.get("a_date", "3 March 2025"))
    second = article(b, date=dates.get("b_date", "3 March 2025"))
    return [one for one in compare(first, second).checks if one.kind == kind]


def only(text: str) -> Figure:
    (one,) = figures(text, 0, len(text))
    return one


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("some 1,500 people fled", 1500, None),
        ("a profit of $2.9 billion", 2.9e9, "$"),
        ("a profit of $2.9bn", 2.9e9, "$"),
        ("it cost £52m", 52e6, "£"),
        ("640 million euros", 640e6, "€"),
        ("two dozen ships", 24, None),
        ("a gap of 46km", 46_000, "metre"),
        ("three-metre waves", 3, "metre"),
        ("rose 14 percent", 14, "%"),
        ("rose 14 per cent", 14, "%"),
        ("rose 14%", 14, "%"),
        ("winds of 165 kph", 165, "km/h"),
        ("a hundred lorries", 100, None),
        ("half a million tests", 500_000, None),
        ("twenty-eight children", 28, None),
        ("more than 200 people", 200, None),
        ("a hundred billion dollars", 1e11, "$"),
        ("two hundred thousand people", 200_000, None),
        ("served 4 1/2 months", 4.5, "month"),
        ("rose 5½%", 5.5, "%"),
    ],
)
def test_a_figure_is_read_with_its_unit_and_magnitude(
    text: str, value: float, unit: str | None
) -> None:
    one = only(text)
    assert one.value == pytest.approx(value)
    assert one.unit == unit


@pytest.mark.parametrize(
    "text",
    [
        "at 10:30",
        "the 2nd run",
        "won 3-2",
        "Flight 714 left",
        "300m",
        "the 2020 race",
        "a four-by-four",
        "open 24/7",
        "served 41 / 2 months",
    ],
)
def test_digits_that_count_nothing_are_no_figure(text: str) -> None:
    assert not list(figures(text, 0, len(text)))


def test_a_range_has_the_unit_of_its_end() -> None:
    low, high = figures("450 to 500 miles", 0, 16)
    assert (low.unit, high.unit) == ("metre", "metre")
    assert low.value < high.value


@pytest.mark.parametrize(
    ("text", "bound"),
    [("more than 200", "more"), ("up to 90", "less"), ("some 40", "about"), ("40", "exact")],
)
def test_how_exactly_a_figure_is_meant(text: str, bound: str) -> None:
    assert only(text).bound == bound


def test_another_number_is_found_with_both_places(article: Report) -> None:
    a, b = STORM.format("40", "Sunday"), STORM.format("62", "Sunday")
    (one,) = found(article, "number", a, b)
    assert one.message == "40 houses in A, 62 houses in B"
    assert (one.a_text, one.b_text) == (a, b)
    assert not one.minor


def test_a_later_report_may_have_a_newer_count(article: Report) -> None:
    a, b = STORM.format("40", "Sunday"), STORM.format("62", "Sunday")
    (one,) = found(article, "number", a, b, b_date="5 March 2025")
    assert one.reason == "Harmless if B, published 2 days later, has a newer count."


@pytest.mark.parametrize(
    ("a", "b"), [("about 1,200", "1,214"), ("more than 10,000", "more than 10,200")]
)
def test_a_rounded_number_is_minor(article: Report, a: str, b: str) -> None:
    (one,) = found(article, "number", STORM.format(a, "Sunday"), STORM.format(b, "Sunday"))
    assert one.minor


def test_of_other_digits_only_they_are_told(article: Report) -> None:
    a = "The men of Sefu, aged 15 to 25, were sent home from the harbour of Ardal by the police."
    (one,) = found(article, "number", a, a.replace("15 to 25", "16-25"))
    assert one.message == "15 in A, 16 in B"


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("twelve", "12"),
        ("1,200", "1200"),
        ("1.2 million", "1,200,000"),
        ("two dozen", "24"),
        ("4 1/2 million", "4½ million"),
        ("4½ million", "4.5 million"),
    ],
)
def test_one_number_written_two_ways_is_no_finding(article: Report, a: str, b: str) -> None:
    assert not found(article, "number", STORM.format(a, "Sunday"), STORM.format(b, "Sunday"))


def test_miles_and_kilometres_can_agree(article: Report) -> None:
    a = "The road to Penley will be closed for 30 miles until the bridge is repaired."
    b = "The road to Penley will be closed for 48 kilometres until the bridge is repaired."
    assert not found(article, "number", a, b)
    assert found(article, "number", a, b.replace("48", "84"))


def test_people_killed_are_not_people_missing(article: Report) -> None:
    a = "The storm killed 40 people in the old fishing village of Sefu, the mayor said."
    b = "The storm left 62 people missing in the old fishing village of Sefu, the mayor said."
    assert not found(article, "number", a, b)


def test_a_year_in_a_copied_sentence_counts_too(article: Report) -> None:
    a = "The bridge, built in 1966 by a firm from Leeds, was the longest of its kind in Europe."
    assert found(article, "number", a, a.replace("1966", "1969")) or found(
        article, "date", a, a.replace("1966", "1969")
    )


def test_days_are_resolved_through_each_reports_own_date(article: Report) -> None:
    a, b = STORM.format("40", "Sunday"), STORM.format("40", "March 2")
    assert not found(article, "date", a, b)
    (one,) = found(article, "date", a, STORM.format("40", "March 1"))
    assert one.message == "Sunday (2025-03-02) in A, March 1 (2025-03-01) in B"


def test_another_weekday_is_found(article: Report) -> None:
    (one,) = found(article, "date", STORM.format("40", "Sunday"), STORM.format("40", "Saturday"))
    assert one.message == "Sunday (2025-03-02) in A, Saturday (2025-03-01) in B"


def test_a_day_without_a_year_needs_no_date_to_be_the_same(article: Report) -> None:
    a, b = STORM.format("40", "7 August"), STORM.format("40", "Aug. 7")
    assert not [one for one in compare(article(a), article(b)).checks if one.kind == "date"]


def test_one_name_is_found_once(article: Report) -> None:
    text = "{0} met the crews in Lindqvist. {0} left the harbour by boat for the island of Sefu."
    a, b = text.format("President Zelna Vassky"), text.format("President Zelna Vasskiy")
    assert len(found(article, "name", a, b)) == 1


def test_the_same_weekday_word_in_copied_text_is_no_finding(article: Report) -> None:
    a = STORM.format("40", "Sunday")
    assert not found(article, "date", a, a, b_date="12 March 2025")


PLANNED = [
    ("Vass met the union leaders in Lindqvist.", "Vass is due to meet the union leaders there."),
    ("Crews protested outside the Customs House.", "Crews plan to protest outside the House."),
    ("The two sides signed a fishing agreement.", "The two sides will sign a fishing agreement."),
    ("The minister opened the new tunnel.", "The minister is expected to open the new tunnel."),
]


@pytest.mark.parametrize(("done", "ahead"), PLANNED)
def test_done_against_planned(article: Report, done: str, ahead: str) -> None:
    (one,) = found(article, "planned", done, ahead)
    assert one.message.startswith("done in A")
    (one,) = found(article, "planned", ahead, done)
    assert one.message.startswith("done in B")


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The two sides have not signed a deal.", "The two sides will sign a deal."),
        ("The tunnel was to be opened by the minister.", "The minister will open the tunnel."),
        ("They have always lived here and will live here.",) * 2,
        ("The two sides will sign a deal.",) * 2,
        ("The minister resigned in Ardal.", "Friends said the minister would resign in Ardal."),
    ],
)
def test_what_is_not_done_is_not_done(article: Report, a: str, b: str) -> None:
    assert not found(article, "planned", a, b)


def test_a_planned_thing_that_happened_later_may_be_harmless(article: Report) -> None:
    done, ahead = PLANNED[0]
    (one,) = found(article, "planned", ahead, done, b_date="5 March 2025")
    assert one.reason.startswith("Harmless if it took place before B")
    (one,) = found(article, "planned", ahead, done, a_date="5 March 2025")
    assert one.reason.startswith("Look closely")


SPEECH = "Transport minister Edda Roskill said the Harwick bridge would stay shut until Monday."


def test_one_name_spelled_two_ways(article: Report) -> None:
    (one,) = found(article, "name", SPEECH, SPEECH.replace("Roskill", "Roskil"))
    assert one.rule == "one name in two spellings"


def test_one_person_in_other_letters(article: Report) -> None:
    a = "General Qassim Velamani was killed near the port."
    b = "Mourners carried Qasem Volemani through the streets of Ardal."
    (one,) = found(article, "name", a, b)
    assert one.message == "Qassim Velamani in A, Qasem Volemani in B"
    both = f"{b} Some write Qassim Velamani."
    assert not found(article, "name", a, both)


def test_another_name_in_a_copied_sentence(article: Report) -> None:
    (one,) = found(article, "name", SPEECH, SPEECH.replace("Harwick", "Penley"))
    assert one.message == "Harwick in A, Penley in B"


def test_another_office_of_one_person(article: Report) -> None:
    other = SPEECH.replace("Transport minister", "Finance minister")
    assert [one.rule for one in found(article, "name", SPEECH, other)] == [
        "another office of one person"
    ]


def test_a_shorter_form_of_a_name_is_no_finding(article: Report) -> None:
    assert not found(article, "name", SPEECH, SPEECH.replace("Edda Roskill", "Roskill"))


def test_hyphens_of_a_name_are_minor(article: Report) -> None:
    a = "President Yoon Suk-yeol met Lena Strand at the port of Ardal on Friday."
    checks = found(article, "name", a, a.replace("Suk-yeol", "Suk Yeol"))
    assert all(one.minor for one in checks)


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("zelensky", "zelenskyy", True),
        ("roskill", "roskil", True),
        ("kestrel", "ksetrel", True),
        ("lang", "lng", True),
        ("kim", "kin", False),
        ("kallas", "callas", False),
        ("vance", "vance", False),
        ("brandt", "branvold", False),
    ],
)
def test_names_a_letter_apart_are_near(a: str, b: str, expected: bool) -> None:  # noqa: FBT001
    assert near(a, b) is expected
    assert near(b, a) is expected


def test_an_empty_check_is_told_from_a_passed_one(article: Report) -> None:
    a = article("The council met in the town hall and talked about the new pool for hours.")
    compared = compare(a, a)
    assert "number" not in compared.comparable
    b = article(STORM.format("40", "Sunday"))
    assert "number" in compare(b, b).comparable


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (
            "Some 420,000 harbour workers deemed essential will go unpaid until Friday.",
            "Some 420,000 harbour workers will be deemed essential and will go unpaid.",
        ),
        (
            "The port of Harwick will not send the stranded harbour crews back home.",
            "The port of Harwick sent the stranded harbour crews back home by bus.",
        ),
    ],
)
def test_a_participle_or_a_refusal_plans_nothing(article: Report, a: str, b: str) -> None:
    assert not found(article, "planned", a, b)


def test_sums_of_two_tellings_are_minor(article: Report) -> None:
    a = "Repairing the old harbour wall of Sefu cost $4 million, engineers at the port said."
    b = "The port spent $9 million on its harbour wall and cranes after engineers had warned Sefu."
    assert all(one.minor for one in found(article, "number", a, b))
    (grave,) = found(article, "number", a, a.replace("$4", "$9"))
    assert not grave.minor


def test_the_plural_of_a_name_is_no_other_spelling(article: Report) -> None:
    a = "Records of the lawyer Michael Cohen were sent to the harbour bank of Sefu by mistake."
    b = "Records of several Michael Cohens were sent to the harbour bank of Sefu by mistake."
    assert not found(article, "name", a, b)


@pytest.mark.parametrize(
    ("kind", "a", "b"),
    [
        # A model's number counts nothing.
        ("number", "The Kestrel MAX 8 entered service with the ferry line of Sefu.",
         "It was with the ferry line of Sefu that the Kestrel MAX 9 entered service."),
        # One of them leaves out some it told of before.
        ("number", "Two other men had accused the mayor of fraud over the harbour tolls of Sefu.",
         "Four men had accused the mayor of fraud over the harbour tolls of Sefu."),
        # What a judge announces is done by saying it; `hope to have` is no more than a hope.
        ("planned", "The judge granted the request for an order over the harbour of Sefu.",
         '"I will grant the request for an order over the harbour of Sefu," the judge said.'),
        ("planned", "Ministers hope to sign the treaty on the harbour of Sefu in May.",
         "Ministers hope to have the treaty on the harbour of Sefu signed in May."),
        # Two forms of one word.
        ("name", "The league Fight Racism marched on the harbour of Sefu with drums.",
         "The league Fight Racist marched on the harbour of Sefu with drums."),
        # The day is of the saying, not of the storm.
        ("date", "The storm tore roofs from the harbour houses of Sefu, officials said Tuesday.",
         "The storm tore roofs from the harbour houses of Sefu on Monday."),
    ],
    ids=["models", "others", "announced", "hoped", "forms", "said"],
)  # fmt: skip
def test_what_is_no_contradiction_is_no_finding(
    article: Report, kind: CheckKind, a: str, b: str
) -> None:
    assert not found(article, kind, a, b)


@pytest.mark.parametrize(
    ("exact", "loose"), [("70 stops", "at least 75 stops"), ("14 stops", "10 stops")]
)
def test_what_is_not_rounded_is_not_called_so(article: Report, exact: str, loose: str) -> None:
    told = "The bus tour of the harbour choir of Sefu will make {} along the northern coast."
    (one,) = found(article, "number", told.format(exact), told.format(loose))
    assert one.rule != "rounded"
    assert not one.minor


def test_numbers_of_two_days_are_minor(article: Report) -> None:
    told = "The harbour index of Sefu fell {} points as sellers crowded the floor on {}."
    a, b = told.format(414, "Thursday"), told.format(520, "Friday")
    (one,) = found(article, "number", a, b)
    assert one.minor


def test_two_weekdays_are_two_days_whatever_the_date(article: Report) -> None:
    told = "{}the harbour board of Sefu {}voted to dismiss its master after a stormy session."
    a, b = told.format("", "on Tuesday "), told.format("On Wednesday, ", "")
    (one,) = found(article, "date", a, b, a_date="", b_date="")
    assert one.message == "Tuesday in A, Wednesday in B"


def test_one_place_in_two_spellings_is_house_style(article: Report) -> None:
    told = "The envoy was named to run the embassy in {} after the ambassador had been recalled."
    assert not found(article, "name", told.format("Kyiv"), told.format("Kiev"))


def test_an_office_is_no_name(article: Report) -> None:
    told = "{} Leader Otto Rehn sued over the harbour tolls of Sefu."
    (one,) = found(article, "name", told.format("Majority"), told.format("Minority"))
    assert one.rule == "another office of one person"


def test_the_first_of_a_range_has_the_magnitude_of_the_second() -> None:
    low, high = figures("between $ 140 and $ 150 million", 0, 31)
    assert (low.value, high.value) == (140e6, 150e6)


def test_money_converted_is_no_other_number(article: Report) -> None:
    told = "An armed man made off with jewels worth {} from the harbour vault of Sefu on Sunday."
    assert not found(article, "number", told.format("103 million euros"), told.format("£88m"))


def test_a_former_president_is_former_in_small_letters(article: Report) -> None:
    told = "Before {} Ida Vance left office she signed the harbour treaty of Sefu."
    assert not found(
        article, "name", told.format("former President"), told.format("former president")
    )


def test_two_spellings_that_both_reports_have_are_no_difference(article: Report) -> None:
    ours = ("Edna Falkner opened the old harbour.", "Rain delayed Edna Falknar for days.")
    theirs = ("A prize went to Edna Falkner at last.", "Nobody voted against Edna Falknar.")
    assert not compare(article(*ours), article(*theirs)).checks
    (one,) = compare(article(*ours), article(theirs[0])).checks
    assert one.message == "Edna Falknar in A, Edna Falkner in B"
