"""Folders of Markdown pages with front matter."""
