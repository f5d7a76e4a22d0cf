"""A catalog, opened: every model by name, built when it is first asked for."""

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from licnav.catalog.building import build
from licnav.catalog.models import Area, Atom, Edition, Profession, Question, Rules, Term
from licnav.catalog.parts import Lazy, Store, by_id
from licnav.errors import UnknownName, UnreadableInput
from licnav.frozen import frozen

if TYPE_CHECKING:
    from licnav.catalog.models import Authority, Document, GlossaryEntry, Pages, Report2023, Row, Source

COMMON = "common"
_PACKAGE = Path(__file__).parent.parent
_COMPILED = _PACKAGE / "_catalog"
_CHECKOUT = _PACKAGE.parent.parent / "catalog"


@frozen
class Listed:
    """What a listing needs of a procedure. `rules` comes without requirements and limitations: not to be assessed."""

    profession: str
    rules: Rules
    report_2023: "Report2023 | None"


def open_catalog(directory: Path | None = None, overlays: Sequence[Path] = ()) -> "Catalog":
    """Open the catalog in `directory`, else the one that licnav carries, with `overlays` laid over it in turn.

    Nothing much is read here: a catalog reads what it is asked for. A directory of YAML is checked as it is read.

    Raises:
        UnreadableInput: there is no such directory, or no catalog in it.
        InvalidCatalog: later, when a file with mistakes is read; all its mistakes are named.
    """
    if directory is None and not overlays and (_COMPILED / "index.json").exists():
        from licnav.catalog.compiled import CompiledStore

        return Catalog(CompiledStore(_COMPILED))
    from licnav.catalog.directory import DirectoryStore

    base = directory or yaml_directory()
    if not (base / "edition.yaml").exists():
        raise UnreadableInput(
            f"{base}: this is no catalog, edition.yaml is missing", "Name the directory of a catalog."
        )
    return Catalog(DirectoryStore((base, *overlays)))


def yaml_directory() -> Path:
    """Return where the YAML of licnav's own catalog lies: in the checkout, or beside the compiled one."""
    shipped = _COMPILED / "yaml"
    return shipped if shipped.exists() else _CHECKOUT


