"""`python -m tests.render.approve`: writes the approved pages anew. Look at them before you commit them."""

from tests.render.approved import EXPECTED, approved_pages, text_of


def approve() -> None:
    """Write every page to `expected/`, remove what is no longer one, and name what changed."""
    EXPECTED.mkdir(exist_ok=True)
    names = set()
    for name, one, lang, width in approved_pages():
        names.add(name)
        file, text = EXPECTED / name, text_of(one, lang, width)
        if not file.exists() or file.read_text(encoding="utf-8") != text:
            file.write_text(text, encoding="utf-8", newline="\n")
            print(f"written {name}")
    for file in EXPECTED.glob("*.txt"):
        if file.name not in names:
            file.unlink()
            print(f"removed {file.name}")


if __name__ == "__main__":
    approve()
