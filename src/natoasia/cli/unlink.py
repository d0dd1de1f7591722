"""`natoasia unlink`: reports are held apart."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from natoasia.cli.pairs import ruling_on_pair

if TYPE_CHECKING:
    from natoasia.cli.consent import Consent
    from natoasia.desk import Desk
    from natoasia.ruled import Consequences

EXAMPLES: Final = """
Examples:
  natoasia unlink k3q 7ab
  natoasia unlink monday.txt sunday.txt --dry-run
"""


@ruling_on_pair("unlink", EXAMPLES)
def command(desk: Desk, first: str, second: str, consent: Consent) -> Consequences:
    """Rule that two reports are not of one story.

    ARTICLE is the beginning of an id, or a path. The story that holds both is parted, each of its
    other reports staying with the one it is more like. Shows which stories change before it is
    kept.
    """
    return desk.unlink(first, second, agree=consent)
