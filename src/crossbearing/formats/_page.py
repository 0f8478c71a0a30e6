"""What a page says of itself: meta tags, OpenGraph, JSON-LD, `<time>`, canonical link. Nothing is guessed.

Sources: ogp.me (OpenGraph), schema.org Article, Dublin Core in HTML (RFC 2731), WHATWG HTML section 4.2.5.
"""

import json
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from crossbearing.language.fields import language_code, plain, web_address
from crossbearing.language.timestamps import day_of
from crossbearing.model import Metadata

if TYPE_CHECKING:
    from lxml.html import HtmlElement

__all__ = ["page_metadata"]

_TITLES = ("og:title", "twitter:title", "dc.title", "headline", "title")
_OUTLETS = ("og:site_name", "publisher", "dc.publisher", "application-name", "citation_journal_title")
_DATES = (
    "article:published_time",
    "og:article:published_time",
    "og:published_time",
    "datepublished",
    "date",
    "pubdate",
    "publishdate",
    "publish-date",
    "dc.date.issued",
    "dcterms.issued",
    "dc.date",
    "dcterms.date",
    "parsely-pub-date",
    "citation_publication_date",
    "sailthru.date",
    "cxenseparse:recs:publishtime",
)
_AUTHORS = ("author", "article:author", "dc.creator", "parsely-author", "citation_author", "sailthru.author", "byl")
_LANGUAGES = ("og:locale", "content-language", "dc.language", "language")
_KEPT = ("illustrative",)
"""Further meta tags that mean something to this program."""
_BYLINE = re.compile(r"^(?:by|von|par|di|de)\s+", re.IGNORECASE)
_ARTICLE_TYPES = re.compile(r"(?:Article|Posting|Report|Story|WebPage)$")
_LONGEST_JSON = 1_000_000
_MOST_NODES = 20_000
"""Bounds on JSON-LD: a page's own description is a few thousand characters."""


def page_metadata(tree: "HtmlElement") -> Metadata:
    """The metadata of a parsed page; what it does not say stays None."""
    tags = _meta_tags(tree)
    articles = list(_articles(tree))
    authors = [*_names(articles, "author"), *(_BYLINE.sub("", a) for a in _all(tags, _AUTHORS))]
    known = (plain(a) for a in authors if "://" not in a)
    url = next((u for u in (web_address(x) for x in [*_canonical(tree), *tags.get("og:url", ())]) if u), None)
    dates = [*_all(tags, _DATES), *_values(articles, "datePublished"), *_times(tree)]
    titles = [*_all(tags, _TITLES[:2]), *_values(articles, "headline"), *_all(tags, _TITLES[2:]), *_headings(tree)]
    outlets = [*tags.get("og:site_name", ()), *_names(articles, "publisher"), *_all(tags, _OUTLETS[1:])]
    languages = [
        *tree.xpath("/html/@lang | /html/@xml:lang"),
        *_all(tags, _LANGUAGES),
        *_values(articles, "inLanguage"),
    ]
    return Metadata(
        title=next(filter(None, map(plain, titles)), None),
        outlet=next((o for o in map(plain, outlets) if o and "://" not in o), None),
        authors=tuple(dict.fromkeys(filter(None, known)))[:50],
        url=url,
        published=next(filter(None, map(day_of, dates)), None),
        language=next(filter(None, map(language_code, languages)), None),
        extra=tuple((key, tags[key][0]) for key in _KEPT if key in tags),
    )


def _meta_tags(tree: "HtmlElement") -> dict[str, list[str]]:
    tags: dict[str, list[str]] = {}
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or element.get("http-equiv")
        content = element.get("content")
        if name and content and content.strip():
            tags.setdefault(name.strip().lower(), []).append(content)
    return tags


def _all(tags: dict[str, list[str]], names: tuple[str, ...]) -> list[str]:
    return [value for name in names for value in tags.get(name, ())]


def _canonical(tree: "HtmlElement") -> list[str]:
    return [link.get("href", "") for link in tree.iter("link") if (link.get("rel") or "").lower() == "canonical"]


def _times(tree: "HtmlElement") -> list[str]:
    """Times that are marked as the publication's, or the first one of an article that is the only one of its page."""
    marked = tree.xpath(
        "//time[@pubdate or @itemprop='datePublished']/@datetime | //*[@itemprop='datePublished']/@content"
    )
    articles = tree.xpath("//article")
    inside = tree.xpath("//article//time[@datetime]/@datetime") if len(articles) == 1 else []
    every = tree.xpath("//time[@datetime]/@datetime")
    return [*map(str, marked), *map(str, inside[:1]), *(map(str, every) if len(set(every)) == 1 else [])]


def _headings(tree: "HtmlElement") -> list[str]:
    headings = tree.xpath("//h1")
    found = ["".join(headings[0].itertext())] if len(headings) == 1 else []
    return [*found, *("".join(title.itertext()) for title in tree.xpath("/html/head/title")[:1])]


def _articles(tree: "HtmlElement") -> Iterator[dict[str, object]]:
    """The JSON-LD objects that describe an article, in page order."""
    left = _MOST_NODES
    for script in tree.xpath("//script[contains(@type, 'ld+json')]")[:50]:
        source = script.text or ""
        if len(source) > _LONGEST_JSON:
            continue
        try:
            queue: list[object] = [json.loads(source, strict=False)]
        except (ValueError, RecursionError):
            continue
        while queue and left > 0:
            left -= 1
            node = queue.pop(0)
            if isinstance(node, list):
                queue[:0] = node
            elif isinstance(node, dict):
                kinds = node.get("@type")
                kinds = kinds if isinstance(kinds, list) else [kinds]
                if any(isinstance(kind, str) and _ARTICLE_TYPES.search(kind) for kind in kinds):
                    yield node
                queue.extend(
                    value for key, value in node.items() if key in {"@graph", "mainEntity", "mainEntityOfPage"}
                )


def _values(articles: list[dict[str, object]], key: str) -> list[str]:
    return [value for article in articles if isinstance(value := article.get(key), str)]


def _names(articles: list[dict[str, object]], key: str) -> list[str]:
    """The names of an article's persons or bodies: given as text, an object, or a list of either."""
    found: list[str] = []
    for article in articles:
        given = article.get(key)
        for one in given if isinstance(given, list) else [given]:
            name = one.get("name") if isinstance(one, dict) else one
            found.extend([name] if isinstance(name, str) else [])
    return found
