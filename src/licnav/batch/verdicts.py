"""The verdict of a procedure from the signs of its clauses: catalog-model section 5, as in licnav.assessment.door."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from licnav.assessment.clauses import LEVELS, level_of
from licnav.assessment.result import Door, Fits, Reason
from licnav.batch.deciding import Decided, after, places_of
from licnav.batch.signs import APPLIES, OFFICIAL, REASONS, Clauses, Signs
from licnav.rules.validity import Standing, State

_KEPT_NAMES = 20_000


@dataclass(frozen=True, slots=True)
class Verdict:
    """What one procedure comes to, but for the day on which it opens; `may_open`: such a day is to be looked for.

    `cells` are the default columns by name, without that day; `shut` is the number of small doors that are shut.
    """

    door: Door
    fits: Fits
    shut: int
    cells: Mapping[str, str]
    may_open: bool


@dataclass(frozen=True, slots=True)
class Bench:
    """Where one procedure is judged on one day: what is the same for everybody."""

    clauses: Clauses
    standing: Standing
    stale: bool
    weak: bool  # what brought it into force is known from less than official
    order: tuple[int, ...]  # the places of the facts, as they are asked
    steady: int  # the clauses of the start that are the same on every day to come
    names: dict[int, str] = field(default_factory=dict)  # of clauses, by their bits, as they were put together before

    @classmethod
    def of(cls, clauses: Clauses, steady: frozenset[str]) -> "Bench":
        """Prepare to judge a procedure on the day of its case; `steady` names clauses that no day changes."""
        case, rules = clauses.case, clauses.rules
        standing = case.standing(rules, case.as_of)
        by = () if standing.period is None else standing.period.by
        asked = list(case.catalog.questions)
        places = sorted(
            range(len(clauses.facts)),
            key=lambda place: (asked.index(fact) if (fact := clauses.facts[place]) in asked else len(asked), fact),
        )
        good_for = rules.good_for or case.catalog.edition.good_for
        weak = bool(by) and LEVELS.index(level_of(by)) > OFFICIAL
        unchanging = sum(
            1 << place
            for place, (_, clause) in enumerate(clauses.keyed)
            if 1 << place & (clauses.start | APPLIES) and clause.id in steady
        )
        return cls(clauses, standing, case.as_of > good_for.after(rules.reviewed), weak, tuple(places), unchanging)

    def verdict(self, signs: Signs, decisions: tuple[Decided, ...]) -> Verdict:
        """Judge the procedure for everybody who shows these signs and whose missing answers decide as much."""
        whole = after(signs, decisions)
        door, reasons = self._door(whole, any(decision.always_a_no for decision in decisions))
        shut = self.clauses.doors & ~(whole.no | whole.unanswered | whole.unconfirmed)
        cells = {
            "procedure": self.clauses.rules.id,
            "big_door": door.value,
            "reasons": ";".join(reason for reason in Reason if reason in reasons),
            "unmet": self._unmet(door, whole),
            "undecided_by": self._undecided_by(signs, decisions),
            "fits": self._fits(whole).value,
            "small_doors_shut": self._names(shut),
        }
        for_ever = (whole.no | (whole.unanswered & signs.stuck)) & self.steady
        may_open = door in (Door.SHUT, Door.UNANSWERED) and not for_ever
        return Verdict(door, self._fits(whole), shut.bit_count(), cells, may_open)

    def _door(self, signs: Signs, always_a_no: bool) -> tuple[Door, set[Reason]]:
        if signs.no & APPLIES:
            return Door.NOT_FOR_YOU, {Reason.NOT_FOR_YOU}
        if signs.unanswered & APPLIES:
            return Door.UNANSWERED, {Reason.ANSWERS_MISSING}
        why = set() if self.standing.why is None else {Reason(self.standing.why.value)}
        if self.standing.state in (State.NOT_YET, State.ENDED):
            return Door.SHUT, why
        if self.standing.state is State.UNCONFIRMED:
            return Door.UNCONFIRMED, why
        if signs.no & self.clauses.start or always_a_no:
            return Door.SHUT, {Reason.REQUIREMENT}
        if signs.unanswered & self.clauses.start:
            return Door.UNANSWERED, {Reason.ANSWERS_MISSING}
        why |= self._doubts(signs)
        return (Door.UNCONFIRMED, why) if why else (Door.OPEN, why)

    def _doubts(self, signs: Signs) -> set[Reason]:
        doubts = {REASONS[place] for place in places_of(signs.reasons)}
        if signs.unconfirmed & APPLIES:
            doubts.add(Reason.READINGS)
        if self.stale:
            doubts.add(Reason.STALE)
        if self.weak or signs.weak:
            doubts.add(Reason.WEAK_SOURCE)
        return doubts

    def _unmet(self, door: Door, signs: Signs) -> str:
        if door is Door.NOT_FOR_YOU:
            return ""
        unmet = signs.no & self.clauses.start
        return self._names(unmet & signs.final if signs.final else unmet)

    def _undecided_by(self, signs: Signs, decisions: tuple[Decided, ...]) -> str:
        if signs.no & APPLIES or signs.final or self.standing.state is State.ENDED:
            return ""  # the way is not in play: its questions no longer matter
        matters = 0
        for decision in decisions:
            matters |= decision.matters
        named = [place for place in self.order if matters >> place & 1]
        missing = [self.clauses.facts[place] for place in named if not signs.asked >> place & 1]
        unknown = [f"{self.clauses.facts[place]}?" for place in named if signs.asked >> place & 1]
        return ";".join([*missing, *unknown])

    def _fits(self, signs: Signs) -> Fits:
        stops = self.clauses.stops
        if stops & ~(signs.no | signs.unanswered | signs.unconfirmed):
            return Fits.NO
        if stops & signs.unanswered:
            return Fits.UNANSWERED
        return Fits.UNCONFIRMED if stops & signs.unconfirmed else Fits.YES

    def _names(self, bits: int) -> str:
        found = self.names.get(bits)
        if found is None:
            if len(self.names) >= _KEPT_NAMES:
                self.names.clear()
            found = self.names[bits] = ";".join([self.clauses.keyed[place][1].id for place in places_of(bits)])
        return found
