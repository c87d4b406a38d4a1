"""The import sheet: a source as it will be read, and what of that can be corrected."""
