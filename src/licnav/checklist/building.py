"""Makes the checklist of one or more procedures for one person on one day. Pure: no clock, no terminal."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from licnav.assessment import assess
from licnav.assessment.result import Assessment, Door
from licnav.catalog.loading import Catalog
from licnav.catalog.models import OpenPoint, Pages
from licnav.checklist.model import (
    Ahead,
    Checklist,
    Chosen,
    Paper,
    PaperUse,
    Remember,
    Spent,
    ToAsk,
    ToDo,
    ToShow,
)
from licnav.checklist.naming import paper_names
from licnav.checklist.order import ordered_steps
from licnav.checklist.papers import merged
from licnav.checklist.person import Person
from licnav.checklist.wording import wording_on
from licnav.rules.evaluate import Facts


def make_checklist(catalog: Catalog, procedures: Sequence[str], answers: Facts, as_of: date) -> Checklist:
    """Return the checklist of `procedures` (full ids, also by a sharing profession) for a person's answers.

    Raises:
        UnknownName: there is no such procedure.
    """
    homes = {catalog.procedure_id(name): name.partition("/")[0] for name in procedures}
    assessments = {home: assess(catalog, home, answers, as_of) for home in dict.fromkeys(homes.values())}
    chosen = tuple(_chosen(catalog, name, assessments[home]) for name, home in homes.items())
    person = Person(catalog, answers, as_of)
    to_do = tuple(_to_do(chosen, person))
    papers = merged(tuple(_paper_uses(chosen, person)), catalog)
    return Checklist(
        as_of=as_of,
        answers={fact: said for one in assessments.values() for fact, said in one.answers.items()},
        chosen=chosen,
        to_show=tuple(_to_show(chosen, person)),
        to_do=to_do,
        papers=papers,
        ahead=tuple(_ahead(chosen, as_of)),
        costs=tuple(_costs(to_do, papers)),
        to_ask=_to_ask(chosen),
        remember=tuple(_remember(chosen)),
        unanswered=_unanswered(chosen),
        bodies=tuple(dict.fromkeys(_bodies(chosen, to_do))),
    )


def _chosen(catalog: Catalog, name: str, assessment: Assessment) -> Chosen:
    result = next(result for result in assessment.procedures if result.id == name)
    return Chosen(catalog.rules(name), catalog.pages(name), result)


def _to_show(chosen: Iterable[Chosen], person: Person) -> Iterator[ToShow]:
    for one in chosen:
        for entry in one.rules.requirements:
            if person.keeps(entry):
                met = None if entry.declare else one.result.met.get(entry.id)
                yield ToShow(one.rules.id, entry, wording_on(entry, person.as_of), person.undecided(entry), met)


def _to_do(chosen: Iterable[Chosen], person: Person) -> Iterator[ToDo]:
    pages = {one.rules.id: one.pages for one in chosen}
    steps = [(name, [step for step in one.steps if person.keeps(step)]) for name, one in pages.items()]
    for procedure, step in ordered_steps(steps):
        named = {use.id: use for use in pages[procedure].documents}
        papers = tuple(
            paper_names(named[name], pages[procedure], person.catalog)
            for name in step.documents
            if name in named and person.keeps(named[name])
        )
        yield ToDo(procedure, step, person.undecided(step), papers)


def _paper_uses(chosen: Iterable[Chosen], person: Person) -> Iterator[tuple[PaperUse, Pages]]:
    for one in chosen:
        texts = {entry.id: wording_on(entry, person.as_of).text for entry in one.rules.requirements}
        for use in one.pages.documents:
            if person.keeps(use):
                proves = tuple(texts[name] for name in use.proves if name in texts)
                yield PaperUse(one.rules.id, use, person.undecided(use), proves), one.pages


def _ahead(chosen: Iterable[Chosen], as_of: date) -> list[Ahead]:
    windows = [
        Ahead(one.rules.id, window)
        for one in chosen
        for window in one.rules.windows
        if window.to.last >= as_of
    ]  # fmt: skip
    return sorted(windows, key=lambda ahead: ahead.window.from_.first)


def _costs(to_do: Iterable[ToDo], papers: Iterable[Paper]) -> Iterator[Spent]:
    for entry in to_do:
        for cost in entry.step.cost:
            yield Spent(entry.step.title, cost)
    for paper in papers:
        for document in paper.documents:
            for cost in document.cost:
                yield Spent(document.name, cost)


def _to_ask(chosen: Iterable[Chosen]) -> tuple[ToAsk, ...]:
    """Return the open points, one that several procedures share only once."""
    procedures: dict[tuple[str, tuple[str, ...]], list[str]] = {}
    points: dict[tuple[str, tuple[str, ...]], OpenPoint] = {}
    for one in chosen:
        for point in one.pages.open_points:
            key = (point.text.en, point.ask)
            points.setdefault(key, point)
            procedures.setdefault(key, []).append(one.rules.id)
    return tuple(ToAsk(tuple(procedures[key]), point) for key, point in points.items())


def _remember(chosen: Iterable[Chosen]) -> Iterator[Remember]:
    for one in chosen:
        entries = {entry.id: entry for entry in one.rules.limitations}
        doors = one.result.small_doors
        groups = (("shut", doors.shut), ("unconfirmed", doors.unconfirmed), ("unanswered", doors.unanswered))
        for standing, names in groups:
            for name in names:
                yield Remember(one.rules.id, name, entries.get(name), one.rules.area, standing)


def _unanswered(chosen: Iterable[Chosen]) -> tuple[str, ...]:
    facts: dict[str, None] = {}
    for one in chosen:
        if one.result.big_door is not Door.NOT_FOR_YOU:
            facts |= dict.fromkeys((*one.result.undecided_by.not_asked, *one.result.undecided_by.not_known))
    return tuple(facts)


def _bodies(chosen: Iterable[Chosen], to_do: Iterable[ToDo]) -> Iterator[str]:
    for entry in to_do:
        if entry.step.where is not None and entry.step.where.authority is not None:
            yield entry.step.where.authority
    for one in chosen:
        for point in one.pages.open_points:
            yield from point.ask
        for confirm in one.result.confirm:
            yield from confirm.whom
