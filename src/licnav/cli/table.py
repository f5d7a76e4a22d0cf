"""Which commands there are and where each lives: a module is imported only when its command is called."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Entry:
    """A command: its module below `licnav.cli`, its function, and the group of the help page it stands in."""

    module: str
    function: str
    section: str


COMMANDS: dict[str, Entry] = {
    "ask": Entry("ask", "ask", "people"),
    "list": Entry("list_", "list_", "people"),
    "show": Entry("show", "show", "people"),
    "lookup": Entry("lookup", "lookup", "people"),
    "checklist": Entry("checklist", "checklist", "people"),
    "batch": Entry("batch", "batch", "people"),
    "search": Entry("search", "search", "knowledge"),
    "facts": Entry("facts", "facts", "knowledge"),
    "sources": Entry("sources", "sources", "knowledge"),
    "glossary": Entry("glossary", "glossary", "knowledge"),
    "catalog": Entry("catalog", "GROUP", "maintainers"),
    "help": Entry("help_", "help_", "knowledge"),
}
CATALOG_COMMANDS: dict[str, Entry] = {
    "check": Entry("catalog", "check", "maintainers"),
    "stale": Entry("catalog", "stale", "maintainers"),
    "schema": Entry("catalog", "schema", "maintainers"),
}
SECTIONS = ("people", "knowledge", "maintainers")
