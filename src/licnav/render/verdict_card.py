"""One procedure for one person: the verdict, why, what would change it, the small doors."""

from collections.abc import Iterator

from licnav.assessment.result import Door, Later, Met, ProcedureResult, Reason, ToConfirm, Turn, Unmet
from licnav.catalog.models import Limitation, Requirement
from licnav.checklist.wording import wording_on
from licnav.render.condition_words import span_words
from licnav.render.doors import door_column, door_words, fits_words, met_words
from licnav.render.page import Block, Facts, Item, Items, Paragraph, Section, Words, quiet, strong, words
from licnav.render.reader import Reader
from licnav.render.state import state_sentence

_OF_STATE = frozenset(
    {
        Reason.NOT_YET,
        Reason.ENDED,
        Reason.TERM_OVER,
        Reason.START_UNCLEAR,
        Reason.BETWEEN_ROUNDS,
        Reason.RESTS_ON,
    }
)
_OF_RULES = frozenset({Reason.CONFIRM, Reason.READINGS, Reason.TWIN})


def verdict_card(result: ProcedureResult, reader: Reader) -> Section:
    """Return the card of one procedure: verdict and name, then only what bears on this person."""
    head = words(door_column(result.big_door, reader.lang), strong(reader.say(result.rules.name)))
    blocks: list[Block] = [Paragraph(line) for line in _reasons(result, reader)]
    items = tuple(_unmet(unmet, result, reader) for unmet in result.unmet)
    items += tuple(_confirm(entry, result, reader) for entry in result.confirm if entry.id != "in-force")
    if items:
        blocks.append(Items(items))
    rows = tuple(_rows(result, reader))
    if rows:
        blocks.append(Facts(rows))
    blocks += _small_doors(result, reader)
    return Section(head, tuple(blocks), aside=result.id)


def _reasons(result: ProcedureResult, reader: Reader) -> Iterator[Words]:
    """Say in words what the reasons name, except those that the lists below tell themselves."""
    if result.big_door is Door.OPEN:
        yield words(reader.phrase("words.means-open"))
    if _OF_STATE.intersection(result.reasons):
        yield words(state_sentence(result.rules, reader), reader.cite(result.rules.in_force[-1].by))
    elif result.big_door is Door.UNCONFIRMED and _OF_RULES.intersection(result.reasons):
        yield words(reader.phrase("words.means-unconfirmed"))
    if Reason.STALE in result.reasons:
        yield words(reader.phrase("pages.stale", reviewed=result.rules.reviewed, good_for=_good_for(result, reader)))
    if Reason.WEAK_SOURCE in result.reasons:
        yield words(reader.phrase("pages.weak-source", level=reader.level(result.rests_on)))
    if result.under_last_rules is not None:
        label = reader.phrase("pages.under-last-rules")
        yield reader.colon(label, door_words(result.under_last_rules, reader.lang))


def _good_for(result: ProcedureResult, reader: Reader) -> str:
    return span_words(result.rules.good_for or reader.catalog.edition.good_for, reader)


def _unmet(unmet: Unmet, result: ProcedureResult, reader: Reader) -> Item:
    entry = _requirement(result, unmet.id)
    if entry is None:
        return Item(words(unmet.id), "×")
    said = wording_on(entry, reader.as_of)
    under: list[Words] = []
    if said.how_to_meet is not None:
        under.append(reader.colon(reader.phrase("pages.how-to-meet"), reader.say(said.how_to_meet)))
    if unmet.via is not None:
        name = reader.phrase("pages.name-and-id", name=reader.procedure(unmet.via.procedure), id=unmet.via.procedure)
        door = door_words(unmet.via.big_door, reader.lang)
        under.append(reader.colon(reader.phrase("pages.through"), name, reader.phrase("pages.dot"), door))
    return Item(words(_standing(Met.NO, reader), reader.sourced(said.text, said.source)), "×", tuple(under))


def _confirm(entry: ToConfirm, result: ProcedureResult, reader: Reader) -> Item:
    requirement = _requirement(result, entry.id)
    if requirement is None:
        return Item(words(entry.id), "?")
    said = wording_on(requirement, reader.as_of)
    under: list[Words] = []
    if entry.why is Reason.READINGS:
        for number, reading in enumerate(said.readings, 1):
            label = reader.phrase("pages.reading", number=number)
            under.append(reader.colon(label, reader.say(reading.says), reader.cite(reading.source)))
    elif entry.why is Reason.TWIN:
        under.append(words(reader.phrase("pages.only-twin")))
    elif said.because is not None:
        under.append(reader.colon(reader.phrase("pages.to-confirm"), reader.say(said.because)))
    if entry.whom:
        under.append(reader.colon(reader.phrase("pages.ask"), reader.authorities(entry.whom)))
    return Item(words(_standing(Met.UNCONFIRMED, reader), reader.sourced(said.text, said.source)), "?", tuple(under))


