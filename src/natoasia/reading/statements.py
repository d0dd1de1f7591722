"""The names under which containers state a field, whatever their format."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from natoasia.model import FieldName

NAMES: Final[dict[str, FieldName]] = {
    **dict.fromkeys(("headline", "title", "name", "hed"), "headline"),
    **dict.fromkeys(
        ("source", "publication", "publisher", "outlet", "newspaper", "sitename", "site_name"),
        "source",
    ),
    **dict.fromkeys(
        (
            *("date", "published", "pubdate", "publication_date", "published_at", "publish_date"),
            *("datepublished", "publishedat", "date_publish", "versioncreated", "firstcreated"),
            *("firstpublished", "issued", "created", "datecreated"),
        ),
        "date",
    ),
    **dict.fromkeys(("byline", "author", "authors", "by", "creator"), "byline"),
    **dict.fromkeys(("dateline", "located", "locationcreated"), "dateline"),
    **dict.fromkeys(("agency", "agencies", "wire", "sourceorganization"), "agencies"),
    **dict.fromkeys(("language", "lang", "inlanguage"), "language"),
}
"""Field names of front matter, schema.org, ninjs, NewsAPI and news-please, in lower case."""

ORDER: Final[tuple[FieldName, ...]] = (
    *("headline", "source", "agencies", "date", "byline", "dateline", "language"),
)
"""The order in which statements are written above a report."""


# `https://www.harbourpost.example/world/ferry`, `harbourpost.example`
HOST: Final = re.compile(
    r"(?:(?:https?:)?//)?(?:www\d?\.)?(?P<host>[\w-]+(?:\.[\w-]+)+)(?=[/:?#]|\Z)"
)


def site_of(address: str) -> str:
    """Return the site of an address, as it is looked up among outlets; empty where it is none.

    >>> site_of("https://www.harbourpost.example/world/ferry")
    'harbourpost.example'
    """
    found = HOST.match(address.strip())
    return found["host"].lower() if found else ""


def field_of(name: str) -> FieldName | None:
    """Return the field that a container's key names.

    >>> field_of("Publication Date")
    'date'
    """
    key = name.strip().lower()
    return NAMES.get(key) or NAMES.get(key.replace(" ", "_").replace("-", "_"))
