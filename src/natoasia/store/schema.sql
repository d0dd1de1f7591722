-- The desk's record, version 1. What was given (documents, rulings) and what was derived from it.

-- Plain settings of the desk: the index's identity, the generation that was linked last.
CREATE TABLE facts (
    key   TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;

-- A version of a file. At most one version of a path is current or vanished; older ones are superseded.
CREATE TABLE documents (
    number   INTEGER PRIMARY KEY,
    path     TEXT NOT NULL,
    sha256   BLOB NOT NULL,
    size     INTEGER NOT NULL,
    mtime_ns INTEGER NOT NULL,
    parser   INTEGER NOT NULL,
    state    TEXT NOT NULL CHECK (state IN ('current', 'superseded', 'vanished')),
    encoding TEXT NOT NULL,
    raw      BLOB           -- deflated; NULL where the article's text in that encoding gives the bytes
);
CREATE UNIQUE INDEX documents_by_path ON documents (path) WHERE state <> 'superseded';
-- Six bytes tell a million files apart but for one pair in five hundred desks; the rest is compared.
CREATE INDEX documents_by_hash ON documents (substr(sha256, 1, 6));
CREATE INDEX documents_by_parser ON documents (parser) WHERE state = 'current';

-- What a list shows of an article; one text is one article, however many files hold it.
CREATE TABLE articles (
    number     INTEGER PRIMARY KEY,
    id         TEXT NOT NULL UNIQUE,
    live       INTEGER NOT NULL,      -- whether a current document holds it
    path       TEXT NOT NULL,
    span_start INTEGER,
    span_end   INTEGER,
    date       TEXT,
    source     TEXT,
    agencies   TEXT NOT NULL,         -- parted by U+001F
    headline   TEXT,
    lead       TEXT NOT NULL,
    words      INTEGER NOT NULL,
    language   TEXT,
    parser     INTEGER NOT NULL,
    story      TEXT,
    story_size INTEGER NOT NULL DEFAULT 1
);
CREATE INDEX articles_by_date ON articles (date DESC, number) WHERE live;
CREATE INDEX articles_by_story ON articles (story) WHERE story IS NOT NULL;

-- The whole of an article: its text and, after it, the record of its fields; deflated as one.
CREATE TABLE contents (
    article    INTEGER PRIMARY KEY REFERENCES articles ON DELETE CASCADE,
    text_bytes INTEGER NOT NULL,
    packed     BLOB NOT NULL
);

-- What linking keeps of an article; the store does not look into it.
CREATE TABLE bags (
    article INTEGER PRIMARY KEY REFERENCES articles ON DELETE CASCADE,
    bag     BLOB NOT NULL
);

-- Which document holds which article, and where.
CREATE TABLE holdings (
    document   INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
    position   INTEGER NOT NULL,
    article    INTEGER NOT NULL REFERENCES articles,
    path       TEXT,                  -- where it differs from the document's: a member of an archive
    span_start INTEGER,
    span_end   INTEGER,
    PRIMARY KEY (document, position)
) WITHOUT ROWID;
CREATE INDEX holdings_by_article ON holdings (article);
CREATE INDEX holdings_by_path ON holdings (path) WHERE path IS NOT NULL;

-- Who and what is named, across articles. A name's number is a hash of its kind and of its key,
-- which is the same for Suk-yeol and Suk Yeol, and for Kyiv and Kiev; its form, one of its spelling.
CREATE TABLE names (
    number  INTEGER NOT NULL,
    form    INTEGER NOT NULL,
    kind    INTEGER NOT NULL,         -- 0 person, 1 place, 2 organisation
    name    TEXT NOT NULL,
    country TEXT,                     -- of a place on the map
    PRIMARY KEY (number, form)
) WITHOUT ROWID;

-- Whom and what an article names, by kind: number, form and how often, packed.
CREATE TABLE mentions (
    article       INTEGER PRIMARY KEY REFERENCES articles ON DELETE CASCADE,
    people        BLOB NOT NULL,
    places        BLOB NOT NULL,
    organisations BLOB NOT NULL
);

-- Whom an article most likely means by a surname alone, judged by the other reports of its story.
CREATE TABLE inferred (
    article    INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
    surname    INTEGER NOT NULL,      -- numbers of names
    person     INTEGER NOT NULL,
    confidence REAL NOT NULL,
    PRIMARY KEY (article, surname)
) WITHOUT ROWID;

-- Articles whose rows the search index has not seen yet; written with them, in one transaction.
CREATE TABLE pending (
    article INTEGER PRIMARY KEY REFERENCES articles ON DELETE CASCADE
);

-- Reports of one event; the members are the articles that carry its id.
CREATE TABLE stories (
    id        TEXT PRIMARY KEY,
    first_day TEXT,
    last_day  TEXT,
    reports   INTEGER NOT NULL,
    outlets   TEXT NOT NULL,          -- parted by U+001F
    origins   INTEGER NOT NULL,
    headline  TEXT
) WITHOUT ROWID;
CREATE INDEX stories_by_day ON stories (last_day DESC, id);

-- The edges of an article to others: pairs of article number and score, packed.
CREATE TABLE edges (
    article INTEGER PRIMARY KEY REFERENCES articles ON DELETE CASCADE,
    packed  BLOB NOT NULL
);

-- What the user decided. Keyed by article id, so that it survives everything derived.
CREATE TABLE rulings (
    number  INTEGER PRIMARY KEY,
    kind    TEXT NOT NULL,
    article TEXT NOT NULL,
    payload TEXT NOT NULL
);
CREATE INDEX rulings_by_article ON rulings (article);

-- What the user decided about names, which are the same in every report.
CREATE TABLE name_rulings (
    number  INTEGER PRIMARY KEY,
    kind    TEXT NOT NULL,            -- person, place or organisation
    name    TEXT NOT NULL,
    becomes TEXT,                     -- NULL: no name of this kind
    article TEXT                      -- the only article it holds for, if one
);
