"""What goes to assistants: entries as one text, and the log of what they were given."""
