"""What was done, and what can be undone? A value with the values before and after it."""

from dataclasses import dataclass, replace
from typing import Generic, TypeVar

T = TypeVar("T")
LONGEST = 500  # acts that are remembered


@dataclass(frozen=True)
class History(Generic[T]):
    """`past` runs towards the present, `future` away from it. `open`: the present is still being moved about."""

    present: T
    past: tuple[T, ...] = ()
    future: tuple[T, ...] = ()
    open: bool = False

    def with_value(self, value: T, done: bool = True) -> "History[T]":
        """An act. While it is not `done` it counts as one with what follows, and undoing goes back before all of it."""
        if value == self.present and not self.open:
            return self
        past = self.past if self.open else (*self.past, self.present)[-LONGEST:]
        if done and past and value == past[-1]:
            return History(value, past[:-1], self.future if self.open else ())  # carried about and put back
        return History(value, past, (), open=not done)

    def undone(self) -> "History[T]":
        if not self.past:
            return self
        return History(self.past[-1], self.past[:-1], (self.present, *self.future))

    def redone(self) -> "History[T]":
        if not self.future:
            return self
        return History(self.future[0], (*self.past, self.present), self.future[1:])

    def settled(self) -> "History[T]":
        """The act is over where it stands."""
        return replace(self, open=False)
