"""File formats: one module each, text in, pages or findings out."""
