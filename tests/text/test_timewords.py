import time

import msgspec
import pytest

from byline.text.timewords import TimeWord, timewords

Told = tuple[str, str, str]


def told(text: str) -> list[Told]:
    return [(text[word.start : word.end], word.type, word.value) for word in timewords(text)]


def only(text: str) -> TimeWord:
    (word,) = timewords(text)
    return word


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The bridge fell on Friday, Nov. 6.", [("Friday, Nov. 6", "DATE", "XXXX-11-06")]),
        ("It opens on 6 May 2014 in Oslo.", [("6 May 2014", "DATE", "2014-05-06")]),
        ("She spoke on the fourth of March.", [("the fourth of March", "DATE", "XXXX-03-04")]),
        ("The fair runs May 3-5, 2014.", [("May 3", "DATE", "2014-05-03"), ("5, 2014", "DATE", "2014-05-05")]),
        ("Talks ran from 3 to 5 May.", [("3", "DATE", "XXXX-05-03"), ("5 May", "DATE", "XXXX-05-05")]),
        ("Rain came in late September.", [("late September", "DATE", "XXXX-09")]),
        ("The mine shut in July last year.", [("July last year", "DATE", "XXXX-07")]),
        ("Posted 2015-11-23T10:30 by staff.", [("2015-11-23T10:30", "TIME", "2015-11-23")]),
        ("Filed 11/23/2015 in court.", [("11/23/2015", "DATE", "2015-11-23")]),
        ("Filed 23.11.2015 in court.", [("23.11.2015", "DATE", "2015-11-23")]),
    ],
    ids=lambda value: value[:24] if isinstance(value, str) else "",
)
def test_days_and_months_are_found_with_their_values(text: str, words: list[Told]) -> None:
    assert told(text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The dam broke in 2007.", [("2007", "DATE", "2007")]),
        ("The 2015-16 season began.", [("2015", "DATE", "2015"), ("16", "DATE", "2016")]),
        ("It began in the early 1990s.", [("the early 1990s", "DATE", "199")]),
        ("In nineteen ninety-six it closed.", [("nineteen ninety-six", "DATE", "1996")]),
        ("A church of the 12th century.", [("the 12th century", "DATE", "11")]),
    ],
    ids=lambda value: value[:24] if isinstance(value, str) else "",
)
def test_years_decades_and_centuries_are_found(text: str, words: list[Told]) -> None:
    assert told(text) == words


@pytest.mark.parametrize(
    "text",
    [
        "He may march against the ruling.",
        "May Lindqvist and April Stone sang.",
        "Some 2000 people came.",
        "It cost $1999 to mend.",
        "Dial 555-2014 for help.",
        "He was in his thirties.",
        "The sun sat low.",
        "The roof will fall and the water spring up.",
        "A second term was denied.",
        "The 44-year-old driver was unhurt.",
        "Johnnie Christmas drew it.",
    ],
)
def test_words_that_only_look_like_times_are_left_alone(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "unit", "shift", "base"),
    [
        ("It closed yesterday.", "day", -1, "report"),
        ("It closed last week.", "week", -1, "report"),
        ("It closed earlier this month.", "month", 0, "report"),
        ("It closed about two years ago.", "year", -2, "report"),
        ("It closed the following day.", "day", 1, "told"),
        ("It closed two days later.", "day", 2, "told"),
        ("It closed that year.", "year", 0, "told"),
        ("Sales had doubled a year earlier.", "year-on-year", -1, "told"),
        ("It closed last spring.", "season", -1, "report"),
    ],
)
def test_relative_times_say_how_far_and_from_where(text: str, unit: str, shift: int, base: str) -> None:
    word = only(text)
    assert (word.unit, word.shift, word.base) == (unit, shift, base)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It took eight years.", [("eight years", "DURATION", "P8Y")]),
        ("Over the past two weeks it rained.", [("the past two weeks", "DURATION", "P2W")]),
        ("She waited an hour and a half.", [("an hour and a half", "DURATION", "PT1H30M")]),
        ("They argued for years.", [("years", "DURATION", "PXY")]),
        ("The council meets every Monday.", [("every Monday", "SET", "XXXX-WXX-1")]),
        ("The clerk comes twice a week.", [("a week", "SET", "P1W")]),
        ("The daily bus was late.", [("daily", "SET", "P1D")]),
        ("It recently closed.", [("recently", "DATE", "PAST_REF")]),
    ],
    ids=lambda value: value[:24] if isinstance(value, str) else "",
)
def test_lengths_and_repetitions_are_told_apart(text: str, words: list[Told]) -> None:
    assert told(text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Today's youth walk less.", [("Today's", "DATE", "PRESENT_REF")]),
        ("Today's vote was close.", [("Today's", "DATE", "XXXX-XX-XX")]),
        ("He told “This Week” so.", []),
        ("He left this week.", [("this week", "DATE", "XXXX-WXX")]),
        ("Open from 9 a.m. to noon.", [("9 a.m.", "TIME", "XXXX-XX-XX"), ("noon", "TIME", "XXXX-XX-XX")]),
        (
            "A truce of eight months, an 8-month-old truce.",
            [("eight months", "DURATION", "P8M"), ("8-month-old", "DURATION", "P8M")],
        ),
        ("An 8-month-old baby slept.", []),
        ("It runs 24 hours a day.", []),
    ],
    ids=lambda value: value[:24] if isinstance(value, str) else "",
)
def test_our_time_programmes_opening_hours_and_ages_are_told_apart(text: str, words: list[Told]) -> None:
    assert told(text) == words


