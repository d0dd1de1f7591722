"""Datelines, credits, bylines and dates as newsrooms of other scripts write them.

People, places' events and small outlets are invented; agencies are the world's own.
"""

from __future__ import annotations

from typing import Any

import pytest

from natoasia.model import Article, Document
from natoasia.parsing import parse

ZH = "港口管理部门周日表示，新桥将于下周一重新开放。\n\n市长说，工程已经完成。\n"
JA = "港湾当局は２９日、新しい橋を来週開放すると発表した。\n\n市長は工事が終わったと述べた。\n"
KO = "항만 당국은 일요일 새 다리를 다음 주 다시 연다고 밝혔다.\n\n시장은 공사가 끝났다고 말했다.\n"
RU = "Власти порта сообщили в воскресенье, что мост откроют.\n\nМэр сказал, что работы завершены.\n"
UK = "Влада порту повідомила в неділю, що міст відкриють.\n\nМер сказав, що роботи завершено.\n"
AR = "أعلنت سلطات الميناء يوم الأحد أن الجسر سيفتح من جديد.\n\nوقال رئيس البلدية إن العمل انتهى.\n"
EL = "Οι αρχές του λιμανιού ανακοίνωσαν ότι η γέφυρα ανοίγει.\n\nΟ δήμαρχος συμφώνησε.\n"
TR = "Liman yönetimi köprünün açılacağını bildirdi.\n\nBelediye başkanı bittiğini söyledi.\n"


def read(text: str) -> Article:
    article = parse(Document(path="report.txt", text=text), names=False)
    assert article.text == text
    assert "".join(segment.text for segment in article.segments) == text
    for item in article.evidence:
        if item.chosen and item.span and item.field in {"dateline", "byline"}:
            assert text[slice(*item.span)] == item.value
    return article


