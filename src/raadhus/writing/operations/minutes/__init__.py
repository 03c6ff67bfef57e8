"""What is done with the minutes of a meeting until they are approved, published and put right."""
