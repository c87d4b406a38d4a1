"""Home: what there is to read, seen before anything is read and whenever one comes back."""
