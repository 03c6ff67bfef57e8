"""The sentences of the minutes, made from what was recorded; pure: `understanding` reads them back."""
