"""What the tests share: the example pages, and a store made of them once."""

from pathlib import Path

import pytest

EXAMPLES = Path(__file__).parent.parent / "examples"


@pytest.fixture(scope="session")
def examples() -> Path:
    return EXAMPLES


@pytest.fixture(scope="session")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    import byline

    path = tmp_path_factory.mktemp("store") / "examples.byline"
    byline.read([str(EXAMPLES)], path, settings=byline.Settings(processes=1))
    return path
