"""What a paper is called: its own name, or the names of those of which any one will do."""

from licnav.catalog.loading import Catalog
from licnav.catalog.models import DocumentUse, Pages
from licnav.texts.text import Text


def paper_names(use: DocumentUse, pages: Pages, catalog: Catalog) -> tuple[Text, ...]:
    """Return the name of a paper, or the names of those of which any one will do."""
    if use.name is not None:
        return (use.name,)
    own = {other.id: other.name for other in pages.documents}
    names: list[Text] = []
    for identity in use.any_of or (use.id,):
        common = catalog.documents.get(identity)
        name = common.name if common is not None else own.get(identity)
        if name is not None:
            names.append(name)
    return tuple(names)
