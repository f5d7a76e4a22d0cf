"""Whether a procedure is in force on the reader's day, and why, in a sentence."""

from licnav.assessment.clauses import LEVELS, level_of
from licnav.catalog.models import Period, Rules
from licnav.render.reader import Reader
from licnav.rules.validity import Standing, State, Why, state_on


def state_of(rules: Rules, reader: Reader) -> Standing:
    """Return the state on the reader's day. What only the press or a conclusion puts in force is unconfirmed.

    So says a verdict, too (catalog-model, section 5); a list must not promise more.
    """
    standing = _standing(rules, reader, frozenset())
    if standing.state is State.IN_FORCE and standing.period is not None and _weak(standing.period):
        return Standing(State.UNCONFIRMED, None, standing.period)
    return standing


def _standing(rules: Rules, reader: Reader, resting: frozenset[str]) -> Standing:
    """Return the state by the rules alone, with what it rests on (a circle rests on nothing)."""
    if any(period.rests_on in resting for period in rules.in_force):
        return state_on(reader.as_of, rules.in_force)

    def other(procedure: str) -> Standing:
        return _standing(reader.catalog.rules(procedure), reader, resting | {rules.id})

    return state_on(reader.as_of, rules.in_force, other)


def _weak(period: Period) -> bool:
    return LEVELS.index(level_of(period.by)) > LEVELS.index("official")


def state_sentence(rules: Rules, reader: Reader) -> str:
    """Say since when a procedure is in force, or why it is not, or why nobody knows; with the catalog's note on it."""
    standing = state_of(rules, reader)
    period = standing.period
    if period is None:
        return ""
    told = _why(standing.why, period, reader) if standing.why is not None else _in_force(period, reader)
    note = reader.say(period.note) if period.note is not None else ""
    return _joined(told, note)


def _why(why: Why, period: Period, reader: Reader) -> str:
    if why is Why.RESTS_ON and period.rests_on is not None:
        carrier = reader.catalog.rules(period.rests_on)
        because = state_sentence(carrier, reader)
        return reader.phrase("pages.rests-on-other", name=reader.say(carrier.name), why=because)
    return reader.phrase(f"pages.{why.value}", since=period.from_, until=period.until)


def _in_force(period: Period, reader: Reader) -> str:
    name = {"exact": "in-force-since", "published": "in-force-published"}.get(period.from_is, "in-force-seen")
    told = reader.phrase(f"pages.{name}", since=period.from_)
    if _weak(period):
        told = _joined(reader.phrase("pages.weakly-in-force"), told)
    if period.until is not None:
        return _joined(told, reader.phrase("pages.ends-on", until=period.until))
    if period.last_seen is not None:
        return _joined(told, reader.phrase("pages.last-seen", date=period.last_seen))
    return told


def _joined(first: str, second: str) -> str:
    """Join two sentences: a space between Latin ones, none between Chinese ones."""
    return f"{first} {second}".strip() if first[-1:].isascii() else f"{first}{second}"
