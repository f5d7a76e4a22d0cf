"""A Typer group that builds a command only when it is called, and help pages that need no other library.

Typer carries its own Click, so only names of Typer's are used here.
"""

from collections.abc import Mapping, Sequence
from importlib import import_module
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup

from licnav.cli.table import Entry
from licnav.texts.interface import phrase
from licnav.texts.text import Lang

_SETTINGS = {"help_option_names": ["-h", "--help"]}


class LazyCommand(TyperCommand):
    """A command whose help page is ours: usage, what it does, examples, its own options, the shared ones."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the help page (called by Typer for --help)."""
        from licnav.cli.help_pages import command_page

        formatter.write(command_page(self, ctx))


class LazyGroup(TyperGroup):
    """A group over a table of entries. `prefix` is the key of its phrases in texts/interface/cli.yaml."""

    table: Mapping[str, Entry]
    prefix: str
    lang: Lang

    def list_commands(self, ctx: Any) -> list[str]:
        """Return the names in the table's order; nothing is imported."""
        return list(self.table)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """Import and build the one command asked for."""
        entry = self.table.get(cmd_name)
        if entry is None:
            return None
        target = getattr(import_module(f"licnav.cli.{entry.module}"), entry.function)
        if entry.function == "GROUP":
            return _subgroup(cmd_name, target, self.lang)
        return _build_command(cmd_name, target, f"{self.prefix}{cmd_name}", self.lang)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Find the command; a mistyped one is answered with the nearest."""
        self.commands = dict.fromkeys(self.table)  # type: ignore[assignment]  # Typer suggests from its keys
        return super().resolve_command(ctx, args)

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the help page without building any command."""
        from licnav.cli.help_pages import group_page

        formatter.write(group_page(self, ctx))


def build_group(app: typer.Typer, name: str, table: Mapping[str, Entry], prefix: str, lang: Lang) -> LazyGroup:
    """Return the group of `app` over `table`; `app` has a callback that may carry options of the group's own."""
    app.info.cls = LazyGroup
    app.info.context_settings = _SETTINGS
    app.info.invoke_without_command = True
    group = typer.main.get_group(app)
    assert isinstance(group, LazyGroup)
    group.name, group.table, group.prefix, group.lang = name, table, prefix, lang
    _translate(group.params, lang)
    return group


def help_if_alone(ctx: typer.Context) -> None:
    """Print the group's help where it was called without a command (for the callbacks of groups)."""
    if ctx.invoked_subcommand is None:
        typer.echo(ctx.get_help())


def _subgroup(name: str, table: Mapping[str, Entry], lang: Lang) -> LazyGroup:
    app = typer.Typer(name=name, add_completion=False, rich_markup_mode=None)
    app.callback()(help_if_alone)
    return build_group(app, name, table, f"{name}-", lang)


def _build_command(name: str, function: Any, key: str, lang: Lang) -> Any:
    app = typer.Typer(add_completion=False, rich_markup_mode=None)
    app.command(name=name, cls=LazyCommand, context_settings=_SETTINGS)(function)
    command = typer.main.get_command(app)
    _translate(command.params, lang)
    command.help = phrase(f"cli.{key}", lang)
    command.key, command.lang = key, lang  # type: ignore[attr-defined]
    return command


def _translate(parameters: Sequence[Any], lang: Lang) -> None:
    for parameter in parameters:
        if parameter.help and parameter.help.startswith(("opt-", "arg-")):
            parameter.help = phrase(f"cli.{parameter.help}", lang)
