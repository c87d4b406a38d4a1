"""TermBase eXchange, ISO 30042: version 2 (`martif`) and version 3 (`tbx`), both styles."""
