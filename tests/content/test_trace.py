"""Every numbered item of a dossier became a catalog entry, or says why not (tests/content/trace/README.md)."""

from pathlib import Path

import pytest

from tests.content.trace_files import Row, catalog_ids, items_of, kind_of, problems, rows_of

TRACES = Path(__file__).parent / "trace"
CATALOG = Path(__file__).parents[2] / "catalog"
DOSSIERS = sorted(path.name.removesuffix(".items.txt") for path in TRACES.glob("*.items.txt"))


@pytest.fixture(scope="module")
def known() -> frozenset[str]:
    return catalog_ids(CATALOG)


@pytest.mark.parametrize("dossier", DOSSIERS)
def test_no_item_of_the_dossier_is_lost(dossier: str, known: frozenset[str]) -> None:
    items = items_of(TRACES / f"{dossier}.items.txt")
    rows = rows_of(TRACES / f"{dossier}.csv")

    assert list(problems(dossier, items, rows, known)) == []


def test_each_trace_has_its_list_of_items() -> None:
    assert sorted(path.stem for path in TRACES.glob("*.csv")) == DOSSIERS


KNOWN = frozenset({"fortune-teller/licence", "fortune-teller/licence#old-enough"})


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        ([], "R1.req.1 has no row"),
        ([Row(2, "R1.req.1", "requirement", (), "")], "needs either a catalog id or a reason"),
        (
            [Row(2, "R1.req.1", "requirement", ("fortune-teller/licence",), "too")],
            "needs either a catalog id or a reason",
        ),
        ([Row(2, "R1.req.1", "requirement", ("fortune-teller/licence#old",), "")], "the catalog has no"),
        ([Row(2, "R1.req.1", "step", ("fortune-teller/licence",), "")], "is a requirement, not a step"),
        ([Row(2, "R1.req.1", "requirement", (), "why")] * 2, "has several rows"),
        (
            [Row(2, "R1.req.1", "requirement", (), "why"), Row(3, "R1.req.2", "requirement", (), "why")],
            "is not an item of the dossier",
        ),
    ],
    ids=["a gap", "neither", "both", "an unknown id", "a wrong kind", "twice", "an item too many"],
)
def test_a_broken_trace_is_noticed(rows: list[Row], message: str) -> None:
    found = list(problems("small", ["R1.req.1"], rows, KNOWN))

    assert any(message in problem for problem in found)


def test_a_whole_trace_is_left_in_peace() -> None:
    rows = [
        Row(2, "R1.req.1", "requirement", ("fortune-teller/licence#old-enough",), ""),
        Row(3, "open.1", "open-point", (), "the question answered itself"),
    ]

    assert list(problems("small", ["R1.req.1", "open.1"], rows, KNOWN)) == []


@pytest.mark.parametrize(
    ("item", "kind"),
    [
        ("R3b.req.2", "requirement"),
        ("A-R1.door.2", "small-door"),
        ("R7.step.1b", "step"),
        ("R1.thing.1", ""),
        ("R1", ""),
    ],
)
def test_an_item_names_its_kind(item: str, kind: str) -> None:
    assert kind_of(item) == kind
