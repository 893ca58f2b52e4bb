"""Facts: who promised, sent, keeps or takes back what, found over the dependency tree.

A figure passes these folders in order; each may use the ones before it:

    candidates/   the figure and the noun it counts
    readings/     the trigger that tells of it: above or below it in the tree, or along the words
    parts/        who gives, where it goes, when, what it is, who says so
    statements/   kind, status and modality; what keeps it from being a fact
    series/       facts that lean on other facts, and the choice among them
    judge/        what a trained network says of it, told what the folders above make of it

`rules.py` leads each figure through and `filling.py` fills in its fields; `settle.py` brings rules
and judge together; `component.py` is the spaCy component. All of them may use `names.py`,
`nouns.py` and `frames.py`, and the word lists of `factx.lexicon.lists`.
"""
