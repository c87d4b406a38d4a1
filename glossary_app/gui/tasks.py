"""Work beside the window: one thread runs jobs in their order, the main thread gets the results."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass
from queue import SimpleQueue
from typing import Any, Generic, Protocol, TypeVar

from PySide6.QtCore import QObject, Signal


class Closable(Protocol):
    """Anything that has to be closed on the thread that opened it."""

    def close(self) -> None:
        """Let go of what is held."""
        ...


ResourceT = TypeVar("ResourceT", bound=Closable)


@dataclass(frozen=True, slots=True)
class _Task:
    """A job, and whom to tell; runs and answers are plain data, never a QObject."""

    job: Callable[[Any], Any]
    answered: Callable[[Any], None]
    failed: Callable[[Exception], None]


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


class Lane(Generic[ResourceT]):
    """A thread with a resource of its own, such as a library with its database connections."""

    def __init__(self, open_resource: Callable[[], ResourceT]) -> None:
        self._open = open_resource
        self._tasks: SimpleQueue[_Task | None] = SimpleQueue()
        self._dispatcher = _Dispatcher()
        # A daemon: a job that hangs must not keep a closed window in the process list.
        self._thread = threading.Thread(target=self._work, name="read lane", daemon=True)
        self._closing = threading.Event()

    @property
    def is_started(self) -> bool:
        """Whether the lane has begun to work."""
        return self._thread.ident is not None

    def start(self) -> None:
        """Open the resource and begin with the jobs asked for so far."""
        self._thread.start()

    def ask(
        self,
        job: Callable[[ResourceT], Any],
        answered: Callable[[Any], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Run the job on the lane's thread; the answer or the fault comes to the main thread."""
        self._tasks.put(_Task(job, answered, failed))

    def close(self, seconds: float = 5.0) -> None:
        """Drop what is waiting, close the resource, and wait for the thread."""
        self._closing.set()
        self._tasks.put(None)
        if self._thread.is_alive():
            self._thread.join(seconds)

    def _work(self) -> None:
        resource: ResourceT | None = None
        while (task := self._tasks.get()) is not None and not self._closing.is_set():
            # Bugs are passed on as well: whoever asked shows them, and the lane goes on.
            try:
                resource = resource or self._open()
                answer = _Delivery(task.answered, task.job(resource))
            except Exception as fault:
                answer = _Delivery(task.failed, fault)
            self._send(answer)
        if resource is not None:
            resource.close()

    def _send(self, delivery: _Delivery) -> None:
        if not self._closing.is_set():
            self._dispatcher.arrived.emit(delivery)


class Numbered:
    """Numbers questions, so that an answer to any but the newest one is dropped."""

    def __init__(self) -> None:
        self._newest = 0

    def next(self) -> int:
        """The number of a new question; all earlier ones are stale from now on."""
        self._newest += 1
        return self._newest

    @property
    def has_begun(self) -> bool:
        """Whether anything has been asked yet."""
        return self._newest > 0

    def is_newest(self, number: int) -> bool:
        """Whether nothing has been asked since."""
        return number == self._newest
