"""A checklist as data: what is said, in which order. Renderers only set it."""

from collections.abc import Mapping
from datetime import date

from licnav.assessment.result import Met, ProcedureResult
from licnav.catalog.conditions import Condition
from licnav.catalog.models import (
    Cost,
    Document,
    DocumentUse,
    Limitation,
    OpenPoint,
    Pages,
    Requirement,
    Rules,
    Step,
    Window,
)
from licnav.checklist.wording import Wording
from licnav.frozen import frozen
from licnav.texts.text import Text


@frozen
class Chosen:
    """A procedure on the list, and how it stands for the person."""

    rules: Rules
    pages: Pages
    result: ProcedureResult


@frozen
class ToShow:
    """A requirement to show; `met` is None where everyone declares it, or where it no longer matters.

    `only_if` is a condition that the answers leave undecided; what they rule out is not on the list.
    """

    procedure: str
    requirement: Requirement
    wording: Wording
    only_if: Condition | None
    met: Met | None


@frozen
class ToDo:
    """A step. `only_if` is a condition that the answers leave undecided. Of several names of a paper any will do."""

    procedure: str
    step: Step
    only_if: Condition | None
    papers: tuple[tuple[Text, ...], ...]


@frozen
class PaperUse:
    """How one procedure wants a paper; `proves` are the wordings of the requirements that it proves."""

    procedure: str
    use: DocumentUse
    only_if: Condition | None
    proves: tuple[Text, ...]


@frozen
class Paper:
    """One paper, whichever procedures want it. Of several `names` any one will do; `documents` say how to get them."""

    names: tuple[Text, ...]
    documents: tuple[Document, ...]
    uses: tuple[PaperUse, ...]


@frozen
class Ahead:
    """A window that is open on the day or still to come."""

    procedure: str
    window: Window


@frozen
class Spent:
    """A cost and what it is for: a step's title or a paper's name."""

    for_: Text
    cost: Cost


@frozen
class ToAsk:
    """A question that the sources leave open, with the procedures that leave it so."""

    procedures: tuple[str, ...]
    point: OpenPoint


@frozen
class Remember:
    """A small door that hits (`shut`) or may hit (`unconfirmed`, `unanswered`). No `limitation`: the door of `area`."""

    procedure: str
    id: str
    limitation: Limitation | None
    area: str
    standing: str


@frozen
class Checklist:
    """Everything to take along for one or more procedures on one day."""

    as_of: date
    answers: Mapping[str, str]
    chosen: tuple[Chosen, ...]
    to_show: tuple[ToShow, ...]
    to_do: tuple[ToDo, ...]
    papers: tuple[Paper, ...]
    ahead: tuple[Ahead, ...]
    costs: tuple[Spent, ...]
    to_ask: tuple[ToAsk, ...]
    remember: tuple[Remember, ...]
    unanswered: tuple[str, ...]
    bodies: tuple[str, ...]
