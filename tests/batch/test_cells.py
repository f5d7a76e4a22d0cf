"""What licnav.batch.cells does to cells before a spreadsheet opens them."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from licnav.batch.cells import csv_line, harmless

CELLS = st.lists(
    st.text(max_size=8) | st.sampled_from(["=1+1", "a,b", 'say "x"', "-5", "a\nb", "\r", "@x"]), min_size=1
)


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋"])
def test_a_cell_that_a_spreadsheet_would_run_gets_an_apostrophe(start):
    assert harmless(f"{start}1+1") == f"'{start}1+1"


def test_control_characters_do_not_survive_but_line_ends_inside_a_cell_do():
    assert harmless("a\x1b[31mb\x00\ud800\nc") == "a\ufffd[31mb\ufffd\ufffd\nc"


def test_a_control_character_before_a_formula_does_not_bring_it_to_life():
    assert not harmless("\x00=1+1").startswith(("=", "\x00"))


@given(CELLS)
def test_a_line_is_what_the_csv_module_writes_of_the_harmless_cells(cells):
    expected = io.StringIO()
    csv.writer(expected).writerow([harmless(cell) for cell in cells])

    assert csv_line(cells) + "\r\n" == expected.getvalue()


@given(CELLS)
def test_no_cell_of_a_line_is_a_formula(cells):
    [read] = csv.reader(io.StringIO(csv_line(cells) + "\r\n", newline=""))

    assert len(read) == len(cells)
    assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for cell in read)
