"""Strict YAML with file, line and column of every value."""

from licnav.reading.marked import MarkedDict, MarkedList, key_mark_of, mark_of
from licnav.reading.problems import Mark, Path, Problem, problem_at
from licnav.reading.strict_yaml import YamlFile, parse_yaml, read_yaml

__all__ = [
    "Mark",
    "MarkedDict",
    "MarkedList",
    "Path",
    "Problem",
    "YamlFile",
    "key_mark_of",
    "mark_of",
    "parse_yaml",
    "problem_at",
    "read_yaml",
]
