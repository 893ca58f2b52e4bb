-- The fact store: what factx remembers of the documents it has read.
-- Raise the number below and add a step to migrations.py together.
PRAGMA application_id = 0x46414358;  -- "FACX": tells our files from any other SQLite file
PRAGMA user_version = 2;

-- One reading of documents that changed something here, and what code, pipeline and lexicon read.
CREATE TABLE run (
    number  INTEGER PRIMARY KEY,   -- rises from each to the next
    record  TEXT NOT NULL          -- JSON object of strings, keys sorted
) STRICT;

-- One text. The same text at two paths is one document with two rows in `source`.
CREATE TABLE document (
    number    INTEGER PRIMARY KEY, -- for the full-text index; means nothing outside of this file
    id        TEXT NOT NULL UNIQUE, -- first 16 hex digits of sha256
    sha256    TEXT NOT NULL UNIQUE, -- over the text in UTF-8
    source    TEXT NOT NULL,       -- the first of its paths in code point order
    title     TEXT,
    published TEXT,                -- ISO 8601 day
    dateline  TEXT,
    publisher TEXT,
    n_chars   INTEGER NOT NULL,    -- Unicode code points
    text      TEXT NOT NULL,       -- every offset in this store counts from its first character
    record    TEXT NOT NULL,       -- the whole Document as JSON
    entities  TEXT NOT NULL,       -- its entities as a JSON array
    problems  TEXT NOT NULL,       -- its problems as a JSON array
    schema_version INTEGER NOT NULL, -- version of the JSON form
    tail      TEXT NOT NULL,       -- JSON that turns the end of a Fact into that of a SourcedFact
    sketch_step INTEGER,           -- see below; null until the document is first compared
    sketch    BLOB,                -- sample of its word rows, to find near-copies: 32-bit
                                   -- little-endian hashes, those that are multiples of the step
    origin    TEXT,                -- id that near-copies share, its own if there are none; worked out
    first_known TEXT,              -- day of the first of its near-copies; worked out
    run       INTEGER NOT NULL REFERENCES run (number) -- the run that read it last
) STRICT;
CREATE INDEX document_origin ON document (origin);
CREATE INDEX document_source ON document (source, id);

-- Where documents were read from.
CREATE TABLE source (
    source      TEXT PRIMARY KEY,  -- a path as given, or "-"
    document_id TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE
) STRICT;
CREATE INDEX source_document ON source (document_id);

-- One statement of one document. The columns only index `record`.
CREATE TABLE fact (
    id           TEXT PRIMARY KEY, -- Fact.id; the same statement twice is one row
    document_id  TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    start        INTEGER NOT NULL, -- evidence.start
    kind         TEXT NOT NULL CHECK (kind IN ('pledge', 'deployment', 'withdrawal', 'strength')),
    status       TEXT NOT NULL,
    modality     TEXT NOT NULL CHECK (modality IN ('asserted', 'possible', 'negated')),
    category     TEXT NOT NULL,
    resource_group TEXT NOT NULL CHECK (resource_group IN ('people', 'equipment', 'funds')),
    resource     TEXT,             -- noun phrase as written
    currency     TEXT,             -- ISO 4217
    value        REAL,
    low          REAL,
    high         REAL,
    approx       TEXT,
    percent      REAL,
    additional   INTEGER NOT NULL CHECK (additional IN (0, 1)),
    contributors TEXT NOT NULL,    -- codes, sorted, joined by "+"
    destination  TEXT,             -- ISO 3166-1 alpha-3, or the name of a region
    mission_code TEXT,
    mission_name TEXT,
    date         TEXT,             -- EDTF
    known_from   TEXT,             -- first day it can have happened, else its document's day
    known_to     TEXT,             -- last such day
    due_by       TEXT,             -- last day on which a promise is still kept in time
    run          INTEGER NOT NULL REFERENCES run (number), -- the run that found it as it is
    record       TEXT NOT NULL     -- the whole Fact as JSON
) STRICT;
CREATE INDEX fact_document ON fact (document_id, start, id);
CREATE INDEX fact_contributors ON fact (contributors);
-- No index by kind or destination: these have few values, and a walk by source is ordered already.

