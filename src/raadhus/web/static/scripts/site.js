// What is nicer with a script; every page works without it.
"use strict";
