"""A complete small library: one lesson with every kind of step and every type of question."""

import tempfile
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from tutor.content.load import load_library
from tutor.content.model import Lesson, Library

LESSON = """\
# F1-1 Switching the axis off. Licence: CC BY 4.0.
id: F1-1
steps:
- kind: read
  id: messages
  title: A message from above
  text: >-
    The [pituitary](term:pituitary) lies under the brain. It sends a message called [LH](term:lh) into the blood.
    The blood carries the message to the testes. Cells there answer it and make testosterone. The brain feels
    how much testosterone there is. When there is enough, it asks for less. When there is little, it asks for more.
  claims: [lh-from-pituitary]
  axis: {scenario: baseline, day: 0, watch: [lh, testosterone]}
- kind: stage
  id: untreated
  title: A quiet month
  text: Nothing is given. Watch how steady the signals are from day to day.
  scenario: baseline
  start: 0
  end: 28
  watch: [lh]
- kind: sketch
  id: draw-lines
  title: Draw the next half year
  ask: Testosterone is given each week from day 0. Draw the lines of LH and of sperm.
  scenario: trt-200
  signals: [lh, sperm]
  days: 168
- kind: observe
  id: watch-lines
  title: Your lines and those of the model
  text: LH falls within days. The sperm count follows weeks later.
  predict: draw-lines
  start: 0
  end: 168
  watch: [lh, sperm]
- kind: predict
  id: predict-lh
  title: What will LH do?
  ask: Testosterone is given each week from day 0. What will LH have done after three weeks?
  scenario: trt-200
  signal: lh
  day: 21
  guesses:
  - {id: rise, text: It rises, direction: rise, misconception: m01}
  - {id: same, text: It stays the same, direction: same}
  - {id: fall, text: It falls, direction: fall}
  - {id: unsure, text: I am not sure, direction: unsure}
- kind: observe
  id: watch-lh
  title: What the model shows
  text: LH goes dark within days, although there is more testosterone in the blood than before.
  predict: predict-lh
  start: 0
  end: 21
  watch: [lh, testosterone]
  claims: [brake-lowers-lh]
- kind: explain
  id: why-lh
  title: Why did LH fall?
  question:
    type: single
    claim: brake-lowers-lh
    bloom: understand
    ask: Why does LH fall when testosterone comes from outside?
    choices:
    - id: brake
      text: The brain finds enough and asks for less
      feedback: This is the brake. The brain cannot tell where the testosterone came from.
      right: true
    - id: trained
      text: The testes learn to work without LH
      feedback: It is tempting to think of training. The testes go quiet instead, because no message reaches them.
      misconception: m01
    - id: used-up
      text: The pituitary has used up its LH
      feedback: A gland can look empty when it is silent. LH comes back when the brake is taken off.
- kind: question
  id: q-several
  title: Who sends?
  question:
    type: several
    claim: lh-from-pituitary
    bloom: remember
    ask: Which two of these lie above the testes in the chain?
    choices:
    - {id: hypothalamus, text: Hypothalamus, right: true, feedback: It starts the chain from inside the brain.}
    - {id: pituitary, text: Pituitary, right: true, feedback: It passes the message on into the blood.}
    - {id: fat, text: Fat tissue, misconception: m01, feedback: It makes estradiol but sends no orders to the testes.}
- kind: question
  id: q-order
  title: Put in order
  question:
    type: order
    claim: brake-lowers-lh
    bloom: apply
    ask: What happens first, next and last when testosterone is given?
    items:
    - {id: enough, text: The brain finds enough testosterone, feedback: The brain is the first to feel what is given.}
    - {id: quiet, text: The pituitary sends less LH, feedback: The pituitary follows the brain within days.}
    - {id: still, text: The testes make little testosterone, feedback: The testes come last because they wait for LH.}
- kind: question
  id: q-match
  title: Sender and message
  question:
    type: match
    claim: lh-from-pituitary
    bloom: remember
    ask: Which gland sends which message?
    pairs:
    - {id: brain, left: Hypothalamus, right: A releasing hormone, feedback: GnRH goes the short way to the gland.}
    - {id: gland, left: Pituitary, right: LH, feedback: LH travels in the blood to the testes.}
    extra: [Insulin]
- kind: question
  id: q-number
  title: How much is left?
  question:
    type: number
    claim: brake-lowers-lh
    bloom: understand
    ask: In the study of 29 men, how many percent of LH were left after three weeks?
    unit: percent
    answer: 5
    tolerance: 3
    feedback:
      right: About one part in twenty was left after three weeks.
      below: A little LH was left in most of the men.
      above: The brake is stronger than it seems at first.
- kind: question
  id: q-pick
  title: Where does it start?
  axis: {scenario: baseline, day: 3}
  question:
    type: pick
    claim: lh-from-pituitary
    bloom: remember
    ask: Where is LH made? Click the place on the axis.
    spots:
    - {id: pituitary, right: true, feedback: The pituitary makes LH and lets it go into the blood.}
    - {id: testis, misconception: m01, feedback: The testis receives LH; it answers with testosterone of its own.}
    otherwise: LH is made higher up, under the brain.
- kind: evidence
  id: e-training
  title: Does it train the testes?
  claims: [trt-trains-testes]
  articles: The articles suggest that the testes keep what they have learned.
  evidence: No study has shown that. In 29 men the testes went quiet within three weeks.
  study: coviello-2005, 29 men, three weeks
- kind: reflect
  id: own-words
  title: In your own words
  ask: How would you tell a friend why LH falls?
"""

