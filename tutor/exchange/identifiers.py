"""What may a quantity be called in Antimony and SBML? Letters, digits and _, once only, and no word that is taken."""

import re

# Words of Antimony's grammar, its built-in units and functions; it reads some of them whatever their case.
_WORDS = """
    after ampere and assert at avogadro becquerel candela compartment compound const constraint coulomb delay
    delete dimensionless dna else end event factorial false farad formula fromtrigger function gene
    generegulatory gram gray has henry hertz import in infinity is item joule katal kelvin kilogram liter litre
    lumen lux maximize meter metre minimize model module mole nan newton notanumber notes operator or ohm pascal
    persistent pi piecewise priority promoter radian rateof reaction second siemens sievert species steradian
    substanceonly subject t0 tesla time true unit units var volt watt weber xor not implies
    abs acos arccos arcsin arctan asin atan ceil ceiling cos cosh cot csc exp exponentiale floor ln log log10 max
    min plus minus times divide pow power quotient rem root sec sin sinh sqr sqrt tan tanh
    bernoulli beta binomial cauchy chisquare exponential gamma laplace lognormal normal poisson rayleigh uniform
    length area volume substance extent time_unit inf created modified creator
"""
RESERVED = frozenset(_WORDS.split())


class Identifiers:
    """Gives out names, each once."""

    def __init__(self) -> None:
        self._taken: set[str] = set(RESERVED)

    def new(self, wanted: str) -> str:
        """`wanted`, made into an identifier; with a number if it is taken."""
        plain = re.sub(r"[^A-Za-z0-9_]+", "_", wanted).strip("_") or "model"
        plain = plain if plain[0].isalpha() else f"_{plain}"
        name, number = plain, 1
        while name.casefold() in self._taken:
            number += 1
            name = f"{plain}_{number}"
        self._taken.add(name.casefold())
        return name


def quoted(words: str) -> str:
    """Any words as one Antimony string: one line of printable characters, double quotes made single."""
    line = " ".join(words.replace("\\", "/").replace('"', "'").split())
    return '"' + "".join(letter for letter in line if letter.isprintable()) + '"'
