"""A frozen class behaves as a frozen, slotted dataclass."""

import copy
import dataclasses
import pickle

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


def test_nothing_of_it_can_be_deleted():
    loaf = Loaf("rye")

    with pytest.raises(dataclasses.FrozenInstanceError):
        del loaf.grams


def test_a_field_without_a_default_is_owed_and_an_unknown_one_refused():
    with pytest.raises(TypeError):
        Loaf()
    with pytest.raises(TypeError):
        Loaf("rye", salt=1)


def test_it_survives_copying_and_pickling():
    assert copy.deepcopy(Loaf("rye")) == Loaf("rye")
    assert pickle.loads(pickle.dumps(Loaf("rye", 3))) == Loaf("rye", 3)
