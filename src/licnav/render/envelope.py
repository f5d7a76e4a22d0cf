"""The frame around every JSON result but `lookup`'s: what it is, from which edition, for which day."""

from datetime import date

from licnav.catalog.models import Edition
from licnav.render.safety import for_json
from licnav.texts.text import Lang, say


def enveloped(name: str, content: object, edition: Edition, as_of: date, lang: Lang) -> str:
    """Return `content` as JSON under its `name`, with the stamp that stands on every output."""
    return for_json(
        {
            "schema": f"licnav/{name}/1",
            "edition": edition.edition,
            "researched": edition.researched.isoformat(),
            "as_of": as_of.isoformat(),
            "lang": lang,
            "disclaimer": say(edition.disclaimer, lang),
            name.replace("-", "_"): content,
        }
    )
