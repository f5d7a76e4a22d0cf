"""The least that a program of two commands on Typer can do: what the command line is measured against."""

import typer

app = typer.Typer()


@app.command()
def hello(name: str) -> None:
    """Greet somebody."""
    print("hello", name)


@app.command()
def bye(name: str) -> None:
    """Take leave of somebody."""
    print("bye", name)


if __name__ == "__main__":
    app()
