"""Finds every designation of the library in a text of any length.

A page links a name only where it is sure to be meant (`recognition.recognising`). Who scans a
text before translating it wants each term in it: inflected, spelled otherwise, and short ones too.
"""
