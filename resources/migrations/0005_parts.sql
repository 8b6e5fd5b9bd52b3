-- The segment and the place that a figure is about: derived for each figure, ground where a person put them right.
-- Both are lexicon ids, a segment also the company's own name for it; empty for the whole company and where unknown.
-- *_text are the words that name them.
ALTER TABLE figure ADD COLUMN segment        TEXT NOT NULL DEFAULT '';
ALTER TABLE figure ADD COLUMN segment_text   TEXT NOT NULL DEFAULT '';
ALTER TABLE figure ADD COLUMN geography      TEXT NOT NULL DEFAULT '';
ALTER TABLE figure ADD COLUMN geography_text TEXT NOT NULL DEFAULT '';
CREATE INDEX figure_part ON figure (segment, geography) WHERE segment <> '' OR geography <> '';

ALTER TABLE figure_correction ADD COLUMN segment   TEXT;
ALTER TABLE figure_correction ADD COLUMN geography TEXT;

-- Figures that were written without them are written anew.
UPDATE reading SET rules = '';
