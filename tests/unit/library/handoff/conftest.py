"""The library of the tests beside."""

from tests.unit.library.conftest import filled, folders, import_into, library

__all__ = ["filled", "folders", "import_into", "library"]
