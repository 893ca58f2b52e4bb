"""Clauses: subjects that a parser took for something else hang on their verbs again."""
