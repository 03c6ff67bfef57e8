"""What stands around every page of the desk: who is signed in, where one may go, what is refused and how."""
