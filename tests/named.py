"""Names that every trained pipeline of the project must read: text, name, label."""

NAMES = [
    ("Kenya will send 600 police officers to Haiti.", "Kenya", "GPE"),
    ("The United Nations has asked for helicopters.", "United Nations", "ORG"),
    ("Ethiopian troops crossed the border on Tuesday.", "Ethiopian", "NORP"),
    ("The foreign minister, Anna Berg, left on Tuesday.", "Anna Berg", "PERSON"),
    ("Ethiopian troops crossed the border on Tuesday.", "Tuesday", "DATE"),
    ("Canada has pledged $30 million.", "$30 million", "MONEY"),
]
