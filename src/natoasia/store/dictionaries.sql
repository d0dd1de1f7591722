-- From version 3 to 4: what the desk's reports repeat, against which they are compressed. Learnt
-- once there are some thousand of them; what was kept before stays as it is.
CREATE TABLE dictionaries (
    number  INTEGER PRIMARY KEY,
    content BLOB NOT NULL
);
