"""What other rooms may ask of users and roles."""