def test_a_price_by_the_year_is_no_length() -> None:
    assert told("Rent costs 3 million a year.") == []


def test_an_hour_joins_the_day_beside_it() -> None:
    word = only("Polls close at 10 p.m. EST Wednesday.")
    assert (word.type, word.value, word.clock) == ("TIME", "XXXX-WXX-3", "T22:00")


def test_a_length_beside_a_day_stays_a_length() -> None:
    assert told("She spoke for four hours Friday.") == [
        ("four hours", "DURATION", "PT4H"),
        ("Friday", "DATE", "XXXX-WXX-5"),
    ]


@pytest.mark.parametrize(
    ("text", "lean"),
    [
        ("The envoy arrived on Monday.", "surely past"),
        ("The envoy met the mayor on Monday.", "past"),
        ("The envoy will arrive on Monday.", "future"),
        ("The envoy is to arrive on Monday.", "future"),
        ("The envoy was due to arrive on Monday.", "past"),
        ("They have until Monday.", "future"),
        ("Monday's storm was brief.", "past"),
        ("On Monday, Mohamed will arrive.", "future"),
    ],
)
def test_the_nearest_verb_tells_past_from_future(text: str, lean: str) -> None:
    assert only(text).lean == lean


def test_parts_of_a_month_keep_their_modifier() -> None:
    assert [only(f"It rained in {part} May.").modifier for part in ("early", "mid", "late")] == ["START", "MID", "END"]


def test_a_time_word_survives_its_encoding() -> None:
    word = only("Polls close at 10 p.m. Wednesday.")
    assert msgspec.msgpack.decode(msgspec.msgpack.encode(word), type=TimeWord) == word


def test_letters_that_grow_when_made_small_do_not_move_the_spans() -> None:
    assert told("İİİ fell on Nov. 6.") == [("Nov. 6", "DATE", "XXXX-11-06")]


