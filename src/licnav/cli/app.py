"""The way in: `licnav`. Builds the lazy command table, runs it, and turns every ending into an exit code."""

import os
import sys
from typing import Annotated, Any, NoReturn

import typer

from licnav.cli.lazy import build_group, help_if_alone
from licnav.cli.table import COMMANDS
from licnav.errors import ExitCode, LicnavError
from licnav.texts.text import Lang


def main() -> NoReturn:
    """Run the command line and leave with its exit code (the console script's entry point)."""
    sys.exit(run(sys.argv[1:]))


def run(arguments: list[str]) -> int:
    """Run licnav with `arguments` and return the exit code; errors are told on stderr, never as a traceback."""
    _make_streams_safe()
    try:
        return _invoke(arguments)
    except LicnavError as error:
        _tell(error.message, error.hint)
        return int(error.exit_code)
    except typer.TyperException as error:
        return _usage_error(error)
    except (KeyboardInterrupt, typer.Abort):
        return int(ExitCode.INTERRUPTED)
    except BrokenPipeError:
        return _closed_pipe()
    except SystemExit as ending:
        if isinstance(ending.__context__, BrokenPipeError):  # Typer turns it into exit code 1
            return _closed_pipe()
        raise
    except Exception as error:
        return _bug(error)


def _invoke(arguments: list[str]) -> int:
    lang = _language_of(arguments)
    root = build_group(_root(), "licnav", COMMANDS, "", lang)
    root.params.extend(typer.main.get_install_completion_arguments())
    outcome = root.main(arguments, prog_name="licnav", standalone_mode=False)
    sys.stdout.flush()
    return outcome if isinstance(outcome, int) else int(ExitCode.DONE)


def _root() -> typer.Typer:
    app = typer.Typer(name="licnav", add_completion=False, rich_markup_mode=None)

    @app.callback()
    def licnav(
        ctx: typer.Context,
        version: Annotated[
            bool, typer.Option("--version", help="opt-version", is_eager=True, callback=_version)
        ] = False,
        lang: Annotated[str | None, typer.Option("--lang", metavar="LANG", help="opt-lang")] = None,
    ) -> None:
        if lang:
            os.environ["LICNAV_LANG"] = lang  # `licnav --lang zh-Hant list` is `licnav list --lang zh-Hant`
        help_if_alone(ctx)

    return app


def _version(asked: bool) -> None:
    if asked:
        from licnav.cli.version import version_line

        typer.echo(version_line())
        raise typer.Exit


def _language_of(arguments: list[str]) -> Lang:
    """Find --lang before the command line is parsed: the help pages are written in it."""
    from licnav.cli.session import language_from_environment, language_named

    for index, word in enumerate(arguments):
        if word == "--":
            break
        if word == "--lang" and index + 1 < len(arguments):
            return language_named(arguments[index + 1])
        if word.startswith("--lang="):
            return language_named(word.removeprefix("--lang="))
    return language_from_environment()


def _make_streams_safe() -> None:
    """Let a screen that cannot show a character show a question mark instead of ending in an error."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="replace")


def _tell(message: str, hint: str = "") -> None:
    from licnav.render.safety import printable

    first, *rest = message.splitlines() or [""]
    lines = [f"licnav: {first}", *(f"        {line}" for line in rest)]
    if hint:
        lines += [f"        {line}" for line in hint.splitlines()]
    print("\n".join(printable(line) for line in lines), file=sys.stderr)


def _usage_error(error: typer.TyperException) -> int:
    ctx: Any = getattr(error, "ctx", None)
    path = ctx.command_path if ctx is not None else "licnav"
    _tell(error.format_message().rstrip("."), f"See {path} --help.")
    return int(ExitCode.USAGE)


def _closed_pipe() -> int:
    """The reader went away: say nothing, also not when Python flushes stdout at the end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return int(ExitCode.PIPE_CLOSED)


def _bug(error: Exception) -> int:
    if os.environ.get("LICNAV_DEBUG"):
        import traceback

        traceback.print_exc()
    _tell(
        f"this is a bug: {type(error).__name__}: {error}",
        "Please report it with the command you gave and the output of LICNAV_DEBUG=1. Leave your answers out.",
    )
    return int(ExitCode.BUG_OR_FINDINGS)


if __name__ == "__main__":
    main()
