"""How the rows of a table stand: their names, groups, remarks, and parts beside each other."""
