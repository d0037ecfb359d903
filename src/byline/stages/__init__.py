"""The stages of the pipeline, one a file: what each takes from the store, does, and puts back."""
