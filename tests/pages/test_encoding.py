import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from byline.pages.encoding import clean, decode, mended


@pytest.mark.parametrize(
    ("data", "declared", "text"),
    [
        ("Łódź — “dry”".encode(), None, "Łódź — “dry”"),
        (b"\xef\xbb\xbfRain", None, "Rain"),
        (b"\xff\xfe" + "Rain — again".encode("utf-16-le"), None, "Rain — again"),
        ("Rain — again today".encode("utf-16-be"), None, "Rain — again today"),
        ("Дождь шёл весь день".encode("cp1251"), "windows-1251", "Дождь шёл весь день"),
        ("Дождь шёл весь день".encode(), "windows-1251", "Дождь шёл весь день"),
        (b"the mayor\x92s \x93plan\x94", None, "the mayor’s “plan”"),
        (b"the mayor\x92s plan", "iso-8859-1", "the mayor’s plan"),
        (b'<meta charset="koi8-r"><p>' + "Дождь".encode("koi8-r"), None, '<meta charset="koi8-r"><p>Дождь'),
        ("雨が降った".encode("iso-2022-jp"), "iso-2022-jp", "雨が降った"),
        ("雨が降った".encode("shift_jis"), "shift_jis", "雨が降った"),
        (b"plain words", "no-such-charset", "plain words"),
        (b"caf\xe9", "base64", "café"),
    ],
    ids=[
        "UTF-8",
        "its mark is no text",
        "UTF-16 with its mark",
        "UTF-16 without one",
        "declared",
        "declared wrongly: valid UTF-8 is UTF-8",
        "undeclared and Western",
        "Latin-1 that means Windows",
        "declared in the page",
        "seven-bit",
        "Japanese",
        "unknown charset",
        "a charset that is none",
    ],
)
def test_bytes_become_the_text_that_they_were(data, declared, text):
    assert decode(data, declared) == text


def test_an_undeclared_text_far_from_ascii_is_recognised():
    text = "Дождь шёл весь день, и река вышла из берегов. Жители деревни ждали помощи до утра. " * 3
    assert decode(text.encode("cp1251")) == text


def test_an_undeclared_script_is_recognised_in_the_midst_of_markup():
    html = (
        '<div class="one two three">words of markup only</div>\n' * 60
        + "<p>昨天的雨下了一整天，市长说，河水已经上涨。</p>\n" * 5
    )
    assert decode(html.encode("gb18030")) == html


@pytest.mark.parametrize(
    "text",
    ["L’été dernier, la pluie est tombée sur la côte. ", "La lluvia cayó el lunes en la región; mañana habrá más. "],
    ids=["French", "Spanish"],
)
def test_undeclared_western_text_full_of_accents_is_western(text):
    assert decode((text * 40).encode("cp1252")) == text * 40


def test_a_few_bad_bytes_do_not_spoil_utf8():
    assert decode("Zoë said “no”, ".encode() + b"caf\xe9 \x93so\x94.") == "Zoë said “no”, café “so”."


def test_a_sequence_cut_at_the_end_is_marked_as_lost():
    assert decode("Zoë said “no” – “never".encode() + b"\xe2\x80") == "Zoë said “no” – “never\ufffd"


@pytest.mark.parametrize(
    ("bad", "good"),
    [
        ("the mayorâ€™s plan", "the mayor’s plan"),
        ("â€œNo,â€\x9d she said", "“No,” she said"),
        ("GuantÃ¡namo", "Guantánamo"),
        ("“Quoted” in JuÃ¡rez", "“Quoted” in Juárez"),
        ("voilÃ\xa0 tout", "voilà tout"),
    ],
)
def test_mojibake_is_mended(bad, good):
    assert mended(bad) == good


@pytest.mark.parametrize(
    "text",
    [
        "“Curly” quotes – and an em dash — stay",
        "L’été à Montréal, ça va",
        "Ærø, Åland, Þingvellir",
        "Дождь… «да»",
        "雨が降った。",
        "e\u0301 stays decomposed",
        "ﬁ and ½ and … stay",
        "“—” she wrote",
        "£5 – €6 ± 2°",
        "مطر على الساحل",
    ],
)
def test_good_text_comes_back_as_it_is(text):
    assert clean(text) == text


def test_mending_goes_by_lines_and_leaves_the_others_alone():
    assert mended("中文 “x”\nitâ€™s\nL’été") == "中文 “x”\nit’s\nL’été"


def test_control_characters_and_nuls_go_and_newlines_are_one_kind():
    assert clean("Ra\x00in\x01fell\r\nhere\rthere\tnow\x7f") == "Rain fell\nhere\nthere\tnow "


def test_lone_surrogates_are_replaced():
    assert clean("a \ud83d b") == "a \ufffd b"


@settings(deadline=None)  # the machine may be busy
@given(some.binary(max_size=400), some.sampled_from([None, "utf-8", "latin-1", "utf-16", "cp1251", "gb2312", "x\x00y"]))
def test_decoding_never_fails_and_gives_text_that_can_be_stored(data, declared):
    text = decode(data, declared)
    text.encode("utf-8")
    assert "\x00" not in text
    assert "\r" not in text


@settings(deadline=None)  # the machine may be busy
@given(some.text(alphabet=some.characters(exclude_categories=["Cc", "Cs", "Cn"]), max_size=200))
def test_cleaning_twice_changes_no_more_than_cleaning_once_where_nothing_is_mojibake(text):
    once = clean(text)
    if once == text:
        assert clean(once) == once


@pytest.mark.parametrize("piece", ["x", "“", "Ã©", "â€™ ", "\x00", "“Ã©â€™ 中", "\u202e"])
def test_a_megabyte_without_a_space_takes_no_ages(piece):
    clean(piece * (200_000 // len(piece)))
