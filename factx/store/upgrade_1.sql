-- From version 1, where all that the same code, pipeline and lexicon ever read was one run.

-- Numbers stay: what was one run is one still. Foreign keys wait while the table is made anew.
CREATE TEMP TABLE old_run AS SELECT number, record FROM run;
DROP TABLE run;
CREATE TABLE run (
    number  INTEGER PRIMARY KEY,   -- rises from each to the next
    record  TEXT NOT NULL          -- JSON object of strings, keys sorted
) STRICT;
INSERT INTO run (number, record) SELECT number, record FROM temp.old_run ORDER BY number;
DROP TABLE temp.old_run;

CREATE TABLE past_fact (
    id          TEXT NOT NULL,     -- Fact.id
    first_run   INTEGER NOT NULL REFERENCES run (number), -- the run that found it so
    end_run     INTEGER NOT NULL REFERENCES run (number), -- the run since which it is not so
    document_id TEXT NOT NULL,     -- this document may be gone
    source      TEXT NOT NULL,     -- as in `document`
    start       INTEGER NOT NULL,  -- as in `fact`
    record      TEXT NOT NULL,     -- the whole Fact as JSON
    tail        TEXT NOT NULL,     -- as in `document`
    PRIMARY KEY (id, first_run),
    CHECK (first_run < end_run)
) STRICT, WITHOUT ROWID;
-- A SourcedFact is a Fact that ends in the three fields of `tail`. What came and went within one
-- run, or came back by an older one, stood at the end of no run that can be told any more.
INSERT INTO past_fact (id, first_run, end_run, document_id, source, start, record, tail)
SELECT id, first_run, min(last_run), record ->> '$.evidence.document', source,
       record ->> '$.evidence.start',
       json_remove(record, '$.evidence.source', '$.evidence.title', '$.evidence.published'),
       ',' || substr(json_object('source', record ->> '$.evidence.source',
                                 'title', record ->> '$.evidence.title',
                                 'published', record ->> '$.evidence.published'), 2) || '}'
FROM lost_fact AS l
WHERE first_run < last_run
  AND NOT EXISTS (SELECT 1 FROM fact AS f WHERE f.id = l.id AND f.run < l.last_run)
GROUP BY id, first_run;
DROP TABLE lost_fact;

DROP VIEW ledger;
CREATE VIEW ledger AS
SELECT kind, contributors, destination, coalesce(mission_code, mission_name) AS mission,
       resource_group, unit, pledged, json_extract(record, '$.pledged.approx') AS pledged_approx,
       authorized, deployed, json_extract(record, '$.deployed.approx') AS deployed_approx,
       gap, json_extract(record, '$.gap.approx') AS gap_approx,
       fulfilment, json_extract(record, '$.fulfilment.approx') AS fulfilment_approx,
       json_extract(record, '$.first_date') AS first_date,
       json_extract(record, '$.first_edtf') AS first_edtf,
       json_extract(record, '$.last_date') AS last_date,
       json_extract(record, '$.last_edtf') AS last_edtf,
       json_extract(record, '$.sources') AS sources,
       json_extract(record, '$.origins') AS origins,
       json_extract(record, '$.conflicts') AS conflicts
FROM ledger_row ORDER BY place;

-- Claims and rows have fields that they had not: they are worked out anew when asked for.
DELETE FROM state WHERE key = 'settled';
