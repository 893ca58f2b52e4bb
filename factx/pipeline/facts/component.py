"""The last component: figures, names and the tree become facts."""

from functools import cache, cached_property
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

from factx.lexicon import resources, triggers
from factx.pipeline import extensions
from factx.pipeline.facts import settle
from factx.pipeline.facts.judge.network import Network


@Language.factory(
    "factx_facts",
    assigns=["doc._.factx_facts", "doc._.factx_rejections", "doc._.factx_verdicts"],
    requires=["token.dep", "token.tag", "token.lemma", "doc.spans"],
    default_config={"lexicon": [], "judge": None},
)
def make_facts(nlp: Language, name: str, lexicon: list[str], judge: str | None) -> "Facts":
    """Build the component.

    Args:
        nlp: The pipeline it belongs to.
        name: Its name there.
        lexicon: Texts of lexicon files (TOML) whose rows are added to the shipped ones.
        judge: Folder of the trained judge; without one, rules alone decide.
    """
    return Facts(name, lexicon=tuple(lexicon), judge=judge)


class Facts:
    """Find facts.

    Writes `doc._.factx_facts`, `doc._.factx_rejections` and `doc._.factx_verdicts`, in text order.
    Leaves entities and span groups alone. Needs the tree and all earlier factx components.
    """

    def __init__(
        self, name: str, *, lexicon: tuple[str, ...] = (), judge: str | None = None
    ) -> None:
        self.name = name
        self.judge = judge
        self.resources = resources.load(lexicon)
        self.triggers = triggers.load(lexicon)
        extensions.ensure()

    @cached_property
    def network(self) -> Network | None:
        """The judge, read when the first text asks for it."""
        return None if self.judge is None else _network(Path(self.judge))

    def __call__(self, doc: Doc) -> Doc:
        """Annotate one document."""
        found = settle.extract(doc, self.resources, self.triggers, self.network)
        doc._.factx_facts = found.facts
        doc._.factx_rejections = found.rejections
        doc._.factx_verdicts = found.verdicts
        return doc


@cache
def _network(folder: Path) -> Network:
    """Read a network once, however many pipelines use it."""
    return Network(folder)
