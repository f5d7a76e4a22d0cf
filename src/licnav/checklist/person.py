"""What applies to a person: a condition that the answers leave open keeps its entry on the list, marked."""

from datetime import date

from licnav.catalog.conditions import Condition
from licnav.catalog.loading import Catalog
from licnav.catalog.models import DocumentUse, Requirement, Step
from licnav.checklist.wording import exists_on
from licnav.frozen import frozen
from licnav.rules.areas import Map
from licnav.rules.evaluate import Context, Facts, evaluate
from licnav.rules.truth import Readings, Truth


@frozen
class Person:
    """Somebody's answers on a day."""

    catalog: Catalog
    answers: Facts
    as_of: date

    def keeps(self, entry: Requirement | Step | DocumentUse) -> bool:
        """Say whether an entry belongs on the list: it exists on the day, and nothing rules it out."""
        return exists_on(entry, self.as_of) and self._reads(entry.applies).lenient is not Truth.FALSE

    def undecided(self, entry: Requirement | Step | DocumentUse) -> Condition | None:
        """Return the condition that is still open; None where the entry applies for certain."""
        return None if self._reads(entry.applies).strict is Truth.TRUE else entry.applies

    def _reads(self, condition: Condition | None) -> Readings:
        if condition is None:
            return Readings.certain(Truth.TRUE)
        land = Map(self.catalog.atoms, self.catalog.areas)
        return evaluate(condition, self.answers, Context(land, self.as_of))
