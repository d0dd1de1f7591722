-- From version 2 to 3: rulings on names stand beside all others; places are on the map; and whose
-- full names are one person's is noted, so that it need not be found out whenever names are listed.
INSERT INTO rulings (kind, article, payload)
SELECT 'rename', coalesce(article, ''),
       json_object('becomes', becomes, 'kind', kind, 'name', name, 'span', NULL)
FROM name_rulings ORDER BY number;
DROP TABLE name_rulings;

ALTER TABLE names ADD COLUMN geonames_id INTEGER;
ALTER TABLE names ADD COLUMN latitude REAL;
ALTER TABLE names ADD COLUMN longitude REAL;

-- Full names of people. Those of one block may be one person's; those of one person are.
CREATE TABLE joins (
    number INTEGER PRIMARY KEY,
    block  INTEGER,              -- NULL: not looked at yet
    person INTEGER NOT NULL,     -- the number it counts as: its own where it stands alone
    rule   TEXT                  -- how it is known; NULL where it stands alone
);
CREATE INDEX joins_by_block ON joins (block);
CREATE INDEX joins_by_person ON joins (person);
INSERT OR IGNORE INTO joins SELECT number, NULL, number, NULL FROM names WHERE kind = 0;
CREATE TRIGGER joins_begin AFTER INSERT ON names WHEN new.kind = 0
BEGIN
    INSERT OR IGNORE INTO joins VALUES (new.number, NULL, new.number, NULL);
END;
