-- The library's first schema; docs/storage.md explains it.
-- Offsets are UTF-16 code units into reading.text, half-open. Times are milliseconds since 1970-01-01 UTC.

-- Ground: what was imported and what people did. Never derived, never lost.

CREATE TABLE document (
    id      INTEGER PRIMARY KEY,
    sha256  TEXT    NOT NULL UNIQUE CHECK (length(sha256) = 64),
    size    INTEGER NOT NULL CHECK (size > 0),
    content BLOB    NOT NULL                        -- the original bytes, one zstd frame
) STRICT;

CREATE TABLE call (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    sample  INTEGER NOT NULL DEFAULT 0 CHECK (sample IN (0, 1)),
    removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1))
) STRICT;

CREATE TABLE revision (
    call     INTEGER NOT NULL REFERENCES call ON DELETE CASCADE,
    number   INTEGER NOT NULL CHECK (number >= 1),  -- the highest is the one that is read
    document INTEGER NOT NULL REFERENCES document,
    path     TEXT    NOT NULL,
    imported INTEGER NOT NULL,
    PRIMARY KEY (call, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX revision_document ON revision (document);
CREATE INDEX revision_path ON revision (path);

CREATE TABLE call_edit (
    call           INTEGER PRIMARY KEY REFERENCES call ON DELETE CASCADE,
    title          TEXT,
    company        TEXT,
    fiscal_year    INTEGER,
    fiscal_quarter INTEGER CHECK (fiscal_quarter BETWEEN 0 AND 4), -- 0: the year as a whole
    call_date      TEXT
) STRICT;

CREATE TABLE summary_edit (
    call           INTEGER NOT NULL REFERENCES call ON DELETE CASCADE,
    exchange       INTEGER NOT NULL,
    pair           INTEGER NOT NULL,
    question_begin TEXT    NOT NULL,                -- the question's first words: finds the pair again
    question       TEXT,
    answer         TEXT,
    PRIMARY KEY (call, exchange, pair)
) STRICT, WITHOUT ROWID;

CREATE TABLE tag (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    parent  INTEGER REFERENCES tag ON DELETE CASCADE,
    name    TEXT    NOT NULL CHECK (name <> ''),
    hue     INTEGER NOT NULL CHECK (hue BETWEEN 0 AND 7),
    removed INTEGER NOT NULL DEFAULT 0              -- 0, or the id of the tag whose removal took it along
) STRICT;
CREATE UNIQUE INDEX tag_name ON tag (coalesce(parent, 0), name) WHERE removed = 0;
CREATE INDEX tag_parent ON tag (parent);

CREATE TABLE annotation (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    call       INTEGER NOT NULL REFERENCES call ON DELETE CASCADE,
    anchor     TEXT    NOT NULL CHECK (anchor IN ('text', 'figure', 'pair', 'call')),
    span_begin INTEGER NOT NULL CHECK (span_begin >= 0),
    span_end   INTEGER NOT NULL CHECK (span_end >= span_begin),
    quote      TEXT    NOT NULL,
    prefix     TEXT    NOT NULL,                    -- the words before and behind the quote
    suffix     TEXT    NOT NULL,
    note       TEXT    NOT NULL,
    created    INTEGER NOT NULL,
    changed    INTEGER NOT NULL,
    doubtful   INTEGER NOT NULL DEFAULT 0 CHECK (doubtful IN (0, 1)),
    removed    INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1))
) STRICT;
CREATE INDEX annotation_call ON annotation (call, span_begin);

CREATE TABLE annotation_tag (
    annotation INTEGER NOT NULL REFERENCES annotation ON DELETE CASCADE,
    position   INTEGER NOT NULL,
    tag        INTEGER NOT NULL REFERENCES tag ON DELETE CASCADE,
    PRIMARY KEY (annotation, position),
    UNIQUE (annotation, tag)
) STRICT, WITHOUT ROWID;
CREATE INDEX annotation_tag_tag ON annotation_tag (tag);

-- Derived: made from ground by the rules named in reading.rules; thrown away and made again at any time.

