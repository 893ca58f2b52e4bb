"""The fact store: one SQLite file. Importing it stays light: no pydantic until records are made."""

from factx.store.query import FactQuery
from factx.store.store import Store

__all__ = ["FactQuery", "Store"]
