"""Errors tell what, why and what to do, and travel between processes."""

import pickle

import pytest

from byline import errors
from byline.errors import BylineError

EVERY = [kind for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, BylineError)]


@pytest.mark.parametrize("kind", EVERY)
def test_every_error_pickles_whole(kind: type[BylineError]) -> None:
    error = pickle.loads(pickle.dumps(kind("what", "cause", "remedy")))
    assert (type(error), error.what, error.cause, error.remedy) == (kind, "what", "cause", "remedy")


@pytest.mark.parametrize("kind", EVERY)
def test_every_error_declares_its_exit_code_and_http_status(kind: type[BylineError]) -> None:
    assert 1 <= kind.exit_code <= 125
    assert 400 <= kind.http_status <= 599
    assert all(part in str(kind("what", "cause", "remedy")) for part in ("what", "cause", "remedy"))