GOLDEN: list[tuple[str, str, dict[str, Any]]] = [
    (
        "新华社北京1月29日电（记者王小明 李红）",
        ZH,
        {"dateline": "北京", "agencies": ("Xinhua",), "byline": ("王小明", "李红")},
    ),
    (
        "新华社首尔2023年1月29日电 ",
        ZH,
        {"dateline": "首尔", "agencies": ("Xinhua",), "date": "2023-01-29"},
    ),
    (
        "新华社记者王小明 李红\n\n新华社北京1月29日电 ",
        ZH,
        {"byline": ("王小明", "李红"), "dateline": "北京"},
    ),
    ("中新网1月29日电 ", ZH, {"agencies": ("CNS",), "dateline": None}),
    (
        "中新社上海1月29日电 (记者 王小明)",
        ZH,
        {"agencies": ("CNS",), "dateline": "上海", "byline": ("王小明",)},
    ),
    (
        "本报北京1月29日电（记者王小明、李红）",
        ZH,
        {"agencies": (), "dateline": "北京", "byline": ("王小明", "李红")},
    ),
    ("（法新社首爾29日電）", ZH, {"agencies": ("AFP",), "dateline": "首爾"}),
    ("路透社首尔1月29日电 - ", ZH, {"agencies": ("Reuters",), "dateline": "首尔"}),
    (
        "（中央社記者王小明台北29日電）",
        ZH,
        {"agencies": ("CNA (Taiwan)",), "dateline": None, "byline": ()},
    ),
    ("〔記者王小明／台北報導〕", ZH, {"dateline": "台北", "byline": ("王小明",)}),
    ("【ソウル共同】", JA, {"dateline": "ソウル", "agencies": ("Kyodo",)}),
    ("【ワシントン＝時事】", JA, {"dateline": "ワシントン", "agencies": ("Jiji",)}),
    ("【ロイター】", JA, {"dateline": None, "agencies": ("Reuters",)}),
    ("［ソウル　２９日　ロイター］ - ", JA, {"dateline": "ソウル", "agencies": ("Reuters",)}),
    ("（ソウル聯合ニュース）", JA, {"dateline": "ソウル", "agencies": ("Yonhap",)}),
    ("【1月29日 AFP】", JA, {"dateline": None, "agencies": ("AFP",)}),
    ("【ソウルAFP時事】", JA, {"dateline": "ソウル", "agencies": ("AFP", "Jiji")}),
    (
        "【ソウル＝山田太郎、鈴木花子】",
        JA,
        {"dateline": "ソウル", "byline": ("山田太郎", "鈴木花子")},
    ),
    ("（中央社首爾29日綜合外電報導）", ZH, {"agencies": ("CNA (Taiwan)",), "dateline": "首爾"}),
    ("（新城晚报记者 王小明）", ZH, {"byline": ("王小明",), "source": None}),
    ("[신성신문 홍길동 기자] ", KO, {"byline": ("홍길동",), "agencies": ()}),
    ("【ソウル＝山田太郎】", JA, {"dateline": "ソウル", "byline": ("山田太郎",)}),
    (
        "(서울=연합뉴스) 홍길동 기자 = ",
        KO,
        {"dateline": "서울", "agencies": ("Yonhap",), "byline": ("홍길동",)},
    ),
    ("(서울=연합뉴스) 홍길동 김영희 기자 = ", KO, {"byline": ("홍길동", "김영희")}),
    (
        "[서울=뉴시스] 홍길동 기자 = ",
        KO,
        {"dateline": "서울", "agencies": ("Newsis",), "byline": ("홍길동",)},
    ),
    (
        "(서울=뉴스1) 홍길동 기자 = ",
        KO,
        {"dateline": "서울", "agencies": ("News1",), "byline": ("홍길동",)},
    ),
    ("[워싱턴=AP/뉴시스]", KO, {"dateline": "워싱턴", "agencies": ("AP", "Newsis")}),
    ("(서울 AFP=연합뉴스) ", KO, {"dateline": "서울", "agencies": ("AFP", "Yonhap")}),
    ("(워싱턴=연합뉴스) 홍길동 특파원 = ", KO, {"dateline": "워싱턴", "byline": ("홍길동",)}),
    ("МОСКВА, 29 янв — РИА Новости. ", RU, {"dateline": "МОСКВА", "agencies": ("RIA Novosti",)}),
    (
        "МОСКВА, 29 янв - РИА Новости, Иван Петров. ",
        RU,
        {"agencies": ("RIA Novosti",), "byline": ("Иван Петров",)},
    ),
    ("МОСКВА, 29 января. /ТАСС/. ", RU, {"dateline": "МОСКВА", "agencies": ("TASS",)}),
    (
        "КИЕВ, 29 января 2023. /ТАСС/. ",
        RU,
        {"dateline": "КИЕВ", "agencies": ("TASS",), "date": "2023-01-29"},
    ),
    ("Москва. 29 января. ИНТЕРФАКС - ", RU, {"dateline": "Москва", "agencies": ("Interfax",)}),
    ("Москва. 29 января. INTERFAX.RU - ", RU, {"dateline": "Москва", "agencies": ("Interfax",)}),
    ("СЕУЛ (Рейтер) - ", RU, {"dateline": "СЕУЛ", "agencies": ("Reuters",)}),
    ("Київ. 29 січня. УНН. ", UK, {"dateline": "Київ", "agencies": ("UNN",)}),
    ("КИЇВ, 29 січня. /Укрінформ/. ", UK, {"dateline": "КИЇВ", "agencies": ("Ukrinform",)}),
    ("Автор: Иван Петров\n\n", RU, {"byline": ("Иван Петров",)}),
    ("سول (رويترز) - ", AR, {"dateline": "سول", "agencies": ("Reuters",)}),
    ("رويترز – ", AR, {"dateline": None, "agencies": ("Reuters",)}),
    ("سول 29 يناير (رويترز) - ", AR, {"dateline": "سول", "agencies": ("Reuters",)}),
    (
        "القاهرة في ٢٩ يناير ٢٠٢٣ (أ ف ب) - ",
        AR,
        {"dateline": "القاهرة", "agencies": ("AFP",), "date": "2023-01-29"},
    ),
    ("أنقرة/ الأناضول\n\n", AR, {"dateline": "أنقرة", "agencies": ("Anadolu",)}),
    ("بيروت - أ ف ب: ", AR, {"dateline": "بيروت", "agencies": ("AFP",)}),
    ("بقلم: أحمد صالح\n\n", AR, {"byline": ("أحمد صالح",)}),
    ("ΑΘΗΝΑ, 29 Ιαν. (ΑΠΕ-ΜΠΕ) - ", EL, {"dateline": "ΑΘΗΝΑ", "agencies": ("ANA-MPA",)}),
    ("Του Γιάννη Παπαδάκη\n\n", EL, {"byline": ("Γιάννη Παπαδάκη",)}),
    ("ANKARA (AA) - ", TR, {"dateline": "ANKARA", "agencies": ("Anadolu",)}),
    (
        "İSTANBUL (AA) - MEHMET YILMAZ - ",
        TR,
        {"dateline": "İSTANBUL", "agencies": ("Anadolu",), "byline": ("MEHMET YILMAZ",)},
    ),
    ("ŞANLIURFA, (DHA) - ", TR, {"dateline": "ŞANLIURFA", "agencies": ("DHA",)}),
    ("Haber: Mehmet Yılmaz\n\n", TR, {"byline": ("Mehmet Yılmaz",)}),
]

