"""Catalogues of GNU gettext."""
