"""The pages of --help: set by hand, so that Chinese wraps well and no table library is loaded."""

import os
import shutil
from typing import Any

from licnav.cli.table import SECTIONS
from licnav.render.wrapping import cell_width, wrap
from licnav.texts.interface import phrase, phrases
from licnav.texts.text import Lang, say


def group_page(group: Any, ctx: Any) -> str:
    """Return the help of a group: what it is, three examples, its commands by section."""
    lang: Lang = group.lang
    lines = [_usage(group, ctx), ""]
    about = f"{group.prefix}group" if group.prefix else "licnav"
    lines += [*wrap(phrase(f"cli.{about}", lang), _width()), ""]
    lines += _examples(about, lang)
    for section in SECTIONS:
        names = [name for name, entry in group.table.items() if entry.section == section]
        if names:
            lines += [phrase(f"cli.section-{section}", lang)]
            lines += _pairs([(name, phrase(f"cli.{group.prefix}{name}-short", lang)) for name in names])
            lines.append("")
    lines += _options(group, ctx, lang)
    return "\n".join(lines).rstrip("\n") + "\n"


def command_page(command: Any, ctx: Any) -> str:
    """Return the help of one command: usage, what it does, examples, arguments, its options, the shared ones."""
    lang: Lang = command.lang
    lines = [_usage(command, ctx), "", *wrap(command.help, _width()), ""]
    lines += _examples(command.key, lang)
    arguments = [
        (parameter.metavar or parameter.name.upper(), parameter.help or "")
        for parameter in command.params
        if parameter.param_type_name == "argument"
    ]
    if arguments:
        lines += [phrase("cli.section-arguments", lang), *_pairs(arguments), ""]
    lines += _options(command, ctx, lang)
    return "\n".join(lines).rstrip("\n") + "\n"


def _usage(command: Any, ctx: Any) -> str:
    return f"Usage: {ctx.command_path} {' '.join(command.collect_usage_pieces(ctx))}"


def _examples(key: str, lang: Lang) -> list[str]:
    text = phrases("cli").get(f"{key}-examples")
    if text is None:
        return []
    examples = [f"  {line}" for line in say(text, lang).strip().splitlines()]
    return [phrase("cli.section-examples", lang), *examples, ""]


def _options(command: Any, ctx: Any, lang: Lang) -> list[str]:
    own: list[tuple[str, str]] = []
    common: list[tuple[str, str]] = []
    for parameter in command.get_params(ctx):
        if parameter.param_type_name != "option" or getattr(parameter, "hidden", False):
            continue
        names = ", ".join(sorted(parameter.opts, key=len))
        metavar = "" if parameter.is_flag else f" {parameter.metavar or parameter.type.name.upper()}"
        shared = getattr(parameter, "rich_help_panel", None) == "common" or parameter.name == "help"
        help_text = phrase("cli.opt-help", lang) if parameter.name == "help" else parameter.help or ""
        (common if shared else own).append((names + metavar, help_text))
    lines: list[str] = []
    if own:
        lines += [phrase("cli.section-options", lang), *_pairs(own), ""]
    if common:
        lines += [phrase("cli.section-common", lang), *_pairs(common), ""]
    return lines


def _pairs(pairs: list[tuple[str, str]]) -> list[str]:
    left = min(max(cell_width(name) for name, _ in pairs), 26) + 4
    lines: list[str] = []
    for name, text in pairs:
        body = wrap(text, max(20, _width() - left))
        head = f"  {name}"
        if cell_width(head) + 2 > left:
            lines.append(head)
            head = ""
        first, *rest = body or [""]
        lines.append(f"{head}{' ' * (left - cell_width(head))}{first}".rstrip())
        lines += [" " * left + line for line in rest]
    return lines


def _width() -> int:
    columns = shutil.get_terminal_size((80, 24)).columns if os.isatty(1) or "COLUMNS" in os.environ else 100
    return max(40, min(columns, 100))
