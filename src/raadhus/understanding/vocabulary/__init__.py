"""The Danish words that agendas and minutes are made of: data, each with its source."""
