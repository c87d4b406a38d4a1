"""Pure values: what a glossary is made of, and what search and import say about it."""
