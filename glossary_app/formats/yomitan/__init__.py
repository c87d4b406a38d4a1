"""Dictionaries of Yomitan: banks of terms with an index, in a folder or an archive."""
