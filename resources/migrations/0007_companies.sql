-- Ground: names of companies that a person has joined or parted. Names of one number are one company's; names of two
-- numbers are two companies', whatever their calls say.

CREATE TABLE company_name (
    name   TEXT    NOT NULL PRIMARY KEY CHECK (name <> ''),
    number INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
