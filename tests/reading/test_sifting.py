"""What a folder holds besides reports; texts written for the tests, outlets and people invented."""

from __future__ import annotations

import gzip
import io
import json
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from natoasia.errors import InputError, NoReportError
from natoasia.reading import read, read_whole
from natoasia.reading.sifted_sample import named

SCRIPT = '''"""Count the reports of a folder, and print how many words they have in all."""
import sys
from pathlib import Path

def main(folder):
    total = 0
    for path in Path(folder).iterdir():
        total += len(path.read_text().split())
    print(total)

if __name__ == "__main__":
    main(sys.argv[1])
'''
SHELL = "#!/bin/sh\n# Copies the reports of the day to the archive of the paper.\ncp -r a b\n"
SCRIPT_JS = """const total = (items) => items.reduce((a, b) => a + b, 0);
function show(items) {
  for (const item of items) {
    console.log(item.name, item.value);
  }
  return total(items);
}
module.exports = { show, total };
"""
HEADER = '#include <stdio.h>\n\nint main(void) {\n    printf("%d\\n", 42);\n    return 0;\n}\n'
QUERY = (
    "CREATE TABLE report (\n  id INTEGER,\n  text TEXT\n);\nINSERT INTO report VALUES (1, 'a');\n"
)
STYLE = "body { color: #333; margin: 0 auto; }\n.card > p {\n  padding: 1em;\n}\n"
LATEX = "% Note.\n\\documentclass{article}\n\\begin{document}\nThey came.\n\\end{document}\n"
SERVER = "".join(
    f'10.0.0.{n} - - [31/Jan/2023:10:00:0{n} +0000] "GET /a/{n} HTTP/1.1" 200 {n}12 "-" "Moz"\n'
    for n in range(8)
)
SYSTEM = "".join(
    f"Jan 31 10:00:0{n} harbour sshd[12{n}]: Accepted publickey for ann\n" for n in range(8)
)
PROGRAM = "".join(
    f"2023-01-31 10:00:0{n},123 INFO reader: read the file number {n} of them all now\n"
    for n in range(8)
)
FIGURES = "day,ferries,cars\n" + "".join(f"2023-01-{n:02},{n},{n * 37}\n" for n in range(1, 20))
SHEET = "Name;Ort;Umsatz\n" + "".join(f"Laden {n};Hafen;{n},50\n" for n in range(20))
KEY = (
    "-----BEGIN PRIVATE KEY-----\n"
    + "MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7\n" * 9
    + "-----END PRIVATE KEY-----\n"
)
PACKAGE = json.dumps(
    {
        "name": "pump",
        "version": "1.0.2",
        "description": "Moves water.",
        "scripts": {"test": "node x"},
    }
)
POINTS = json.dumps(
    {"type": "FeatureCollection", "features": [{"geometry": {"coordinates": [1.5, 2.5]}}] * 9}
)
SETTINGS = "[server]\nhost = example.org\nport = 8080\n\n[paths]\nroot = /srv/www\n"
COMPOSE = "services:\n  web:\n    image: nginx\n    ports:\n      - 80:80\n"
MAKE = "all: build\n\nbuild:\n\tcc -o a a.c\n\ntest: build\n\t./a\n"
REQUIRED = "# What it needs.\nclick>=8.1\nnumpy==1.26.0\nscipy~=1.12\n"
PATCH = "diff --git a/a.c b/a.c\n--- a/a.c\n+++ b/a.c\n@@ -1 +1 @@\n-int a;\n+int b;\n"
CALENDAR = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:Press\nEND:VEVENT\nEND:VCALENDAR\n"
DRAWING = (
    '<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h1v1z"/></svg>\n'
)
LICENCE = (
    "MIT License\n\nPermission is hereby granted, free of charge, to any person obtaining a copy\n"
)

