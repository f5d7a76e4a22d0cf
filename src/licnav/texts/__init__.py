"""Texts in three languages."""

from licnav.texts.text import LANGUAGES, Lang, Text, official_beside, say

__all__ = ["LANGUAGES", "Lang", "Text", "official_beside", "say"]
