"""Links a page ran into its sentences: whom they name the report does not."""

from __future__ import annotations

from natoasia.model import Document
from natoasia.parsing import parse

LINKED = (
    "Governor Ann Vale Anna (Annie) Maria ValeFerries back at work Tom Hale blasts bridge plan "
    "Harwick: Ruth Dale to run MORE (R-Garrow) said on Monday that the bridge would close, and "
    "Senator Paul Dorn Paul DornFerry fares to rise Joan Marsh weighs run for mayor MORE agreed."
)


def people(text: str) -> dict[str, list[str]]:
    found = parse(Document(path="report.txt", text=text)).people
    return {one.name: [text[slice(*span)] for span in one.spans] for one in found}


def test_whom_links_name_a_report_does_not() -> None:
    body = "Bridge to close\n\n" + LINKED + "\n\nVale spoke in Harwick.\n"
    assert people(body) == {"Ann Vale": ["Ann Vale", "Vale"], "Paul Dorn": ["Paul Dorn"]}


def test_links_are_part_of_the_text_all_the_same() -> None:
    article = parse(Document(path="report.txt", text=LINKED))
    assert article.body == LINKED


def test_more_in_capitals_is_no_link_by_itself() -> None:
    text = "Ann Vale asked Paul Dorn for MORE ferries, and Tom Hale for none."
    assert list(people(text)) == ["Ann Vale", "Paul Dorn", "Tom Hale"]
