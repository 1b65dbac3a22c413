// comes with its slice
