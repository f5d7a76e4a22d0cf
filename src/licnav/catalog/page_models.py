"""What only a reader needs of the catalog, as frozen data; see `models`, which offers all of these too."""

from licnav.catalog.conditions import Condition
from licnav.catalog.dates import Duration, PartialDate
from licnav.catalog.models import Sources
from licnav.frozen import frozen
from licnav.texts.text import Text


@frozen
class Row:
    """A row of Table 1 of the report of 2023: who, and what the report said."""

    id: str
    who: Text
    said: Text
    source: Sources = ()


@frozen
class Contact:
    """One way to reach a body: channel is phone, email, address, counter, hours or online."""

    channel: str
    value: str
    as_of: PartialDate | None = None
    source: Sources = ()


@frozen
class Authority:
    """A body: competent authority, professional body, service window."""

    id: str
    name: Text
    role: Text
    side: str
    contact: tuple[Contact, ...] = ()
    website: str | None = None
    source: Sources = ()


@frozen
class Takes:
    """How long something takes; `number` None means that only the text is known."""

    text: Text
    number: int | None = None
    unit: str | None = None
    set_by: str = "announced"
    source: Sources = ()


@frozen
class Cost:
    """What something costs; `amount` None means that only the text is known. `as_of`: the year the figure is from."""

    text: Text
    amount: int | float | None = None
    currency: str | None = None
    as_of: PartialDate | None = None
    source: Sources = ()


@frozen
class Document:
    """A paper used by several procedures."""

    id: str
    name: Text
    issuer: str | None = None
    how: Text | None = None
    takes: tuple[Takes, ...] = ()
    cost: tuple[Cost, ...] = ()
    source: Sources = ()


@frozen
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


@frozen
class GlossaryEntry:
    """A false friend: terms that look alike and what does and does not correspond."""

    id: str
    terms: tuple[str, ...]
    text: Text
    used_by: tuple[str, ...] = ()
    source: Sources = ()


@frozen
class Statement:
    """Something sourced that a person would act on: a duty, a sanction, a ground for losing the right."""

    id: str
    text: Text
    source: Sources = ()
    from_: PartialDate | None = None
    until: PartialDate | None = None


@frozen
class Gives:
    """What the holder may then do, where, and the paper that shows it."""

    scope: Text
    reserved: tuple[Statement, ...] = ()
    place: Text | None = None
    output: str | None = None
    paper: Text | None = None
    source: Sources = ()


@frozen
class Place:
    """Where a step is done."""

    authority: str | None = None
    channel: str | None = None
    address: str | None = None
    link: str | None = None
    text: Text | None = None


@frozen
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


@frozen
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


@frozen
class Renewal:
    """How a right is kept alive."""

    text: Text
    earliest: Text | None = None
    latest: Text | None = None
    if_late: Text | None = None
    source: Sources = ()


@frozen
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


@frozen
class Exclusion:
    """A procedure that cannot be combined with this one, per what (a person, a firm, a year)."""

    procedure: str
    text: Text
    source: Sources = ()


@frozen
class OpenPoint:
    """What was looked for and not found. Never moves a door; printed as a question to the authority."""

    id: str
    text: Text
    looked: Text
    ask: tuple[str, ...]
    concerns: tuple[str, ...] = ()
    source: Sources = ()


@frozen
class Report2023:
    """What the report of May 2023 said, and what holds now."""

    said: Text
    now: Text
    source: Sources = ()


@frozen
class Dated:
    """A change or a count on a date."""

    on: PartialDate
    text: Text
    source: Sources = ()


@frozen
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
