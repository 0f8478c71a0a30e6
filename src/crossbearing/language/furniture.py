"""Lines of a page that say nothing of the world: navigation, share bars, cookie notices, calls to subscribe."""

import re

from crossbearing.language.fields import front_matter_end

__all__ = ["is_furniture"]

_MAXIMUM_COLUMNS = 250
"""Longer lines are prose, whatever word they begin with."""

_NAVIGATION = re.compile(
    r"""
    (?:[-–—•*|←→«»‹›<>]+\s*)(?:previous|next|prev)\b(?!\s+(?:week|month|year|day|to)\b)
    | (?:previous|next|prev)\s*(?:[:←→«»‹›<>|]\s*.*)?$
    | (?:previous|next|prev)\s+(?:article|post|story|page|entry)\b(?:\s*[:|→»›].*)?$
    | (?:read|see|watch|listen)\s+(?:more|also|next)\s*(?:$|[:|.…»›→>-].*|(?:about|on|at|here|from)\b.*)
    | also\s+read\s*(?:$|[:|].*)
    | (?:related|recommended|trending|popular|most\s+read|more\s+on\s+this|more\s+stories|you\s+may\s+also\s+like
        |latest\s+news|top\s+stories|editors?['’]?s?\s+picks?|related\s+(?:articles|news|posts|stories|topics|content))
      \s*(?:[:|].*)?$
    | (?:skip|jump)\s+to\s+(?:main\s+)?(?:content|navigation|search)\b.*
    | (?:back\s+to\s+top|go\s+back|back\s+to\s+home|home\s*page|main\s+menu|menu|search|close|log\s?in|sign\s?in
        |register|my\s+account|contact\s+us|about\s+us|privacy\s+policy|terms\s+(?:of|and)\s+\w+|site\s?map)\s*$
    | (?:home|main)\s*[>»›/|]\s*\S.*
    | (?:page\s+)?\d{1,4}\s*(?:of|/)\s*\d{1,4}\s*$
    """,
    re.IGNORECASE | re.VERBOSE,
)
_SHARING = re.compile(
    r"""
    share\s*(?:$|:|(?:this|on|via|by|the\s+(?:article|story|post))\b.*)
    | (?:follow|like|join|find)\s+(?:us|our|me)\s+on\b.*
    | (?:follow|join)\s+(?:our|us|the)\b.{0,40}\b(?:channel|telegram|whatsapp|facebook|twitter|instagram)\b.*
    | (?:subscribe|sign\s+up|register)\s*(?:$|now\b.*|here\b.*|today\b.*|(?:to|for)\s+(?:our|the|my|free|daily)\b.*)
    | (?:get|receive)\s+(?:our|the)\s+(?:daily|weekly|latest|free)?\s*newsletter\b.*
    | click\s+here\b.*
    | (?:leave|post|write|add)\s+a\s+(?:comment|reply)\b.*
    | (?:no|\d{1,6})\s+comments?\s*$ | comments?\s*(?:\(\d+\)|:|are\s+closed\.?)?\s*$
    | (?:print|e-?mail|save|copy\s+link|bookmark)(?:\s+(?:this|article|page|link))*\s*$
    | (?:tags?|filed\s+under|posted\s+in|categor(?:y|ies)|topics?)\s*:.*
    | advertis(?:ement|ing)\s*(?:$|[-–—:|].*)|sponsored(?:\s+content)?\s*$|story\s+continues\s+below.*
    | (?:loading|please\s+wait)\s*(?:\.\.\.|…)?\s*$
    """,
    re.IGNORECASE | re.VERBOSE,
)
_NOTICE = re.compile(
    r"""
    (?:this|our)\s+(?:web\s?site|site|page)\s+uses\s+cookies\b.*
    | we\s+(?:and\s+our\s+\w+\s+)?use\s+cookies\b.*
    | by\s+(?:continuing|using|clicking|accepting)\b.{0,80}\b(?:cookies|terms|privacy|consent)\b.*
    | (?:accept|reject|manage|allow)\s+(?:all|cookies|necessary|preferences|settings)\b.{0,40}$
    | cookie\s+(?:policy|settings|preferences|notice)\b.{0,40}$
    | (?:©|\(c\)|copyright)\s*(?:©|\(c\))?\s*(?:19|20)\d\d\b.* | .{0,60}\ball\s+rights\s+reserved\.?\s*$
    | (?:please\s+)?enable\s+javascript\b.* | javascript\s+is\s+(?:disabled|required)\b.*
    | your\s+browser\s+(?:does\s+not|doesn['’]t)\b.*
    """,
    re.IGNORECASE | re.VERBOSE,
)
# The same in the languages of the theatres. Sources: the pages of Al Jazeera Arabic, TASS and RIA Novosti.
_OTHER_LANGUAGES = re.compile(
    r"""
    (?:[-–—•*|]\s*)?(?:
      اقرأ\s+(?:أيضا|أيضًا|المزيد) | المقال\s+(?:السابق|التالي) | تابعونا | اشترك\s+في
      | شارك(?:\s+(?:على|عبر|المقال).*)?\s*$
      | читайте\s+также | читать\s+далее | поделиться(?:\s+в\b.*)?\s*$ | подпи(?:сывайтесь|шитесь)
      | (?:следующая|предыдущая)\s+статья
      | (?:à\s+)?lire\s+aussi | partager\s*$ | lesen\s+sie\s+auch | leggi\s+anche | condividi\s*$ | ayrıca\s+oku
    )
    """,
    re.IGNORECASE | re.VERBOSE,
)
_SHARE_WORDS = frozenset(
    """facebook twitter x whatsapp telegram linkedin email e-mail print reddit pinterest instagram youtube viber vk
    messenger share copy link tumblr rss threads bluesky mastodon skype line wechat tiktok flipboard pocket
    more""".split()
)

