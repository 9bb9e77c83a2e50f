"""How do the equations become formulas? Their Python source is read line by line, with symbols for numbers.

What is understood is what equations.py and solving.py keep to: assignments, helper functions, if, loops over
a known range, comparisons, min, max, and the words of `math`. Anything else is refused with its line.
"""

import ast
import inspect
import math
import textwrap
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from tutor.exchange.errors import ExchangeError
from tutor.exchange.expression import Expression, Operation, Symbol, Value, is_logical, is_number, operation


@dataclass(frozen=True)
class Vector:
    """A row of numbers that functions read and fill."""

    name: str


@dataclass(frozen=True)
class Man:
    """The parameters: any attribute is a symbol."""

    symbol: Callable[[str], Symbol]


Item = Any  # a Value, a Vector, a Man, a tuple of them, or a module or function of the source
Scope = dict[str, Item]

_CALLS: dict[Any, str] = {min: "min", max: "max", abs: "abs", math.exp: "exp", math.log: "ln", math.sqrt: "sqrt"}
_CALLS[math.pow] = "^"
_BINARY = {ast.Add: "+", ast.Sub: "-", ast.Mult: "*", ast.Div: "/", ast.Pow: "^"}
_COMPARE = {ast.Lt: "<", ast.LtE: "<=", ast.Gt: ">", ast.GtE: ">=", ast.Eq: "==", ast.NotEq: "!="}


@cache
def _definition(function: Callable[..., Any]) -> ast.FunctionDef:
    """The syntax tree of a function, with its own line numbers."""
    try:
        source = textwrap.dedent(inspect.getsource(function))
    except OSError as problem:
        raise ExchangeError("the source of the equations is not here; install the program again") from problem
    found = ast.parse(source).body[0]
    assert isinstance(found, ast.FunctionDef)
    return ast.increment_lineno(found, function.__code__.co_firstlineno - 1)


@dataclass
class Reading:
    """What has been read so far: what each place of each vector holds, and the name each formula would like."""

    memory: dict[tuple[str, int], Value] = field(default_factory=dict)
    labels: dict[Expression, str] = field(default_factory=dict)
    meanings: dict[Expression, str] = field(default_factory=dict)

    def call(self, function: Callable[..., Any], *arguments: Item) -> Item:
        """The value of a Python function for these arguments; vectors are filled on the way."""
        definition = _definition(function)
        names = [argument.arg for argument in definition.args.args]
        value = _Frame(self, function).block(definition.body, dict(zip(names, arguments, strict=True)))
        if isinstance(value, Operation) and any(isinstance(argument, Vector) for argument in arguments):
            self.labels.setdefault(value, function.__name__)
            if self.labels[value] == function.__name__ and function.__doc__:
                self.meanings[value] = function.__doc__.strip().splitlines()[0]
        return value

    def label(self, value: Item, name: str) -> None:
        """Remember what a formula is called in the source; its first name counts."""
        if isinstance(value, Operation) and not is_logical(value):
            self.labels.setdefault(value, name)


