"""Facts of many articles -> claims, conflicts, pledged against deployed. Pure.

`make_up` reads statements into books; `rows`, `claims`, `conflicts`, `timeline` and `overdue` read
the books out as records. RULES.md beside this file states every rule, rules.toml every threshold.
"""

from factx.ledger.balance import claims, rows
from factx.ledger.books import Books, make_up
from factx.ledger.conflicts import conflicts
from factx.ledger.duplicates import Sketch, origins, sketch
from factx.ledger.statement import Statement, statement, statements
from factx.ledger.timeline import overdue, timeline

__all__ = [
    "Books",
    "Sketch",
    "Statement",
    "claims",
    "conflicts",
    "make_up",
    "origins",
    "overdue",
    "rows",
    "sketch",
    "statement",
    "statements",
    "timeline",
]
