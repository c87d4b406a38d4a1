"""The pipeline from files to the library: read, check, save, index."""
