"""Groups of the frames of `triggers.toml`, by what they have in common."""

#: Coming and going of one's own accord, in time to come as well.
MOVING = frozenset({"arrive", "depart", "leave", "joined", "expect"})

#: Going away, which others may ask for.
LEAVING = frozenset({"withdraw", "leave"})

#: Giving one's word.
PROMISING = frozenset({"pledge", "offer"})

#: Being somewhere and doing something there.
BEING = frozenset({"stay", "serve", "station", "act"})

#: Being somewhere, whoever keeps people there: it lasts while other things happen.
RESTING = BEING | {"keep", "have"}

#: Telling how many there are of something.
COUNTING = frozenset({"number", "reach", "stand", "level"})

#: Words rather than moves: "announced in Paris" says where it was announced.
SPOKEN = frozenset({"pledge", "offer", "approve", "announce", "authorize"})
