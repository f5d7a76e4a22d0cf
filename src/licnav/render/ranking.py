"""Which results count as ways to practise, and in which order they are told."""

from collections.abc import Iterable

from licnav.assessment.result import Assessment, Door, ProcedureResult

_WAYS = frozenset({"practice", "no-licence-needed"})  # catalog-model, section 2
_RANK = (Door.OPEN, Door.UNCONFIRMED, Door.UNANSWERED, Door.SHUT, Door.NOT_FOR_YOU)


def is_way(result: ProcedureResult) -> bool:
    """Say whether a procedure counts as a way to practise."""
    return result.rules.layer in _WAYS


def ways_of(assessment: Assessment) -> list[ProcedureResult]:
    """Return the ways to practise that apply; for a profession without any, whatever applies."""
    mine = [result for result in assessment.procedures if result.big_door is not Door.NOT_FOR_YOU]
    return [result for result in mine if is_way(result)] or mine


def ranked(results: Iterable[ProcedureResult]) -> list[ProcedureResult]:
    """Return what one can do first, then what may be, then what is shut.

    Within each stands last what does not fit the person's plans, and what the person holds already; else the
    catalog's order.
    """
    return sorted(
        results,
        key=lambda result: (_RANK.index(result.big_door), result.fits.value == "no", result.held is not None),
    )
