"""Which passages are the same passage, and who had them first."""