BANK = """\
# Bank of F1. Licence: CC BY 4.0.
id: F1
items:
- id: who-sends-lh
  lesson: F1-1
  objective: 1
  question:
    type: single
    claim: lh-from-pituitary
    bloom: apply
    ask: A tumour presses on one gland, and LH stops. Which gland is it most likely to be?
    choices:
    - id: pituitary
      text: The pituitary
      feedback: LH is made there, so a harm to this gland is a likely cause.
      right: true
    - id: testis
      text: The testis
      feedback: The testis receives LH. A harm there would make LH rise instead.
      misconception: m01
    - id: thyroid
      text: The thyroid
      feedback: It sends hormones of its own, and none of them is LH.
"""

COURSE = """\
paths:
- level: fundamentals
  modules:
  - id: F1
    title: How the axis works
    lessons:
    - id: F1-1
      title: Switching the axis off
      minutes: 5
      objectives:
      - {verb: Predict, text: what happens to LH, bloom: apply}
      claims: [lh-from-pituitary, brake-lowers-lh, trt-trains-testes]
      scenarios: [baseline, trt-200]
      about: [lh, enclomiphene]
    - id: F1-2
      title: Planned
      minutes: 5
      objectives:
      - {verb: Name, text: the stations, bloom: remember}
      claims: [lh-from-pituitary]
- level: intermediate
  modules: []
- level: academic
  modules: []
"""

CLAIMS = """\
claims:
- id: lh-from-pituitary
  kind: mechanism
  level: fundamentals
  text: The pituitary sends LH to the testes.
  verdict: supported
  origin: articles
  sources:
  - {article: first, section: fundamentals}
  cite: [coviello-2005]
- id: brake-lowers-lh
  kind: mechanism
  level: fundamentals
  text: Testosterone from outside lowers LH.
  verdict: supported
  origin: added
  cite: [coviello-2005]
  checked: seen
- id: trt-trains-testes
  kind: claim
  level: fundamentals
  text: Outside testosterone trains the testes.
  verdict: wrong
  origin: articles
  reason: LH falls, so the testes rest.
"""

REFERENCES = """\
references:
- id: coviello-2005
  citation: Coviello AD and others. J Clin Endocrinol Metab 2005;90:2595-2602.
  checked: seen
  url: https://pubmed.ncbi.nlm.nih.gov/15713727/
"""

