"""The guard in front of the parser: hostile bytes get a clear problem with a place, and nothing else gets out."""

import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tutor.content.document import Document, parse
from tutor.content.guard import MAX_BYTES, MAX_DEPTH, MAX_ITEMS, check_bytes
from tutor.content.problems import ContentError, FileProblem

FILE = Path("lesson.yaml")
BOMB = "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
    f"{b}: &{b} [{','.join(f'*{a}' for _ in range(9))}]\n" for a, b in zip("abcdefgh", "bcdefghi", strict=True)
)

# bytes, line, column, part of the sentence
HOSTILE = {
    "empty": (b"", 1, 1, "empty"),
    "only a comment": (b"# nothing\n", 1, 1, "empty"),
    "2 MB": (b"a: " + b"x" * 2_000_000, 1, 1, "larger than 1,000,000 bytes"),
    "byte order mark": (b"\xef\xbb\xbfa: 1", 1, 1, "byte order mark"),
    "UTF-16": ("a: 1".encode("utf-16"), 1, 1, "byte 0xff is not UTF-8"),
    "latin-1": ("id: x\nü: caf\xe9".encode() + b"\xe9", 2, 8, "byte 0xe9 is not UTF-8"),
    "NUL": (b"id: a\x00b", 1, 6, "U+0000"),
    "terminal escape": (b"id: \x1b[31mred", 1, 5, "U+001B"),
    "next line": ("id: a\x85b".encode(), 1, 6, "U+0085"),
    "reading direction": ("id: \u202eabc".encode(), 1, 5, "U+202E"),
    "alias bomb": (BOMB.encode(), 1, 4, "anchors are not allowed"),
    "alias": (b"a: *x", 1, 4, "aliases are not allowed"),
    "merge": (b"a: &x {b: 1}\nc:\n  <<: *x\n", 1, 4, "anchors are not allowed"),
    "python tag": (b"a: !!python/object/apply:os.system [ls]", 1, 4, "tags are not allowed"),
    "local tag": (b"id: !x y", 1, 5, "tags are not allowed"),
    "many tag directives": (b"".join(b"%%TAG !a%d! x\n" % n for n in range(50_000)), 1, 1, "begin with “%”"),
    "100,000 brackets": (b"[" * 100_000, 1, MAX_DEPTH + 1, "nested deeper than 24"),
    "100,000 braces": (b"{a: " * 100_000, 1, 4 * MAX_DEPTH + 1, "nested deeper than 24"),
    "100,000 dashes": (b"- " * 100_000, 1, 2 * MAX_DEPTH + 1, "nested deeper than 24"),
    "too many items": (b"[" + b"1," * (MAX_ITEMS + 5) + b"]", 1, 2 * MAX_ITEMS, "more than 50,000 values"),
    "two documents": (b"a: 1\n---\nb: 2\n", 2, 1, "a second document"),
    "duplicate key": (b"a: 1\nb: 2\na: 3\n", 3, 1, "“a” stands here twice"),
    "duplicate key inside": (b"a: {b: 1, c: 2, b: 3}", 1, 17, "“b” stands here twice"),
    "number as key": (b"1: x", 1, 1, "a key must be text; write '1' in quotes"),
    "truth as key": (b"true: x", 1, 1, "write 'true' in quotes"),
    "list as key": (b"? [a]\n: x", 1, 3, "a key must be text"),
    "infinite": (b"a: .inf", 1, 4, "not a number of a size"),
    "not a number": (b"a: [1, .nan]", 1, 8, "not a number of a size"),
    "overflow": (b"a: 1e400", 1, 4, "not a number of a size"),
    "absurd": (b"a: 99999999999999999", 1, 4, "not a number of a size"),
    "10,000 digits": (b"a: 1" + b"0" * 10_000, 1, 4, "more than 30 digits"),
    "tab": (b"a:\n\tb: 1", 2, 1, "not YAML"),
    "colon in text": (b"a: b: c", 1, 5, "a colon stands where none is expected"),
    "open bracket": (b"a: [1, 2", 1, 4, "the bracket that opens here"),
    "open quote": (b'a: "b\n', 1, 4, "the quoted text that begins here"),
    "open end": (b"a: [", 1, 5, "a value is missing"),
    "uneven": (b"a: 1\n  b: 2", 2, 4, "a colon stands"),
    "at sign": (b"a: @b", 1, 4, "this character cannot stand here"),
    "surrogate": (b'a: "\\ud800"', 1, 7, "not YAML"),
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_bytes_are_refused_at_their_place(name: str) -> None:
    data, line, column, sentence = HOSTILE[name]
    with pytest.raises(ContentError) as refused, limited_work():
        parse(data, FILE)
    first = refused.value.problems[0]
    assert sentence in first.sentence
    assert (first.line, first.column) == (line, column)


@contextmanager
def limited_work() -> Iterator[None]:
    """Fails if a refusal takes more than a second's worth of calls, on any machine."""
    calls = 0

    def count(*_: object) -> None:
        nonlocal calls
        calls += 1

    sys.setprofile(count)
    try:
        yield
    finally:
        sys.setprofile(None)
        assert calls < 2_000_000


def test_all_anchors_and_tags_of_a_file_are_told_at_once() -> None:
    with pytest.raises(ContentError) as refused:
        parse(b"a: &x 1\nb: *x\nc: !t 3\n", FILE)
    assert [problem.line for problem in refused.value.problems] == [1, 2, 3]


def test_a_bomb_is_not_reported_without_end() -> None:
    with pytest.raises(ContentError) as refused:
        parse(b"".join(b"a%d: !x y\n" % n for n in range(5_000)), FILE)
    assert len(refused.value.problems) == 20


@pytest.mark.parametrize("data", [b"[" * MAX_DEPTH + b"]" * MAX_DEPTH, b"a: " + b"x" * (MAX_BYTES - 3)])
def test_the_limits_themselves_are_allowed(data: bytes) -> None:
    assert check_bytes(data, FILE) == data.decode()


def test_a_problem_reads_file_line_column_sentence() -> None:
    assert str(FileProblem(Path("lessons/a.yaml"), 3, 7, "no")) == "lessons/a.yaml:3:7: no"


def test_a_refusal_never_repeats_control_characters_or_whole_pages() -> None:
    with pytest.raises(ContentError) as refused:
        parse(b'"a\\e[31m\\nb' + b"x" * 500 + b'": 1\n"a\\e[31m\\nb' + b"x" * 500 + b'": 2\n', FILE)
    assert re.fullmatch(r"the key “a \[31m bx{52}…” stands here twice", refused.value.problems[0].sentence)


# letters that mean something to YAML come up more often than by chance
YAML_TEXT = st.text(
    st.one_of(st.sampled_from("[]{}:,-?!&*#|>'\"%@` \n\t~=<.0123456789"), st.characters()), max_size=200
)


@given(st.one_of(st.binary(max_size=200), YAML_TEXT.map(lambda text: text.encode("utf-8", "surrogatepass"))))
@example(b"? ? ? a\n")
@example(b"- - -\n -")
@example(b"\r\r\n")
def test_any_bytes_give_plain_data_or_problems_with_places(data: bytes) -> None:
    found = parsed(data)
    if isinstance(found, ContentError):
        lines = data.count(b"\n") + data.count(b"\r") + 1
        assert found.problems
        assert all(1 <= problem.line <= lines and problem.column >= 1 for problem in found.problems)
        assert all(len(problem.sentence) < 300 and problem.sentence.isprintable() for problem in found.problems)
    else:
        assert is_plain(found.data)


def parsed(data: bytes) -> Document | ContentError:
    try:
        return parse(data, FILE)
    except ContentError as error:
        return error


def is_plain(data: object) -> bool:
    if isinstance(data, dict):
        return all(isinstance(key, str) and is_plain(value) for key, value in data.items())
    if isinstance(data, list):
        return all(is_plain(value) for value in data)
    return data is None or type(data) in (str, int, float, bool)
