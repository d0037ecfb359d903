"""The command line: a verb is parse, call, print."""

from byline.cli.main import main

__all__ = ["main"]
