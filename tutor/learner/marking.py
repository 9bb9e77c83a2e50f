"""How good is a response, and what is said about it?

Every score lies between 0 (nothing right) and 1 (the key). Part of an answer earns part of the score:

- single, pick: 1 for a right choice or spot, else 0.
- several: (right ones picked - wrong ones picked) / number of right ones, never below 0, so that
  picking everything earns little.
- order: the share of neighbours of the key that stand side by side, the earlier directly before the
  later. One item moved far away costs at most three pairs, however far it went.
- match: the share of left sides joined to their right side; an unjoined one counts as wrong.
- number: 1 within the tolerance, 0.5 within twice the tolerance, else 0.
"""

import sys
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from tutor.content.model import Choice, Match, Number, PickOnAxis, PutInOrder, Question, SeveralChoices, SingleChoice
from tutor.errors import TutorError

HALF_WITHIN_TOLERANCES = 2.0
LARGEST = sys.float_info.max  # JSON knows larger ones, and NaN is not below it
ROUNDING = 1e-9  # 0.4 counts as within 0.1 of 0.3, though the computer's difference is a hair more


class MarkingError(TutorError):
    """The response does not have the form that the question asks for."""


@dataclass(frozen=True, slots=True)
class Remark:
    """What is said about one choice, item, pair or spot (`about` is its id, or "number").

    `right` says whether the learner dealt with it rightly: a right choice that was missed is not right.
    """

    about: str
    text: str
    right: bool


@dataclass(frozen=True, slots=True)
class Mark:
    """The score of a response, 0 to 1, and remarks on what was chosen and on what was missed."""

    score: float
    remarks: tuple[Remark, ...]


def mark(question: Question, response: object) -> Mark:
    """Compare a response (a JSON value) with the key.

    single, pick: id. several: list of ids. order: list of all item ids. match: {pair id: right side}.
    number: a finite number in the unit of the question. Anything else raises MarkingError.
    """
    match question:
        case SingleChoice():
            return _mark_single(question, response)
        case SeveralChoices():
            return _mark_several(question, response)
        case PutInOrder():
            return _mark_order(question, response)
        case Match():
            return _mark_match(question, response)
        case Number():
            return _mark_number(question, response)
        case PickOnAxis():
            return _mark_pick(question, response)


def _mark_single(question: SingleChoice, response: object) -> Mark:
    known = {choice.id: choice for choice in question.choices}
    picked = known[_one_of(known, response)]
    missed = () if picked.right else (c for c in question.choices if c.right)
    return Mark(float(picked.right), _chosen_and_missed([picked], missed))


def _mark_several(question: SeveralChoices, response: object) -> Mark:
    known = {choice.id: choice for choice in question.choices}
    ids = set(_different(known, response))
    picked = [c for c in question.choices if c.id in ids]
    missed = [c for c in question.choices if c.right and c.id not in ids]
    right = sum(c.right for c in picked)
    wrong = len(picked) - right
    return Mark(max(0, right - wrong) / max(1, right + len(missed)), _chosen_and_missed(picked, missed))


def _mark_order(question: PutInOrder, response: object) -> Mark:
    key = [item.id for item in question.items]
    given = _different(key, response)
    if len(given) != len(key):
        raise MarkingError(f"Put all {len(key)} items in order; {len(given)} were given.")
    neighbours = set(zip([None, *given], given, strict=False))
    kept = [pair in neighbours for pair in zip([None, *key], key, strict=False)]
    remarks = (Remark(i.id, i.feedback, right) for i, right in zip(question.items, kept, strict=True))
    pairs = kept[1:]
    return Mark(sum(pairs) / len(pairs) if pairs else 1.0, tuple(remarks))


def _mark_match(question: Match, response: object) -> Mark:
    if not isinstance(response, dict):
        raise MarkingError("Join each left side to a right side.")
    lefts = {pair.id for pair in question.pairs}
    rights = {pair.right for pair in question.pairs} | set(question.extra)
    for left, right in response.items():
        _one_of(lefts, left)
        _one_of(rights, right)
    remarks = tuple(Remark(p.id, p.feedback, response.get(p.id) == p.right) for p in question.pairs)
    return Mark(sum(r.right for r in remarks) / max(1, len(remarks)), remarks)


def _mark_number(question: Number, response: object) -> Mark:
    if isinstance(response, bool) or not isinstance(response, int | float) or not abs(response) <= LARGEST:
        raise MarkingError("Give a number.")
    distance = abs(response - question.key)
    slack = ROUNDING * max(abs(question.key), question.tolerance)
    if distance <= question.tolerance + slack:
        return Mark(1.0, (Remark("number", question.feedback.right, True),))
    text = question.feedback.below if response < question.key else question.feedback.above
    near = distance <= HALF_WITHIN_TOLERANCES * question.tolerance + slack
    return Mark(0.5 if near else 0.0, (Remark("number", text, False),))


def _mark_pick(question: PickOnAxis, response: object) -> Mark:
    if not isinstance(response, str) or not response:
        raise MarkingError("Pick one place on the axis.")
    spots = {spot.id: spot for spot in question.spots}
    if response in spots and spots[response].right:
        return Mark(1.0, (Remark(response, spots[response].feedback, True),))
    said = spots[response].feedback if response in spots else question.otherwise
    missed = (Remark(spot.id, spot.feedback, False) for spot in question.spots if spot.right)
    return Mark(0.0, (Remark(response, said, False), *missed))


def _chosen_and_missed(picked: Iterable[Choice], missed: Iterable[Choice]) -> tuple[Remark, ...]:
    chosen = [Remark(choice.id, choice.feedback, choice.right) for choice in picked]
    return (*chosen, *(Remark(choice.id, choice.feedback, False) for choice in missed))


def _one_of(known: Collection[str], response: object) -> str:
    if not isinstance(response, str) or response not in known:
        raise MarkingError(f"Not one of the possible answers ({', '.join(known)}): {response!r}.")
    return response


def _different(known: Collection[str], response: object) -> list[str]:
    if not isinstance(response, list | tuple):
        raise MarkingError("Give a list of answers.")
    ids = [_one_of(known, one) for one in response]
    if len(set(ids)) != len(ids):
        raise MarkingError("The same answer was given twice.")
    return ids
