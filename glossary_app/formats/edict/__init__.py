"""EDICT and EDICT2: Japanese words with their readings and English glosses, a line each."""
