"""Spellings of English and Japanese: keys, kana, romaji, readings and collation."""
