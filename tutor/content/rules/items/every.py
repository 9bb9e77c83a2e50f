"""Which flaws of a question does a program find? The item-writing list, with its numbers.

E must be mended. W must be mended, or ticked beside the question: `ticks: {longest-key: why it is all right}`.
A tick that nothing needs is itself told. Numbers are those of the list; 39 and 40 are our own.

Found elsewhere: 25 (claim, Bloom level and lesson are keys that the form of a file demands, and links.py follows
them); 21 (reading grade) in tests/content/test_readability.py, since it needs the syllables of a dictionary that only
the tests install; 24 (sentences shared with the articles), whose texts are not shipped, by a tool beside the project;
1b, 1c, 6 (share), 16, 32 and 37 are statistics of many questions (statistics.py).
Left out: of 9, verb forms, parts of speech and options that mix sentence and fragment (no tagger is shipped; only the
ending of the question is looked at); of 36, pictures (no text may hold one: text.py); of 38, spelling (no list of
words is shipped); of 22, words that no glossary has.
"""

from tutor.content.rules.items.answers import colour_only, count, no_misconception, one_key
from tutor.content.rules.items.cues import (
    absolute_words,
    clang,
    convergence,
    longest_key,
    opposite_pair,
    vague_words,
)
from tutor.content.rules.items.language import acronym, blame, polish, untaught_term
from tutor.content.rules.items.model_key import model_key
from tutor.content.rules.items.quiz import answers_another, near_copy
from tutor.content.rules.items.rule import Rule
from tutor.content.rules.items.said import letter, missing_feedback, verdict_only
from tutor.content.rules.items.sameness import all_above, duplicate, near_duplicate, none_above, number_order
from tutor.content.rules.items.stem import (
    article,
    double_negative,
    leans_on_lesson,
    negative,
    no_question,
    open_end,
    too_long,
)
from tutor.content.rules.items.trust import dose_advice, untaught_claim, verdict_conflict

RULES: tuple[Rule, ...] = (
    Rule("1", "longest-key", "W", longest_key),
    Rule("2", "all-above", "E", all_above),
    Rule("3", "none-above", "E", none_above),
    Rule("4", "absolute-words", "W", absolute_words),
    Rule("5", "vague-words", "W", vague_words),
    Rule("6", "negative", "W", negative),
    Rule("7", "double-negative", "E", double_negative),
    Rule("8", "article", "E", article),
    Rule("9", "open-end", "W", open_end),
    Rule("10", "clang", "W", clang),
    Rule("11", "duplicate", "E", duplicate),
    Rule("12", "near-duplicate", "W", near_duplicate),
    Rule("13", "convergence", "W", convergence),
    Rule("14", "opposite-pair", "W", opposite_pair),
    Rule("15", "number-order", "E", number_order),
    Rule("17", "one-key", "E", one_key),
    Rule("18", "count", "E", count),
    Rule("19", "no-question", "W", no_question),
    Rule("20", "too-long", "W", too_long),
    Rule("22", "untaught-term", "E", untaught_term),
    Rule("23", "acronym", "W", acronym),
    Rule("25", "untaught-claim", "E", untaught_claim),
    Rule("26", "verdict-conflict", "E", verdict_conflict),
    Rule("27", "missing-feedback", "E", missing_feedback),
    Rule("28", "verdict-only", "E", verdict_only),
    Rule("29", "letter", "E", letter),
    Rule("30", "no-misconception", "W", no_misconception),
    Rule("31", "answers-another", "W", answers_another),
    Rule("33", "near-copy", "W", near_copy),
    Rule("34", "dose-advice", "E", dose_advice),
    Rule("35", "blame", "W", blame),
    Rule("36", "colour-only", "E", colour_only),
    Rule("38", "polish", "W", polish),
    Rule("39", "leans-on-lesson", "W", leans_on_lesson),
    Rule("40", "model-key", "E", model_key),
)
WARNINGS = frozenset(rule.name for rule in RULES if rule.severity == "W")
