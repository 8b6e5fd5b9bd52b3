-- Ground: what a person put right in the figures of a call (figures/figure_correction.h), the tables of results that
-- were imported beside the calls, and the disagreements that a person found to be fine.

-- Places are UTF-16 code units into the decoded original, NULL: lost in a new revision. What is NULL of the rest stays
-- as the program reads it; an empty text takes away what it read.
CREATE TABLE figure_correction (
    call        INTEGER NOT NULL REFERENCES call ON DELETE CASCADE,
    number      INTEGER NOT NULL,
    kind        TEXT    NOT NULL,
    place_begin INTEGER,
    place_end   INTEGER,
    words       TEXT    NOT NULL,
    figure_kind TEXT,
    value       TEXT,                               -- exact decimal
    value_high  TEXT,                               -- of a range; set with value
    unit        TEXT,
    currency    TEXT,
    direction   TEXT,
    comparison  TEXT,
    approximate TEXT,
    metric      TEXT,
    period      TEXT,
    basis       TEXT,
    PRIMARY KEY (call, number)
) STRICT, WITHOUT ROWID;

-- A table of a company's results, as the file was: it is read anew whenever it is needed.
CREATE TABLE results (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    company  TEXT    NOT NULL,
    document INTEGER NOT NULL REFERENCES document,
    path     TEXT    NOT NULL,
    imported INTEGER NOT NULL,
    removed  INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1))
) STRICT;
CREATE INDEX results_document ON results (document);

-- A disagreement that is fine as it is, named by what is said on both sides (library/check.h): it comes up again when
-- one of the numbers changes.
CREATE TABLE accepted_check (
    call INTEGER NOT NULL REFERENCES call ON DELETE CASCADE,
    key  TEXT    NOT NULL,
    PRIMARY KEY (call, key)
) STRICT, WITHOUT ROWID;
