"""What is installed: imports, packs, damage."""
