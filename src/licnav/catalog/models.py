"""What the catalog holds, as frozen data. The reference for authors is docs/catalog-format.md.

A field's YAML key is its name, without a trailing underscore (`from_` is `from`, `class_` is `class`), hyphens never.
A `Rules` object is what an assessment needs of a procedure; `Pages` is what only a reader needs, loaded apart. So are
its models, in `page_models`: they are had from here like the others, and made when one of them is first asked for (to
make forty frozen classes takes longer than a look-up may).
"""

from datetime import date
from typing import TYPE_CHECKING, Any

from licnav.catalog.conditions import Condition
from licnav.catalog.dates import Duration, PartialDate
from licnav.frozen import frozen
from licnav.texts.text import Text

if TYPE_CHECKING:
    from licnav.catalog.page_models import Authority as Authority
    from licnav.catalog.page_models import Contact as Contact
    from licnav.catalog.page_models import Cost as Cost
    from licnav.catalog.page_models import Dated as Dated
    from licnav.catalog.page_models import Document as Document
    from licnav.catalog.page_models import DocumentUse as DocumentUse
    from licnav.catalog.page_models import Exclusion as Exclusion
    from licnav.catalog.page_models import Gives as Gives
    from licnav.catalog.page_models import GlossaryEntry as GlossaryEntry
    from licnav.catalog.page_models import Holding as Holding
    from licnav.catalog.page_models import OpenPoint as OpenPoint
    from licnav.catalog.page_models import Pages as Pages
    from licnav.catalog.page_models import Place as Place
    from licnav.catalog.page_models import Renewal as Renewal
    from licnav.catalog.page_models import Report2023 as Report2023
    from licnav.catalog.page_models import Row as Row
    from licnav.catalog.page_models import Source as Source
    from licnav.catalog.page_models import Statement as Statement
    from licnav.catalog.page_models import Step as Step
    from licnav.catalog.page_models import Takes as Takes


@frozen
class SourceRef:
    """`ID[ locator][ level]`: which source says so, where in it, and how well that was seen (a vocabulary level)."""

    id: str
    locator: str
    level: str


Sources = tuple[SourceRef, ...]


@frozen
class Edition:
    """The whole catalog's stamp: printed on every output."""

    edition: str
    researched: date
    good_for: Duration
    languages: tuple[str, ...]
    disclaimer: Text


@frozen
class Term:
    """One value of a closed list: its id and its sentence."""

    id: str
    text: Text
    short: Text | None = None


@frozen
class Atom:
    """A piece of land that no boundary cuts. `within` is the coarser place that people name (a district, a city)."""

    id: str
    name: Text


@frozen
class AreaVersion:
    """The atoms of an area during a time; `unclear` are those of which no boundary map was found."""

    atoms: tuple[str, ...]
    unclear: tuple[str, ...] = ()
    from_: PartialDate | None = None
    until: PartialDate | None = None
    source: Sources = ()


@frozen
class Area:
    """A named area as a dated set of atoms. `anywhere`: a right for it binds nobody to a place, so it makes no door."""

    id: str
    name: Text
    versions: tuple[AreaVersion, ...]
    note: Text | None = None
    anywhere: bool = False


@frozen
class Choice:
    """One answer of a choice question. An area's id may stand without a text: the area's name is used.

    Where some choices of a question are for `everybody`, the others are shown to those whose rules name them.
    """

    id: str
    text: Text | None = None
    aliases: tuple[str, ...] = ()
    everybody: bool = False


@frozen
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


@frozen
class Round:
    """One of several one-off rounds of a measure."""

    from_: PartialDate
    until: PartialDate
    source: Sources = ()


@frozen
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


@frozen
class Reading:
    """One way to read a rule where sources differ or the text does not settle it."""

    says: Text
    met: Condition
    source: Sources = ()


@frozen
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


@frozen
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


@frozen
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


@frozen
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


@frozen
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


@frozen
class Aliases:
    """Other names that people type."""

    en: tuple[str, ...] = ()
    hant: tuple[str, ...] = ()
    hans: tuple[str, ...] = ()
    short: tuple[str, ...] = ()


@frozen
class Profession:
    """A profession with the ids of its procedures, in the catalog's order (own ones first, then those it shares)."""

    id: str
    name: Text
    aliases: Aliases
    procedures: tuple[str, ...]
    table1: str | None = None
    note: Text | None = None


if not TYPE_CHECKING:  # a type checker would take any name for granted

    def __getattr__(name: str) -> Any:
        if not name.startswith("_"):  # the import system itself asks for __path__
            from licnav.catalog import page_models

            if hasattr(page_models, name):
                return getattr(page_models, name)
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
