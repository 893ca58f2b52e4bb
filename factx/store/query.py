"""What to select, and how SQL says it."""

from dataclasses import dataclass, replace


@dataclass(frozen=True)
class FactQuery:
    """Which facts to hand out; what is not set does not restrict.

    Attributes:
        kinds: Kinds of fact; any of them.
        contributor: ISO 3166-1 alpha-3 code, or short name of an organization.
        destination: ISO 3166-1 alpha-3 code, or name of a region.
        mission: Code or name of a mission, in any letter case.
        resource: A category ("police") or a resource group ("people").
        status: A status, such as "promised".
        modality: "asserted", "possible" or "negated".
        since: First day (ISO 8601) that a fact may belong to.
        until: Last such day. A fact without a date belongs to its document's day; a fact
            without either is in no period (see `Store.undatable`).
    """

    kinds: tuple[str, ...] = ()
    contributor: str | None = None
    destination: str | None = None
    mission: str | None = None
    resource: str | None = None
    status: str | None = None
    modality: str | None = None
    since: str | None = None
    until: str | None = None

    def of_accounts(self) -> "FactQuery":
        """Return the part that says whose, where and of what, whenever and however told."""
        return replace(self, kinds=(), status=None, modality=None, since=None, until=None)


def conditions(query: FactQuery) -> tuple[list[str], list[str]]:
    """Return SQL conditions over `fact AS f`, and their parameters."""
    clauses, values = undated_conditions(query)
    if query.since is not None:
        clauses.append("f.known_to >= ?")
        values.append(query.since)
    if query.until is not None:
        clauses.append("f.known_from <= ?")
        values.append(query.until)
    return clauses, values


def undated_conditions(query: FactQuery) -> tuple[list[str], list[str]]:
    """Return the conditions of a query without its period."""
    clauses: list[str] = []
    values: list[str] = []

    def add(clause: str, *parameters: str) -> None:
        clauses.append(clause)
        values.extend(parameters)

    if query.kinds:
        add(f"f.kind IN ({', '.join('?' * len(query.kinds))})", *query.kinds)
    if query.contributor is not None:
        add("f.id IN (SELECT fact_id FROM fact_contributor WHERE code = ?)", query.contributor)
    if query.destination is not None:
        add("f.destination = ? COLLATE NOCASE", query.destination)
    if query.mission is not None:
        add(
            "(f.mission_code = ? COLLATE NOCASE OR f.mission_name = ? COLLATE NOCASE)",
            query.mission,
            query.mission,
        )
    if query.resource is not None:
        add("(f.category = ? OR f.resource_group = ?)", query.resource, query.resource)
    if query.status is not None:
        add("f.status = ?", query.status)
    if query.modality is not None:
        add("f.modality = ?", query.modality)
    return clauses, values


def published_conditions(query: FactQuery) -> tuple[list[str], list[str]]:
    """Return the conditions of a query's period over the day of `document AS d`."""
    clauses: list[str] = []
    values: list[str] = []
    if query.since is not None:
        clauses.append("d.published >= ?")
        values.append(query.since)
    if query.until is not None:
        clauses.append("d.published <= ?")
        values.append(query.until)
    return clauses, values


def where(clauses: list[str]) -> str:
    """Return a WHERE clause that joins the conditions, or nothing."""
    return f" WHERE {' AND '.join(clauses)}" if clauses else ""
