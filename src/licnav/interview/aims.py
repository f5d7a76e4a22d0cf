"""What the person is after. Aims decide which ways are asked about, never a verdict."""

from collections.abc import Mapping

from licnav.assessment.answers import Value
from licnav.assessment.result import Assessment, ProcedureResult
from licnav.catalog.loading import Catalog
from licnav.catalog.models import Question


def aims_question(catalog: Catalog) -> Question | None:
    """Return the question whose choices are the vocabulary's aims; None if the catalog does not ask for them."""
    aims = set(catalog.terms("aims"))
    for question in catalog.questions.values():
        if question.type == "choices" and aims and {choice.id for choice in question.choices} == aims:
            return question
    return None


def aims_served(catalog: Catalog, assessment: Assessment) -> tuple[str, ...]:
    """Return the aims that at least one way of this profession serves, in the vocabulary's order."""
    served = {aim for result in assessment.procedures for aim in result.rules.aims}
    return tuple(aim for aim in catalog.terms("aims") if aim in served)


def serves(catalog: Catalog, result: ProcedureResult, answers: Mapping[str, Value], assessment: Assessment) -> bool:
    """Say whether a way serves the aims answered, itself or because a way that does needs its output.

    A way without aims serves every aim; without a known answer every way is wanted.
    """
    question = aims_question(catalog)
    aims = answers.get(question.id) if question is not None else None
    if not isinstance(aims, frozenset) or not aims:
        return True
    by_id = {other.id: other for other in assessment.procedures}
    wanted = {
        other.id for other in assessment.procedures if not other.rules.aims or aims.intersection(other.rules.aims)
    }
    reached = list(wanted)
    while reached:
        needed = {
            requirement.needs
            for requirement in by_id[reached.pop()].rules.requirements
            if requirement.needs in by_id and requirement.needs not in wanted
        }
        wanted |= {name for name in needed if name}
        reached += [name for name in needed if name]
    return result.id in wanted