STRANGERS = {
    "script.py": (SCRIPT, "source code"),
    "script.js": (SCRIPT_JS, "source code"),
    "main.c": (HEADER, "source code"),
    "dump.sql": (QUERY, "source code"),
    "Makefile": (MAKE, "source code"),
    "style.css": (STYLE, "a stylesheet"),
    "paper.tex": (LATEX, "a LaTeX source"),
    "access.log": (SERVER, "a log"),
    "syslog.log.1": (SYSTEM, "a log"),
    "reader.log": (PROGRAM, "a log"),
    "figures.csv": (FIGURES, "a table of data"),
    "sheet.csv": (SHEET, "a table of data"),
    "figures.tsv": (FIGURES.replace(",", "\t"), "a table of data"),
    "id_rsa": (KEY, "a key or certificate"),
    "package.json": (PACKAGE, "JSON without a report"),
    "map.geojson": (POINTS, "JSON without a report"),
    "settings.ini": (SETTINGS, "settings"),
    "compose.yml": (COMPOSE, "settings"),
    "requirements.txt": (REQUIRED, "settings"),
    "change.patch": (PATCH, "a patch"),
    "week.ics": (CALENDAR, "a calendar or contacts"),
    "logo.svg": (DRAWING, "markup without a report"),
    "LICENSE": (LICENCE, "a licence"),
}
UNNAMED = {
    "a script": (SCRIPT, "source code"),
    "a shell script": (SHELL, "source code"),
    "a page's script": (SCRIPT_JS, "source code"),
    "a server's log": (SERVER, "a log"),
    "a machine's log": (SYSTEM, "a log"),
    "a program's log": (PROGRAM, "a log"),
    "a key": (KEY, "a key or certificate"),
    "JSON": (PACKAGE, "JSON without a report"),
    "JSON, by lines": ('{"a": 1}\n{"a": 2}\n', "JSON without a report"),
    "LaTeX": (LATEX, "a LaTeX source"),
    "a patch": (PATCH, "a patch"),
    "a picture, encoded": ("iVBORw0KGgoAAAANSUhEUgAAAAUA" * 40, "encoded data"),
    "packages": ("click>=8.1\nnumpy==1.26.0\n", "settings"),
    "a drawing": (DRAWING, "markup without a report"),
}


def told(name: str, text: str) -> str:
    with pytest.raises(NoReportError) as caught:
        read_whole(name, text.encode(), sift="all")
    assert caught.value.path == name
    return caught.value.reason


@pytest.mark.parametrize("name", STRANGERS)
def test_what_is_no_report_is_told_by_name_and_lines(name: str) -> None:
    text, kind = STRANGERS[name]
    assert told(f"folder/{name}", text) == kind
    assert told(f"folder/{name}", text.replace("\n", "\r\n")) == kind
    if name in {"figures.csv", "script.js", "settings.ini"}:  # As old Macs end lines.
        assert told(f"folder/{name}", text.replace("\n", "\r")) == kind
    assert told(f"folder/{name}.gz", text) == kind


@pytest.mark.parametrize("name", UNNAMED)
def test_what_leaves_no_doubt_is_told_without_a_name(name: str) -> None:
    text, kind = UNNAMED[name]
    assert told("folder/note", text) == kind
    assert told("folder/note.txt", text) == kind


@pytest.mark.parametrize("name", STRANGERS)
def test_who_names_a_file_has_it_read(name: str) -> None:
    (document,) = read(name, STRANGERS[name][0].encode())
    assert document.text


