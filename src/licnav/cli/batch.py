"""`licnav batch`: many people from tables, one row out for each person and procedure."""

from pathlib import Path
from typing import Annotated

import typer

from licnav.cli import completion
from licnav.cli.options import with_session
from licnav.cli.session import Session
from licnav.errors import ExitCode, LicnavError

_Inputs = Annotated[list[str] | None, typer.Argument(metavar="INPUT...", help="arg-inputs")]
_Output = Annotated[Path | None, typer.Option("-o", "--output", metavar="FILE", help="opt-output")]
_Profession = Annotated[
    list[str] | None,
    typer.Option("--profession", metavar="ID", help="opt-batch-profession", autocompletion=completion.professions),
]
_Set = Annotated[
    list[str] | None,
    typer.Option("--set", metavar="FACT=VALUE", help="opt-batch-set", autocompletion=completion.answers),
]
_OneRow = Annotated[bool, typer.Option("--one-row", help="opt-batch-one-row")]
_Columns = Annotated[str | None, typer.Option("--columns", metavar="A,B", help="opt-batch-columns")]
_Stamp = Annotated[bool, typer.Option("--stamp", help="opt-batch-stamp")]
_Rejects = Annotated[Path | None, typer.Option("--rejects", metavar="FILE", help="opt-batch-rejects")]
_Strict = Annotated[bool, typer.Option("--strict", help="opt-batch-strict")]
_Encoding = Annotated[str | None, typer.Option("--encoding", metavar="NAME", help="opt-batch-encoding")]
_Dates = Annotated[str | None, typer.Option("--dates", metavar="dmy|mdy", help="opt-batch-dates")]
_Template = Annotated[bool, typer.Option("--template", help="opt-batch-template")]
_Format = Annotated[str | None, typer.Option("--format", metavar="csv|jsonl", help="opt-batch-format")]
_Json = Annotated[bool, typer.Option("--json", help="opt-batch-json")]
_Force = Annotated[bool, typer.Option("--force", help="opt-force")]


@with_session()
def batch(
    session: Session,
    inputs: _Inputs = None,
    output: _Output = None,
    profession: _Profession = None,
    fixed: _Set = None,
    one_row: _OneRow = False,
    columns: _Columns = None,
    stamp: _Stamp = False,
    rejects: _Rejects = None,
    strict: _Strict = False,
    encoding: _Encoding = None,
    dates: _Dates = None,
    template: _Template = False,
    format: _Format = None,
    json: _Json = False,
    force: _Force = False,
) -> None:
    """Look up many people; exit code 3 where rows were put aside."""
    from licnav.cli import batch_job

    output = None if output == Path("-") else output
    if template:
        batch_job.write_template(session, [*(inputs or ()), *(profession or ())], output, force=force)
        return
    if not inputs:
        raise LicnavError("no input is named", "Name a table of people, or - for stdin; --template writes its header.")
    job = batch_job.Job(
        inputs=tuple(inputs),
        output=output,
        rejects=rejects,
        professions=tuple(profession or ()),
        fixed=tuple(fixed or ()),
        one_row=one_row,
        columns=tuple(name.strip() for name in columns.split(",")) if columns else None,
        stamp=stamp,
        strict=strict,
        encoding=encoding,
        dates=batch_job.date_order(dates),
        format=batch_job.format_of(format, json, output),
        force=force,
    )
    if batch_job.run(session, job):
        raise typer.Exit(int(ExitCode.ROWS_REJECTED))
