from pathlib import Path

import pytest

from byline.errors import BadSettings
from byline.settings import Settings, load

DOCS = Path(__file__).parent.parent / "docs" / "settings.md"


@pytest.mark.parametrize("key", Settings.__struct_fields__)
def test_every_setting_and_its_default_stand_in_the_docs(key):
    default = f"{getattr(Settings(), key):,}".removesuffix(".0")
    assert f"| `{key}` | {default} |" in DOCS.read_text(encoding="utf-8")


def test_a_file_sets_what_it_names_and_leaves_the_rest(tmp_path):
    path = tmp_path / "settings.toml"
    path.write_text("processes = 2\nlargest_page_mb = 1.5\n")
    assert load(path) == Settings(processes=2, largest_page_mb=1.5)


@pytest.mark.parametrize(
    "words", ["largest_page = 5", 'processes = "two"', "no TOML"], ids=["unknown", "wrong type", "no TOML"]
)
def test_a_wrong_key_or_value_is_told_with_where_to_look(words, tmp_path):
    path = tmp_path / "settings.toml"
    path.write_text(words)
    with pytest.raises(BadSettings, match=r"docs/settings\.md"):
        load(path)


def test_settings_that_are_not_there_are_told(tmp_path):
    with pytest.raises(BadSettings, match="cannot read settings"):
        load(tmp_path / "none.toml")
