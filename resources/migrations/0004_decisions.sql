-- Ground: what a person decided of repairs (intake/repair_decision.h) and of doubts (transcript/decisions.h) of a call.
-- Places are UTF-16 code units into the decoded original; NULL: every repair of the kind; -1: lost in a new revision.
CREATE TABLE decision (
    call        INTEGER NOT NULL REFERENCES call ON DELETE CASCADE,
    number      INTEGER NOT NULL,
    subject     TEXT    NOT NULL CHECK (subject IN ('repair', 'doubt')),
    kind        TEXT    NOT NULL,
    verdict     TEXT    NOT NULL,                   -- accepted, rejected, chosen; settled
    place_begin INTEGER,
    place_end   INTEGER,
    words       TEXT    NOT NULL,                   -- what stands at the place in the original
    replacement TEXT    NOT NULL,                   -- chosen: what stands there instead
    about       TEXT    NOT NULL,                   -- a doubt's reason
    PRIMARY KEY (call, number)
) STRICT, WITHOUT ROWID;
