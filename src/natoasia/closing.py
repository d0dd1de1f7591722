"""What is closed at the end of a `with` block: desk, store and index alike."""

from __future__ import annotations

from typing import Self


class Closing:
    """Something that holds files open until it is closed."""

    # Not an abstract class: that takes longer to make than all that is in it.
    def close(self) -> None:
        """Close it; what is closed already stays so."""
        raise AssertionError(f"{type(self).__name__} cannot be closed")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
