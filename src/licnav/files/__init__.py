"""The edges: files read and written, whatever their encoding and whoever may read them."""

from licnav.files.reading import read_text
from licnav.files.writing import write_atomically, written_atomically

__all__ = ["read_text", "write_atomically", "written_atomically"]