HEADED = {
    ZH: "新桥下周一重新开放", JA: "新しい橋、来週開通へ", KO: "새 다리 다음 주 다시 열린다",
    RU: "Мост откроют на следующей неделе", UK: "Міст відкриють наступного тижня",
    AR: "الجسر يفتح من جديد الأسبوع المقبل", EL: "Η γέφυρα ανοίγει την επόμενη εβδομάδα",
    TR: "Köprü gelecek hafta açılıyor",
}  # fmt: skip


@pytest.mark.parametrize(("opening", "body", "wanted"), GOLDEN, ids=[row[0] for row in GOLDEN])
def test_an_opening_is_read(opening: str, body: str, wanted: dict[str, Any]) -> None:
    article = read(opening + body)
    assert {field: getattr(article, field) for field in wanted} == wanted
    assert article.body == body.strip()
    assert article.date == wanted.get("date")


@pytest.mark.parametrize(("opening", "body", "wanted"), GOLDEN, ids=[row[0] for row in GOLDEN])
def test_it_is_read_the_same_under_a_headline(
    opening: str, body: str, wanted: dict[str, Any]
) -> None:
    article = read(f"{HEADED[body]}\n\n{opening}{body}")
    assert article.headline == HEADED[body]
    assert {field: getattr(article, field) for field in wanted} == wanted
    assert article.body == body.strip()


@pytest.mark.parametrize(
    ("line", "body", "iso"),
    [
        ("2023年1月29日 15:05", ZH, "2023-01-29"),
        ("发布时间：2023年1月29日", ZH, "2023-01-29"),
        ("二〇二三年一月二十九日", ZH, "2023-01-29"),
        ("民國112年1月29日", ZH, "2023-01-29"),
        ("２０２３年１月２９日（日）", JA, "2023-01-29"),
        ("令和5年1月29日", JA, "2023-01-29"),
        ("令和元年10月1日", JA, "2019-10-01"),
        ("2023년 1월 29일 일요일", KO, "2023-01-29"),
        ("입력 2023.01.29 15:05", KO, "2023-01-29"),
        ("29 янв. 2023", RU, "2023-01-29"),
        ("Опубликовано: 29 января 2023 г.", RU, "2023-01-29"),
        ("29 января 2023 года, 15:05", RU, "2023-01-29"),
        ("29 січ. 2023", UK, "2023-01-29"),
        ("29 يناير 2023", AR, "2023-01-29"),
        ("٢٩ يناير ٢٠٢٣", AR, "2023-01-29"),
        ("29 كانون الثاني 2023", AR, "2023-01-29"),
        ("الأحد، 29 يناير/كانون الثاني 2023", AR, "2023-01-29"),
        ("تاريخ النشر: 29 آب 2023", AR, "2023-08-29"),
        ("Κυριακή, 29 Ιανουαρίου 2023", EL, "2023-01-29"),
        ("29 Ιαν 2023, 15:05", EL, "2023-01-29"),
        ("29 Ocak 2023 Pazar", TR, "2023-01-29"),
        ("29 ARALIK 2023", TR, "2023-12-29"),
        ("Yayınlanma: 29.01.2023 15:05", TR, "2023-01-29"),
    ],
)
def test_a_date_line_is_read(line: str, body: str, iso: str) -> None:
    article = read(f"{HEADED[body]}\n{line}\n\n{body}")
    assert (article.headline, article.date, article.body) == (HEADED[body], iso, body.strip())


