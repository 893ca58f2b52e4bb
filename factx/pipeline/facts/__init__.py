"""Facts: who promised, sent, keeps or takes back what, found over the dependency tree."""
