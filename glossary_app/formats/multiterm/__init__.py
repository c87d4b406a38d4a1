"""Termbases in the XML of MultiTerm (`mtf`)."""
