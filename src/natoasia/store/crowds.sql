-- How near the other stories are to an article, as linking left it, in thousandths; the store does not
-- look into it. Of articles that are near none there is no row.
CREATE TABLE crowds (
    article INTEGER PRIMARY KEY REFERENCES articles ON DELETE CASCADE,
    alike   INTEGER NOT NULL
);
