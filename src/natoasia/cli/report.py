"""`natoasia report`: a press review of what reports tell."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, Final

import click

from natoasia.cli.files import deliver
from natoasia.cli.output import EMPTY, NOTHING_FOUND, format_options, refuse_both
from natoasia.cli.query import asked, filter_options, query_argument
from natoasia.cli.settings import Settings
from natoasia.cli.settings import command as make
from natoasia.cli.values import PATH, Whole

if TYPE_CHECKING:
    from natoasia.desk.reviewing import Review

USUAL: Final = 10
"""Stories told unless asked for more: what a morning's reader takes in."""

EXAMPLES: Final = """
Examples:
  natoasia report --since 2023-01-29 > review.md
  natoasia report nato or asean --html review.html
  natoasia report source:reuters --title "What Reuters had" --limit 0
  natoasia report --since monday --json > review.json
"""


@make("report", EXAMPLES)
@query_argument()
@filter_options
@click.option("--html", type=PATH, metavar="FILE", help="Write one page.")
@format_options(("markdown", "json"), "Default: markdown. JSON has every place and rule.")
@click.option("--title", metavar="TEXT", help="The heading. Default: what was asked for.")
@click.option(
    "-n",
    "--limit",
    type=Whole(),
    default=USUAL,
    show_default=True,
    metavar="N",
    help="At most N stories, 0 for all.",
)
@click.pass_obj
def command(settings: Settings, /, words: tuple[str, ...], **options: Any) -> int:  # noqa: ANN401 - click's
    """Write a press review.

    What the reports tell, story by story, those of most outlets first: the lead of the most
    central report, every report with its outlet and agency, who and where, and what an editor
    should check because two of them differ. Then the reports whose event no other tells. A QUERY
    chooses the reports, in the language of `natoasia search`, or is the id of a story. Markdown,
    or with --html a page to print or send on; every sentence is cited by its file and line.
    """
    html, heading, form = (options.pop(name) for name in ("html", "title", "form"))
    refuse_both(html, form)
    limit = options.pop("limit") or None
    question = asked(words, options)
    terminal = settings.terminal
    with settings.desk() as desk:
        review = desk.review(*question, limit=limit)
        for note in review.notes:
            terminal.note(note)
        if not review.reports:
            return _nothing(settings, question.nothing(EMPTY), review.suggestions)
        heading = heading or ": ".join(filter(None, ("Press review", question.query)))
        if html:
            from natoasia.views.review_page import review_page

            deliver(html, review_page(review, heading, settings.places), terminal)
        else:
            terminal.page(_written(review, heading, settings, form))
    return 0


def _written(review: Review, heading: str, settings: Settings, form: str | None) -> Iterable[str]:
    """Return the lines of a review for the terminal or a pipe."""
    if form == "json":
        from natoasia.views.formats import dumps
        from natoasia.views.review_json import review_values

        return [dumps(review_values(review, heading, settings.places), indent=2)]
    from natoasia.views.review import review_markdown

    return review_markdown(review, heading, settings.places)


def _nothing(settings: Settings, said: str, suggestions: tuple[str, ...]) -> int:
    settings.terminal.warn(said)
    for suggestion in suggestions:
        settings.terminal.warn(f"Did you mean: {suggestion}")
    return NOTHING_FOUND
