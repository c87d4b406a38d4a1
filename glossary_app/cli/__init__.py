"""The command line `glossary`; it imports no Qt."""
