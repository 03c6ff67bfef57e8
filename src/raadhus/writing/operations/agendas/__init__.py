"""What is done to meetings that are planned and to their agendas, a file a verb."""