GLOSSARY = """\
terms:
- id: lh
  term: LH
  synonyms: [luteinizing hormone]
  definitions:
    fundamentals: A message from the pituitary to the testes.
    intermediate: Gonadotropin that drives the Leydig cells.
    academic: Pituitary gonadotropin acting through the LH receptor of Leydig cells.
  claims: [lh-from-pituitary]
- id: pituitary
  term: pituitary
  definitions:
    fundamentals: A small gland under the brain.
    intermediate: Gland below the hypothalamus that sends LH and FSH.
    academic: Endocrine gland of the sella; its anterior lobe secretes gonadotropins.
  say: pih-TOO-ih-ter-ee
"""

MISCONCEPTIONS = """\
misconceptions:
- id: m01
  topic: Axis
  level: fundamentals
  idea: TRT boosts the body's own testosterone.
  correction: It turns the body's own testosterone down, because LH falls.
  claims: [brake-lowers-lh]
"""

BASELINE = "id: baseline\ntitle: Nothing given\ndays: 28\n"

TRT_200 = """\
id: trt-200
title: Testosterone from outside
days: 182
regimen:
- {agent: testosterone-enanthate, dose: 200, every: 7, from: 0, to: 182}
"""

STAGES = """\
groups:
- id: S1
  title: Baseline
  ask: Which line moves first?
  stages:
  - id: quiet
    title: Nothing given
    scenario: baseline
    day: 14
    note: Nothing moves.
    watch: [lh]
    curves: [lh, free-testosterone]
- id: S3
  title: Start
  ask: What will LH do?
  stages:
  - id: start
    title: Testosterone begins
    scenario: trt-200
    day: 56
    note: LH goes dark.
    watch: [testosterone-enanthate]
    against: baseline
plans:
- stage: start
  title: Waiting
  says: Wait and see.
  tested: Never.
  cite: [coviello-2005]
"""

TEACHER = """\
notes:
- lesson: F1-1
  ask: What will LH do?
  goes_wrong: Two messages are mixed up.
  minutes: 12
"""

IDS = """\
# Ids that stored answers point at. Never remove a line; `hpg-tutor check --write-ids` adds new ones.
F1-1
F1-1/draw-lines
F1-1/e-training
F1-1/messages
F1-1/own-words
F1-1/predict-lh
F1-1/predict-lh/fall
F1-1/predict-lh/rise
F1-1/predict-lh/same
F1-1/predict-lh/unsure
F1-1/q-match
F1-1/q-match/brain
F1-1/q-match/gland
F1-1/q-number
F1-1/q-order
F1-1/q-order/enough
F1-1/q-order/quiet
F1-1/q-order/still
F1-1/q-pick
F1-1/q-several
F1-1/q-several/fat
F1-1/q-several/hypothalamus
F1-1/q-several/pituitary
F1-1/untreated
F1-1/watch-lh
F1-1/watch-lines
F1-1/why-lh
F1-1/why-lh/brake
F1-1/why-lh/trained
F1-1/why-lh/used-up
F1/who-sends-lh
F1/who-sends-lh/pituitary
F1/who-sends-lh/testis
F1/who-sends-lh/thyroid
scenario:baseline
scenario:trt-200
term:lh
term:pituitary
"""

FILES: Mapping[str, str] = {
    "course.yaml": COURSE,
    "claims.yaml": CLAIMS,
    "references.yaml": REFERENCES,
    "glossary.yaml": GLOSSARY,
    "misconceptions.yaml": MISCONCEPTIONS,
    "fundamentals/F1-1.yaml": LESSON,
    "banks/F1.yaml": BANK,
    "scenarios/baseline.yaml": BASELINE,
    "scenarios/trt-200.yaml": TRT_200,
    "stages.yaml": STAGES,
    "teacher.yaml": TEACHER,
    "ids.txt": IDS,
}


def write_folder(folder: Path, files: Mapping[str, str] = FILES) -> Path:
    """The example as a lessons folder on disk."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


@cache
def example_library() -> Library:
    with tempfile.TemporaryDirectory() as folder:
        return load_library(write_folder(Path(folder)))


def example_lesson() -> Lesson:
    return example_library().lessons["F1-1"]
