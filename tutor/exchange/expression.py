"""What is a formula before it is written down? Numbers, symbols and operations that share their parts.

Equal formulas are one object, so a shared part is found by identity and written once. Operations on plain
numbers are computed at once; 0 and 1 vanish where they change nothing. Nothing else is simplified.
"""

import math
import operator
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache

from tutor.exchange.errors import ExchangeError


@dataclass(frozen=True, eq=False)
class Symbol:
    """A quantity with a name. Equal names are one object only through `symbol`."""

    name: str


@dataclass(frozen=True, eq=False)
class Operation:
    """`kind` is a key of COMPUTE; `parts` are its operands in order. Built only by `operation`."""

    kind: str
    parts: "tuple[Value, ...]"


Expression = Symbol | Operation
Value = Symbol | Operation | float | bool

COMPARISONS = ("<", "<=", ">", ">=", "==", "!=")
LOGICAL = (*COMPARISONS, "and", "or", "not")
COMPUTE: Mapping[str, Callable[..., float | bool]] = {
    "+": operator.add,
    "-": operator.sub,
    "*": operator.mul,
    "/": operator.truediv,
    "^": operator.pow,
    "negative": operator.neg,
    "min": min,
    "max": max,
    "abs": abs,
    "exp": math.exp,
    "ln": math.log,
    "sqrt": math.sqrt,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
    "==": operator.eq,
    "!=": operator.ne,
    "and": lambda *parts: all(parts),
    "or": lambda *parts: any(parts),
    "not": operator.not_,
    "if": lambda condition, yes, no: yes if condition else no,
}


@cache
def symbol(name: str) -> Symbol:
    """The symbol of this name."""
    return Symbol(name)


@cache
def _operation(kind: str, parts: tuple[Value, ...]) -> Operation:
    return Operation(kind, parts)


def is_number(value: Value) -> bool:
    return not isinstance(value, Symbol | Operation)


def is_logical(value: Value) -> bool:
    """Whether it is true or false rather than a number."""
    return isinstance(value, bool) or (isinstance(value, Operation) and value.kind in LOGICAL)


def operation(kind: str, *parts: Value) -> Value:
    """The operation, computed if all its parts are numbers."""
    if kind == "if":
        return _choice(*parts)
    if all(map(is_number, parts)):
        return COMPUTE[kind](*parts)
    simpler = _simpler(kind, parts)
    return _operation(kind, parts) if simpler is None else simpler


def _choice(condition: Value, yes: Value, no: Value) -> Value:
    if is_number(condition):
        return yes if condition else no
    return (
        yes if yes is no or (is_number(yes) and is_number(no) and yes == no) else _operation("if", (condition, yes, no))
    )


def _simpler(kind: str, parts: tuple[Value, ...]) -> Value | None:
    """What is left where a 0, a 1 or two signs change nothing; None if it stands as it is."""
    if len(parts) != 2:
        return parts[0].parts[0] if kind == "negative" and _is_negative(parts[0]) else None  # type: ignore[union-attr]
    left, right = parts
    if kind in ("+", "-") and _is(right, 0):
        return left
    if kind in ("+", "-") and _is(left, 0):
        return right if kind == "+" else operation("negative", right)
    if (kind == "*" and (_is(left, 0) or _is(right, 0))) or (kind == "/" and _is(left, 0)):
        return 0.0
    if kind in ("*", "/") and _is(right, 1):
        return left
    if kind == "*" and _is(left, 1):
        return right
    return _without_signs(kind, left, right)


def _without_signs(kind: str, left: Value, right: Value) -> Value | None:
    """Signs of the operands moved outward."""
    if isinstance(right, Operation) and right.kind == "negative":
        if kind in ("+", "-"):
            return operation("-" if kind == "+" else "+", left, right.parts[0])
        if kind == "*":
            return operation("negative", operation("*", left, right.parts[0]))
    if isinstance(left, Operation) and left.kind == "negative" and kind == "+":
        return operation("-", right, left.parts[0])
    return None


def _is(value: Value, number: float) -> bool:
    return is_number(value) and value == number


def _is_negative(value: Value) -> bool:
    return isinstance(value, Operation) and value.kind == "negative"


def replaced(value: Value, old: Symbol, new: Value) -> Value:
    """The formula with one symbol replaced."""
    done: dict[Value, Value] = {}

    def walk(part: Value) -> Value:
        if not isinstance(part, Operation):
            return new if part is old else part
        if part not in done:
            done[part] = operation(part.kind, *map(walk, part.parts))
        return done[part]

    return walk(value)


def slope(value: Value, of: Symbol) -> Value:
    """The derivative; ExchangeError for an operation that the drugs' kinetics do not need."""
    if not isinstance(value, Operation):
        return 1.0 if value is of else 0.0
    if value.kind == "if":
        condition, yes, no = value.parts
        return operation("if", condition, slope(yes, of), slope(no, of))
    parts, slopes = value.parts, [slope(part, of) for part in value.parts]
    if all(_is(one, 0) for one in slopes):
        return 0.0
    if value.kind in ("+", "-", "negative"):
        return operation(value.kind, *slopes)
    if value.kind == "*":
        return operation("+", operation("*", slopes[0], parts[1]), operation("*", parts[0], slopes[1]))
    if value.kind == "/" and _is(slopes[1], 0):
        return operation("/", slopes[0], parts[1])
    if value.kind == "exp":
        return operation("*", value, slopes[0])
    raise ExchangeError(f"the kinetics of the drugs use {value.kind}, whose slope is not known; write it with exp")
