// What is nicer with a script; every page works without it.
"use strict";

for (const button of document.querySelectorAll("button[data-copies]")) {
    const source = document.getElementById(button.dataset.copies);
    button.hidden = !navigator.clipboard;
    button.addEventListener("click", async () => {
        try {
            await navigator.clipboard.writeText(source.value);
            button.nextElementSibling.textContent = button.dataset.copied;
        } catch {
            source.select(); // The browser said no: the reader copies what is marked.
        }
    });
}
