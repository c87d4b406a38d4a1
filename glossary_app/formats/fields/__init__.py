"""What several formats share: the fields of a page and how they are written."""
