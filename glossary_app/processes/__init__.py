"""Processes of this very program that help it, for as long as it needs them."""