@pytest.mark.parametrize(
    ("line", "source"),
    [("来源：新城日报 2023-01-29", "新城日报"), ("2023-01-29 来源：新城日报", "新城日报")],
)
def test_who_published_is_said_beside_the_date(line: str, source: str) -> None:
    article = read(f"{HEADED[ZH]}\n{line}\n\n{ZH}")
    assert (article.source, article.date, article.body) == (source, "2023-01-29", ZH.strip())


def test_when_a_korean_report_was_sent_stands_under_it() -> None:
    article = read(f"{HEADED[KO]}\n\n(서울=연합뉴스) 홍길동 기자 = {KO}\n2023/01/29 15:05 송고\n")
    assert (article.date, article.body) == ("2023-01-29", KO.strip())


@pytest.mark.parametrize(
    ("end", "body", "wanted"),
    [
        ("（完）", ZH, {}),
        ("（共同）", JA, {"agencies": ("Kyodo",)}),
        ("（新华社）", ZH, {"agencies": ("Xinhua",)}),
        ("（记者 王小明）", ZH, {"byline": ("王小明",)}),
        ("\n\n홍길동 기자 hong@harwick.example", KO, {"byline": ("홍길동",)}),
        (" (رويترز)", AR, {"agencies": ("Reuters",)}),
        ("\n\nMuhabir: Mehmet Yılmaz", TR, {"byline": ("Mehmet Yılmaz",)}),
        ("\n\nΠηγή: ΑΠΕ-ΜΠΕ", EL, {"agencies": ("ANA-MPA",)}),
        ("\n\n（责编：赵一、钱二）", ZH, {"byline": ()}),
        ("\n\n分享让更多人看到", ZH, {}),
        ("\n\nⓒ 신성신문, 무단 전재 및 재배포 금지", KO, {}),
    ],
)
def test_the_end_of_a_report_is_read(end: str, body: str, wanted: dict[str, Any]) -> None:
    article = read(f"{HEADED[body]}\n\n{body.strip()}{end}\n")
    assert {field: getattr(article, field) for field in wanted} == wanted
    assert article.body == body.strip()


@pytest.mark.parametrize(
    "opening",
    [
        "【速報】", "【独自】", "(사진)", "（图）", "（记者手记）", "[속보] ",
        "Москва и Киев — ", "В МОСКВЕ, 29 января, ", "الرئيس - ", "Νέα Υόρκη - ",
        "KÖPRÜ AÇILIYOR - ", "1月29日，", "29 января — ",
    ],
)  # fmt: skip
def test_what_is_no_dateline_stays_in_the_text(opening: str) -> None:
    text = f"{opening}港口新桥 The bridge was opened on Sunday.\n\nMore was said there.\n"
    article = read(text)
    assert (article.dateline, article.agencies, article.byline) == (None, (), ())


def test_paragraphs_of_scripts_without_blanks_are_lines() -> None:
    lines = [
        f"第{number}段的內容在這裡寫得長一點以便超過一行的寬度並且以句號結束。"
        for number in range(6)
    ]
    article = read("\n".join(["新桥下周一重新开放", *lines]) + "\n")
    assert article.headline == "新桥下周一重新开放"
    assert article.body == "\n\n".join(lines)


def test_a_first_sentence_is_no_headline_in_any_script() -> None:
    for body in (ZH, JA, AR, RU):
        assert read(body).headline is None


def test_a_short_text_with_kana_is_japanese() -> None:
    assert read(JA).language == "ja"
    assert read(ZH).language == "zh"
