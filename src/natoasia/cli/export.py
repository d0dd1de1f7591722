"""`natoasia export`: reports for other programs."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any, Final

import click

from natoasia.cli.files import deliver
from natoasia.cli.output import NOTHING_FOUND, format_options
from natoasia.cli.query import asked, filter_options, query_argument
from natoasia.cli.settings import Settings
from natoasia.cli.settings import command as make
from natoasia.cli.values import PATH
from natoasia.views.exporting import FORMATS, export, schema
from natoasia.views.marks import count

EXAMPLES: Final = """
Examples:
  natoasia export > reports.jsonl
  natoasia export person:stoltenberg --since 2023-01 -o nato.jsonl
  natoasia export --format csv -o reports.csv
  natoasia export nato --format ris -o nato.ris
  natoasia export --schema > reports.schema.json
"""


@make("export", EXAMPLES)
@query_argument()
@filter_options
@format_options(FORMATS, "JSON Lines, one JSON array, a table or references. Default: jsonl.")
@click.option("-o", "--output", type=PATH, metavar="FILE", help="Write to FILE.")
@click.option("--schema", "as_schema", is_flag=True, help="Write the JSON Schema of a line.")
@click.pass_obj
def command(settings: Settings, /, words: tuple[str, ...], **options: Any) -> int:  # noqa: ANN401 - click's
    """Write reports for other programs.

    Everything known of each report, the evidence included: all fields, the text in its segments,
    and its story. The form is a public contract that --schema describes. A QUERY chooses reports,
    in the language of `natoasia search`; without one all are written. CSV leaves out the nested
    fields: span, segments and evidence. RIS and BibTeX are references, for Zotero and its like.
    FILE, - for standard output, is replaced only when everything has been written.
    """
    output: Path | None = options.pop("output")
    if options.pop("as_schema"):
        deliver(output, [schema()], settings.terminal)
        return 0
    query, filters = asked(words, options)
    with settings.desk() as desk, closing(_Counted(desk.export(query, filters))) as counted:
        deliver(output, export(counted, options["form"] or "jsonl"), settings.terminal)
    settings.terminal.note(f"{count(counted.number, 'article')} written")
    return 0 if counted.number else NOTHING_FOUND


class _Counted:
    """Articles passing by, counted."""

    def __init__(self, articles: Iterable[dict[str, object]]) -> None:
        self.number = 0
        self._articles = articles

    def __iter__(self) -> Iterator[dict[str, object]]:
        for article in self._articles:
            self.number += 1
            yield article

    def close(self) -> None:
        """Let go of the desk, also when a reader of the pipe has left."""
        if isinstance(self._articles, Generator):
            self._articles.close()
