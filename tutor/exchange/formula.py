"""How is a formula written? As a line of infix text with a name for every part that has one."""

import math
from collections.abc import Iterable, Iterator, Mapping

from tutor.exchange.errors import ExchangeError
from tutor.exchange.expression import COMPARISONS, Expression, Operation, Value, is_number

_SIGNS = {"and": "&&", "or": "||"}
_STRENGTH = {"or": 1, "and": 2, **dict.fromkeys(COMPARISONS, 3), "+": 4, "-": 4, "negative": 4, "*": 5, "/": 5, "^": 6}
_ATOM = 9

Names = Mapping[Expression, str]


def number(value: float) -> str:
    """The shortest text that reads back as the same number."""
    if not math.isfinite(value):
        raise ExchangeError(f"{value} is no number that a model can hold")
    return str(int(value)) if value == int(value) and abs(value) < 1e15 else repr(float(value))


def written(value: Value, names: Names) -> str:
    """The whole formula; a part that has a name is written as that name."""
    return names[value] if not is_number(value) and value in names else body(value, names)  # type: ignore[index]


def body(value: Value, names: Names) -> str:
    """The same, with the outermost operation spelled out even if it has a name."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if not isinstance(value, Operation):
        return number(value) if is_number(value) else names[value]  # type: ignore[arg-type, index]
    kind, parts = value.kind, value.parts
    if kind == "if":
        condition, yes, no = (written(part, names) for part in parts)
        return f"piecewise({yes}, {condition}, {no})"
    if kind == "not":
        return f"!({written(parts[0], names)})"
    if kind == "negative":
        return f"-{_operand(parts[0], names, 5)}"
    if kind not in _STRENGTH:
        return f"{kind}({', '.join(written(part, names) for part in parts)})"
    least = _STRENGTH[kind]
    first = _operand(parts[0], names, _ATOM if least in (3, 6) else least)
    others = [_operand(part, names, _ATOM if least == 6 else least + 1) for part in parts[1:]]
    return f" {_SIGNS.get(kind, kind)} ".join([first, *others])


def _operand(value: Value, names: Names, least: int) -> str:
    """A part, in brackets if it binds less tightly than `least`."""
    text = written(value, names)
    return text if _strength(value, names) >= least else f"({text})"


def _strength(value: Value, names: Names) -> int:
    if is_number(value):
        return _ATOM if value >= 0 else _STRENGTH["negative"]  # type: ignore[operator]
    if value in names or not isinstance(value, Operation):
        return _ATOM
    return _STRENGTH.get(value.kind, _ATOM)


def in_order(values: Iterable[Value]) -> Iterator[Operation]:
    """Every operation below these formulas, once, parts before wholes."""
    seen: set[Value] = set()

    def walk(value: Value) -> Iterator[Operation]:
        if isinstance(value, Operation) and value not in seen:
            seen.add(value)
            for part in value.parts:
                yield from walk(part)
            yield value

    for value in values:
        yield from walk(value)
