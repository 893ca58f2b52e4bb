"""Figures of a text with their bounds, hedges, units and money."""
