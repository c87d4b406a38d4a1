"""What can be said against content when an entry's languages, and entries, are held together."""