CREATE TABLE reading (
    call               INTEGER PRIMARY KEY REFERENCES call ON DELETE CASCADE,
    revision           INTEGER NOT NULL,
    rules              TEXT    NOT NULL,
    text               TEXT    NOT NULL,            -- the clean text
    text_sha256        TEXT    NOT NULL,
    media_type         TEXT    NOT NULL,
    encoding           TEXT    NOT NULL,
    title              TEXT    NOT NULL,
    company            TEXT    NOT NULL,
    tickers            TEXT    NOT NULL,            -- separated by spaces
    fiscal_year        INTEGER,
    fiscal_quarter     INTEGER,
    period_end         TEXT,
    call_date          TEXT,
    fiscal_year_end    TEXT,                        -- MM-DD
    language           TEXT    NOT NULL,
    reporting_currency TEXT    NOT NULL,
    pairs              INTEGER NOT NULL,
    doubts             INTEGER NOT NULL,
    repairs            INTEGER NOT NULL
) STRICT;

CREATE TABLE person (
    call    INTEGER NOT NULL REFERENCES reading ON DELETE CASCADE,
    number  INTEGER NOT NULL,
    name    TEXT    NOT NULL,
    role    TEXT    NOT NULL,
    title   TEXT    NOT NULL,
    firm    TEXT    NOT NULL,
    aliases TEXT    NOT NULL,                       -- one a line
    PRIMARY KEY (call, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE turn (
    id         INTEGER PRIMARY KEY,                 -- row of turn_index
    call       INTEGER NOT NULL REFERENCES reading ON DELETE CASCADE,
    number     INTEGER NOT NULL,
    speaker    INTEGER,                             -- person.number
    role       TEXT    NOT NULL,
    section    TEXT    NOT NULL,
    span_begin INTEGER NOT NULL,
    span_end   INTEGER NOT NULL,
    seconds    REAL,
    text       TEXT    NOT NULL,
    UNIQUE (call, number)
) STRICT;

CREATE TABLE exchange (
    call         INTEGER NOT NULL REFERENCES reading ON DELETE CASCADE,
    number       INTEGER NOT NULL,
    asker        INTEGER,                           -- person.number
    follow_up_of INTEGER,                           -- exchange.number
    summary      TEXT    NOT NULL,
    PRIMARY KEY (call, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE pair (
    call             INTEGER NOT NULL,
    exchange         INTEGER NOT NULL,
    number           INTEGER NOT NULL,
    question_summary TEXT    NOT NULL,
    answer_summary   TEXT    NOT NULL,
    answer_class     TEXT    NOT NULL,
    topics           TEXT    NOT NULL,              -- lexicon ids separated by spaces
    PRIMARY KEY (call, exchange, number),
    FOREIGN KEY (call, exchange) REFERENCES exchange ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE pair_turn (
    call     INTEGER NOT NULL,
    exchange INTEGER NOT NULL,
    pair     INTEGER NOT NULL,
    part     TEXT    NOT NULL CHECK (part IN ('question', 'answer', 'clarification')),
    turn     INTEGER NOT NULL,                      -- turn.number
    PRIMARY KEY (call, exchange, pair, part, turn),
    FOREIGN KEY (call, exchange, pair) REFERENCES pair ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE figure (
    call            INTEGER NOT NULL REFERENCES reading ON DELETE CASCADE,
    number          INTEGER NOT NULL,
    span_begin      INTEGER NOT NULL,
    span_end        INTEGER NOT NULL,
    text            TEXT    NOT NULL,
    kind            TEXT    NOT NULL,
    value           TEXT,                           -- exact decimal
    value_high      TEXT,
    unit            TEXT    NOT NULL,
    currency        TEXT    NOT NULL,
    direction       TEXT    NOT NULL,
    comparison      TEXT    NOT NULL,
    approximate     TEXT    NOT NULL,
    metric          TEXT    NOT NULL,               -- lexicon id
    metric_text     TEXT    NOT NULL,
    period          TEXT    NOT NULL,
    period_begin    TEXT,
    period_end      TEXT,
    basis           TEXT    NOT NULL,
    forward_looking INTEGER NOT NULL,
    turn            INTEGER,                        -- turn.number
    speaker         INTEGER,                        -- person.number
    PRIMARY KEY (call, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX figure_metric ON figure (metric, period) WHERE metric <> '';

-- Words of turn.text for the search: folded, Han characters one by one and two by two (store/search_words.h).
-- Holds no text of its own. index_state.words names the rules that cut the words.
CREATE VIRTUAL TABLE turn_index USING fts5 (words, content = '', detail = none, columnsize = 0, tokenize = 'ascii');

CREATE TABLE index_state (
    words TEXT NOT NULL
) STRICT;
