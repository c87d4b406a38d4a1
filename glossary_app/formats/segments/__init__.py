"""Translation memories and files under translation: pairs of segments, of which some are terms."""