-- Who gives: one row for each contributor of a fact.
CREATE TABLE fact_contributor (
    code    TEXT NOT NULL,         -- ISO 3166-1 alpha-3, or short name of an organization
    fact_id TEXT NOT NULL REFERENCES fact (id) ON DELETE CASCADE,
    PRIMARY KEY (code, fact_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX fact_contributor_fact ON fact_contributor (fact_id);

-- People, places and bodies of one document, in order of first mention.
CREATE TABLE entity (
    document_id TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    place       INTEGER NOT NULL,  -- 0, 1, 2 ... within the document
    name        TEXT NOT NULL,
    label       TEXT NOT NULL,
    code        TEXT,
    country     TEXT,
    role        TEXT,
    record      TEXT NOT NULL,     -- the whole Entity as JSON
    PRIMARY KEY (document_id, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX entity_name ON entity (name);

-- Facts as they once stood, until a later run found them no more, or otherwise: with `fact`, what
-- the store held at the end of any run. Forgotten documents leave none.
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

-- Small things that the store knows about itself.
CREATE TABLE state (
    key   TEXT PRIMARY KEY,        -- "revision" counts changes of the facts; "settled" tells for
    value TEXT NOT NULL            -- which revision and rules the four tables below were worked out
) STRICT, WITHOUT ROWID;

-- Contributors (as in `fact`) whose part of the four tables below is out of date.
CREATE TABLE touched (
    contributors TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;
CREATE TRIGGER fact_added AFTER INSERT ON fact BEGIN
    INSERT OR IGNORE INTO touched VALUES (new.contributors);
END;
CREATE TRIGGER fact_removed AFTER DELETE ON fact BEGIN
    INSERT OR IGNORE INTO touched VALUES (old.contributors);
END;
-- A document may have been the first of its near-copies, or what joined them.
CREATE TRIGGER document_leaves BEFORE DELETE ON document WHEN old.origin IS NOT NULL BEGIN
    INSERT OR IGNORE INTO touched SELECT f.contributors
    FROM fact AS f JOIN document AS d ON d.id = f.document_id WHERE d.origin = old.origin;
END;
-- Claims name the sources of their documents.
CREATE TRIGGER document_renamed AFTER UPDATE OF source ON document BEGIN
    INSERT OR IGNORE INTO touched
    SELECT contributors FROM fact WHERE document_id = new.id;
END;

-- The same fact told by one or more documents. Worked out from `fact`; never edited.
CREATE TABLE claim (
    id           TEXT PRIMARY KEY,
    account      TEXT NOT NULL,    -- as in `ledger_row`
    kind         TEXT NOT NULL,
    status       TEXT NOT NULL,
    modality     TEXT NOT NULL,
    contributors TEXT NOT NULL,    -- as in `fact`
    resource_group TEXT NOT NULL,
    unit         TEXT NOT NULL,    -- "people", kind of equipment, or currency
    destination  TEXT,
    mission      TEXT,
    earliest     TEXT,
    latest       TEXT,
    sources      INTEGER NOT NULL, -- documents
    origins      INTEGER NOT NULL, -- independent ones: near-copies count once
    record       TEXT NOT NULL     -- the whole Claim as JSON
) STRICT;
CREATE INDEX claim_account ON claim (account);
CREATE INDEX claim_contributors ON claim (contributors);

CREATE TABLE claim_fact (
    claim_id TEXT NOT NULL REFERENCES claim (id) ON DELETE CASCADE,
    fact_id  TEXT NOT NULL,
    PRIMARY KEY (claim_id, fact_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX claim_fact_fact ON claim_fact (fact_id);

-- Pledged against deployed, over everything in the store.
CREATE TABLE ledger_row (
    account      TEXT PRIMARY KEY, -- contributors, place and unit, joined by "|"
    place        TEXT NOT NULL,    -- orders the rows
    kind         TEXT NOT NULL CHECK (kind IN ('contributor', 'joint', 'total')),
    contributors TEXT NOT NULL,    -- as in `fact`
    destination  TEXT,
    mission_code TEXT,
    mission_name TEXT,
    resource_group TEXT NOT NULL,
    unit         TEXT NOT NULL,
    pledged      REAL,             -- the figure alone; its hedge and bounds are in `record`
    authorized   REAL,
    deployed     REAL,             -- null is "no report", never zero
    gap          REAL,
    fulfilment   REAL,             -- percent
    record       TEXT NOT NULL     -- the whole LedgerRow as JSON
) STRICT;

-- Figures that exclude each other.
CREATE TABLE conflict (
    account      TEXT NOT NULL,    -- as in `ledger_row`
    place        TEXT NOT NULL,    -- orders them, as in `ledger_row`
    number       INTEGER NOT NULL, -- orders those of one account
    contributors TEXT NOT NULL,
    destination  TEXT,
    mission_code TEXT,
    mission_name TEXT,
    resource_group TEXT NOT NULL,
    unit         TEXT NOT NULL,
    earliest     TEXT,
    latest       TEXT,
    record       TEXT NOT NULL     -- the whole Conflict as JSON
) STRICT;
CREATE INDEX ledger_row_place ON ledger_row (place);
CREATE INDEX ledger_row_contributors ON ledger_row (contributors);
CREATE INDEX conflict_contributors ON conflict (contributors);
CREATE INDEX conflict_place ON conflict (place, number);

-- Words of the documents, for `factx search`.
CREATE VIRTUAL TABLE document_words USING fts5 (
    title, text, content = 'document', content_rowid = 'number', tokenize = 'porter unicode61'
);
CREATE TRIGGER document_added AFTER INSERT ON document BEGIN
    INSERT INTO document_words (rowid, title, text) VALUES (new.number, new.title, new.text);
END;
CREATE TRIGGER document_removed AFTER DELETE ON document BEGIN
    INSERT INTO document_words (document_words, rowid, title, text)
    VALUES ('delete', old.number, old.title, old.text);
END;

-- For people who come with sqlite3, Datasette or pandas.
CREATE VIEW facts AS
SELECT f.id, f.kind, f.status, f.modality, f.contributors, f.value, f.low, f.high, f.approx,
       f.percent, f.category, f.resource, f.currency, f.additional, f.destination,
       coalesce(f.mission_code, f.mission_name) AS mission, f.date, f.due_by,
       json_extract(f.record, '$.evidence.quote') AS quote, d.source, d.title, d.published
FROM fact AS f JOIN document AS d ON d.id = f.document_id;
CREATE VIEW pledges AS SELECT * FROM facts WHERE kind = 'pledge';
CREATE VIEW deployments AS SELECT * FROM facts WHERE kind = 'deployment';
CREATE VIEW withdrawals AS SELECT * FROM facts WHERE kind = 'withdrawal';
CREATE VIEW strengths AS SELECT * FROM facts WHERE kind = 'strength';
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
