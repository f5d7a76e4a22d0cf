"""What the catalog holds, as frozen data. The reference for authors is docs/catalog-format.md.

A field's YAML key is its name, without a trailing underscore (`from_` is `from`, `class_` is `class`), hyphens never.
A `Rules` object is what an assessment needs of a procedure; `Pages` is what only a reader needs, loaded apart.
"""

from dataclasses import dataclass, field
from datetime import date

from licnav.catalog.conditions import Condition
from licnav.catalog.dates import Duration, PartialDate
from licnav.texts.text import Text


@dataclass(frozen=True, slots=True)
class SourceRef:
    """`ID[ locator][ level]`: which source says so, where in it, and how well that was seen (a vocabulary level)."""

    id: str
    locator: str
    level: str


Sources = tuple[SourceRef, ...]


# --- things that stand beside the procedures ---------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Edition:
    """The whole catalog's stamp: printed on every output."""

    edition: str
    researched: date
    good_for: Duration
    languages: tuple[str, ...]
    disclaimer: Text


@dataclass(frozen=True, slots=True)
class Term:
    """One value of a closed list: its id and its sentence."""

    id: str
    text: Text
    short: Text | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """A row of Table 1 of the report of 2023: who, and what the report said."""

    id: str
    who: Text
    said: Text
    source: Sources = ()


@dataclass(frozen=True, slots=True)
class Atom:
    """A piece of land that no boundary cuts. `within` is the coarser place that people name (a district, a city)."""

    id: str
    name: Text


@dataclass(frozen=True, slots=True)
class AreaVersion:
    """The atoms of an area during a time; `unclear` are those of which no boundary map was found."""

    atoms: tuple[str, ...]
    unclear: tuple[str, ...] = ()
    from_: PartialDate | None = None
    until: PartialDate | None = None
    source: Sources = ()


@dataclass(frozen=True, slots=True)
class Area:
    """A named area as a dated set of atoms. `anywhere`: a right for it binds nobody to a place, so it makes no door."""

    id: str
    name: Text
    versions: tuple[AreaVersion, ...]
    note: Text | None = None
    anywhere: bool = False


@dataclass(frozen=True, slots=True)
class Contact:
    """One way to reach a body: channel is phone, email, address, counter, hours or online."""

    channel: str
    value: str
    as_of: PartialDate | None = None
    source: Sources = ()


@dataclass(frozen=True, slots=True)
class Authority:
    """A body: competent authority, professional body, service window."""

    id: str
    name: Text
    role: Text
    side: str
    contact: tuple[Contact, ...] = ()
    website: str | None = None
    source: Sources = ()


@dataclass(frozen=True, slots=True)
class Takes:
    """How long something takes; `number` None means that only the text is known."""

    text: Text
    number: int | None = None
    unit: str | None = None
    set_by: str = "announced"
    source: Sources = ()


@dataclass(frozen=True, slots=True)
class Cost:
    """What something costs; `amount` None means that only the text is known. `as_of`: the year the figure is from."""

    text: Text
    amount: int | float | None = None
    currency: str | None = None
    as_of: PartialDate | None = None
    source: Sources = ()


@dataclass(frozen=True, slots=True)
class Document:
    """A paper used by several procedures."""

    id: str
    name: Text
    issuer: str | None = None
    how: Text | None = None
    takes: tuple[Takes, ...] = ()
    cost: tuple[Cost, ...] = ()
    source: Sources = ()


@dataclass(frozen=True, slots=True)
class Source:
    """A legal resource or another source. `read` names the articles seen where `seen` is primary-part."""

    id: str
    title: Text
    kind: str
    seen: str
    issuer: str = ""
    number: str = ""
    issued: PartialDate | None = None
    in_force: str = ""
    read: tuple[str, ...] = ()
    url: str | None = None
    read_at: str = ""
    dossier: str = ""
    note: Text | None = None


