"""What places are called besides, and which countries they are in: what a search finds them by."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

KEPT: Final = 1 << 14
"""Names remembered: the same few thousand fill most reports."""


@lru_cache(maxsize=KEPT)
def other_names(name: str, country: str | None) -> tuple[str, ...]:
    """Return the other names of a place in that country; none where the name is of another one.

    >>> other_names("Kiev", "UA")
    ('Kyiv', 'Kyyiv')
    """
    from natoasia.parsing.names import country_of, variants

    if country_of(name) != country:
        return ()
    return tuple(other for other in variants(name) if other != name)


@lru_cache(maxsize=KEPT)
def countries(code: str | None) -> tuple[str, ...]:
    """Return the names of the country with an ISO 3166-1 code, the usual one first.

    >>> countries("KR")[:2]
    ('South Korea', 'Republic of Korea')
    """
    from natoasia.parsing.names import country_called, variants

    usual = country_called(code) if code else None
    return variants(usual) if usual else ()
