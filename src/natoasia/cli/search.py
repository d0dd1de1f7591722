"""`natoasia search`: the reports that match a query."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, cast

import click

from natoasia.cli.output import (
    NOTHING_FOUND,
    chosen,
    format_option,
    limited,
    null_option,
    page_options,
    show_page,
    suggest,
)
from natoasia.cli.query import asked, filter_options, plain, query_argument
from natoasia.cli.settings import Settings
from natoasia.cli.settings import command as make
from natoasia.cli.values import Whole
from natoasia.errors import QueryError, UsageError

if TYPE_CHECKING:
    from typing import Literal

    from natoasia.cli.query import Asked
    from natoasia.cli.terminal import Terminal
    from natoasia.desk import Desk
    from natoasia.rows import Hit, Page

USUAL: Final = 20
"""Hits shown on a terminal unless asked for more: the best ones fit a screen or two."""

NO_QUERY: Final = "what is to be looked for? `natoasia list` lists all"

FEW: Final = 10
"""Hits of which fewer are followed by reports with all words but one: who looks for one report by
half a memory, one word of it wrong, finds it among so many; beside more they would only be long."""

ALL_FOLDED: Final = "All {:,} come before, folded into their stories; --flat shows each by itself."
"""What is said behind the last hit, where fewer hits are shown than reports are found."""

AS_WORDS: Final = "Its words are looked for as they stand instead."

KINDS: Final = ("source", "date", "person", "place", "story")

EXAMPLES: Final = """
The query:
  ammunition tanks         both words, in any form
  '"urgent need"'          these words, exactly so
  -tanks                   not this word
  seoul or tokyo           either; ( ) group
  ammun*  stoltenburg~     a beginning; a spelling nearby
  person:kishida           person: place: source: agency: byline: headline:
                           story: path: lang:
  date:2023-01             date:2023-01-29..2023-01-31  date:2023..

Examples:
  natoasia search ammunition
  natoasia search '"urgent need" person:stoltenberg' --since 2023-01-29
  natoasia search kishida or yoon -0 | xargs -0 wc -w
  natoasia search ammunition --by date
  natoasia search --save shells 'shell* or ammunition'
