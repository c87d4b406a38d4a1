"""What an installed program needs around it: menu entry, system libraries, licences."""
