"""The names of newspapers, agencies and broadcasters: which of them are one outlet, and where a text names one."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from crossbearing.gazetteer import tables
from crossbearing.language.names import fold

_KINDS = frozenset({"outlet", "agency"})
_DOMAIN = re.compile(r"\(([\w-]+(?:\.[\w-]+)+)\)")
_ADDRESS = re.compile(r"^(?:https?://)?(?:www\.)?([\w-]+(?:\.[\w-]+)+)")
_CAPITALISED = re.compile(r"[A-Z][\w’'&/.-]*(?: (?:(?:of|and|the|in|for|della|de|d’) )?[A-Z][\w’'&/.-]*){0,5}")
_TAIL = re.compile(r"(?:[’']s?|[.,;:])+$")


@dataclass(frozen=True, slots=True)
class Media:
    """Outlets by every name and address that the table gives them."""

    canonical: Mapping[str, str]
    """By folded name, and by address without "www."."""

    def name(self, name: str) -> str:
        """The outlet's usual name; the name itself where the table does not know it.

        >>> load_media().name("WSJ"), load_media().name("reuters.com"), load_media().name("Harbour Post")
        ('The Wall Street Journal', 'Reuters', 'Harbour Post')
        """
        return self._known(name) or name

    def knows(self, name: str) -> bool:
        """Whether the table has an outlet of this name or address."""
        return self._known(name) is not None

    def named(self, text: str) -> Iterator[tuple[int, int, str]]:
        """Each outlet of the table that a text names, as (start, end, usual name), the longest name first tried.

        >>> [x[2] for x in load_media().named("He told Reuters, as the Wall Street Journal reported on Friday.")]
        ['Reuters', 'The Wall Street Journal']
        """
        for match in _CAPITALISED.finditer(text):
            words = match.group().split(" ")
            at = 0
            while at < len(words):
                offset = match.start() + len(" ".join(words[:at])) + (1 if at else 0)
                step = 1
                for count in range(len(words) - at, 0, -1):
                    written = _TAIL.sub("", " ".join(words[at : at + count]))
                    found = self.canonical.get(fold(written)) if written else None
                    if found:
                        yield offset, offset + len(written), found
                        step = count
                        break
                at += step

    def _known(self, name: str) -> str | None:
        address = _ADDRESS.match(name.strip())
        return self.canonical.get(fold(name)) or (self.canonical.get(address[1].lower()) if address else None)


@cache
def load_media() -> Media:
    """The outlets of the shipped table."""
    names: dict[str, str] = {}
    for row in tables.read_actors("media.tsv"):
        if row.kind not in _KINDS:
            continue
        for name in row.names:
            names.setdefault(fold(name), row.canonical)
        for domain in _DOMAIN.findall(row.source):
            names.setdefault(domain.lower(), row.canonical)
    return Media(MappingProxyType(names))
