-- In how many articles each word stands, as linking counted it, up to an article's number: so that new
-- reports are linked without reading all others. One row; the store does not look into it.
CREATE TABLE vocabulary (
    article INTEGER PRIMARY KEY,
    packed  BLOB NOT NULL
);
