"""Telling lines apart by their traits: logistic regression, learned by gradient descent in a fixed order.

Each trait has a step of its own, smaller the more it has been moved (Adagrad: Duchi, Hazan and Singer, 2011).
"""

from __future__ import annotations

import math
import random
from collections import Counter
from collections.abc import Sequence
from typing import Final

_ROUNDS: Final = 5
_STEP: Final = 0.1
_FIRST: Final = 0.01
_LEARNED: Final = 0.05
"""An example that is told apart with an error below this is not looked at again."""
_RARE: Final = 2
_TELLS: Final = 0.1

Numbered = tuple[Sequence[int], int]


def learn_apart(examples: Sequence[tuple[Sequence[str], int]], kinds: int) -> dict[str, list[float]]:
    """For each trait what it adds to the log-odds of each kind; the empty trait is in every line.

    An example is its traits, each once, and its kind; numbers of `kinds` and up are of no kind that is asked for.
    """
    times = Counter(trait for traits, _ in examples for trait in traits)
    kept = ("", *(trait for trait, met in times.items() if met >= _RARE))
    number = {trait: at for at, trait in enumerate(kept)}
    known = [([0, *(number[t] for t in traits if t in number)], kind) for traits, kind in examples]
    weights = [_weights(known, kind, len(kept)) for kind in range(kinds)]
    table = {trait: [round(of[at], 2) for of in weights] for trait, at in number.items()}
    return {trait: told for trait, told in table.items() if max(map(abs, told)) >= _TELLS}


def _weights(examples: Sequence[Numbered], kind: int, size: int) -> list[float]:
    """The weights that tell one kind from the rest."""
    weights, moved = [0.0] * size, [_FIRST] * size
    order = random.Random(kind)
    left = list(examples)
    for _ in range(_ROUNDS):
        order.shuffle(left)
        left = [each for each in left if _moves(weights, moved, each[0], each[1] == kind)]
    return weights


def _moves(weights: list[float], moved: list[float], traits: Sequence[int], is_kind: bool) -> bool:
    """Moves the weights towards what one example says, unless they say so already; whether they moved."""
    said = 0.0
    for at in traits:
        said += weights[at]
    error = 1 / (1 + math.exp(-max(-30.0, min(30.0, said)))) - is_kind
    if abs(error) < _LEARNED:
        return False
    step, square = _STEP * error, error * error
    for at in traits:
        moved[at] += square
        weights[at] -= step / math.sqrt(moved[at])
    return True
