"""Facts that lean on other facts: lists, gaps, shares, packages, and the choice among them."""
