"""What has each path brought up to a lesson: claims that were taught or recalled, terms that were linked?"""

from collections.abc import Iterator, Mapping
from typing import Any

from tutor.content.keys import NAME, read_keys
from tutor.content.model import LEVELS, BankItem, Claim, Outline, Term
from tutor.content.problems import ContentError, Where
from tutor.content.rules.items.rule import Known
from tutor.content.shelf import Shelf
from tutor.content.walk import Asked, asked, scalars
from tutor.content.words import term_links


def known_of(shelf: Shelf) -> Known:
    claims = shelf.claims.value.claims if shelf.claims else ()
    terms = shelf.glossary.value.terms if shelf.glossary else ()
    return Known(
        verdicts={claim.id: claim.verdict for claim in claims},
        terms=terms,
        term_levels=_term_levels(terms, claims),
        taught={lesson: frozenset(brought) for lesson, brought in _taught(shelf)},
        linked={lesson: frozenset(brought) for lesson, brought in _linked(shelf)},
        read=dict(_read(shelf)),
        days={opened.value.id: opened.value.days for opened in shelf.scenarios},
        kept=_kept(shelf),
        asked=tuple(asked(shelf)),
    )


def _taught(shelf: Shelf) -> Iterator[tuple[str, set[str]]]:
    for path in _paths(shelf):
        so_far: set[str] = set()
        for outline in path:
            so_far |= {*outline.claims, *outline.recap}
            yield outline.id, set(so_far)


def _linked(shelf: Shelf) -> Iterator[tuple[str, set[str]]]:
    """Lessons that are only planned link nothing yet: from there on nobody knows, and the rules do not ask."""
    links = {
        opened.value.id: {term for _, text in scalars(opened.document.data) for term in term_links(text)}
        for opened in shelf.lessons
    }
    for path in _paths(shelf):
        so_far: set[str] = set()
        for outline in path:
            if outline.id not in links:
                break
            so_far |= links[outline.id]
            yield outline.id, set(so_far)


def _read(shelf: Shelf) -> Iterator[tuple[str, str]]:
    whole = {opened.value.id: _text(opened.document.data) for opened in shelf.lessons}
    for item in asked(shelf):
        if isinstance(item.around, BankItem):
            path = next((path for path in _paths(shelf) if any(one.id == item.lesson for one in path)), [])
            earlier = [one.id for one in path]
            earlier = earlier[: earlier.index(item.lesson) + 1] if path else []
            if not all(lesson in whole for lesson in earlier):
                continue  # a lesson that is only planned may open anything
            yield item.name, " ".join([*(whole[lesson] for lesson in earlier), _text(_at(item, item.where[:-1]))])
        else:
            steps = item.opened.document.data["steps"]
            yield item.name, _text(steps[: int(item.where[1]) + 1])


def _text(data: Any) -> str:
    return " ".join(text for _, text in scalars(data))


def _at(item: Asked, where: Where) -> Any:
    data = item.opened.document.data
    for part in where:
        data = data[part]
    return data


def _paths(shelf: Shelf) -> Iterator[list[Outline]]:
    for path in shelf.course.value.paths if shelf.course else ():
        yield [outline for module in path.modules for outline in module.lessons]


def _term_levels(terms: tuple[Term, ...], claims: tuple[Claim, ...]) -> Mapping[str, int]:
    """Term to the lowest level (0, 1, 2) at which a claim uses it; terms without claims belong to all."""
    levels = {claim.id: LEVELS.index(claim.level) for claim in claims}
    return {term.id: min((levels.get(claim, 0) for claim in term.claims), default=0) for term in terms}


def _kept(shelf: Shelf) -> frozenset[str]:
    try:
        return frozenset(read_keys(shelf.folder / NAME))
    except ContentError:  # told where the file is read
        return frozenset()
