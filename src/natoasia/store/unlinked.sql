-- From version 1 to 2: articles whose present state linking has not seen yet, written in the
-- transaction that changes them. A desk of version 1 does not know; all of it is linked again.
CREATE TABLE unlinked (
    article INTEGER PRIMARY KEY REFERENCES articles ON DELETE CASCADE
);
INSERT INTO unlinked SELECT number FROM articles;
