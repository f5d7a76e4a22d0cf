"""Which choices of a question are shown: those that rules of the profession name, and those that are for everybody."""

from licnav.catalog.conditions import Test, tests_of
from licnav.catalog.models import Choice, Question
from licnav.interview.aims import aims_question, aims_served
from licnav.interview.mentions import conditions_of
from licnav.interview.path import Interview


def choices_to_show(interview: Interview, question: Question) -> tuple[Choice, ...]:
    """Return the choices that can make a difference, in the catalog's order.

    Where several may be chosen, whatever else the person holds changes nothing. A choice of one is shown whole, since
    everybody must find their own case in it, unless some of its choices are there for everybody. What is already
    answered stays.
    """
    if question.type != "choices" and not any(choice.everybody for choice in question.choices):
        return question.choices
    answer = interview.answers.get(question.id)
    given = answer if isinstance(answer, frozenset) else {answer}
    named = _named(interview, question)
    return tuple(one for one in question.choices if one.everybody or one.id in named or one.id in given)


def tests_on(interview: Interview, fact: str) -> tuple[Test, ...]:
    """Return the tests that the profession's rules make on a fact."""
    return tuple(
        test
        for result in interview.assessment.procedures
        for condition in conditions_of(result.rules)
        for test in tests_of(condition)
        if test.fact == fact
    )


def _named(interview: Interview, question: Question) -> frozenset[str]:
    aims = aims_question(interview.catalog)
    if aims is not None and aims.id == question.id:
        return frozenset(aims_served(interview.catalog, interview.assessment))
    named = {word for test in tests_on(interview, question.id) for word in _words(test)}
    if question.outputs:
        named |= _outputs(interview)
    return frozenset(named)


def _words(test: Test) -> tuple[str, ...]:
    return test.value if isinstance(test.value, tuple) else (str(test.value),)


def _outputs(interview: Interview) -> set[str]:
    """The outputs that matter here: the profession's own, and what its requirements need."""
    rules = [result.rules for result in interview.assessment.procedures]
    needed = {requirement.needs for own in rules for requirement in own.requirements if requirement.needs}
    rules += [interview.catalog.rules(procedure) for procedure in needed]
    return {each.output for each in rules if each.output}
