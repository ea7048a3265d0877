"""A synthetic visit log, the texts that come of it, and a worker who knows the log.

The model is the one by which the design was measured: one visitor of ten tells, six of ten of
them within hours, the rest within days. Times are in days from the start.
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from random import Random

ANSWERS, SOON, HOURS, DAYS = 0.1, 0.6, 0.2, 3.0  # shares, and mean delays in days

Density = Callable[[float], float]


@dataclass(frozen=True, slots=True)
class Text:
    """One text: the visit that it tells of, and when it was sent."""

    visit: int
    sent: float


@dataclass(frozen=True, slots=True)
class Guess:
    """What a worker makes of one text: how many visitors it may be, and the best guess."""

    effective: float
    top: float
    right: bool


def visit_log(draw: Random, each_day: int, days: int) -> list[float]:
    """Return the times of visits, in office hours of each day."""
    return sorted(day + draw.uniform(8, 16) / 24 for day in range(days) for _ in range(each_day))


def texts_of(draw: Random, visits: Sequence[float]) -> list[Text]:
    """Return what visitors send, in the order it comes."""
    told = [
        Text(number, at + draw.expovariate(1 / (HOURS if draw.random() < SOON else DAYS)))
        for number, at in enumerate(visits)
        if draw.random() < ANSWERS
    ]
    return sorted(told, key=lambda text: text.sent)


def sent_by(delay: float) -> float:
    """Return how likely a visitor who tells has told after this delay."""
    if delay <= 0:
        return 0.0
    return SOON * (1 - math.exp(-delay / HOURS)) + (1 - SOON) * (1 - math.exp(-delay / DAYS))


def sent_at(delay: float) -> float:
    """Return the density of telling after exactly this delay."""
    if delay <= 0:
        return 0.0
    return SOON / HOURS * math.exp(-delay / HOURS) + (1 - SOON) / DAYS * math.exp(-delay / DAYS)


def between(after: float, until: float) -> Density:
    """Return how likely a visit at a time led to a text sent in this span."""
    return lambda visit: sent_by(until - visit) - sent_by(after - visit)


def exactly(moment: float) -> Density:
    """Return how likely a visit at a time led to a text sent at this moment."""
    return lambda visit: sent_at(moment - visit)


def guess(visits: Sequence[float], likely: Density, truth: int) -> Guess:
    """Return what a worker concludes by Bayes' rule, each visitor being as likely to tell."""
    weights = [likely(visit) for visit in visits]
    total = sum(weights)
    shares = [weight / total for weight in weights]
    entropy = -sum(share * math.log(share) for share in shares if share > 0)
    best = max(range(len(shares)), key=shares.__getitem__)
    return Guess(math.exp(entropy), shares[best], best == truth)


def mean(values: Sequence[float]) -> float:
    """Return the mean."""
    return sum(values) / len(values)
