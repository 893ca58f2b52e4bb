"""The last component: figures, names and the tree become facts."""

from spacy.language import Language
from spacy.tokens import Doc

from factx.lexicon import resources, triggers
from factx.pipeline import extensions
from factx.pipeline.facts import rules


@Language.factory(
    "factx_facts",
    assigns=["doc._.factx_facts", "doc._.factx_rejections"],
    requires=["token.dep", "token.tag", "token.lemma", "doc.spans"],
    default_config={"lexicon": []},
)
def make_facts(nlp: Language, name: str, lexicon: list[str]) -> "Facts":
    """Build the component.

    Args:
        nlp: The pipeline it belongs to.
        name: Its name there.
        lexicon: Texts of lexicon files (TOML) whose rows are added to the shipped ones.
    """
    return Facts(name, lexicon=tuple(lexicon))


class Facts:
    """Find facts.

    Writes `doc._.factx_facts` and `doc._.factx_rejections`, both in text order.
    Leaves entities and span groups alone. Needs the tree and all earlier factx components.
    """

    def __init__(self, name: str, *, lexicon: tuple[str, ...] = ()) -> None:
        self.name = name
        self.resources = resources.load(lexicon)
        self.triggers = triggers.load(lexicon)
        extensions.ensure()

    def __call__(self, doc: Doc) -> Doc:
        """Annotate one document."""
        facts, rejections = rules.extract(doc, self.resources, self.triggers)
        doc._.factx_facts = facts
        doc._.factx_rejections = rejections
        return doc
