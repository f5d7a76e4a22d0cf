"""The outcome of an assessment, as data: every view (terminal, checklist, JSON, batch) is made from this."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum

from licnav.catalog.models import Edition, Rules
from licnav.frozen import frozen


class Door(StrEnum):
    """The big door of one procedure (catalog-model, section 5)."""

    OPEN = "open"
    UNCONFIRMED = "unconfirmed"
    UNANSWERED = "unanswered"
    SHUT = "shut"
    NOT_FOR_YOU = "not-for-you"


class Met(StrEnum):
    """How one requirement stands."""

    YES = "yes"
    UNCONFIRMED = "unconfirmed"
    UNANSWERED = "unanswered"
    NO = "no"


class Fits(StrEnum):
    """Whether the way serves the work, place and employer that the person asked about."""

    YES = "yes"
    UNCONFIRMED = "unconfirmed"
    UNANSWERED = "unanswered"
    NO = "no"


class Reason(StrEnum):
    """Why a door is not simply open; several may stand together, in this order."""

    NOT_FOR_YOU = "not-for-you"
    NOT_YET = "not-yet"
    ENDED = "ended"
    TERM_OVER = "term-over"
    START_UNCLEAR = "start-unclear"
    BETWEEN_ROUNDS = "between-rounds"
    RESTS_ON = "rests-on"
    REQUIREMENT = "requirement"
    ANSWERS_MISSING = "answers-missing"
    CONFIRM = "confirm"
    READINGS = "readings"
    TWIN = "twin"
    STALE = "stale"
    WEAK_SOURCE = "weak-source"


@frozen
class Via:
    """The procedure through which a requirement would be met, and its own big door for this person."""

    procedure: str
    big_door: Door


@frozen
class Unmet:
    """A requirement of the start that is not met. `level` is the strongest level of its sources."""

    id: str
    level: str
    how_to_meet: bool
    via: Via | None = None


@frozen
class ToConfirm:
    """What no answer of the person decides: a requirement's id or `in-force`, why, and whom to ask (authority ids)."""

    id: str
    why: Reason
    whom: tuple[str, ...]


@frozen
class Later:
    """A requirement of a later step: it does not shut the door today."""

    id: str
    at: str
    met: Met


@frozen
class UndecidedBy:
    """The facts that leave something undecided: never asked, or asked and not known (or too coarse to decide)."""

    not_asked: tuple[str, ...] = ()
    not_known: tuple[str, ...] = ()


@frozen
class Turn:
    """The day on which a door turns if the rules on file stay: `earliest` and `latest` differ for imprecise answers.

    `latest` None: under the least favourable reading of the answers it does not turn within the horizon.
    """

    earliest: date
    latest: date | None
    verdict: Door


@frozen
class WindowState:
    """state: open (until `until`), opens (on `from_`), not-announced or none-known."""

    state: str
    id: str | None = None
    from_: date | None = None
    until: date | None = None


@frozen
class Held:
    """The output is held. `goes_on`: whether the right outlives the rules' term: yes | no | unconfirmed."""

    valid_until: date | None
    renew_by: date | None
    goes_on: str


@frozen
class SmallDoors:
    """Limitation ids: shut (it hits you), open (it does not), unanswered, unconfirmed. `area` is the generated one."""

    shut: tuple[str, ...] = ()
    open: tuple[str, ...] = ()
    unanswered: tuple[str, ...] = ()
    unconfirmed: tuple[str, ...] = ()


@frozen
class ProcedureResult:
    """One procedure for one person on one day. `rules` is the catalog entry it was judged by."""

    id: str
    rules: Rules
    big_door: Door
    under_last_rules: Door | None
    reasons: tuple[Reason, ...]
    met: Mapping[str, Met]
    unmet: tuple[Unmet, ...]
    undecided_by: UndecidedBy
    confirm: tuple[ToConfirm, ...]
    later: tuple[Later, ...]
    opens_on: Turn | None
    shuts_on: Turn | None
    window: WindowState | None
    held: Held | None
    fits: Fits
    small_doors: SmallDoors
    rests_on: str
    sources: tuple[str, ...]
    in_play: bool


@frozen
class Assessment:
    """One person, one profession, one day. `answers` are as given (text form); order of procedures is the catalog's."""

    edition: Edition
    as_of: date
    profession: str
    answers: Mapping[str, str]
    procedures: tuple[ProcedureResult, ...]
    next_questions: tuple[str, ...]
    find_out: tuple[str, ...]
