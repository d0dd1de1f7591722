"""Feeds: each item a report, the feed's title their source."""

from __future__ import annotations

from natoasia.parsing import parse
from natoasia.reading import read

RSS = """<?xml version="1.0"?>
<rss version="2.0"><channel><title>The Harbour Gazette</title><language>en-gb</language>
<item><title>Council &amp; mayor close bridge</title><link>https://harbour.example/1</link>
<pubDate>Tue, 31 Jan 2023 15:05:00 GMT</pubDate><dc:creator><![CDATA[Ann Vale]]></dc:creator>
<description>A short one.</description>
<content:encoded><![CDATA[<p>The council voted on Tuesday.</p><p>It &amp; the mayor left.</p>]]>
</content:encoded></item>
<item><title>Ferry crews return</title><author>desk@harbour.example (Ben Hill)</author>
<pubDate>Wed, 01 Feb 2023 09:00:00 GMT</pubDate>
<description>&lt;p&gt;The crews went back.&lt;/p&gt;</description></item>
<item><title>Without a text</title></item>
</channel></rss>"""

ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>The Harbour Gazette</title>
<entry><title>Ferry crews return</title><updated>2023-02-02T08:00:00Z</updated>
<published>2023-02-01T09:00:00Z</published><author><name>Ben Hill</name></author>
<content type="html">&lt;p&gt;The crews went back.&lt;/p&gt;</content></entry></feed>"""


def test_rss() -> None:
    first, second = (parse(item, names=False) for item in read("feed.xml", RSS.encode()))
    assert (first.headline, first.date) == ("Council & mayor close bridge", "2023-01-31")
    assert (first.source, first.byline) == ("The Harbour Gazette", ("Ann Vale",))
    assert first.body == "The council voted on Tuesday.\n\nIt & the mayor left."
    assert (second.headline, second.date) == ("Ferry crews return", "2023-02-01")
    assert (second.byline, second.body) == (("Ben Hill",), "The crews went back.")
    assert second.span is not None
    assert RSS[slice(*second.span)].startswith("<item><title>Ferry crews return")


def test_atom() -> None:
    (found,) = read("feed.xml", ATOM.encode())
    article = parse(found, names=False)
    assert (article.headline, article.date) == ("Ferry crews return", "2023-02-01")
    assert (article.source, article.byline) == ("The Harbour Gazette", ("Ben Hill",))
    assert article.body == "The crews went back."


def test_an_item_of_another_outlet_says_so_and_a_link_names_its_site() -> None:
    other = RSS.replace(
        "<item>", '<item><source url="https://x.example">The Vale Crier</source>', 1
    )
    first, second = (parse(item, names=False) for item in read("feed.xml", other.encode()))
    assert (first.source, second.source) == ("The Vale Crier", "The Harbour Gazette")
    linked = RSS.replace("https://harbour.example/1", "https://www.nzz.ch/1")
    first, _ = (parse(item, names=False) for item in read("feed.xml", linked.encode()))
    assert first.source == "Neue Zürcher Zeitung"
