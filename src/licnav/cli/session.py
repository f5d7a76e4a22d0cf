"""What all commands share once the command line is read: the day, the language, the catalog, the way out.

The clock, the environment and the terminal are read here and in the prompts only.
"""

import os
import sys
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from licnav.errors import LicnavError
from licnav.texts.interface import phrase
from licnav.texts.text import Lang

if TYPE_CHECKING:
    from licnav.catalog.loading import Catalog

PLAIN_WIDTH = 10_000  # off a terminal nothing is wrapped


@dataclass(frozen=True)
class Session:
    """One run of one command. `format` is text, md, json ... as the command offers; `fields` None means all."""

    as_of: date
    lang: Lang
    format: str = "text"
    fields: tuple[str, ...] | None = None
    output: Path | None = None
    force: bool = False
    plain: bool = False
    no_color: bool = False
    no_input: bool = False
    quiet: bool = False
    catalog_directory: Path | None = None
    overlays: tuple[Path, ...] = field(default=())

    @cached_property
    def catalog(self) -> "Catalog":
        """The catalog, opened when it is first needed."""
        from licnav.catalog.loading import open_catalog

        return open_catalog(self.catalog_directory, self.overlays)

    @property
    def on_terminal(self) -> bool:
        """Whether the result goes to a person's screen (not to a pipe or a file)."""
        return self.output is None and sys.stdout.isatty()

    @property
    def decorated(self) -> bool:
        """Whether lines may be wrapped to the screen and set with rules and bold."""
        return self.on_terminal and not self.plain and os.environ.get("TERM") != "dumb"

    @property
    def colour(self) -> bool:
        """Whether colour may be sent."""
        return self.decorated and not self.no_color and not os.environ.get("NO_COLOR")

    @property
    def width(self) -> int:
        """Columns to set text in: the screen's (or COLUMNS), and practically unbounded off a terminal."""
        if not self.on_terminal:
            return PLAIN_WIDTH
        import shutil

        return max(40, shutil.get_terminal_size((80, 24)).columns)

    def emit(self, text: str) -> None:
        """Send the result to where the person wants it: stdout (paged on a terminal) or the file of -o."""
        text = text if text.endswith("\n") else f"{text}\n"
        if self.output is not None and str(self.output) != "-":
            from licnav.files import write_atomically

            write_atomically(self.output, text, force=self.force)
            self.say(phrase("cli.wrote", self.lang, path=self.output))
        elif self.on_terminal and not self.plain and self.format == "text":
            from licnav.cli.pager import page

            page(text)
        else:
            sys.stdout.write(text)

    def say(self, message: str) -> None:
        """Tell the person something beside the result, on stderr; silent with --quiet."""
        if not self.quiet:
            from licnav.render.safety import printable

            print("\n".join(map(printable, message.splitlines())), file=sys.stderr)


def language_from_environment(environment: dict[str, str] | None = None) -> Lang:
    """Return the language of LICNAV_LANG, else of the locale (zh_HK, zh_MO, zh_TW: zh-Hant; zh_CN, zh_SG: zh-Hans).

    Raises:
        LicnavError: LICNAV_LANG names a language that licnav does not speak.
    """
    variables = os.environ if environment is None else environment
    wanted = variables.get("LICNAV_LANG")
    if wanted:
        return language_named(wanted, "LICNAV_LANG")
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        value = variables.get(name)
        if value:
            return _language_of_locale(value)
    if os.name == "nt":
        import locale

        return _language_of_locale(locale.getlocale()[0] or "")
    return "en"


_NAMES: dict[str, Lang] = {
    "en": "en", "zh-hant": "zh-Hant", "zh-hans": "zh-Hans",
    "zh-hk": "zh-Hant", "zh-mo": "zh-Hant", "zh-tw": "zh-Hant", "zh-cn": "zh-Hans", "zh-sg": "zh-Hans",
}  # fmt: skip


def language_named(name: str, where: str = "--lang") -> Lang:
    """Return the language called `name`.

    Raises:
        LicnavError: licnav does not speak it; `where` says where the name was given.
    """
    try:
        return _NAMES[name.strip().lower().replace("_", "-")]
    except KeyError:
        raise LicnavError(f"{where}: licnav does not speak {name}", "Choose en, zh-Hant or zh-Hans.") from None


def _language_of_locale(value: str) -> Lang:
    stem = value.split(".")[0].split("@")[0].lower().replace("-", "_")
    if not stem.startswith(("zh", "chinese")):
        return "en"
    traditional = ("zh_hk", "zh_mo", "zh_tw", "zh_hant", "chinese (traditional)", "chinese_hong", "chinese_taiwan")
    return "zh-Hant" if stem.startswith(traditional) else "zh-Hans"
