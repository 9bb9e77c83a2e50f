"""YAML 1.2 scalars, and the place of every value."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from tutor.content.document import parse, read
from tutor.content.problems import ContentError

FILE = Path("lesson.yaml")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("no", "no"),
        ("yes", "yes"),
        ("off", "off"),
        ("true", True),
        ("010", 10),
        ("0x1F", 31),
        ("0o17", 15),
        ("12:30:00", "12:30:00"),
        ("2026-13-45", "2026-13-45"),
        ("1_000", "1_000"),
        ("0x_", "0x_"),
        ("1e3", 1000.0),
        (".5", 0.5),
        ("-7", -7),
        ("~", None),
        ("", None),
        ("null", None),
        ("=", "="),
        ("'5'", "5"),
        ("促性腺激素", "促性腺激素"),
    ],
)
def test_scalars_follow_yaml_1_2(text: str, value: object) -> None:
    data = parse(f"a: {text}\n".encode(), FILE).data
    assert data == {"a": value}
    assert type(data["a"]) is type(value)


TEXT = """\
id: F1-1
steps:
- kind: read
  text: >-
    Long
    text.
- kind: predict
  guesses: [{id: rise}, {id: fall}]
"""


@pytest.mark.parametrize(
    ("where", "place"),
    [
        ((), (1, 1)),
        (("id",), (1, 5)),
        (("steps",), (3, 1)),
        (("steps", 0), (3, 3)),
        (("steps", 0, "text"), (4, 9)),
        (("steps", 1, "guesses", 1, "id"), (8, 30)),
        (("steps", 1, "day"), (7, 3)),  # missing: the mapping that lacks it
        (("steps", 9, "id"), (3, 1)),
        (("nowhere", 3), (1, 1)),
    ],
)
def test_every_value_has_a_place(where: tuple[str | int, ...], place: tuple[int, int]) -> None:
    assert parse(TEXT.encode(), FILE).position(where) == place


def test_a_key_has_a_place_of_its_own() -> None:
    document = parse(TEXT.encode(), FILE)
    assert document.key_position(("steps", 1, "guesses")) == (8, 3)
    assert document.key_position(("steps", 1, "none")) == (7, 3)


SCALARS = st.none() | st.booleans() | st.integers(-(10**12), 10**12) | st.text(max_size=20)
VALUES: st.SearchStrategy[Any] = st.recursive(
    SCALARS, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4)
)


@given(st.dictionaries(st.text(max_size=8), VALUES, max_size=4))
def test_what_a_dumper_writes_is_read_back(data: dict[str, Any]) -> None:
    written = yaml.safe_dump(data, allow_unicode=False, default_style='"').encode()
    tagless = parse(written.replace(b"!!null ", b"").replace(b"!!bool ", b"").replace(b"!!int ", b""), FILE)
    assert tagless.data == quoted(data)


def quoted(data: Any) -> Any:
    """With `default_style='"'` every scalar is written in quotes, so it is read back as text."""
    if isinstance(data, dict):
        return {key: quoted(value) for key, value in data.items()}
    if isinstance(data, list):
        return [quoted(value) for value in data]
    return (
        {None: "null", True: "true", False: "false"}[data]
        if data is None or data is True or data is False
        else str(data)
    )


def test_a_file_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    for path in (tmp_path / "none.yaml", tmp_path):
        with pytest.raises(ContentError, match="there is no such file"):
            read(path)


def test_windows_line_ends_do_not_shift_the_lines() -> None:
    with pytest.raises(ContentError) as refused:
        parse(b"a: 1\r\nb: 2\r\na: 3\r\n", FILE)
    assert refused.value.problems[0].line == 3
