"""The options and arguments that commands share, declared once. Help texts are keys of texts/interface/cli.yaml."""

import os
import re
from collections.abc import Callable, Mapping
from datetime import date
from inspect import Parameter, signature
from pathlib import Path
from typing import Annotated, Any

import typer

from licnav.cli import completion
from licnav.cli.session import Session, language_from_environment, language_named
from licnav.errors import LicnavError

# --- arguments and options that a command names itself --------------------------------------------------------

Profession = Annotated[
    str, typer.Argument(metavar="PROFESSION", help="arg-profession", autocompletion=completion.professions)
]
OptionalProfession = Annotated[
    str | None, typer.Argument(metavar="[PROFESSION]", help="arg-profession", autocompletion=completion.professions)
]
Professions = Annotated[
    list[str] | None,
    typer.Argument(metavar="[PROFESSION]...", help="arg-profession", autocompletion=completion.professions),
]
Subject = Annotated[
    str, typer.Argument(metavar="PROFESSION[/PROCEDURE]", help="arg-subject", autocompletion=completion.subjects)
]
Procedures = Annotated[
    list[str],
    typer.Argument(metavar="PROFESSION/PROCEDURE...", help="arg-procedures", autocompletion=completion.procedures),
]
GivenAnswers = Annotated[
    list[str] | None,
    typer.Option("-a", "--answer", metavar="FACT=VALUE", help="opt-answer", autocompletion=completion.answers),
]
AnswersFile = Annotated[Path | None, typer.Option("--answers", metavar="FILE", help="opt-answers")]
Fields = Annotated[str | None, typer.Option("--fields", metavar="A,B", help="opt-fields")]
ExitVerdict = Annotated[bool, typer.Option("--exit-verdict", help="opt-exit-verdict")]
History = Annotated[bool, typer.Option("--history", help="opt-history")]

# --- options that every command takes ---------------------------------------------------------------------------

_AsOf = Annotated[str | None, typer.Option("--as-of", metavar="DATE", help="opt-as-of", rich_help_panel="common")]
_Lang = Annotated[
    str | None,
    typer.Option(
        "--lang", metavar="LANG", help="opt-lang", rich_help_panel="common", autocompletion=completion.languages
    ),
]
_Catalog = Annotated[
    Path | None, typer.Option("--catalog", metavar="DIR", help="opt-catalog", rich_help_panel="common")
]
_Overlay = Annotated[
    list[Path] | None, typer.Option("--overlay", metavar="DIR", help="opt-overlay", rich_help_panel="common")
]
_Plain = Annotated[bool, typer.Option("--plain", help="opt-plain", rich_help_panel="common")]
_NoColor = Annotated[bool, typer.Option("--no-color", help="opt-no-color", rich_help_panel="common")]
_NoInput = Annotated[bool, typer.Option("--no-input", help="opt-no-input", rich_help_panel="common")]
_Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="opt-quiet", rich_help_panel="common")]
_Format = Annotated[
    str | None,
    typer.Option(
        "--format", metavar="FORMAT", help="opt-format", rich_help_panel="common", autocompletion=completion.formats
    ),
]
_Json = Annotated[bool, typer.Option("--json", help="opt-json", rich_help_panel="common")]
_Output = Annotated[
    Path | None, typer.Option("-o", "--output", metavar="FILE", help="opt-output", rich_help_panel="common")
]
_Force = Annotated[bool, typer.Option("--force", help="opt-force", rich_help_panel="common")]

_COMMON: dict[str, tuple[Any, object]] = {
    "as_of": (_AsOf, None), "lang": (_Lang, None), "catalog": (_Catalog, None), "overlay": (_Overlay, None),
    "plain": (_Plain, False), "no_color": (_NoColor, False), "no_input": (_NoInput, False), "quiet": (_Quiet, False),
}  # fmt: skip
_RESULT: dict[str, tuple[Any, object]] = {
    "format": (_Format, None), "json": (_Json, False), "output": (_Output, None), "force": (_Force, False),
}  # fmt: skip


def with_session(*formats: str) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Give a command the shared options and hand them over as its first argument, one `Session`.

    `formats` are the output formats that it offers, the default first (`text`, `md`, `json`); a command that
    writes no single result (ask, batch) names none and gets no --format, --json, -o and --force from here.
    """
    shared = {**_COMMON, **_RESULT} if formats else dict(_COMMON)
    if formats and "json" not in formats:
        del shared["json"]

    def decorate(command: Callable[..., None]) -> Callable[..., None]:
        own = list(signature(command, eval_str=True).parameters.values())[1:]

        def run(**values: Any) -> None:
            common = {name: values.pop(name) for name in shared}
            command(session_from(common, formats, values.get("fields")), **values)

        parameters = [parameter.replace(kind=Parameter.KEYWORD_ONLY) for parameter in own]
        for name, (annotation, default) in shared.items():
            parameters.append(Parameter(name, Parameter.KEYWORD_ONLY, default=default, annotation=annotation))
        run.__name__ = command.__name__
        run.__doc__ = command.__doc__
        run.__annotations__ = {parameter.name: parameter.annotation for parameter in parameters}
        run.__signature__ = signature(run).replace(parameters=parameters)  # type: ignore[attr-defined]
        return run

    return decorate


def session_from(common: Mapping[str, Any], formats: tuple[str, ...] = ("text",), fields: str | None = None) -> Session:
    """Turn the shared options into a Session.

    Raises:
        LicnavError: an option has a value that cannot be meant.
    """
    lang = common.get("lang")
    return Session(
        as_of=day_named(common.get("as_of")),
        lang=language_named(lang) if lang else language_from_environment(),
        format=_format_named(common.get("format"), bool(common.get("json")), formats),
        fields=tuple(name.strip() for name in fields.split(",")) if fields else None,
        output=common.get("output"),
        force=bool(common.get("force")),
        plain=bool(common.get("plain")) or _accessible(),
        no_color=bool(common.get("no_color")),
        no_input=bool(common.get("no_input")),
        quiet=bool(common.get("quiet")),
        catalog_directory=common.get("catalog"),
        overlays=tuple(common.get("overlay") or ()),
    )


def day_named(text: str | None) -> date:
    """Return the day meant by --as-of; None and `today` are the clock's.

    Raises:
        LicnavError: it is no day of the calendar written as 2026-11-23.
    """
    if text is None or text == "today":
        return date.today()
    try:
        if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", text, re.ASCII):  # Python also reads 20261123 and 2026-W01-1
            raise ValueError
        return date.fromisoformat(text)
    except ValueError:
        raise LicnavError(f"--as-of: {text} is not a day", "Write it as 2026-11-23.") from None


def _accessible() -> bool:
    return os.environ.get("ACCESSIBLE", "") not in ("", "0") or os.environ.get("TERM") == "dumb"


def _format_named(name: str | None, as_json: bool, formats: tuple[str, ...]) -> str:
    if as_json and name not in (None, "json"):
        raise LicnavError(f"--json and --format {name} contradict each other", "Give one of them.")
    wanted = "json" if as_json else name or (formats[0] if formats else "text")
    wanted = {"markdown": "md", "terminal": "text"}.get(wanted, wanted)
    if formats and wanted not in formats:
        raise LicnavError(f"--format: there is no {wanted} here", f"Choose {', '.join(formats)}.")
    return wanted