@dataclass(frozen=True, slots=True)
class GlossaryEntry:
    """A false friend: terms that look alike and what does and does not correspond."""

    id: str
    terms: tuple[str, ...]
    text: Text
    used_by: tuple[str, ...] = ()
    source: Sources = ()


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer of a choice question. An area's id may stand without a text: the area's name is used."""

    id: str
    text: Text | None = None
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Question:
    """A fact about a person that conditions may use, and how it is asked."""

    id: str
    text: Text
    type: str
    about: Text
    find_out: Text | None = None
    help: Text | None = None
    choices: tuple[Choice, ...] = ()
    areas: bool = False
    outputs: bool = False
    minimum: int | None = None
    maximum: int | None = None
    unit: Text | None = None
    never: Text | None = None
    of: str = "you"
    changes: str = "by-time"


# --- a procedure: what an assessment needs ----------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Round:
    """One of several one-off rounds of a measure."""

    from_: PartialDate
    until: PartialDate
    source: Sources = ()


@dataclass(frozen=True, slots=True)
class Period:
    """A time in force. `until` None: no end was seen (`none-seen` in YAML). `after`: what a day past `until` is."""

    from_: PartialDate
    by: Sources
    until: PartialDate | None = None
    from_is: str = "exact"
    last_seen: PartialDate | None = None
    after: str = "unconfirmed"
    rounds: tuple[Round, ...] = ()
    rests_on: str | None = None
    note: Text | None = None
    ask: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a rule where sources differ or the text does not settle it."""

    says: Text
    met: Condition
    source: Sources = ()


@dataclass(frozen=True, slots=True)
class Version:
    """What a requirement said from `from_` until `until` (last day, counted in)."""

    from_: PartialDate | None = None
    until: PartialDate | None = None
    text: Text | None = None
    met: Condition | None = None
    readings: tuple[Reading, ...] = ()
    confirm: bool = False
    because: Text | None = None
    ask: tuple[str, ...] = ()
    how_to_meet: Text | None = None
    source: Sources = ()


@dataclass(frozen=True, slots=True)
class Requirement:
    """Part of the big door. Exactly one of met, readings, declare, confirm, needs or versions says when it is met."""

    id: str
    text: Text
    met: Condition | None = None
    readings: tuple[Reading, ...] = ()
    declare: bool = False
    confirm: bool = False
    because: Text | None = None
    ask: tuple[str, ...] = ()
    needs: str | None = None
    versions: tuple[Version, ...] = ()
    turns_on: str = "application"
    applies: Condition | None = None
    class_: str | None = None
    of: str = "you"
    at: str | None = None
    on_the_day: str = "counts"
    how_to_meet: Text | None = None
    from_: PartialDate | None = None
    until: PartialDate | None = None
    source: Sources = ()


@dataclass(frozen=True, slots=True)
class Limitation:
    """A small door. `hits` is a condition (`everyone` in YAML is the constant true), or `readings` say so."""

    id: str
    text: Text
    class_: str
    effect: str
    hits: Condition | None = None
    readings: tuple[Reading, ...] = ()
    on_the_day: str = "counts"
    side: str = "mainland"
    workaround: Text | None = None
    from_: PartialDate | None = None
    until: PartialDate | None = None
    source: Sources = ()


@dataclass(frozen=True, slots=True)
class Window:
    """A time in which a step can be done. `start`: the window through which the procedure is entered."""

    id: str
    step: str
    label: Text
    from_: PartialDate
    to: PartialDate
    sitting: str | None = None
    start: bool = False
    note: Text | None = None
    source: Sources = ()


@dataclass(frozen=True, slots=True)
class Rules:
    """A procedure as an assessment sees it: one decision of one authority with one output.

    `output`, `valid_for` and `renew_from` are lifted by the loader out of `gives` and `term`; `id` is the full id
    (`lawyer/gba-examination`). `written` and `grows_with` serve a rule older than a growth of its area.
    """

    id: str
    name: Text
    kind: str
    layer: str
    area: str
    in_force: tuple[Period, ...]
    reviewed: date
    also: tuple[str, ...] = ()
    direction: str = "north"
    aims: tuple[str, ...] = ()
    applies: Condition | None = None
    output: str | None = None
    valid_for: Duration | None = None
    renew_from: Duration | None = None
    written: date | None = None
    grows_with: str = "no"
    requirements: tuple[Requirement, ...] = ()
    limitations: tuple[Limitation, ...] = ()
    windows: tuple[Window, ...] = ()
    next_window: str | None = None
    good_for: Duration | None = None


# --- a procedure: what only a reader needs -----------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Statement:
    """Something sourced that a person would act on: a duty, a sanction, a ground for losing the right."""

    id: str
    text: Text
    source: Sources = ()
    from_: PartialDate | None = None
    until: PartialDate | None = None


