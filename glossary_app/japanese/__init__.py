"""Normal forms of Japanese and English designations, and readings of Japanese ones.

`keys` compares spellings, `romaji` compares readings typed in Latin letters, `readings` derives
kana readings (SudachiPy's only door).
"""
