"""The number that a formula stands for, where its symbols have these numbers."""

from collections.abc import Mapping

from tutor.exchange.expression import COMPUTE, Expression, Operation, Value, is_number


def evaluate(value: Value, numbers: Mapping[Expression, float]) -> float:
    done: dict[Value, float] = dict(numbers)

    def walk(part: Value) -> float:
        if is_number(part):
            return part
        if part not in done:
            assert isinstance(part, Operation)
            if part.kind == "if":  # only the way that is taken, as in Python
                done[part] = walk(part.parts[1] if walk(part.parts[0]) else part.parts[2])
            else:
                done[part] = COMPUTE[part.kind](*map(walk, part.parts))
        return done[part]

    return walk(value)