@dataclass(frozen=True, slots=True)
class Gives:
    """What the holder may then do, where, and the paper that shows it."""

    scope: Text
    reserved: tuple[Statement, ...] = ()
    place: Text | None = None
    output: str | None = None
    paper: Text | None = None
    source: Sources = ()


@dataclass(frozen=True, slots=True)
class Place:
    """Where a step is done."""

    authority: str | None = None
    channel: str | None = None
    address: str | None = None
    link: str | None = None
    text: Text | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that somebody does."""

    id: str
    title: Text
    by: str
    detail: Text | None = None
    where: Place | None = None
    after: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    takes: tuple[Takes, ...] = ()
    cost: tuple[Cost, ...] = ()
    output: Text | None = None
    applies: Condition | None = None
    from_: PartialDate | None = None
    until: PartialDate | None = None
    source: Sources = ()


@dataclass(frozen=True, slots=True)
class DocumentUse:
    """A paper that a procedure wants. `id` may be one of documents.yaml: then its name is taken from there."""

    id: str
    name: Text | None = None
    any_of: tuple[str, ...] = ()
    proves: tuple[str, ...] = ()
    form: str = "unknown"
    copies: int | None = None
    certification: str = "unknown"
    translation: Text | None = None
    shelf_life: Text | None = None
    photo: Text | None = None
    stays: bool = False
    optional: bool = False
    detail: Text | None = None
    applies: Condition | None = None
    from_: PartialDate | None = None
    until: PartialDate | None = None
    source: Sources = ()


@dataclass(frozen=True, slots=True)
class Renewal:
    """How a right is kept alive."""

    text: Text
    earliest: Text | None = None
    latest: Text | None = None
    if_late: Text | None = None
    source: Sources = ()


@dataclass(frozen=True, slots=True)
class Holding:
    """What holding the output means over time: validity, renewal, duties, loss (YAML key `term`)."""

    valid: Text | None = None
    valid_for: Duration | None = None
    renew_from: Duration | None = None
    renew: Renewal | None = None
    duties: tuple[Statement, ...] = ()
    ends_if: tuple[Statement, ...] = ()
    after_lapse: Statement | None = None
    sanctions: tuple[Statement, ...] = ()
    source: Sources = ()


@dataclass(frozen=True, slots=True)
class Exclusion:
    """A procedure that cannot be combined with this one, per what (a person, a firm, a year)."""

    procedure: str
    text: Text
    source: Sources = ()


@dataclass(frozen=True, slots=True)
class OpenPoint:
    """What was looked for and not found. Never moves a door; printed as a question to the authority."""

    id: str
    text: Text
    looked: Text
    ask: tuple[str, ...]
    concerns: tuple[str, ...] = ()
    source: Sources = ()


@dataclass(frozen=True, slots=True)
class Report2023:
    """What the report of May 2023 said, and what holds now."""

    said: Text
    now: Text
    source: Sources = ()


@dataclass(frozen=True, slots=True)
class Dated:
    """A change or a count on a date."""

    on: PartialDate
    text: Text
    source: Sources = ()


@dataclass(frozen=True, slots=True)
class Pages:
    """The part of a procedure that is read, not computed with."""

    summary: Text
    gives: Gives
    steps: tuple[Step, ...] = ()
    documents: tuple[DocumentUse, ...] = ()
    term: Holding | None = None
    redress: tuple[Statement, ...] = ()
    silence: Statement | None = None
    gives_up: tuple[Statement, ...] = ()
    excludes: tuple[Exclusion, ...] = ()
    open_points: tuple[OpenPoint, ...] = ()
    report_2023: Report2023 | None = None
    history: tuple[Dated, ...] = ()
    figures: tuple[Dated, ...] = ()
    not_applicable: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Aliases:
    """Other names that people type."""

    en: tuple[str, ...] = ()
    hant: tuple[str, ...] = field(default=())
    hans: tuple[str, ...] = ()
    short: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Profession:
    """A profession with the ids of its procedures, in the catalog's order (own ones first, then those it shares)."""

    id: str
    name: Text
    aliases: Aliases
    procedures: tuple[str, ...]
    table1: str | None = None
    note: Text | None = None
