"""Budget frames and appropriations: what items tell of them, and what it joins into."""
