"""The names under which containers state a field, whatever their format and language."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from natoasia.patterns import pattern

if TYPE_CHECKING:
    from natoasia.model import FieldName

NAMED: Final[tuple[tuple[FieldName, str], ...]] = (
    (
        "headline",
        """headline title headlinetext hed name webtitle articletitle newstitle storytitle maintitle
        titel überschrift schlagzeile titre titulo título titular titolo manchete rubrik overskrift
        otsikko tytuł titulek nadpis titlu заголовок başlık judul 标题 標題 見出し タイトル 제목
        العنوان""",
    ),
    (
        "source",
        """source publication publisher outlet newspaper sitename medianame publicationtitle
        pubtitle publicationname sourcename publishername mediaoutlet newssource quelle zeitung
        journal fuente periódico periodico medio fonte testata jornal veículo bron krant källa
        tidning kilde avis źródło zdroj sursa источник издание джерело видання kaynak gazete
        sumber 来源 來源 媒体 媒體 出典 媒体名 언론사 매체 المصدر""",
    ),
    ("agencies", "agency agencies wire sourceorganization newsagency"),
    (
        "date",
        """datepublished publishedat datepublish publicationdate firstpublished pubdate published
        publishdate publisheddate publishedon dateofpublication webpublicationdate articledate
        newsdate versioncreated firstcreated date datetime seendate issued datecreated created
        createdat erscheinungsdatum veröffentlicht datum datedepublication fecha fechapublicacion
        dato tarih datumvydání дата tanggal 日期 发布时间 發布時間 发布日期 日付 掲載日 일자
        날짜 등록일 التاريخ""",
    ),
    (
        "byline",
        """byline author authors by creator writer reporter journalist autor autoren verfasser
        auteur auteurs autora autores autore författare forfatter autorzy автор yazar penulis 作者
        记者 記者 著者 기자 기고자 الكاتب""",
    ),
    ("dateline", "dateline located locationcreated"),
    ("language", "language lang inlanguage sprache langue idioma lingua taal språk język 语言"),
)
"""Names of each field, the surest first, as `bare` has them: of front matter, schema.org, ninjs,
NewsAPI, news-please, of the exports of media databases, and in the languages of those who keep
tables. The fields stand in the order in which they are written above a report."""

NAMES: Final[dict[str, FieldName]] = {
    name: field for field, names in NAMED for name in names.split()
}

BODIES: Final = tuple(
    """articlebody bodytext maintext fulltext articletext body text content contenttext
    articlecontent storytext newstext newscontent article story bodyhtml bodyxhtml contenthtml
    volltext artikeltext inhalt artikel texte contenu corps texto textocompleto contenido cuerpo
    conteúdo corpo testo contenuto tekst inhoud innehåll brödtext brødtekst treść текст
    содержание metin içerik isi teks 正文 内容 內容 全文 本文 본문 내용 النص""".split()
)
"""Names of a report's whole text, the fullest first."""

LEADS: Final = tuple(
    """descriptiontext description standfirst leadparagraph lead openingtext summary excerpt
    abstract shortdescription snippet teaser hitsentence zusammenfassung resumen résumé riassunto
    resumo 摘要""".split()
)
"""Names of what stands for the text where there is no more."""

ADDRESSES: Final = tuple(
    """url weburl canonicalurl articleurl link webaddress sourcedomain domain sourceurl mediaurl
    site uri permalink lien enlace 链接 網址""".split()
)
"""Names of where a report stood: its site may be known where its publisher is not named."""

DELIMITERS: Final = "\t;,|"
"""What stands between the columns of a table."""

# `published_at`, `Publication Date`, `date-published`
BETWEEN: Final = pattern(r"[\W_]+")

# `https://www.harbourpost.example/world/ferry`, `harbourpost.example`
HOST: Final = pattern(r"(?:(?:https?:)?//)?(?:www\d?\.)?(?P<host>[\w-]+(?:\.[\w-]+)+)(?=[/:?#]|\Z)")


def site_of(address: str) -> str:
    """Return the site of an address, as it is looked up among outlets; empty where it is none.

    >>> site_of("https://www.harbourpost.example/world/ferry")
    'harbourpost.example'
    """
    found = HOST.match(address.strip())
    return found["host"].lower() if found else ""


def bare(name: str) -> str:
    """Return a key without case and without what stands between its words.

    >>> bare("Publication Date"), bare("published_at"), bare("datePublished")
    ('publicationdate', 'publishedat', 'datepublished')
    """
    return BETWEEN.sub("", name).lower()


def field_of(name: str) -> FieldName | None:
    """Return the field that a container's key names.

    >>> field_of("Publication Date")
    'date'
    """
    return NAMES.get(bare(name))


def is_body(key: str) -> bool:
    """Tell whether a key, as `bare` has it, names a report's text."""
    return key in BODIES


def is_lead(key: str) -> bool:
    """Tell whether a key, as `bare` has it, names what stands for a text."""
    return key in LEADS


def are_columns(head: str) -> bool:
    """Tell whether a line may name the columns of a table of reports: two that are known.

    >>> are_columns("Title;Date;Text"), are_columns("Bridge closes, ferries stop")
    (True, False)
    """
    for delimiter in DELIMITERS:
        keys = [bare(name) for name in head.split(delimiter)] if delimiter in head else []
        if sum(key in NAMES or is_body(key) or is_lead(key) for key in keys) > 1:
            return True
    return False
