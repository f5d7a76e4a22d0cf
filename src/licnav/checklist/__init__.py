"""Checklists: steps ordered over procedures, papers merged, what is open as questions to ask.

`licnav.checklist.building.make_checklist` is the way in; nothing is imported here, since `lookup --json` uses only
`licnav.checklist.wording`.
"""