_TOWN = r"[A-Z][A-Za-z'’.]*(?:[ -][A-Z][A-Za-z'’.]*){0,3}"
_CAPITALS = r"[A-Z]{2}[A-Z'’.]*(?:[ -][A-Z'’.]+){0,3}"
_DAY = r"(?:, [A-Z][a-z]{2,8}\.? \d{1,2}(?:, \d{4})?)?"
_DATELINE = re.compile(
    rf"(?:(?:{_CAPITALS})(?:[,/] ?{_TOWN}){{0,2}}{_DAY}(?: ?\([^()\n]{{2,40}}\))?"
    rf"|{_TOWN}(?:, {_TOWN})?{_DAY} ?\([A-Z][^()\n]{{1,40}}\))"
    r" ?[-–—]{1,2} (?=[\"'“‘«]?[A-Z])"
)
"""TRIPOLI, Jan 12 (Agency) - : a town in capitals, or a town with an agency in brackets, then a dash."""


def dateline_end(text: str, start: int, end: int) -> int:
    """Where the report begins after a dateline that opens this passage; ``start`` where there is none.

    A dateline says where the reporter sat and for which agency, nothing of what happened.

    >>> text = "TRIPOLI (Agency) - Two ships left."
    >>> text[dateline_end(text, 0, len(text)):]
    'Two ships left.'
    """
    found = _DATELINE.match(text, start, end)
    return found.end() if found and found.end() < end else start


def is_furniture(line: str) -> bool:
    """Whether a line, or a front matter as a whole, belongs to the page and not to its report.

    Headings are not furniture: what they say, they say of the world.

    >>> is_furniture("- Next The New Record"), is_furniture("Next year the army will leave.")
    (True, False)
    """
    if line.startswith("---") and front_matter_end(line):
        return True
    body = line.strip()
    if not body or len(body) > _MAXIMUM_COLUMNS:
        return False
    if any(rule.match(body) for rule in (_NAVIGATION, _SHARING, _NOTICE, _OTHER_LANGUAGES)):
        return True
    if dateline_end(f"{body} X", 0, len(body) + 2) == len(body) + 1:
        return True
    words = [word for word in re.split(r"[\s,|/•·+]+", body.lower()) if word]
    return len(words) > 1 and all(word in _SHARE_WORDS for word in words)
