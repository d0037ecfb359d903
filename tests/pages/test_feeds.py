import datetime as dt
import io

import pytest

from byline.errors import BadInput
from byline.pages.content import Content
from byline.pages.feeds import feed
from byline.records import Drop, Page
from byline.settings import Settings

RSS = """<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0"><channel><title>The Coast Courier</title>
<item><title>Rain on the “coast”</title><link>http://rain.example/1</link><guid>g1</guid>
<pubDate>Mon, 23 Nov 2015 10:00:00 GMT</pubDate>
<description>&lt;p&gt;Rain fell on the coast.&lt;/p&gt;</description></item>
<item><title>Sun inland</title><guid>g2</guid><description>Sun shone inland.</description></item>
<item><title>Nothing more than a title</title></item>
</channel></rss>
"""
ATOM = """<?xml version="1.0"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>The Coast Courier</title>
<entry><title>Rain</title><id>urn:1</id><link href="http://rain.example/1"/><updated>2015-11-23T10:00:00Z</updated>
<summary>Rain.</summary><content type="html">&lt;p&gt;Rain fell all day.&lt;/p&gt;</content></entry></feed>
"""


def read(text: str) -> list[Page | Drop]:
    return list(feed(Content(stream=io.BytesIO(text.encode()), source="a.rss", name="a.rss"), Settings()))


def test_each_item_is_a_page_with_its_title_date_and_address():
    first, second, third = read(RSS)
    assert (first.source, first.url, first.title) == ("a.rss#1", "http://rain.example/1", "Rain on the “coast”")
    assert first.published == dt.date(2015, 11, 23)
    assert first.html
    assert "<p>Rain fell on the coast.</p>" in first.text
    assert (second.html, second.text, second.published) == (False, "Sun shone inland.", None)
    assert (third.source, third.what) == ("a.rss#3", "the item is empty")


def test_atom_gives_its_content_and_not_its_summary():
    (page,) = read(ATOM)
    assert "<p>Rain fell all day.</p>" in page.text
    assert page.published == dt.date(2015, 11, 23)


def test_an_item_whose_parts_are_broken_is_an_empty_item():
    content = '<content:encoded xmlns:content="http://purl.org/rss/1.0/modules/content/"/><title/>'
    (drop,) = read(f'<?xml version="1.0"?><rss version="2.0"><channel><item>{content}</item></channel></rss>')
    assert drop.what == "the item is empty"


def test_ids_do_not_hang_on_the_order_of_items():
    _, second, _ = read(RSS)
    start, end = RSS.index("<item><title>Rain"), RSS.index("<item><title>Sun")
    alone, _ = read(RSS[:start] + RSS[end:])
    assert alone.id == second.id


def test_a_cut_feed_keeps_its_items_and_says_that_it_is_cut():
    first, *_, last = read(RSS[: RSS.index("Sun shone")])
    assert isinstance(first, Page)
    assert (last.source, last.what) == ("a.rss", "the feed is not well formed")


@pytest.mark.parametrize(
    "text", ["Rain fell.", "<html><p>Rain</p></html>", '<?xml version="1.0"?><rss version="2.0"><channel/></rss>', ""]
)
def test_what_is_no_feed_is_refused(text):
    with pytest.raises(BadInput, match="the feed cannot be read"):
        read(text)


def test_entities_that_grow_are_not_expanded():
    entities = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10 if n else "rain"}">' for n in range(9))
    item = "<item><title>x</title><description>&e8;</description></item>"
    bomb = f'<?xml version="1.0"?><!DOCTYPE rss [{entities}]><rss version="2.0"><channel>{item}</channel></rss>'
    try:
        found = read(bomb)
    except BadInput:
        return
    assert all(len(each.text) < 1_000_000 for each in found if isinstance(each, Page))
