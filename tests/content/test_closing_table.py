"""Each route of each dossier became procedures, and whoever counts them finds the differences explained."""

from tests.content.closing_table import problems


def test_the_closing_table_is_whole_and_fresh() -> None:
    assert list(problems()) == []