def _standing(met: Met, reader: Reader) -> Words:
    """Say how a requirement stands before its words: they state what is asked for, as if it were so."""
    return words(met_words(met, reader.lang)[-1:], reader.phrase("pages.colon"))


def _rows(result: ProcedureResult, reader: Reader) -> Iterator[tuple[str, Words]]:
    if result.undecided_by.not_asked:
        yield reader.phrase("pages.waits-for"), words(", ".join(result.undecided_by.not_asked))
    if result.undecided_by.not_known:
        yield reader.phrase("pages.not-known-by-you"), words(", ".join(result.undecided_by.not_known))
    in_force = [entry for entry in result.confirm if entry.id == "in-force" and entry.whom]
    for entry in in_force:
        yield reader.phrase("pages.ask"), words(reader.authorities(entry.whom))
    if result.opens_on is not None:
        yield reader.phrase("pages.opens"), _turn("opens", result.opens_on, reader)
    if result.shuts_on is not None:
        yield reader.phrase("pages.shuts"), _turn("shuts", result.shuts_on, reader)
    if result.window is not None and result.big_door is not Door.SHUT:
        yield reader.phrase("pages.window"), _window(result, reader)
    if result.big_door is not Door.SHUT:
        yield reader.phrase("pages.fits"), fits_words(result.fits, reader.lang)
    if result.held is not None:
        yield reader.phrase("pages.held"), _held(result, reader)
    if result.big_door in (Door.OPEN, Door.UNANSWERED, Door.UNCONFIRMED) and result.under_last_rules is not Door.SHUT:
        told = {entry.id for entry in result.confirm}
        for later in result.later:
            if later.met is not Met.YES and later.id not in told:
                yield reader.phrase("pages.later"), _later(later, result, reader)
    if result.big_door is Door.OPEN:
        yield reader.phrase("pages.rests-on"), words(reader.level(result.rests_on))


def _turn(name: str, turn: Turn, reader: Reader) -> Words:
    door = door_words(turn.verdict, reader.lang)
    if turn.latest is None:
        told = reader.phrase(f"pages.{name}-not-before", earliest=turn.earliest)
    elif turn.latest == turn.earliest:
        told = reader.phrase(f"pages.{name}-on", day=turn.earliest)
    else:
        told = reader.phrase(f"pages.{name}-between", earliest=turn.earliest, latest=turn.latest)
    then = words(reader.phrase("pages.then"), door) if turn.verdict not in (Door.OPEN, Door.SHUT) else None
    return words(told, then)


def _window(result: ProcedureResult, reader: Reader) -> Words:
    window = result.window
    if window is None:
        return ()
    named = f"pages.window-{'unknown' if window.state == 'none-known' else window.state}"
    return words(reader.phrase(named, since=window.from_, until=window.until))


def _held(result: ProcedureResult, reader: Reader) -> Words:
    held = result.held
    if held is None:
        return ()
    parts = [reader.phrase(f"pages.goes-on-{held.goes_on}")]
    if held.valid_until is not None:
        parts.insert(0, reader.phrase("pages.valid-until", day=held.valid_until))
    if held.renew_by is not None:
        parts.append(reader.phrase("pages.renew-by", day=held.renew_by))
    return words(reader.phrase("pages.dot").join(parts))


def _later(later: Later, result: ProcedureResult, reader: Reader) -> Words:
    entry = _requirement(result, later.id)
    text = later.id if entry is None else reader.say(wording_on(entry, reader.as_of).text)
    return words(met_words(later.met, reader.lang), reader.phrase("pages.dot"), text)


def _small_doors(result: ProcedureResult, reader: Reader) -> Iterator[Section]:
    """The doors that hit, then those that may; a shut way's doors are not worth reading."""
    doors = result.small_doors
    groups = (("hits-you", doors.shut), ("may-hit", (*doors.unconfirmed, *doors.unanswered)))
    for name, ids in groups:
        if ids and result.big_door is not Door.SHUT:
            entries = {entry.id: entry for entry in result.rules.limitations}
            items = tuple(small_door(entries.get(identity), result.rules.area, reader) for identity in ids)
            yield Section(words(quiet(reader.phrase(f"pages.{name}"))), (Items(items),))


def small_door(entry: Limitation | None, area: str, reader: Reader, behind: Words = ()) -> Item:
    """Return a small door: its effect, its words, a way round. Without an entry it is the geography door of `area`."""
    effect = reader.term("effects", "stops" if entry is None else entry.effect)
    under: list[Words] = []
    if entry is None:
        said = words(reader.phrase("pages.area-door", area=reader.area(area)))
    else:
        said = reader.sourced(entry.text, entry.source)
        if entry.workaround is not None:
            under.append(reader.colon(reader.phrase("pages.workaround"), reader.say(entry.workaround)))
    return Item(words(strong(effect), reader.phrase("pages.colon"), said, behind), under=tuple(under))


def _requirement(result: ProcedureResult, identity: str) -> Requirement | None:
    return next((entry for entry in result.rules.requirements if entry.id == identity), None)
