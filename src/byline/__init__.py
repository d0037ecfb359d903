"""byline puts the source back on the news: who said what, who did what, when, and which reports are only copies.

import byline
byline.read(["pages/"], "news.byline")
for story in byline.stories("news.byline"):
    print(story.title, len(story.reports))
dossier = byline.show("news.byline")
"""

from typing import Any

__version__ = "0.1.0"
__all__ = ["Settings", "check", "evidence", "export", "read", "show", "stories", "trace", "who_said"]


def __getattr__(name: str) -> Any:
    """Load the functions when one is asked for: `byline --help` must not wait for them."""
    if name not in __all__:
        raise AttributeError(f"module 'byline' has no attribute {name!r}; it offers {', '.join(__all__)}")
    from byline import api

    return getattr(api, name)
