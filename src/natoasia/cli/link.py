"""`natoasia link`: reports are put together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from natoasia.cli.pairs import ruling_on_pair

if TYPE_CHECKING:
    from natoasia.cli.consent import Consent
    from natoasia.desk import Desk
    from natoasia.ruled import Consequences

EXAMPLES: Final = """
Examples:
  natoasia link k3q 7ab
  natoasia link monday.txt sunday.txt --dry-run
"""


@ruling_on_pair("link", EXAMPLES)
def command(desk: Desk, first: str, second: str, consent: Consent) -> Consequences:
    """Rule that two reports are of one story.

    ARTICLE is the beginning of an id, or a path. Their stories become one, and stay one whatever
    reports come. Shows which stories change before it is kept.
    """
    return desk.link(first, second, agree=consent)
