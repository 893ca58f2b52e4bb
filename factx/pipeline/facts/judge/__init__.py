"""The judge: a trained network that weighs every figure of a text.

Rules of the tree know the wordings that somebody thought of. The judge has read some thousand
annotated figures and says of any other how likely it is a fact, of which kind, who of those named
around it gives, where it goes and when. All it can do is choose among names, dates and classes:
every value that leaves factx still comes from the words.

    sheet.py     a document as plain data: words, sentences, figures asked about, names and dates
    windows.py   a sheet cut into stretches of word pieces that the network reads at once
    network.py   the network: a small transformer, by numpy alone
    verdicts.py  what it says of each figure
"""
