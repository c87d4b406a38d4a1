"""Parts without a subject of their own."""
