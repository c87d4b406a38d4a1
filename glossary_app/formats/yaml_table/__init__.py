"""Glossaries that documentation sites keep as YAML, beside their pages."""