@pytest.mark.parametrize(
    "text",
    ["1,111," * 4000, '"' * 20_000, "the " * 8000, "1" * 20_000, "May " * 6000, "one or two " * 3000, "twenty-" * 4000],
    ids=["digits", "quotes", "the", "ones", "May", "or", "twenty"],
)
def test_odd_texts_take_time_by_their_length(text: str) -> None:
    started = time.process_time()
    timewords(text)
    once = time.process_time() - started
    started = time.process_time()
    timewords(text * 4)
    assert time.process_time() - started < 12 * once + 0.2  # four times the text, and room for a busy machine


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It took two and a half hours.", [("two and a half hours", "DURATION", "PT2H30M")]),
        ("A half-hour delay followed.", [("half-hour", "DURATION", "PT30M")]),
        ("She spent a quarter-century there.", [("quarter-century", "DURATION", "P25Y")]),
        ("It closed a half-century ago.", [("half-century ago", "DATE", "XXXX")]),
        ("The weeklong march ended.", [("weeklong", "DURATION", "P1W")]),
        ("A months-long siege ended.", [("A months-long", "DURATION", "PXM")]),
        ("The decades-old feud goes on.", [("decades-old", "DURATION", "PXY")]),
        ("The 29-years-old clerk left.", []),
        ("It is the worst flood in decades.", [("decades", "DURATION", "PXY")]),
        ("It came just hours before the vote.", [("hours", "DURATION", "PTXH")]),
        ("Crude fell in the week ended Aug. 8.", [("the week", "DURATION", "P1W"), ("Aug. 8", "DATE", "XXXX-08-08")]),
        ("The one-quarter share was sold.", []),
        ("In some quarters he is loathed.", []),
        ("They want a $15-an-hour wage.", []),
        ("He coaches 13-year-olds.", []),
    ],
    ids=lambda value: value[:24] if isinstance(value, str) else "",
)
def test_halves_and_unnumbered_lengths_are_told(text: str, words: list[Told]) -> None:
    assert told(text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Caesar was killed in 44 BC.", [("44 BC", "DATE", "BC0044")]),
        ("The city was buried in A.D. 79.", [("A.D. 79", "DATE", "0079")]),
        ("The 30 ad spots ran.", []),
        ("He lives at 1600 Elm Avenue.", []),
        ("It was built in 1600 Elm trees told him.", [("1600", "DATE", "1600")]),
        ("Saved on 2013/07/04 by hand.", [("2013/07/04", "DATE", "2013-07-04")]),
        ("The fiscal year 2015 was good.", [("The fiscal year 2015", "DATE", "2015")]),
        ("Nobody had foreseen 9/11.", [("9/11", "DATE", "2001-09-11")]),
        ("The Sept. 11 attacks changed the law.", [("Sept. 11", "DATE", "2001-09-11")]),
        ("The Sept. 11 attack on the camp failed.", [("Sept. 11", "DATE", "XXXX-09-11")]),
        ("Seas may rise by 2100.", [("2100", "DATE", "2100")]),
        ("He signed HB 1523 into law.", []),
        ("It was built in 1523.", [("1523", "DATE", "1523")]),
        ("Known since at least 1998.", [("1998", "DATE", "1998")]),
        ("Sold to at least 1998 buyers.", []),
        ("The early-2015 launch failed.", [("early-2015", "DATE", "2015")]),
    ],
    ids=lambda value: value[:24] if isinstance(value, str) else "",
)
def test_eras_landmarks_and_numbers_are_told_apart(text: str, words: list[Told]) -> None:
    assert told(text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("A new USA Today poll came out.", []),
        ("The vote is today, she said.", [("today", "DATE", "XXXX-XX-XX")]),
        ("Aid Convoy Reaches Town Today", [("Today", "DATE", "XXXX-XX-XX")]),
        ("The Daily Mail told the story.", []),
        ("The daily mail was late.", [("daily", "SET", "P1D")]),
        ("He spoke to the Sunday Times.", []),
        ("He spoke on Sunday.", [("Sunday", "DATE", "XXXX-WXX-7")]),
        ("Speaking to CBS This Morning the mayor denied it.", []),
        ("The current was strong.", []),
        ("The current and former owners met.", [("current", "DATE", "PRESENT_REF")]),
        ("The fall of the town came early.", []),
        ("The fall of 1994 was wet.", [("The fall of 1994", "DATE", "1994-FA")]),
        ("The Summer Olympics opened.", []),
        ("It was drawn up in spring.", [("spring", "DATE", "XXXX-SP")]),
        ("He won two of the past six races.", []),
        ("He had lost in the past.", [("in the past", "DATE", "PAST_REF")]),
        ("She hopes one day to return.", [("one day", "DATE", "FUTURE_REF")]),
        ("It took one day to mend.", [("one day", "DURATION", "P1D")]),
        ("The yard will soon be full.", [("soon", "DATE", "FUTURE_REF")]),
        ("It is too soon to say.", []),
    ],
    ids=lambda value: value[:24] if isinstance(value, str) else "",
)
def test_names_and_other_senses_are_no_times(text: str, words: list[Told]) -> None:
    assert told(text) == words


