"""Questions about what was promised: what is outstanding, how a year returns, what is most telling today."""
