"""What the desk's pages may ask: every answer is for one who acts, and leaves out what that one may not know of."""
