"""A brief as a browser takes it apart: elements, texts, links."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = frozenset({"br", "hr", "img", "meta", "link", "col", "wbr"})


@dataclass(slots=True)
class Element:
    """An element with its attributes and everything inside it."""

    name: str
    attributes: dict[str, str]
    children: "list[Element | str]" = field(default_factory=list)

    @property
    def text(self) -> str:
        """All text inside."""
        return "".join(c if isinstance(c, str) else c.text for c in self.children)

    def all(self, name: str | None = None, css: str | None = None) -> "list[Element]":
        """Every element inside of this name and class, in order."""
        found: list[Element] = []
        for child in self.children:
            if isinstance(child, Element):
                fits = name in {None, child.name} and (css is None or css in child.attributes.get("class", "").split())
                found += [child] if fits else []
                found += child.all(name, css)
        return found

    def by_id(self, wanted: str) -> "Element | None":
        """The element with this id."""
        return next((e for e in self.all() if e.attributes.get("id") == wanted), None)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("", {})
        self.open = [self.root]
        self.crossed: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {k: v or "" for k, v in attrs})
        self.open[-1].children.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_endtag(self, tag: str) -> None:
        if self.open[-1].name == tag:
            self.open.pop()
        else:
            self.crossed.append(tag)

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)


def parsed(page: str) -> Element:
    """The page as a tree; every element must be closed where it was opened."""
    reader = _Reader()
    reader.feed(page)
    reader.close()
    assert not reader.crossed, reader.crossed
    assert [e.name for e in reader.open] == [""], [e.name for e in reader.open]
    return reader.root
