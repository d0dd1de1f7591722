"""Loading modules while something else is waited for: the index, or the disk."""

from __future__ import annotations

from _thread import allocate_lock, start_new_thread
from importlib import import_module


class Loading:
    """Loads modules beside what is done within its `with` block, which ends when they are there.

    A search in the index leaves Python idle, and so does writing it.
    """

    def __init__(self, *names: str) -> None:
        self._names = names
        self._busy = allocate_lock()

    def __enter__(self) -> None:
        if self._names:
            self._busy.acquire()
            # Not by `threading`, which a search need not load.
            start_new_thread(self._load, ())

    def __exit__(self, *_: object) -> None:
        # Not left to itself: a process is not to end while it loads a library.
        with self._busy:
            self._names = ()

    def _load(self) -> None:
        try:
            for name in self._names:
                import_module(name)
        except ImportError:
            pass  # Whoever needs it will be told.
        finally:
            self._busy.release()
