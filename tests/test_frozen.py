"""A frozen class behaves as a frozen, slotted dataclass."""

import dataclasses

import pytest

from licnav.frozen import frozen


@frozen
class Loaf:
    """Two fields, one with a default."""

    flour: str
    grams: int = 500


@frozen
class Roll:
    """The same fields, another class."""

    flour: str
    grams: int = 500


def test_it_is_a_dataclass_with_slots():
    assert [one.name for one in dataclasses.fields(Loaf)] == ["flour", "grams"]
    assert Loaf.__slots__ == ("flour", "grams")
    assert dataclasses.replace(Loaf("rye"), grams=1) == Loaf("rye", 1)


def test_it_is_compared_by_class_and_content():
    assert Loaf("rye") == Loaf("rye", 500)
    assert Loaf("rye") != Loaf("oat")
    assert Loaf("rye") != Roll("rye")
    assert len({Loaf("rye"), Loaf("rye"), Loaf("oat")}) == 2


def test_it_cannot_be_changed():
    loaf = Loaf("rye")

    with pytest.raises(dataclasses.FrozenInstanceError):
        loaf.grams = 1


def test_it_shows_its_content():
    assert repr(Loaf("rye")) == "Loaf(flour='rye', grams=500)"
