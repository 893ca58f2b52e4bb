"""Dates: from words to EDTF, with the precision that the words give."""
