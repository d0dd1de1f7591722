"""Processes that share out work in order, and lose nothing when one of them dies."""

from __future__ import annotations

import multiprocessing
import signal
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from multiprocessing.connection import Connection, wait
from pickle import PicklingError
from typing import TYPE_CHECKING, Any, Final, Generic, TypeVar

if TYPE_CHECKING:
    from multiprocessing.context import BaseContext

Item = TypeVar("Item")
Outcome = TypeVar("Outcome")

AHEAD: Final = 3
"""Shares under way or done for each worker: enough that a long file holds up nobody."""

PATIENCE: Final = 2.0
"""Seconds a worker gets to end by itself once its pipe is closed."""

PRELOADED: Final = ("natoasia.desk.preparing", "natoasia.model", "natoasia.parsing")
"""Loaded once, in the process that workers are forked from."""

READY: Final = "ready"


class Share(Generic[Item, Outcome]):
    """Some items for one worker, and what has become of them, in order."""

    def __init__(self, items: Sequence[Item]) -> None:
        self.items = items
        self.outcomes: list[Outcome] = []
        self.suspect = -1
        """The item at which a worker died."""

    @property
    def rest(self) -> Sequence[Item]:
        """The items that have no outcome yet."""
        return self.items[len(self.outcomes) :]


class Worker(Generic[Item, Outcome]):
    """A process with a pipe to it."""

    def __init__(self, context: BaseContext, work: Callable[[Item], Outcome]) -> None:
        self.pipe, theirs = context.Pipe()
        self.process: Any = context.Process(  # type: ignore[attr-defined]
            target=_serve, args=(theirs, work), daemon=True
        )
        with _interrupts_held():
            self.process.start()
        theirs.close()
        self.share: Share[Item, Outcome] | None = None
        self.answered = False

    def take(self, share: Share[Item, Outcome]) -> None:
        """Give it a share to work on."""
        self.share = share
        self.pipe.send(share.rest)

    def end(self) -> int | None:
        """End it, by force if need be; return its exit code."""
        self.pipe.close()
        self.process.join(PATIENCE if self.share is None else 0)
        if self.process.is_alive():
            self.process.kill()
            self.process.join()
        return int(self.process.exitcode)


def _serve(pipe: Connection, work: Callable[[Any], Any]) -> None:
    """Work until the other end of the pipe is closed, as it is too when that process dies."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        pipe.send(READY)
        while True:
            for item in pipe.recv():
                pipe.send(work(item))
    except (EOFError, OSError):
        return


@contextmanager
def _interrupts_held() -> Iterator[None]:
    """Let a process be born deaf to Ctrl-C, which goes to every process at the terminal."""
    if sys.platform == "win32":
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


class Workers(Generic[Item, Outcome]):
    """Some processes that do `work`; `lost` is what becomes of an item that kills its worker twice.

    `work` is a function that can be pickled, and so are items and outcomes.
    """

    def __init__(
        self, jobs: int, work: Callable[[Item], Outcome], lost: Callable[[Item, str], Outcome]
    ) -> None:
        self._work = work
        self._lost = lost
        self._context = _context()
        self._workers: list[Worker[Item, Outcome]] = []
        self._order: deque[Share[Item, Outcome]] = deque()
        self._jobs = jobs
        self._unable = False

    def __enter__(self) -> Workers[Item, Outcome]:
        return self

    def __exit__(self, *_: object) -> None:
        self._dismiss()
        self._order.clear()

    def _dismiss(self) -> None:
        for worker in self._workers:
            worker.end()
        self._workers.clear()

    def run(self, shares: Iterable[Sequence[Item]]) -> Iterator[Outcome]:
        """Yield the outcome of every item of every share, in their order."""
        rest = iter(shares)
        while not self._unable:
            more = self._hand_out(rest)
            if not more and not self._order:
                return
            if not self._unable:
                self._listen()
                yield from self._in_order()
        yield from self._alone(rest)

    def _hand_out(self, rest: Iterator[Sequence[Item]]) -> bool:
        """Give idle workers what comes next; return whether more may come."""
        self._staff()
        for worker in self._workers:
            if worker.share is None and worker.answered:
                if len(self._order) >= AHEAD * self._jobs:
                    return True
                items = next(rest, None)
                if items is None:
                    return False
                share: Share[Item, Outcome] = Share(items)
                self._order.append(share)
                self._give(worker, share)
        return True

    def _staff(self) -> None:
        """Start the workers that are missing; what cannot be sent to one is done here instead."""
        try:
            while len(self._workers) < self._jobs and not self._unable:
                self._workers.append(Worker(self._context, self._work))
        except (OSError, PicklingError, AttributeError, TypeError):
            self._unable = True

    def _give(self, worker: Worker[Item, Outcome], share: Share[Item, Outcome]) -> None:
        try:
            worker.take(share)
        except OSError:
            self._bury(worker)

    def _listen(self) -> None:
        """Wait for a worker to say something, or to die."""
        busy = {item.pipe: item for item in self._workers if item.share or not item.answered}
        for pipe in wait(list(busy)):
            self._hear(busy[pipe])  # type: ignore[index]

    def _hear(self, worker: Worker[Item, Outcome]) -> None:
        try:
            said = worker.pipe.recv()
        except (EOFError, OSError):
            self._bury(worker)
            return
        if not worker.answered:
            worker.answered = True
        elif worker.share:
            worker.share.outcomes.append(said)
            if not worker.share.rest:
                worker.share = None

    def _bury(self, worker: Worker[Item, Outcome]) -> None:
        """Replace a worker that died, and let the next one go on with its share."""
        share, worker.share = worker.share, None
        code = worker.end()
        self._workers.remove(worker)
        if not worker.answered:
            self._unable = True
        elif share is not None:
            self._suspect(share, code)
            self._staff()
            if share.rest and not self._unable:
                self._give(self._workers[-1], share)

    def _suspect(self, share: Share[Item, Outcome], code: int | None) -> None:
        """Give the item at which a worker died a second chance, and no third."""
        at = len(share.outcomes)
        if share.suspect == at:
            share.outcomes.append(self._lost(share.items[at], death(code)))
        share.suspect = at

    def _in_order(self) -> Iterator[Outcome]:
        while self._order and not self._order[0].rest:
            yield from self._order.popleft().outcomes

    def _alone(self, rest: Iterable[Sequence[Item]]) -> Iterator[Outcome]:
        """Do the rest in this process, where no other can be started."""
        self._dismiss()
        for share in self._order:
            yield from share.outcomes
            left = list(share.rest)
            if share.suspect == len(share.outcomes):
                yield self._lost(left.pop(0), "ended, and no other could be started")
            yield from map(self._work, left)
        self._order.clear()
        for items in rest:
            yield from map(self._work, items)


def _context() -> BaseContext:
    """Return how processes are started: forked from a clean server where there is one.

    A plain fork would copy the threads' locks of a process that has searched.
    """
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(list(PRELOADED))
    return context


def death(code: int | None) -> str:
    """Return how a process ended, in words."""
    if code is not None and code < 0:
        try:
            return f"was killed by {signal.Signals(-code).name}"
        except ValueError:
            return f"was killed by signal {-code}"
    return f"ended with code {code}"
