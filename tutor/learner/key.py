"""What is the right response to a question?"""

from tutor.content.model import Match, Number, PickOnAxis, PutInOrder, Question, SeveralChoices, SingleChoice


def key(question: Question) -> object:
    """A response, as `mark` takes it, that earns the full score."""
    match question:
        case SingleChoice():
            return next(choice.id for choice in question.choices if choice.right)
        case SeveralChoices():
            return sorted(choice.id for choice in question.choices if choice.right)
        case PutInOrder():
            return [item.id for item in question.items]
        case Match():
            return {pair.id: pair.right for pair in question.pairs}
        case Number():
            return question.key
        case PickOnAxis():
            return next(spot.id for spot in question.spots if spot.right)
