"""What is closed at the end of a `with` block: desk, store and index alike."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import Self


class Closing(ABC):
    """Something that holds files open until it is closed."""

    @abstractmethod
    def close(self) -> None:
        """Close it; what is closed already stays so."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
