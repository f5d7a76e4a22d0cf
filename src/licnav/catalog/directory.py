"""A catalog as a directory of YAML files (and overlays): each file is read and checked when it is first needed."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any

from licnav.catalog.layout import files_in
from licnav.catalog.overlay import laid_over
from licnav.catalog.resolving import Plain, resolved, split, with_includes
from licnav.errors import InvalidCatalog, UnreadableInput
from licnav.reading import Mark, Problem, YamlFile, mark_of, problem_at, read_yaml

COMMON = "common"
ALL = "all"  # where a directory has all questions
_HINT = "`licnav catalog check` lists everything that is wrong with a catalog."
_LIGHT = ("requirements", "limitations")  # what a listing does not need


class DirectoryStore:
    """Offers a catalog's plain parts by name, made from YAML; `readable` says what is used of a file that was read."""

    def __init__(self, directories: Sequence[Path], readable: Callable[[str, YamlFile], Any] | None = None) -> None:
        for directory in directories:
            if not directory.is_dir():
                raise UnreadableInput(f"{directory}: there is no such directory", "Name the directory of a catalog.")
        self._directories = tuple(directories)
        self._readable = readable or _checked
        self._values: dict[str, Any] = {}
        self._parts: dict[str, Any] = {}

    def part(self, name: str) -> Any:
        """Return a part in plain form (see `parts.Store`)."""
        if name not in self._parts:
            room, _, home = name.partition("/")
            made = self._homed(room, home) if home else getattr(self, f"_{room}")()
            self._parts[name] = made
        return self._parts[name]

    def mark(self, procedure: str, path: tuple[str | int, ...]) -> Mark | None:
        """Return where the value at `path` below a procedure is written; entries of a list go by id or index."""
        home, _, own = procedure.partition("/")
        for name in self._files_of(home):
            for entry in self._value(name, {}).get("procedures", ()):
                if entry.get("id") == own:
                    return mark_of(entry, _with_indexes(entry, path), entry.mark)
        return None

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The names of all files, overlays included."""
        found = dict.fromkeys(name for directory in self._directories for name in files_in(directory))
        return tuple(sorted(found, key=lambda name: ("/" in name, name)))

    def merged(self, name: str) -> YamlFile:
        """Return a file with its overlays laid over it. Its problems are those of form, of all of them."""
        base, *overlays = self._directories
        shown = [(base / name, name), *((overlay / name, str(overlay / name)) for overlay in overlays)]
        read = [read_yaml(path, called) for path, called in shown if path.exists()]
        if not read:
            raise UnreadableInput(f"{base / name}: the file is missing", "A catalog needs it.")
        value, *over = [file.value for file in read]
        for other in over:
            value = laid_over(value, other)
        return YamlFile(read[0].name, value, tuple(problem for file in read for problem in file.problems))

    def _value(self, name: str, default: Any = None) -> Any:
        if name not in self._values:
            missing = default is not None and name not in self.names
            self._values[name] = default if missing else self._readable(name, self.merged(name))
        return self._values[name]

    # --- parts ----------------------------------------------------------------------------------------------------

    def _edition(self) -> Plain:
        return dict(self._value("edition.yaml"))

    def _vocabulary(self) -> Plain:
        value = self._resolved(self._value("vocabulary.yaml"))
        lists = {key: terms for key, terms in value.items() if key not in ("professions", "table1")}
        return {"lists": lists, "rows": value.get("table1", [])}

    def _areas(self) -> Plain:
        plain: Plain = self._resolved(self._value("areas.yaml"))
        return plain

    def _facts(self) -> list[tuple[str, str]]:
        return [(question["id"], ALL) for question in self._value("questions.yaml")]

    def _authorities(self) -> Any:
        return self._resolved(self._value("authorities.yaml", []))

    def _documents(self) -> Any:
        return self._resolved(self._value("documents.yaml", []))

    def _glossary(self) -> Any:
        return self._resolved(self._value("glossary.yaml", []))

    def _sources(self) -> list[Plain]:
        return [source for name in self.names if name.startswith("sources/") for source in self._value(name)]

    def _professions(self) -> list[Plain]:
        heads = [self._value(f"professions/{home}.yaml") for home in self.homes if home != COMMON]
        shared = {head["id"]: self._shared_with(head["id"]) for head in heads}
        return [_profession(head, shared[head["id"]]) for head in heads]

    def _common(self) -> list[str]:
        return [f"{COMMON}/{procedure['id']}" for procedure in self._procedures_in(COMMON)]

    def _outputs(self) -> list[Plain]:
        found: dict[str, Plain] = {}
        for home in self.homes:
            for procedure in self._procedures_in(home):
                gives = procedure.get("gives", {})
                if "output" in gives and gives["output"] not in found:
                    found[gives["output"]] = {"id": gives["output"], "text": gives.get("paper") or procedure["name"]}
        return list(found.values())

    def _listing(self) -> list[Plain]:
        return [
            {
                "profession": home,
                "rules": {key: value for key, value in rules.items() if key not in _LIGHT},
                "report_2023": self.part(f"pages/{home}")[full_id].get("report_2023"),
            }
            for home in self.homes
            for full_id, rules in self.part(f"rules/{home}").items()
        ]

    def _homed(self, room: str, home: str) -> dict[str, Plain]:
        if room == "facts":
            return {question["id"]: question for question in self._resolved(self._value("questions.yaml"))}
        which = ("rules", "pages").index(room)
        procedures = [(f"{home}/{entry['id']}", self._complete(entry)) for entry in self._procedures_in(home)]
        return {full_id: split(full_id, self._resolved(procedure))[which] for full_id, procedure in procedures}

    # --- behind them ----------------------------------------------------------------------------------------------

    @cached_property
    def homes(self) -> tuple[str, ...]:
        """The professions that have a file, in the vocabulary's order, then `common`: where procedures are at home."""
        listed = self._value("vocabulary.yaml")["professions"]
        written = [name[12:-5] for name in self.names if name.startswith("professions/")]
        homes = [home for home in listed if home in written] + [home for home in written if home not in listed]
        return (*homes, COMMON) if any(name.startswith("common/") for name in self.names) else tuple(homes)

    @cached_property
    def _seen(self) -> Mapping[str, str]:
        return {source["id"]: source["seen"] for source in self.part("sources")}

    def _resolved(self, value: Any) -> Any:
        return resolved(value, self._seen)

    def _files_of(self, home: str) -> tuple[str, ...]:
        if home == COMMON:
            return tuple(name for name in self.names if name.startswith("common/"))
        name = f"professions/{home}.yaml"
        return (name,) if name in self.names else ()

    def _procedures_in(self, home: str) -> Iterator[Plain]:
        for name in self._files_of(home):
            yield from self._value(name).get("procedures", ())

    def _shared_with(self, profession: str) -> list[str]:
        return [
            f"{home}/{procedure['id']}"
            for home in self.homes
            for procedure in self._procedures_in(home)
            if profession in procedure.get("also", ())
        ]

    def _complete(self, procedure: Any) -> Plain:
        try:
            return with_includes(procedure, self._found)
        except LookupError as error:
            problem = problem_at(procedure.mark, f"{procedure['id']} includes what is not there: {error.args[0]}")
            raise InvalidCatalog((str(problem),), _HINT) from None

    def _found(self, full_id: str) -> Plain:
        home, _, own = full_id.partition("/")
        for procedure in self._procedures_in(home):
            if procedure["id"] == own:
                return procedure
        raise LookupError(full_id)


def _checked(name: str, file: YamlFile) -> Any:
    from licnav.catalog.validating import problems_of  # pydantic is heavy, and only a directory needs it

    problems: tuple[Problem, ...] = problems_of(name, file)
    if problems:
        raise InvalidCatalog(tuple(map(str, problems)), _HINT)
    return file.value


def _profession(head: Plain, shared: list[str]) -> Plain:
    plain = {key: value for key, value in head.items() if key != "procedures"}
    own = [f"{head['id']}/{procedure['id']}" for procedure in head.get("procedures", ())]
    return {**plain, "aliases": head.get("aliases", {}), "procedures": own + shared}


def _with_indexes(entry: Any, path: tuple[str | int, ...]) -> tuple[str | int, ...]:
    steps: list[str | int] = []
    value = entry
    for step in path:
        if isinstance(value, list) and isinstance(step, str):
            step = next((index for index, part in enumerate(value) if part.get("id") == step), len(value))
        steps.append(step)
        try:
            value = value[step]
        except (LookupError, TypeError):
            break
    return tuple(steps)
