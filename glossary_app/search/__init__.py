"""Search over designations and text, with Whoosh."""
