"""What is in force on a day: pure functions of the catalog and a date. Nobody here asks the clock."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

from licnav.catalog.dates import PartialDate
from licnav.catalog.models import Period, Round
from licnav.rules.truth import Readings, Truth


class State(StrEnum):
    """Whether a procedure exists on a day."""

    IN_FORCE = "in-force"
    NOT_YET = "not-yet"
    ENDED = "ended"
    UNCONFIRMED = "unconfirmed"


class Why(StrEnum):
    """Why the state is not simply in force."""

    NOT_YET = "not-yet"
    ENDED = "ended"
    TERM_OVER = "term-over"
    START_UNCLEAR = "start-unclear"
    BETWEEN_ROUNDS = "between-rounds"
    RESTS_ON = "rests-on"


class Standing(NamedTuple):
    """A state, why, and the period that it was read from (None before the first)."""

    state: State
    why: Why | None
    period: Period | None


_WEAKNESS = (State.IN_FORCE, State.UNCONFIRMED, State.NOT_YET, State.ENDED)
StateOf = Callable[[str], Standing]


def state_on(day: date, periods: Sequence[Period], other: StateOf | None = None) -> Standing:
    """Say what is known of a procedure on a day; `until` is the last day of the term, counted in.

    A term that is over while no source says what follows is `unconfirmed`: the last rule known is neither carried on in
    silence nor declared dead without a source. `other` gives the state of a procedure that a period rests on.
    """
    begun = [period for period in periods if _may_have_begun(day, period)]
    if not begun:
        first = periods[0] if periods else None
        if first is not None and first.from_is == "seen-running":
            return Standing(State.UNCONFIRMED, Why.START_UNCLEAR, first)
        return Standing(State.NOT_YET, Why.NOT_YET, first)
    period = begun[-1]
    standing = _within(day, period)
    if period.rests_on is None or other is None:
        return standing
    carrier = other(period.rests_on)
    if _WEAKNESS.index(carrier.state) > _WEAKNESS.index(standing.state):
        return Standing(carrier.state, Why.RESTS_ON, period)
    return standing


def change_days(periods: Sequence[Period]) -> set[date]:
    """Return the days on which the state may change."""
    days: set[date] = set()
    for period in periods:
        days |= bounds(period.from_, period.until)
        for one in period.rounds:
            days |= bounds(one.from_, one.until)
    return days


def bounds(from_: PartialDate | None, until: PartialDate | None) -> set[date]:
    """Return the first days of being (perhaps) in, (surely) in, (perhaps) out and (surely) out of a time."""
    days: set[date] = set()
    if from_ is not None:
        days |= {from_.first, from_.last, from_.last + timedelta(days=1)}
    if until is not None:
        days |= {until.first, until.first + timedelta(days=1), until.last, until.last + timedelta(days=1)}
    return days


def existing(day: date, from_: PartialDate | None, until: PartialDate | None) -> Readings:
    """Say whether an entry that holds from `from_` to `until` exists on a day; imprecise bounds make two readings."""
    after_start = _reached(day, from_)
    if until is None:
        return after_start
    past_end = _reached(day, _next(until))
    return Readings(
        min(after_start.strict, past_end.lenient.mirrored()), min(after_start.lenient, past_end.strict.mirrored())
    )


def _reached(day: date, bound: PartialDate | None) -> Readings:
    if bound is None or day >= bound.last:
        return Readings.certain(Truth.TRUE)
    if day < bound.first:
        return Readings.certain(Truth.FALSE)
    return Readings(Truth.FALSE, Truth.TRUE)


def _next(bound: PartialDate) -> PartialDate:
    one = timedelta(days=1)
    return PartialDate(bound.first + one, bound.last + one, bound.text)


def _may_have_begun(day: date, period: Period) -> bool:
    return day >= period.from_.first


def _within(day: date, period: Period) -> Standing:
    if day < period.from_.last:
        return Standing(State.UNCONFIRMED, Why.START_UNCLEAR, period)
    if period.until is not None and day > period.until.first:
        if day <= period.until.last or period.after == "unconfirmed":
            return Standing(State.UNCONFIRMED, Why.TERM_OVER, period)
        return Standing(State.ENDED, Why.ENDED, period)
    if period.rounds and not any(_in_round(day, one) for one in period.rounds):
        return Standing(State.UNCONFIRMED, Why.BETWEEN_ROUNDS, period)
    return Standing(State.IN_FORCE, None, period)


def _in_round(day: date, one: Round) -> bool:
    return one.from_.last <= day <= one.until.first
