-- Ground: what a person keeps for searching.

CREATE TABLE saved_search (
    position INTEGER PRIMARY KEY,
    query    TEXT NOT NULL UNIQUE CHECK (query <> '')
) STRICT;

-- Sets of words that mean the same (search/synonyms.h), in the order of the person; and the sets of the vocabulary that
-- are not used.
CREATE TABLE synonym_form (
    number   INTEGER NOT NULL,                      -- of the set
    position INTEGER NOT NULL,
    form     TEXT    NOT NULL CHECK (form <> ''),
    PRIMARY KEY (number, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE synonym_off (
    id TEXT PRIMARY KEY                             -- "metrics:revenue"
) STRICT, WITHOUT ROWID;
