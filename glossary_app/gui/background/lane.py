"""Work beside the window: one thread runs jobs in their order, the main thread gets the results."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass
from queue import SimpleQueue
from typing import Any, Generic, Protocol, TypeVar

from PySide6.QtCore import QObject, Signal

from glossary_app.errors import DamagedStoreError, GlossaryError, IndexUnusableError
from glossary_app.model.mending import Mending


class Closable(Protocol):
    """Anything that has to be closed on the thread that opened it."""

    def close(self) -> None:
        """Let go of what is held."""
        ...


# What can be mended without the user.
Damage = (DamagedStoreError, IndexUnusableError)

ResourceT_co = TypeVar("ResourceT_co", bound=Closable, covariant=True)
AnswerT = TypeVar("AnswerT")


@dataclass(frozen=True, slots=True)
class _Task:
    """A job, and whom to tell; runs and answers are plain data, never a QObject."""

    job: Callable[[Any], Any]
    answered: Callable[[Any], None]
    failed: Callable[[Exception], None]


def ignore(_: object) -> None:
    """Receive an answer, or a fault, that nobody has to be told of."""


_RENEWAL = _Task(ignore, ignore, ignore)


@dataclass(frozen=True, slots=True)
class _Delivery:
    """Something to be called on the main thread."""

    receive: Callable[[Any], None]
    value: Any


class _Dispatcher(QObject):
    """Lives on the main thread and owns the signal that other threads send results through."""

    arrived = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.arrived.connect(self._deliver)

    def _deliver(self, delivery: _Delivery) -> None:
        delivery.receive(delivery.value)


class Lane(Generic[ResourceT_co]):
    """A thread with a resource of its own, such as a library with its database connections."""

    def __init__(
        self,
        open_resource: Callable[[], ResourceT_co],
        mend: Callable[[GlossaryError], Mending | None] | None = None,
        *,
        name: str = "lane",
    ) -> None:
        self._open = open_resource
        self._mend = mend
        self._mended: Callable[[Mending], None] = ignore
        self._faulted: Callable[[Exception], None] = ignore
        self._resource: ResourceT_co | None = None
        self._tasks: SimpleQueue[_Task | None] = SimpleQueue()
        self._dispatcher = _Dispatcher()
        # A daemon: a job that hangs must not keep a closed window in the process list.
        self._thread = threading.Thread(target=self._work, name=name, daemon=True)
        self._closing = threading.Event()

    def tell_mended(self, mended: Callable[[Mending], None]) -> None:
        """Whom to tell, on the main thread, when a damaged file has been mended."""
        self._mended = mended

    def tell_faults(self, faulted: Callable[[Exception], None]) -> None:
        """Whom to tell, on the main thread, of the faults that nobody else wants to be told of."""
        self._faulted = faulted

    def fault(self, fault: Exception) -> None:
        """Tell of a fault whoever is told of them all."""
        self._faulted(fault)

    @property
    def is_started(self) -> bool:
        """Whether the lane has begun to work."""
        return self._thread.ident is not None

    def start(self) -> None:
        """Open the resource and begin with the jobs asked for so far; once is enough."""
        if not self.is_started:
            self._thread.start()

    def ask(
        self,
        job: Callable[[ResourceT_co], AnswerT],
        answered: Callable[[AnswerT], None],
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """Run the job on the lane's thread; the answer or the fault comes to the main thread.

        A fault that is nobody's in particular goes to whoever is told of them all.
        """
        self._tasks.put(_Task(job, answered, failed or self.fault))

    def renew(self) -> None:
        """Open the resource anew for whatever is asked from now on."""
        self._tasks.put(_RENEWAL)

    def close(self, seconds: float = 5.0) -> None:
        """Drop what is waiting, close the resource, and wait for the thread."""
        self._closing.set()
        self._tasks.put(None)
        if self._thread.is_alive():
            self._thread.join(seconds)

    def _work(self) -> None:
        while (task := self._tasks.get()) is not None and not self._closing.is_set():
            if task is _RENEWAL:
                self._let_go()
                continue
            # Bugs are passed on as well: whoever asked shows them, and the lane goes on.
            try:
                answer = _Delivery(task.answered, self._answer(task))
            except Exception as fault:
                answer = _Delivery(task.failed, fault)
            self._send(answer)
        self._let_go()

    def _answer(self, task: _Task) -> Any:
        """Do the job; when a file turns out damaged, mend it and do the job once more."""
        try:
            return self._run(task)
        except Damage as fault:
            # Closed first: on Windows an open file cannot be moved away.
            self._let_go()
            if self._mend is None:
                raise
            mending = self._mend(fault)
        if mending is not None:
            self._send(_Delivery(self._mended, mending))
        return self._run(task)

    def _run(self, task: _Task) -> Any:
        self._resource = self._resource or self._open()
        return task.job(self._resource)

    def _let_go(self) -> None:
        resource, self._resource = self._resource, None
        if resource is not None:
            resource.close()

    def _send(self, delivery: _Delivery) -> None:
        if not self._closing.is_set():
            self._dispatcher.arrived.emit(delivery)
