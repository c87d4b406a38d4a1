"""Tables of terms in the text of wikis that run MediaWiki."""
