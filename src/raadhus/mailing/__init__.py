"""Mail that goes out: kept until it is sent, tried again, and shown when it cannot be."""