"""


@make("search", EXAMPLES)
@query_argument()
@filter_options
@click.option(
    "--sort",
    type=click.Choice(("relevance", "date", "oldest", "source")),
    default="relevance",
    show_default=True,
    help="Best match first, newest first, oldest first, or by outlet.",
)
@click.option("--recent", is_flag=True, help="By relevance, with some points more for what is new.")
@page_options(USUAL)
@click.option("--flat", is_flag=True, help="A line for every report, also of one story.")
@click.option(
    "-C",
    "--context",
    type=Whole(),
    metavar="N",
    help="Show the whole sentence of the hit, and N on either side.",
)
@click.option("--explain", is_flag=True, help="Show what each score is made of.")
@click.option("-l", "--paths", is_flag=True, help="Write only paths; the same as --format paths.")
@click.option("-c", "--count", "only_count", is_flag=True, help="Write only how many there are.")
@click.option("--by", type=click.Choice(KINDS), help="Count the reports by what they have.")
@click.option("--save", metavar="NAME", help="Keep the search; see natoasia new.")
@format_option
@null_option
@click.pass_obj
def command(settings: Settings, /, words: tuple[str, ...], **options: Any) -> int:  # noqa: ANN401 - click's
    """Find reports, best match first.

    Words must all occur, in any form; quotes ask for exact words. The snippet shows the hits, in
    plain output *between asterisks*. On a terminal the reports of one story are one hit, the best
    of them, which tells how many more there are. In a pipe each report is a line of the fields of
    `natoasia list`, then score and snippet. Filters and --by need no QUERY. `natoasia help query`
    explains the language.
    """
    terminal = settings.terminal
    question = asked(words, options)
    _refuse(options)
    if not question.query.strip() and not any(question.filters) and not options["by"]:
        raise click.UsageError(NO_QUERY, click.get_current_context())
    with settings.desk() as desk:
        kept = _kept(desk, question, options["save"])
        code = _leniently(desk, question, options, terminal)
        if kept:
            terminal.note(kept)
            return 0
    return code


def _kept(desk: Desk, question: Asked, name: str | None) -> str:
    """Keep the search, if it has a name, and return what to tell of that."""
    if name is None:
        return ""
    from shlex import quote

    before = desk.save_search(name, *question)
    place = f" in place of {before!r}" if before is not None else ""
    shown = name if name.isalnum() else quote(name)
    return f"saved{place}; `natoasia new {shown}` lists what comes from now on"


def _refuse(options: dict[str, Any]) -> None:
    """Refuse what contradicts itself."""
    if options["recent"] and options["sort"] != "relevance":
        raise UsageError("--recent is an order of its own; leave out --sort")
    if options["by"] and (options["paths"] or options["form"] == "paths"):
        raise UsageError("--by counts reports; leave it out to have their paths")
    if options["only_count"] and (options["form"] or options["paths"] or options["by"]):
        raise UsageError("--count writes one number; leave it out to have more")


def _leniently(desk: Desk, question: Asked, options: dict[str, Any], terminal: Terminal) -> int:
    """Answer a question; of one that cannot be read, say why and look for its words.

    The exit code still tells that it could not be read. What cannot be read is not kept either.
    """
    try:
        return _answer(desk, question, options, terminal)
    except QueryError as error:
        if error.place is None or options["save"] is not None:
            raise
        terminal.warn(f"natoasia: {error}")
        terminal.note(AS_WORDS)
        _answer(desk, question._replace(query=plain(question.query)), options, terminal)
        return error.exit_code


def _answer(desk: Desk, question: Asked, options: dict[str, Any], terminal: Terminal) -> int:
    if options["by"]:
        return _counts(desk, question, options, terminal)
    if options["only_count"]:
        return _count(desk, question, terminal)
    return _hits(desk, question, options, terminal)


def _counts(desk: Desk, question: Asked, options: dict[str, Any], terminal: Terminal) -> int:
    from natoasia.views.counting import count_sheet
    from natoasia.views.marks import count

    by = options["by"]
    # Days and months are a course in time, of which no part is to be left out.
    limit = options["limit"] or None if by == "date" else limited(options["limit"], USUAL, terminal)
    page = desk.counts(*question, by=by, limit=limit)
    form = chosen(options["form"], terminal)
    return show_page(
        page,
        count_sheet(by),
        form,
        terminal,
        nothing="Nothing to count." if page.reports else "Nothing found.",
        more=f"; {count(page.reports, 'report')} found",
    )


def _count(desk: Desk, question: Asked, terminal: Terminal) -> int:
    page = desk.count(*question)
    for note in page.notes:
        terminal.note(note)
    terminal.write([str(page.total)])
    suggest(page, terminal)
    return 0 if page.total else NOTHING_FOUND


def _hits(desk: Desk, question: Asked, options: dict[str, Any], terminal: Terminal) -> int:
    from natoasia.rows import Showing
    from natoasia.views.articles import hit_sheet, snippet_width

    form = "paths" if options["paths"] else chosen(options["form"], terminal)
    if form in ("paths", "ids"):
        return _named(desk, question, options, terminal, form)
    fold = form == "table" and terminal.is_tty and not options["flat"]
    showing = Showing(
        fold,
        options["context"],
        options["explain"],
        width=snippet_width(terminal.columns) if form == "table" else None,
        titles=form == "table" and terminal.ink.colour,
        nearly=FEW if form == "table" and terminal.is_tty else 0,
        streamed=True,
    )
    page = desk.search(*question, **_part(options, terminal), showing=showing)
    sheet = hit_sheet(
        whole=options["context"] is not None, explained=options["explain"], nearly=page.nearly
    )
    if fold and not page.items and options["offset"] < page.total:
        for note in page.notes:
            terminal.note(note)
        terminal.warn(ALL_FOLDED.format(page.total))
        return NOTHING_FOUND
    more = f"{_folded(page) if fold else ''}{_followed(page)}"
    return show_page(page, sheet, form, terminal, more=more)


def _named(
    desk: Desk, question: Asked, options: dict[str, Any], terminal: Terminal, form: str
) -> int:
    from natoasia.views.articles import NAMES

    what = cast("Literal['path', 'id']", form.removesuffix("s"))
    page = desk.matching(*question, what=what, **_part(options, terminal))
    return show_page(page, NAMES, form, terminal)


def _part(options: dict[str, Any], terminal: Terminal) -> dict[str, Any]:
    """Return which part of the result is asked for, and its order."""
    return {
        "sort": "recent" if options["recent"] else options["sort"],
        "limit": limited(options["limit"], USUAL, terminal),
        "offset": options["offset"],
    }


def _folded(page: Page[Hit]) -> str:
    """Return what the footer says of the reports that were folded, if any were."""
    more = sum(len(hit.others) for hit in page.items)
    return f"; {more:,} more folded into the stories shown (--flat)" if more else ""


def _followed(page: Page[Hit]) -> str:
    return f"; {len(page.nearly)} with all words but one" if page.nearly else ""
