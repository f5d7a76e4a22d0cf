"""Papers of several procedures made into one list: the same paper once, with what each procedure wants of it."""

from collections.abc import Sequence

from licnav.catalog.loading import Catalog
from licnav.catalog.models import Document, DocumentUse, Pages
from licnav.checklist.model import Paper, PaperUse
from licnav.checklist.naming import paper_names
from licnav.texts.text import Text


def merged(wanted: Sequence[tuple[PaperUse, Pages]], catalog: Catalog) -> tuple[Paper, ...]:
    """Return each paper once, in the order in which it is first wanted, with every procedure's own demands."""
    uses: dict[object, list[PaperUse]] = {}
    names: dict[object, tuple[Text, ...]] = {}
    documents: dict[object, tuple[Document, ...]] = {}
    for paper_use, pages in wanted:
        use = paper_use.use
        key = _identity(use, pages, catalog)
        uses.setdefault(key, []).append(paper_use)
        names.setdefault(key, paper_names(use, pages, catalog))
        documents.setdefault(key, _documents(use, catalog))
    return tuple(Paper(names[key], documents[key], tuple(uses[key])) for key in uses)


def _documents(use: DocumentUse, catalog: Catalog) -> tuple[Document, ...]:
    return tuple(catalog.documents[name] for name in use.any_of or (use.id,) if name in catalog.documents)


def _identity(use: DocumentUse, pages: Pages, catalog: Catalog) -> object:
    """What makes two papers one: the same id of documents.yaml, the same choice of papers, or the same name."""
    if use.any_of:
        return frozenset(use.any_of)
    if use.id in catalog.documents:
        return use.id
    return tuple(name.en for name in paper_names(use, pages, catalog)) or use.id
