"""Fuzz every reader, guided by coverage: a file is read, or refused in words; nothing else.

Run `python bench/fuzz.py [--seconds=N]` (60 unless told, divided among the readers). It needs
atheris (`pip install atheris`) and says so where it is absent. What fails is written to a folder
that it names.
"""

from __future__ import annotations

import gzip
import io
import os
import subprocess
import sys
import tempfile
import zipfile
from importlib.util import find_spec
from pathlib import Path


def packed(members: dict[str, str]) -> bytes:
    """Return a zip archive, its members as they are, so that the fuzzer sees them."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, text in members.items():
            archive.writestr(zipfile.ZipInfo(name), text)
    return made.getvalue()


SEEDS: dict[str, bytes] = {
    "text": b"A ferry sank\n\nBy Ann Vale\n\nBUSAN, Jan. 29 (Yonhap) -- It sank on Sunday.\n",
    "utf-16": "A ferry sank.\n".encode("utf-16-le"),
    "front matter": b"---\ntitle: a\ndate: 2023-01-29\nauthor: [A, B]\n---\nIt sank.\n",
    "json": b'{"headline": "a", "date": "2023", "author": [{"name": "b"}], "text": "<p>c</p>"}',
    "mail": b"From: a <a@b.c>\nTo: b\nSubject: =?utf-8?q?c?=\nDate: Sat, 4 Mar 2023 10:00\n\nd\n",
    "mailbox": b"From a@b.c Sat Mar  4 10:00:00 2023\nFrom: a\nTo: b\nSubject: c\n\nd\n",
    "nexis": b"1 of 2 DOCUMENTS\n\nA Paper\n\nMarch 4, 2023\n\nTitle\n\nBYLINE: A B\n\nText.\n",
    "nexis html": b"<HTML><DOC NUMBER=1><DOCFULL> --><P>1 of 1 DOCUMENTS</P><P>A</P><P>May 4, 2023",
    "factiva": b'<div class="article"><td><b>HD</b></td><td>a</td><td><b>LP</b></td><td>'
    b'<p class="articleParagraph">b</p></td></div>',
    "factiva xml": b"<PPSResponse><article><headline>a</headline><leadParagraph>b</leadParagraph>",
    "europresse": b'<span class="DocPublicationName">a</span><span class="DocHeader">5 mai 2023'
    b'</span><span class="TitreArticleVisu">b</span><br><br>A B<br><p></p>c',
    "page": b'<!DOCTYPE html><html lang="en"><title>a</title><meta property="og:title" content="b">'
    b'<script type="application/ld+json">{"@type": "NewsArticle", "headline": "c"}</script>'
    b"<h1>a b</h1><article><p>A ferry sank on Sunday, and all on board were saved.</p></article>",
    "feed": b"<rss><channel><title>A Paper</title><item><title>a</title><pubDate>Tue, 31 Jan 2023"
    b" 15:05 GMT</pubDate><description><![CDATA[<p>b</p>]]></description></item></channel></rss>",
    "zip": packed({"a.txt": "It sank.", "b/c.json": '{"title": "a", "date": "2023", "text": "b"}'}),
    "gzip": gzip.compress(b"It sank.", mtime=0),
    "docx": packed(
        {"[Content_Types].xml": "<Types/>", "word/document.xml": "<w:p><w:t>a</w:t></w:p>"}
    ),
    "rtf": b"{\\rtf1\\ansicpg1252{\\fonttbl A;}It\\rquote s caf\\'e9 \\u8217?\\par{\\b No}.}",
    "odt": packed(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": "<office:text><text:h>a</text:h><text:p>b<text:s/></text:p>",
        }
    ),
    "nexis uni": b"A\nA Paper\nMarch 4, 2023\nByline: A B\nBody\nText.\nEnd of Document\n",
    "factiva text": b"A\nBy A B\n12 words\n4 March 2023\nA Paper\nAP\n(c) 2023\nText.\n"
    b"Document AP00000020230304ej340001\n",
    "proquest": b"Document 1 of 1\nTitle: A\nAuthor: B, A\nFull text: Text.\nSubject: C\n",
    "mojibake": "The mayor\u00e2\u20ac\u2122s caf\u00c3\u00a9 \u00e2\u20acclosed.\n".encode(),
    "table": b'date;title;text\n31/01/2023;"A ""b"" closed, and that for long";It sank on Sunday,'
    b" all were saved and glad.\n01/02/2023;C;\n",
    "headlines": b"publish_date,headline_text\n20230131,a bridge closes after the storm of it\n",
    "json list": b'[{"title": "a", "text": "b"}, {"title": "c \\" {", "x": {}, "text": "d"}]',
    "json lines": b'{"title": "a", "text": "b"}\n{"title": \n{"title": "c", "text": "d"}\n',
    "nitf": b"<nitf><hl1>a</hl1><date.issue norm='20230131'/><body.content><p>b</p></body.content>",
    "newsml": b"<newsMessage><newsItem xml:lang='en'><headline>a</headline><inlineXML><p>b</p>",
    "alert": b"From: a <alerts@b.c>\nTo: b\nSubject: c\nContent-Type: text/html\n\n"
    + b"".join(
        b"<a href='https://www.google.com/url?url=https://a.b/%d'>A bridge %d closes</a><p>A Paper"
        b"</p><p>The bridge was closed on Sunday after a ship had hit it</p>" % (at, at)
        for at in range(3)
    ),
    "round-up": b"\n\n".join(
        b"%d. A bridge %d closes\nA Paper, 3 March 2023\nThe bridge was closed on Sunday after a"
        b" ship had hit it\nhttps://a.b/%d" % (at, at, at)
        for at in (1, 2, 3)
    ),
    "program": b"import os\n\ndef main():\n    return {1: [2]};\n" * 3,
    "log": b"2023-01-31 10:00:00 INFO a: b\n" * 6,
    "pdf": b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj trailer<</Root 1 0 R>>",
}
"""A small file of each format, for the fuzzer to change."""

LONGEST = 4_000
"""Bytes of a file: linear time is measured elsewhere; here it is about kinds, not sizes."""
SLOWEST = 20
"""Seconds after which a file of that size counts as a hang."""


def main() -> int:
    """Fuzz each format in a process of its own; return 1 where one failed."""
    if find_spec("atheris") is None:
        print("skipped: atheris is not installed (pip install atheris)")
        return 0
    if sys.argv[1:2] == ["--one"]:
        fuzz(sys.argv[2:])
    told = next((item for item in sys.argv[1:] if item.startswith("--seconds=")), "--seconds=60")
    each = max(1, int(told.partition("=")[2]) // len(SEEDS))
    failures = Path(tempfile.mkdtemp(prefix="natoasia-fuzz-"))
    return max(run(name, raw, each, failures) for name, raw in SEEDS.items())


def run(name: str, raw: bytes, seconds: int, failures: Path) -> int:
    """Fuzz one format from its small file; print a line."""
    corpus = failures / name.replace(" ", "_")
    corpus.mkdir()
    (corpus / "seed").write_bytes(raw)
    limits = [f"-max_total_time={seconds}", f"-max_len={LONGEST}", f"-timeout={SLOWEST}"]
    command = [sys.executable, __file__, "--one", f"-artifact_prefix={corpus}/failed-", *limits]
    environment = {**os.environ, "PYTHONWARNINGS": "ignore"}
    done = subprocess.run(
        [*command, str(corpus)], capture_output=True, text=True, env=environment, check=False
    )
    runs = next((row for row in done.stderr.splitlines() if row.startswith("Done ")), "")
    print(f"{name:13} {'failed' if done.returncode else 'sound '}  {runs or corpus}")
    if done.returncode:
        print("\n".join(f"    {row}" for row in done.stderr.splitlines()[-12:]))
    return int(done.returncode != 0)


def fuzz(options: list[str]) -> None:
    """Change a small file until time is up, or something else than an `InputError` comes."""
    import atheris

    with atheris.instrument_imports(include=["natoasia.reading", "natoasia.parsing"]):
        from natoasia.errors import InputError
        from natoasia.parsing import parse
        from natoasia.reading import read_whole

    def once(raw: bytes) -> None:
        try:
            # Every other one as a file of a folder, where what is no report is left out.
            sift = "all" if len(raw) % 2 else "nothing"
            documents = read_whole("fuzzed.csv", raw, sift=sift).documents
        except InputError as refused:
            if not refused.reason.strip():
                raise
            return
        assert documents, "read, and nothing in it"
        for item in documents:
            assert parse(item, names=False).text == item.text, "characters were lost"

    atheris.Setup([sys.argv[0], *options], once)
    atheris.Fuzz()


if __name__ == "__main__":
    sys.exit(main())
