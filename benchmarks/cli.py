"""How long licnav's commands take, as ratios to a hello program of two commands on the same Typer.

Builds the wheel, installs it into a fresh environment and runs everything there, from another folder.
Usage: python benchmarks/cli.py [--runs 25] [--python VENV/bin/python]
"""

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from ratios import Ratio, alternate, command, table

ROOT = Path(__file__).resolve().parent.parent
HELLO = ROOT / "benchmarks" / "hello.py"
ANSWERS = ROOT / "benchmarks" / "lawyer.json"  # everything that is asked of a lawyer is answered
CASES = (
    (("lookup", "lawyer", "--answers", str(ANSWERS), "--json"), ("hello", "you"), 1.75),
    (("show", "lawyer/gba-examination"), ("hello", "you"), 2.25),
    (("list",), ("hello", "you"), 2.25),
    (("--help",), ("--help",), 1.3),
)


def main() -> None:
    """Measure every case and print the table."""
    options = _options()
    with tempfile.TemporaryDirectory() as folder:
        python = options.python or _installed(Path(folder))
        licnav = python.parent / ("licnav.exe" if os.name == "nt" else "licnav")
        os.chdir(folder)
        ratios = [_measured(python, licnav, case, options.runs) for case in CASES]
    print(table(ratios))


def _measured(python: Path, licnav: Path, case: tuple[tuple[str, ...], tuple[str, ...], float], runs: int) -> Ratio:
    words, greeting, limit = case
    ours = command(str(licnav), *words)
    theirs = command(str(python), str(HELLO), *greeting)
    name = " ".join(word for word in words if not word.startswith(str(ROOT))).replace("--answers ", "")
    return Ratio(f"licnav {name}", *alternate(ours, theirs, runs), limit)


def _installed(folder: Path) -> Path:
    """Build the wheel, install it into a new environment in `folder`, and return that environment's Python."""
    wheels = folder / "wheels"
    build = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", str(wheels), str(ROOT)]
    subprocess.run(build, check=True)
    [wheel] = wheels.glob("licnav-*.whl")
    subprocess.run([sys.executable, "-m", "venv", str(folder / "venv")], check=True)
    python = folder / "venv" / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    subprocess.run([str(python), "-m", "pip", "install", "--quiet", str(wheel)], check=True)
    return python


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--runs", type=int, default=25, help="measured rounds a case")
    parser.add_argument("--python", type=Path, help="the Python of an environment that has the wheel already")
    return parser.parse_args()


if __name__ == "__main__":
    main()
