"""The versions of the schema, and the way from each to the next."""

from __future__ import annotations

from typing import Final

from natoasia.errors import StoreDamagedError, StoreNewerError
from natoasia.store.connection import Connection, damage

STEPS: Final = (
    "schema.sql",
    "unlinked.sql",
    "names.sql",
    "dictionaries.sql",
    "vocabulary.sql",
    "crowds.sql",
    "gone.sql",
    "tallies.sql",
    "strangers.sql",
)
"""Scripts beside this module: number N brings a database from version N to N + 1. Never edited once
released; a change is a new script."""

VERSION: Final = len(STEPS)

APPLICATION: Final = 0x6E61746F
"""SQLite's application id: "nato" in ASCII, which tells a desk from any other database."""


def version_of(connection: Connection) -> int:
    """Return the schema version of a database; raises `StoreNewerError` for one from the future."""
    version = connection.number("PRAGMA user_version")
    if version > VERSION:
        raise StoreNewerError(
            f"{connection.path}: written by a newer natoasia (schema {version}, this one knows "
            f"{VERSION}); upgrade natoasia to open it"
        )
    if version and connection.number("PRAGMA application_id") != APPLICATION:
        raise StoreDamagedError(damage(connection.path, "it is not a natoasia database"))
    return version


def migrate(connection: Connection) -> None:
    """Bring a database to this version, each step a transaction of its own."""
    for step in range(version_of(connection), VERSION):
        with connection.transaction():
            connection.script(_script(STEPS[step]))
            connection.do(f"PRAGMA application_id = {APPLICATION}")
            connection.do(f"PRAGMA user_version = {step + 1}")


def _script(name: str) -> str:
    from importlib.resources import files

    return files("natoasia.store").joinpath(name).read_text("utf-8")
