"""A painted article."""
