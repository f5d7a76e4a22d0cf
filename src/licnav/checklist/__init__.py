"""Checklists: steps ordered over procedures, papers merged, what is open as questions to ask."""

from licnav.checklist.building import make_checklist

__all__ = ["make_checklist"]
