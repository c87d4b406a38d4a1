"""Reading with the help of another process."""