class Catalog:
    """Everything that licnav knows, read and built as it is asked for; two catalogs of one store are alike."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._rules: dict[str, Rules] = {}
        self._pages: dict[str, Pages] = {}
        self._terms: dict[str, Mapping[str, Term]] = {}

    @cached_property
    def edition(self) -> Edition:
        """The stamp of the whole catalog."""
        return build(Edition, self._store.part("edition"))

    def terms(self, list_name: str) -> Mapping[str, Term]:
        """Return a closed list of the vocabulary by id; a list that the vocabulary does not have is empty."""
        if list_name not in self._terms:
            self._terms[list_name] = by_id(Term, self._store.part("vocabulary")["lists"].get(list_name, ()))
        return self._terms[list_name]

    @cached_property
    def rows(self) -> "Mapping[str, Row]":
        """The rows of Table 1 of the report of 2023."""
        from licnav.catalog.models import Row

        return by_id(Row, self._store.part("vocabulary")["rows"])

    @cached_property
    def atoms(self) -> Mapping[str, Atom]:
        """The pieces of land of which areas consist."""
        return by_id(Atom, self._store.part("areas")["atoms"])

    @cached_property
    def areas(self) -> Mapping[str, Area]:
        """The named areas."""
        return by_id(Area, self._store.part("areas")["areas"])

    @property
    def asked_by(self) -> str:
        """The fact that says where the person wants to work: it moves the geography door."""
        return str(self._store.part("areas")["asked_by"])

    @cached_property
    def questions(self) -> Mapping[str, Question]:
        """Every fact, in the order of asking; last the day on which each output was got, asked of who holds it."""
        from licnav.catalog.outputs import date_question

        making: dict[str, Callable[[], Question]] = {}
        for fact, room in self._store.part("facts"):
            making[fact] = partial(self._question, fact, room)
        for output in self._store.part("outputs"):
            making.setdefault(f"{output['id']}-on", partial(date_question, output))
        return Lazy(making)

    def _question(self, fact: str, room: str) -> Question:
        from licnav.catalog.outputs import question_from

        return question_from(self._store.part(f"facts/{room}")[fact], self._store.part("outputs"))

    @cached_property
    def authorities(self) -> "Mapping[str, Authority]":
        """The bodies."""
        from licnav.catalog.models import Authority

        return by_id(Authority, self._store.part("authorities"))

    @cached_property
    def documents(self) -> "Mapping[str, Document]":
        """The papers that several procedures use."""
        from licnav.catalog.models import Document

        return by_id(Document, self._store.part("documents"))

    @cached_property
    def sources(self) -> "Mapping[str, Source]":
        """The legal resources and other sources."""
        from licnav.catalog.models import Source

        return by_id(Source, self._store.part("sources"))

    @cached_property
    def glossary(self) -> "tuple[GlossaryEntry, ...]":
        """The false friends."""
        from licnav.catalog.models import GlossaryEntry

        return tuple(build(GlossaryEntry, entry) for entry in self._store.part("glossary"))

    @cached_property
    def professions(self) -> Mapping[str, Profession]:
        """The professions in the catalog's order; last `common`, whose procedures are of no one profession."""
        from licnav.catalog.outputs import common_profession

        found = {entry["id"]: build(Profession, entry) for entry in self._store.part("professions")}
        common = tuple(self._store.part("common"))
        return {**found, COMMON: common_profession(common)} if common else found

    def profession(self, name: str) -> Profession:
        """Return the profession of an id, a name or an alias, in any script.

        Raises:
            UnknownName: there is none; the hint has the nearest names.
        """
        if name in self.professions:
            return self.professions[name]
        from licnav.catalog.names import folded, nearest_names, spellings

        found = spellings(self.professions.values())
        key = folded(name)
        if key in found:
            return self.professions[found[key]]
        raise UnknownName(f"there is no profession {name}", nearest_names(key, found, "`licnav list` shows them all."))

    def rules(self, procedure: str) -> Rules:
        """Return what an assessment needs of a procedure; a shared one goes by any of its professions.

        Raises:
            UnknownName: there is none; the hint has the nearest ids.
        """
        full_id = self.procedure_id(procedure)
        if full_id not in self._rules:
            self._rules[full_id] = build(Rules, self._homed("rules", full_id)[full_id])
        return self._rules[full_id]

    def pages(self, procedure: str) -> "Pages":
        """Return what only a reader needs of a procedure.

        Raises:
            UnknownName: there is none; the hint has the nearest ids.
        """
        full_id = self.procedure_id(procedure)
        if full_id not in self._pages:
            from licnav.catalog.models import Pages

            self._pages[full_id] = build(Pages, self._homed("pages", full_id)[full_id])
        return self._pages[full_id]

    def procedure_id(self, name: str) -> str:
        """Return the full id under which a procedure is at home.

        Raises:
            UnknownName: there is no such procedure; the hint has the nearest ids.
        """
        home, _, own = name.partition("/")
        if own and home in self.professions:
            for full_id in self.professions[home].procedures:
                if full_id == name or full_id.partition("/")[2] == own:
                    return full_id
        from licnav.catalog.names import nearest_names

        if name in self.professions:
            ways = ", ".join(self.professions[name].procedures)
            raise UnknownName(f"{name} is a profession, not a procedure", f"Name one of its procedures: {ways}.")
        known = {full_id: full_id for one in self.professions.values() for full_id in one.procedures}
        hint = nearest_names(name, known, "`licnav list` shows them all.")
        raise UnknownName(f"there is no procedure {name}", hint)

    def procedures_of(self, profession: str) -> tuple[Rules, ...]:
        """Return the procedures of a profession, its own first, then those that it shares.

        Raises:
            UnknownName: there is no such profession.
        """
        return tuple(self.rules(full_id) for full_id in self.profession(profession).procedures)

    def listing(self) -> tuple[Listed, ...]:
        """Return a light entry for each procedure, at home only, in the catalog's order."""
        from licnav.catalog.models import Report2023

        return tuple(
            Listed(
                entry["profession"],
                build(Rules, entry["rules"]),
                build(Report2023, entry["report_2023"]) if entry["report_2023"] else None,
            )
            for entry in self._store.part("listing")
        )

    def where(self, procedure: str, *path: str | int) -> str | None:
        """Return `file:line` of a procedure or of something below it; None in a compiled catalog."""
        mark = self._store.mark(self.procedure_id(procedure), path)
        return f"{mark.file}:{mark.line}" if mark else None

    def _homed(self, room: str, full_id: str) -> Any:
        return self._store.part(f"{room}/{full_id.partition('/')[0]}")