LEAD = "The crews of the island ferries went back to work on Saturday, the union said.\n"
REPORTS = {
    "one line": "Ferry crews return to work",
    "a note": "FERRY: crews back Sat, more by 1800. vale",
    "capitals": "CREWS RETURN\n\nTHE CREWS OF THE ISLAND FERRIES WENT BACK TO WORK ON SATURDAY.\n",
    "one long line": LEAD.strip() * 40,
    "a league": "LEAGUE TABLE\n"
    + "".join(f"{n}\tHarbour Rovers {n}\t{n}\t{n + 3}\t{60 - n}\n" for n in range(20)),
    "scores": "\n".join(
        f"Port Vale {n}-{n + 1} Harwick ({n}-0; Hill {n}', Moor {n + 9}')" for n in range(12)
    ),
    "results": "Election results\n\n"
    + "".join(f"Ann Vale (Green)  ........ {n},412  ({n}.4%)\n" for n in range(20)),
    "chronology": "".join(
        f"2023-01-{n:02} 10:0{n % 10} Crews walk out at the pier number {n}.\n"
        for n in range(1, 20)
    ),
    "to the second": "".join(
        f"10:00:{n:02} Blast heard. ERROR in the control room, says Vale.\n" for n in range(10, 20)
    ),
    "liveblog": "".join(
        f"[10:{n}] Mayor speaks; crowd cheers (pics soon)\n" for n in range(10, 30)
    ),
    "posts": "".join(
        f"@harbourpost: Crews back! #ferry #island https://t.example/{n}\n" for n in range(9)
    ),
    "fact box": "KEY FACTS\n- Name: Queen\n- Built: 1988\n- Cars: 40\n- Owner: Harwick Lines\n",
    "transcript": "VALE: Morning.\nHILL: Oh.\nVALE: (laughs) So; you came?\nHILL: Yes {pause}.\n"
    * 3,
    "markup": "[[Ferry]] crews back\n{{Infobox|ship=Queen|n=40}}\n'''Port''' = home;\n* {{cite}}\n"
    + LEAD,
    "Chinese": "渡輪船員復工\n\n工會周六表示,島上渡輪的船員在罷工一周後已經復工。\n",
    "Japanese": "フェリー乗組員が復帰\n\n組合は土曜日、島の乗組員が職場に戻ったと発表した。\n",
    "Arabic": "عودة أطقم العبارات\n\nقالت النقابة يوم السبت إن الأطقم عادت إلى العمل.\n",
    "questions": "Q: Why walk out?\nA: Pay; hours; safety (mostly).\nQ: And now?\nA: We = glad.\n"
    * 4,
    "a diary": "DIARY\n\n09:00 Council; budget (room 4)\n11:30 Court: R v Hill [verdict]\n",
    "prices": "\n".join(f"Cod: {n}.20; plaice: {n}.50; crab: {n}.90;" for n in range(2, 12)),
    "verse": "The ferry sails,\nthe ferry sinks;\nand who avails\n{a crew that drinks}?\n" * 3,
    "a signed message": "-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\n"
    + LEAD
    + "-----BEGIN PGP SIGNATURE-----\n",
    "dashes": "--- FERRY ---\n" + LEAD + "*** ends ***\n",
    "a comment in brackets": "[Editor's note: this was changed.]\n\n" + LEAD,
    "in braces": "{Embargoed until 1800}\n\n" + LEAD,
    "under a percent": "% 40 more ferries\n\n" + LEAD,
    "with a hash": "# Ferry crews return\n\n" + LEAD,
}
MISLEADING = (
    "",
    ".txt",
    ".py",
    ".js",
    ".c",
    ".log",
    ".css",
    ".tex",
    ".sql",
    ".json",
    ".svg",
    ".xml",
    ".r",
    ".out",
)


@pytest.mark.parametrize("name", REPORTS)
@pytest.mark.parametrize("suffix", MISLEADING)
def test_a_report_is_a_report_whatever_it_is_called(name: str, suffix: str) -> None:
    whole = read_whole(f"folder/{name}{suffix}", REPORTS[name].encode(), sift="all")
    assert len(whole.documents) == 1
    assert whole.documents[0].text == REPORTS[name]


@pytest.mark.parametrize(
    "name", ["Makefile", "README", "LICENSE", "requirements.txt", "a.csv", "a.yml", "a.ini"]
)
def test_running_text_is_a_report_whatever_it_is_called(name: str) -> None:
    assert read_whole(f"folder/{name}", (LEAD * 3).encode(), sift="all").documents


def test_a_report_that_is_kept_as_settings_is_one() -> None:
    text = "title: Ferry crews return\ndate: 2023-03-04\nplace: Port Vale\ntext: back\n"
    assert read_whole("a.yml", text.encode(), sift="all").documents


