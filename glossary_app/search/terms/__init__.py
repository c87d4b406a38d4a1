"""Words of the index: schema, analysis and weights."""
