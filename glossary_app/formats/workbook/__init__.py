"""Workbooks to read and to print, an entry a row."""