def zipped(**members: str) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, text in members.items():
            archive.writestr(name.replace("__", "."), text)
    return packed.getvalue()


@pytest.mark.parametrize("sift", ["members", "all"])
def test_the_members_of_an_archive_are_sifted(sift: str) -> None:
    whole = read_whole("a.zip", zipped(a__txt=LEAD, b__py=SCRIPT), sift=sift)  # type: ignore[arg-type]
    assert [document.path for document in whole.documents] == ["a.zip/a.txt"]
    assert [(type(one), one.path) for one in whole.refused] == [(NoReportError, "a.zip/b.py")]
    assert len(read_whole("a.zip", zipped(a__txt=LEAD, b__py=SCRIPT)).documents) == 2


def test_an_archive_without_a_report_is_none_either() -> None:
    packed = zipped(a__py=SCRIPT, b__css=STYLE)
    with pytest.raises(
        NoReportError, match=r"an archive without a report \(a.zip/a.py: source code"
    ):
        read_whole("a.zip", packed, sift="all")
    with pytest.raises(InputError) as caught:
        read_whole("a.zip", zipped(a__py=SCRIPT, b__png="\0" * 99), sift="all")
    assert not isinstance(caught.value, NoReportError)


def test_a_broken_gzip_is_told_once() -> None:
    with pytest.raises(InputError) as caught:
        read_whole("a.txt.gz", b"\x1f\x8b\x08broken", sift="all")
    assert str(caught.value).count("a.txt.gz") == 1


def test_damaged_json_with_a_report_in_it_is_taken() -> None:
    text = json.dumps({"title": "Crews back", "date": "2023-03-04", "text": LEAD})
    assert read_whole("a.json", text[:-9].encode(), sift="all").documents
    assert told("a.json", '{"a": 1, "b": {"c": 2}, "d": [1, 2') == "damaged JSON"


@pytest.mark.parametrize(
    ("members", "reason"),
    [
        ({"xl__workbook.xml": "<x/>"}, "a spreadsheet; save it as CSV"),
        ({"mimetype": "application/vnd.oasis.opendocument.spreadsheet"}, "a spreadsheet; save it"),
        ({"ppt__presentation.xml": "<x/>"}, "slides or a drawing, not text"),
        ({"mimetype": "application/vnd.oasis.opendocument.graphics"}, "slides or a drawing"),
    ],
)
def test_office_documents_without_a_text(members: dict[str, str], reason: str) -> None:
    named = {name.replace("__", "/"): text for name, text in members.items()}
    with pytest.raises(InputError, match=reason):
        read("a.bin", zipped(**named))


def test_a_gzip_that_is_named_is_the_file_it_packs() -> None:
    raw = gzip.compress(SCRIPT.encode())
    assert read_whole("a.py.gz", raw, sift="members").documents
    with pytest.raises(NoReportError):
        read_whole("a.py.gz", raw, sift="all")


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("var/Server.LOG.1", ("server.log", "log")),
        ("C:\\logs\\a.log", ("a.log", "log")),
        ("Makefile", ("makefile", "")),
        ("a.csv.gz", ("a.csv", "csv")),
        ("2023.01.29", ("2023", "")),
        (".gz", (".gz", "gz")),
        ("", ("", "")),
    ],
)
def test_names_of_files(path: str, told: tuple[str, str]) -> None:
    assert named(path) == told


SIGNS = "{}();=<>_ab \n\r\t\"'#/-,.:1["


@given(
    st.text(SIGNS, max_size=400),
    st.sampled_from(["py", "log", "csv", "tex", "css", "json", "ini", "xml", "key", ""]),
)
def test_whatever_the_signs_a_file_is_read_or_told(text: str, suffix: str) -> None:
    try:
        read_whole(f"a.{suffix}", text.encode(), sift="all")
    except InputError as error:
        told = error.reason
    else:
        told = "read"
    assert told
