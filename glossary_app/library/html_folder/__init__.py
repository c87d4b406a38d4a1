"""A glossary as a folder of HTML that opens from disk: an index with a search, and pages."""
