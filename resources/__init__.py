"""Files that belong to the program: icons, fonts, translations, the starter glossary."""
