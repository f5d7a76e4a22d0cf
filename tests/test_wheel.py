"""What is built is what people install: sdist and wheel carry the catalog, and run from any folder."""

import os
import subprocess
import sys
import sysconfig
import tarfile
import zipfile
from importlib.util import find_spec
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
pytestmark = pytest.mark.wheel
ISOLATION = ["--no-isolation"] if find_spec("hatchling") else []  # offline where the build tools are at hand
SHOW = "import licnav; print(licnav.__file__, len(licnav.load_catalog().professions))"


def run(*command, cwd, **environment):
    done = subprocess.run(
        command, cwd=cwd, capture_output=True, encoding="utf-8", env={**os.environ, **environment}, check=False
    )
    assert done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"
    return done.stdout


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """The sdist, and the wheel made from that sdist."""
    target = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "build", *ISOLATION, "--outdir", str(target), str(ROOT), cwd=target)
    [sdist], [wheel] = target.glob("*.tar.gz"), target.glob("*.whl")
    return sdist, wheel


def environment_with(directory, *pip_arguments):
    """Make an environment that has what licnav depends on, but no licnav; install it, and return its programs' folder."""
    run(sys.executable, "-m", "venv", str(directory), cwd=directory.parent)
    programs = directory / ("Scripts" if os.name == "nt" else "bin")
    python = str(programs / "python")
    site = Path(run(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))", cwd=directory).strip())
    (site / "dependencies.pth").write_text(sysconfig.get_path("purelib"), encoding="utf-8")
    run(
        python,
        "-m",
        "pip",
        "install",
        "--quiet",
        "--no-deps",
        "--disable-pip-version-check",
        *pip_arguments,
        cwd=directory,
    )
    return programs


@pytest.fixture(scope="module")
def installed(built, tmp_path_factory):
    return environment_with(tmp_path_factory.mktemp("wheel") / "venv", "--no-index", str(built[1]))


def test_the_sdist_has_what_it_takes_to_build_and_to_test(built):
    with tarfile.open(built[0]) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}

    assert {"hatch_build.py", "catalog/edition.yaml", "src/licnav/py.typed", "tests/test_wheel.py", "LICENSE"} <= names
    assert not any("_catalog/index.json" in name for name in names)


def test_the_wheel_carries_the_compiled_catalog_and_its_yaml(built):
    with zipfile.ZipFile(built[1]) as archive:
        names = set(archive.namelist())

    homes = [path.stem for path in (ROOT / "catalog" / "professions").glob("*.yaml")]
    assert homes
    expected = {f"licnav/_catalog/{room}/{home}.json" for room in ("rules", "pages") for home in homes}
    expected |= {
        "licnav/_catalog/index.json",
        "licnav/_catalog/interface/cli.json",
        "licnav/_catalog/yaml/edition.yaml",
    }
    assert expected <= names
    assert "licnav/py.typed" in names
    assert not any(name.startswith(("tests/", "catalog/", "hatch_build")) for name in names)


def test_the_installed_wheel_runs_from_another_folder(installed, tmp_path):
    file, count = run(str(installed / "python"), "-c", SHOW, cwd=tmp_path).split()

    assert str(installed.parent) in file
    assert int(count) >= 1
    assert run(str(installed / "licnav"), "--version", cwd=tmp_path).startswith("licnav ")


def test_the_installed_wheel_reads_no_yaml_unless_told_to(installed, tmp_path):
    code = (
        "import licnav, sys; licnav.load_catalog().professions; print('yaml' in sys.modules, 'pydantic' in sys.modules)"
    )

    assert run(str(installed / "python"), "-c", code, cwd=tmp_path).split() == ["False", "False"]


def test_the_installed_wheel_lays_an_overlay_over_its_own_catalog(installed, tmp_path):
    (tmp_path / "edition.yaml").write_text('edition: "ours"\n', encoding="utf-8")
    code = "import licnav; catalog = licnav.load_catalog(overlays=['.']); print(catalog.edition.edition)"

    assert run(str(installed / "python"), "-c", code, cwd=tmp_path).strip() == "ours"


def test_simplified_chinese_needs_no_converter_in_the_wheel(installed, tmp_path):
    code = (
        "import sys; sys.modules['opencc'] = None\n"
        "import licnav; from licnav.texts import say\n"
        "catalog = licnav.load_catalog()\n"
        "print(*[say(one.name, 'zh-Hans') for one in catalog.professions.values()])\n"
        "print(*[say(one.text, 'zh-Hans') for one in catalog.questions.values()])"
    )

    assert run(str(installed / "python"), "-c", code, cwd=tmp_path, PYTHONIOENCODING="utf-8").strip()


def test_the_editable_install_reads_the_yaml_of_the_checkout(tmp_path):
    arguments = ["--no-build-isolation"] if ISOLATION else []
    programs = environment_with(tmp_path / "venv", *arguments, "--editable", str(ROOT))

    file, _ = run(str(programs / "python"), "-c", SHOW, cwd=tmp_path).split()

    assert Path(file) == ROOT / "src" / "licnav" / "__init__.py"
    assert not (ROOT / "src" / "licnav" / "_catalog").exists()
