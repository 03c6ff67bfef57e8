"""Work that is done later, by `raadhus worker`: jobs that survive a killed worker, are tried again and keep hours."""
