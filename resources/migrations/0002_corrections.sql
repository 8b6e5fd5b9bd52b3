-- Ground: what a person put right in the turns of a call (transcript/correction.h), applied in order on top of what
-- the program found. Places are UTF-16 code units into the decoded original; -1: lost in a new revision.
CREATE TABLE correction (
    call    INTEGER NOT NULL REFERENCES call ON DELETE CASCADE,
    number  INTEGER NOT NULL,
    kind    TEXT    NOT NULL,
    place   INTEGER NOT NULL,
    target  INTEGER NOT NULL,
    speaker TEXT    NOT NULL,
    role    TEXT    NOT NULL,
    scope   TEXT    NOT NULL CHECK (scope IN ('turn', 'alike')),
    PRIMARY KEY (call, number)
) STRICT, WITHOUT ROWID;
