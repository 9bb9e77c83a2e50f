"""Which number did the learner write? A decimal comma is as good as a point."""

import re

NUMBER = re.compile(r"[+-]?(\d+([.,]\d*)?|[.,]\d+)")


def parse(text: str, unit: str) -> float | str:
    """The number in `text`, or a sentence that says what is wrong with it."""
    written = text.replace("−", "-").replace("\u00a0", " ").replace("\u202f", " ").strip()
    bare = written.removesuffix(unit).strip() if unit else written
    bare = re.sub(r"(?<=\d) (?=\d{3}\b)", "", bare)
    if not bare:
        return f"Write a number in {unit}." if unit else "Write a number."
    if NUMBER.fullmatch(bare):
        return float(bare.replace(",", "."))
    if re.fullmatch(r"[+-]?\d{1,3}([.,]\d{3})*[.,]?\d*", bare):
        return "Write it without marks between the thousands, such as 1250 or 1250.5."
    if re.search(r"\d\s*(-|–|to)\s*\d", bare):
        return "Write one number, not a range."
    if re.search(r"\d", bare):
        return f"Write the number alone, without “{_first_foreign(bare)}”."
    return f"“{bare[:20]}” is not a number. Use digits, such as 12 or 0.5."


def _first_foreign(text: str) -> str:
    found = re.search(r"[^\d.,+\s-]+", text)
    return found.group()[:20] if found else text[:20]
