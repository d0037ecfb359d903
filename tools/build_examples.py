"""Write the two example pages that are no text: a WARC with two pages, and a page whose archive was cut.

python tools/build_examples.py examples
"""

import gzip
import io
import sys
from pathlib import Path

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

PAGE = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>{title} - {site}</title>
<meta property="og:site_name" content="{site}"><meta property="article:published_time" content="{date}"></head>
<body><nav><a href="/">Home</a> <a href="/local">Local</a> <a href="/jobs">Jobs</a></nav>
<article><h1>{title}</h1>{body}</article>
<footer>© 2018 {site}</footer></body></html>
"""
RECORDS = (
    {
        "url": "https://river-herald.example/2018/06/06/harrow-vale",
        "site": "River Herald",
        "title": "Union rejects talks on redundancy pay",
        "date": "2018-06-06T07:00:00Z",
        "body": "<p>The Metalworkers’ Union refused on Tuesday night to discuss redundancy pay with Dellmoor Steel,"
        " which wants to close its works in Harrow Vale.</p><p>“We will talk about keeping the plant and about nothing"
        " else,” Dora Whitlock said after a meeting of shop stewards.</p><p>The company employs about 1,400 people in"
        " the town, according to its last annual report.</p>",
    },
    {
        "url": "https://news-mirror.example/uk/march-for-steel",
        "site": "News Mirror",
        "title": "March for steel",
        "date": "2018-06-08T09:00:00Z",
        "body": "<p>Several thousand people marched through Harrow Vale on Thursday to protest against the closure of"
        " the town’s steelworks, which Dellmoor Steel announced two days ago.</p><p>“Nobody here is asking for"
        " charity,” she said. “We are asking for the contract.”</p><p>Dellmoor puts the number of jobs at risk at"
        " 1,200. The union says 1,450 people work at the plant and that 600 more depend on it.</p>",
    },
)


def warc() -> bytes:
    """Return a gzipped WARC with the two pages; ids and dates are fixed, so that it is the same each time."""
    buffer = io.BytesIO()
    writer = WARCWriter(buffer, gzip=True)
    for number, record in enumerate(RECORDS):
        headers = StatusAndHeaders("200 OK", [("Content-Type", "text/html; charset=utf-8")], protocol="HTTP/1.1")
        writer.write_record(
            writer.create_warc_record(
                record["url"],
                "response",
                payload=io.BytesIO(PAGE.format(**record).encode()),
                http_headers=headers,
                warc_headers_dict={
                    "WARC-Record-ID": f"<urn:uuid:00000000-0000-4000-8000-00000000000{number}>",
                    "WARC-Date": "2018-06-09T00:00:00Z",
                },
            )
        )
    return buffer.getvalue()


def cut_page() -> bytes:
    """Return the first half of a gzipped page."""
    page = PAGE.format(
        site="Coast Radio", title="Divers reach the wreck", date="2019-03-15", body="<p>Divers.</p>" * 40
    )
    whole = gzip.compress(page.encode(), mtime=0)
    return whole[: len(whole) // 2]


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    (folder / "steel-archive.warc.gz").write_bytes(warc())
    (folder / "ferry-cut.html.gz").write_bytes(cut_page())
