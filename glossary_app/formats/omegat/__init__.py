"""Glossaries of OmegaT: text with tabs."""
