"""Names in cells: what they say beside themselves, and what is said against them."""
