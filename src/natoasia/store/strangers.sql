-- Files that were no press reports when they were last looked at, and what they are: unchanged they are
-- not looked at again. Only a memory: without it they are.
CREATE TABLE strangers (
    path     TEXT PRIMARY KEY,
    size     INTEGER NOT NULL,
    mtime_ns INTEGER NOT NULL,
    reader   INTEGER NOT NULL,        -- the version of the readers that judged it
    reason   TEXT NOT NULL
) WITHOUT ROWID;
