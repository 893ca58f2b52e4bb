"""Tags, trees and names by a transformer: slower than the networks that ship, and more often right.

`pieces` turns words into what the network reads, `graphs` runs it, `trees` and `names` make the
best tree and the best names of its scores, `component` writes them on the Doc.
"""
