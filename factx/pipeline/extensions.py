"""Every custom attribute and span group of the pipeline, in one table.

Values are plain JSON: spaCy packs them with msgpack, which knows no Decimal, no date and no
pydantic model, and would fail with several processes. A value belongs to a character range and
not to a `Span` object: two spans over the same words share it, so each component owns an
attribute of its own. Offsets inside values count from the first character of `doc.text`.

Doc attributes
    factx_published   day of publication, ISO 8601, or None
    factx_dateline    place that the report was filed from, or None
    factx_filed       where the dateline stands, counted from the first character of `doc.text`
                      (below zero: it stands before the body), or None
    factx_title       headline, or None
    factx_scene       place of the dateline: {"name", "type", "code", "start", "end"}, or None
                      (coreference writes it)
    factx_entities    list of entity dicts: the fields of `records.Entity` (coreference writes it)
    factx_facts       list of fact dicts: the fields of `records.Fact` without `id` and
                      `evidence.document`, which need the document (facts writes it)
    factx_rejections  list of {"start", "end", "reason"}: figures that are no facts, and why
    factx_verdicts    list of {"start", "end", "fact", "kind", "givers", "sure"}: how likely the
                      judge finds each figure a fact, of which kind and by whom if it is one, and
                      how sure it is of both

Span groups (`doc.spans[key]`), in text order; every span of a group has its value
    factx_names       names and demonyms of the lexicon (gazetteer writes it); `label_` is GPE,
                      NORP, LOC, ORG, MISSION; `kb_id_` the code; `_.factx_name` the details
    factx_quantities  figures (quantities writes it); `_.factx_quantity` the value
    factx_dates       date expressions (dates writes it); `_.factx_date` the fields of `When`
    factx_mentions    words that stand for a country, a region or an organization: pronouns,
                      definite nouns, offices and people who speak for one; and missions that the
                      lexicon does not know (coreference writes it); `label_` is PRONOUN, STATE,
                      BODY, PLACE, OFFICE, PERSON, MISSION; `kb_id_` the code, or "";
                      `_.factx_referent` the details

Span attributes
    factx_name      {"name", "type", "code", "form"}: type is country, region, organization or
                    mission; form is name, alias, demonym, capital, city, region, leader
                    a mission also has "place": name, type and code of its country, or None
    factx_quantity  {"value", "low", "high", "approx", "percent", "text", "unit", "currency",
                    "kind", "start", "end", "figure_start", "figure_end"}: the figure without hedge
    factx_date      {"edtf", "earliest", "latest", "text", "start", "end", "role"}: role is the
                    preposition that matters (on, in, by, since, until, within, after ...)
    factx_referent  {"name", "type", "code"} as in factx_name; a plural also has "others": the same
                    of those who stand beside the first ("they" after "Benin and Chad")
"""

from spacy.tokens import Doc, Span

DOC_ATTRIBUTES = (
    "published",
    "dateline",
    "filed",
    "title",
    "scene",
    "entities",
    "facts",
    "rejections",
    "verdicts",
)
SPAN_ATTRIBUTES = ("name", "quantity", "date", "referent")


def ensure() -> None:
    """Declare the attributes; safe to call any number of times."""
    for owner, names in ((Doc, DOC_ATTRIBUTES), (Span, SPAN_ATTRIBUTES)):
        for name in names:
            if not owner.has_extension(f"factx_{name}"):
                owner.set_extension(f"factx_{name}", default=None)
