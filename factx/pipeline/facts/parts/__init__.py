"""The parts of a fact: who gives, where it goes, when, what it is, who says so."""