@dataclass(frozen=True)
class _Frame:
    """One call: the function whose lines are read."""

    reading: Reading
    function: Callable[..., Any]

    def refuse(self, node: ast.AST) -> ExchangeError:
        place = f"{inspect.getsourcefile(self.function)}:{getattr(node, 'lineno', '?')}"
        return ExchangeError(f"{place}: {type(node).__name__} has no place in an exported formula; write it plainly")

    def block(self, statements: Sequence[ast.stmt], scope: Scope) -> Item:
        """Run the statements; the value that is returned, or None."""
        for place, statement in enumerate(statements):
            if isinstance(statement, ast.Return):
                return None if statement.value is None else self.value(statement.value, scope)
            if isinstance(statement, ast.If):
                rest = statements[place + 1 :]
                if _returns(statement):
                    return self.branches(statement, scope, rest)
                self.branches(statement, scope, ())
            else:
                self.statement(statement, scope)
        return None

    def statement(self, node: ast.stmt, scope: Scope) -> None:
        """One line without a choice."""
        if isinstance(node, ast.Assign):
            value = self.value(node.value, scope)
            for target in node.targets:
                self.store(target, value, scope)
        elif isinstance(node, ast.AnnAssign) and node.value is not None:
            self.store(node.target, self.value(node.value, scope), scope)
        elif isinstance(node, ast.AugAssign):
            old = self.value(node.target, scope)
            value = self.binary(node, node.op, old, self.value(node.value, scope))
            self.store(node.target, value, scope)
        elif isinstance(node, ast.For) and isinstance(node.target, ast.Name) and not node.orelse:
            for value in self.loop(node, scope):
                scope[node.target.id] = value
                self.block(node.body, scope)
        elif isinstance(node, ast.Expr):
            if not isinstance(node.value, ast.Constant):
                self.value(node.value, scope)
        elif not isinstance(node, ast.Pass):
            raise self.refuse(node)

    def loop(self, node: ast.For, scope: Scope) -> Iterable[Item]:
        values = self.value(node.iter, scope)
        if isinstance(values, range | tuple) and not any(_leaves(inner) for inner in ast.walk(node)):
            return values
        raise self.refuse(node)

    def branches(self, node: ast.If, scope: Scope, rest: Sequence[ast.stmt]) -> Item:
        """Both ways of an if, joined; `rest` is what follows it, needed where a branch returns."""
        condition, memory = self.value(node.test, scope), self.reading.memory
        if is_number(condition):
            return self.block([*(node.body if condition else node.orelse), *rest], scope)
        yes_scope, no_scope = dict(scope), dict(scope)
        self.reading.memory = dict(memory)
        yes = self.block([*node.body, *rest], yes_scope)
        yes_memory, self.reading.memory = self.reading.memory, dict(memory)
        no = self.block([*node.orelse, *rest], no_scope)
        self.join_memory(condition, yes_memory)
        for name in yes_scope.keys() & no_scope.keys():
            scope[name] = self.join(node, condition, yes_scope[name], no_scope[name])
            self.reading.label(scope[name], f"{self.function.__name__}_{name}")
        return None if yes is None and no is None else self.join(node, condition, yes, no)

    def join_memory(self, condition: Value, yes: dict[tuple[str, int], Value]) -> None:
        no = self.reading.memory
        self.reading.memory = {key: operation("if", condition, yes[key], no[key]) for key in no if key in yes}

    def join(self, node: ast.AST, condition: Value, yes: Item, no: Item) -> Item:
        if yes is no:
            return yes
        if _is_value(yes) and _is_value(no):
            return operation("if", condition, yes, no)
        raise self.refuse(node)

    def store(self, target: ast.expr, value: Item, scope: Scope) -> None:
        if isinstance(target, ast.Name):
            scope[target.id] = value
            self.reading.label(value, f"{self.function.__name__}_{target.id}")
        elif isinstance(target, ast.Tuple) and isinstance(value, tuple) and len(value) == len(target.elts):
            for one, part in zip(target.elts, value, strict=True):
                self.store(one, part, scope)
        elif isinstance(target, ast.Subscript):
            vector, place = self.place(target, scope)
            self.reading.memory[vector.name, place] = value
        else:
            raise self.refuse(target)

    def place(self, node: ast.Subscript, scope: Scope) -> tuple[Vector, int]:
        vector, place = self.value(node.value, scope), self.value(node.slice, scope)
        if isinstance(vector, Vector) and isinstance(place, int):
            return vector, place
        raise self.refuse(node)

    def value(self, node: ast.expr, scope: Scope) -> Item:
        """The value of one expression of the source."""
        read = getattr(self, f"read_{type(node).__name__.lower()}", None)
        if read is None:
            raise self.refuse(node)
        return read(node, scope)

    def read_constant(self, node: ast.Constant, scope: Scope) -> Item:
        if isinstance(node.value, int | float):
            return node.value
        raise self.refuse(node)

    def read_name(self, node: ast.Name, scope: Scope) -> Item:
        if node.id in scope:
            return scope[node.id]
        known = inspect.getclosurevars(self.function)
        for names in (known.globals, known.builtins):
            if node.id in names:
                return names[node.id]
        raise self.refuse(node)

    def read_tuple(self, node: ast.Tuple, scope: Scope) -> Item:
        return tuple(self.value(part, scope) for part in node.elts)

    def read_attribute(self, node: ast.Attribute, scope: Scope) -> Item:
        owner = self.value(node.value, scope)
        if isinstance(owner, Man):
            return owner.symbol(node.attr)
        if inspect.ismodule(owner) and hasattr(owner, node.attr):
            return getattr(owner, node.attr)
        raise self.refuse(node)

    def read_subscript(self, node: ast.Subscript, scope: Scope) -> Item:
        vector, place = self.place(node, scope)
        if (vector.name, place) not in self.reading.memory:
            raise self.refuse(node)
        return self.reading.memory[vector.name, place]

    def read_binop(self, node: ast.BinOp, scope: Scope) -> Item:
        return self.binary(node, node.op, self.value(node.left, scope), self.value(node.right, scope))

    def binary(self, node: ast.AST, kind: ast.operator, left: Item, right: Item) -> Item:
        if type(kind) in _BINARY and _is_value(left) and _is_value(right):
            return operation(_BINARY[type(kind)], left, right)
        raise self.refuse(node)

    def read_unaryop(self, node: ast.UnaryOp, scope: Scope) -> Item:
        value = self.value(node.operand, scope)
        if isinstance(node.op, ast.USub):
            return operation("negative", value)
        if isinstance(node.op, ast.Not):
            return operation("not", value)
        raise self.refuse(node)

    def read_boolop(self, node: ast.BoolOp, scope: Scope) -> Item:
        kind = "and" if isinstance(node.op, ast.And) else "or"
        parts = [self.value(part, scope) for part in node.values]
        return _joined(kind, parts)

    def read_compare(self, node: ast.Compare, scope: Scope) -> Item:
        values = [self.value(part, scope) for part in (node.left, *node.comparators)]
        found = [self.compared(node, *pair) for pair in zip(node.ops, values, values[1:], strict=False)]
        return _joined("and", found)

    def compared(self, node: ast.Compare, kind: ast.cmpop, left: Item, right: Item) -> Value:
        if isinstance(kind, ast.In | ast.NotIn) and isinstance(right, tuple) and all(map(is_number, (left, *right))):
            return (left in right) is isinstance(kind, ast.In)
        if type(kind) in _COMPARE and _is_value(left) and _is_value(right):
            return operation(_COMPARE[type(kind)], left, right)
        raise self.refuse(node)

    def read_ifexp(self, node: ast.IfExp, scope: Scope) -> Item:
        condition = self.value(node.test, scope)
        if is_number(condition):
            return self.value(node.body if condition else node.orelse, scope)
        return self.join(node, condition, self.value(node.body, scope), self.value(node.orelse, scope))

    def read_call(self, node: ast.Call, scope: Scope) -> Item:
        function = self.value(node.func, scope)
        arguments = [self.value(argument, scope) for argument in node.args]
        if node.keywords:
            raise self.refuse(node)
        if function is range and all(map(is_number, arguments)):
            return range(*arguments)
        if function in _CALLS and all(map(_is_value, arguments)):
            return operation(_CALLS[function], *arguments)
        if inspect.isfunction(function):
            return self.reading.call(function, *arguments)
        raise self.refuse(node)


def _is_value(item: Item) -> bool:
    return isinstance(item, Symbol | Operation | int | float)


def _joined(kind: str, parts: Sequence[Item]) -> Value:
    """`and` or `or` of conditions, settled as far as it can be."""
    settling = kind == "or"
    undecided = [part for part in parts if not is_number(part)]
    if any(is_number(part) and bool(part) is settling for part in parts):
        return settling
    if not undecided:
        return not settling
    return undecided[0] if len(undecided) == 1 else operation(kind, *undecided)


def _leaves(node: ast.AST) -> bool:
    return isinstance(node, ast.Return | ast.Break | ast.Continue)


def _returns(node: ast.AST) -> bool:
    return any(isinstance(inner, ast.Return) for inner in ast.walk(node))