@pytest.mark.parametrize(
    ("text", "lean"),
    [
        ("Polls close at 8 p.m. Wednesday.", "future"),
        ("Talks resume on Monday.", "future"),
        ("In a return on Monday, he scored.", "past"),
        ("Rain is forecast from Monday.", "future"),
        ("They will fight on when the case is heard in November.", "future"),
        ("The court heard the case in November.", "past"),
        ("She will meet Mr. Lund on Monday.", "future"),
        ("Aides rested ahead of Tuesday's vote.", "future"),
        ("Aides rested after Tuesday's vote.", "past"),
        ("It will air during Sunday's final.", "future"),
        ("He will appeal Friday's ruling.", "past"),
        ("Polls suggested the November vote will be close.", "future"),
        ("They will turn on him at a contested congress in July.", "future"),
        ("He will be “very lucky” in November.", "future"),
        ("They took to the streets beginning on Monday.", "past"),
        ("The pact was extended through January.", "future"),
        ("The votes were counted through January.", "past"),
        ("Can he succeed in November?", "future"),
        ("The town holds its fair on Saturday.", "future"),
        ("The budget that begins Oct. 1 is open.", "future"),
        ("Shares rose at the start on Monday.", "past"),
        ("He is holding a rally in Selby on Thursday.", "future"),
        ("She is coming off a strong debate on Thursday.", ""),
        ("They are eligible to vote in November.", "future"),
        ("He had another chance to win in May.", "past"),
    ],
)
def test_verbs_in_the_present_right_before_a_time_tell_of_what_comes(text: str, lean: str) -> None:
    assert only(text).lean == lean


def test_two_clocks_of_one_moment_are_one_time() -> None:
    assert told("It hit at 10:35 a.m. (0735 GMT) in the port.") == [("10:35 a.m. (0735 GMT)", "TIME", "XXXX-XX-XX")]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The month-long strike ended.", [("month-long", "DURATION", "P1M")]),
        ("A two-month-long strike ended.", [("two-month-long", "DURATION", "P2M")]),
        ("It stood for two thousand years.", [("two thousand years", "DURATION", "P2000Y")]),
        ("He left in the final days of the war.", [("the final days", "DURATION", "PXD")]),
        ("She came in the early hours of Monday.", [("Monday", "DATE", "XXXX-WXX-1")]),
        ("In the years since, it grew.", [("the years", "DURATION", "PXY")]),
        ("The years were kind to him.", []),
        ("Hours after the vote, he left.", [("Hours", "DURATION", "PTXH")]),
        ("The debate came two days after Lund resigned.", [("two days", "DURATION", "P2D")]),
        ("She told the Port Elm Sun. It was true.", []),
        ("Later in the day he left.", [("Later in the day", "DATE", "XXXX-XX-XX")]),
        ("It rose in the quarter to $2 billion.", [("the quarter", "DATE", "XXXX-QX")]),
        ("It cut the quarter of the cake.", []),
        ("Sales fell in H1 2014.", [("H1 2014", "DATE", "2014-H1")]),
        ("Sales fell in the June quarter.", [("the June quarter", "DATE", "XXXX-Q2")]),
        ("FY2013 was a bad year.", [("FY2013", "DATE", "2013")]),
        ("Open from 2 to 4 p.m. on Friday.", [("4 p.m. on Friday", "TIME", "XXXX-WXX-5")]),
    ],
    ids=lambda value: value[:24] if isinstance(value, str) else "",
)
def test_stretches_and_short_forms_are_told(text: str, words: list[Told]) -> None:
    assert told(text) == words


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They set a May deadline.", True),
        ("They backed the May government.", False),
        ("They said May was wrong.", False),
        ("It followed a March speech.", True),
        ("The March accession went well.", True),
        ("She was at the March on Selby in 1963.", False),
        ("She starred in Miss March.", False),
        ("He began March with a loss.", True),
    ],
)
def test_may_and_march_are_months_where_their_surroundings_say_so(text: str, found: bool) -> None:
    assert any(word.value[5:] in {"03", "05"} for word in timewords(text)) == found
