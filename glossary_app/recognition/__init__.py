"""Finds the designations of entries in running text, English and Japanese.

`words` cuts text into steps, `recognising` follows them through a `lexicon` of keys, and
`spellings` says which designations running text may be searched for and how they must be written;
the words that it leaves alone stand in `everyday`.
"""
