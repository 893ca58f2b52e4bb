"""A case: a candidate under its trigger, with all that decides whether it states a fact."""

from dataclasses import dataclass
from functools import cached_property

from spacy.tokens import Token

from factx.lexicon.triggers import Triggers
from factx.pipeline.facts.candidates.candidate import Candidate
from factx.pipeline.facts.names import Actor, Names
from factx.pipeline.facts.parts import actors, voices
from factx.pipeline.facts.readings import Reading


@dataclass(frozen=True)
class Case:
    """A candidate under its trigger, with all that decides whether it states a fact.

    Attributes:
        candidate: The figure with its resource, or the resource without one.
        reading: The trigger that governs it.
        givers: The contributors that the text names.
        names: The names of the document.
        triggers: The lexicon.
    """

    candidate: Candidate
    reading: Reading
    givers: list[Actor]
    names: Names
    triggers: Triggers

    @property
    def frame(self) -> str:
        """The name of the trigger's frame."""
        return self.reading.frame

    @property
    def codes(self) -> set[str]:
        """The codes of the contributors."""
        return {giver["code"] for giver in self.givers}

    @cached_property
    def giving(self) -> list[Token]:
        """The nouns that stand where givers stand, whether or not they name contributors."""
        return actors.givers(self.reading, self.candidate)

    @cached_property
    def acting(self) -> set[str]:
        """The codes of those whom these nouns name, who may act for the givers."""
        return self.codes_of(self.giving)

    def codes_of(self, nouns: list[Token]) -> set[str]:
        """Return the codes of the contributors that nouns name."""
        found = (voices.of_noun(noun, self.names) for noun in nouns)
        return {actor["code"] for some in found for actor in some}
