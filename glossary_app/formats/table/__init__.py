"""Tables of terms: comma- and tab-separated values."""
