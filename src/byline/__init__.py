"""byline puts the source back on the news: who said what, who did what, when, which reports say so, and which are only copies."""

__version__ = "0.1.0"
