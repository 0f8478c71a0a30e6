"""Outside to captures: the only room that looks at the machine's files."""

from crossbearing.feeds.folder import collect, count

__all__ = ["collect", "count"]
