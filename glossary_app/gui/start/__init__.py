"""From the icon to the first page, and the end."""
