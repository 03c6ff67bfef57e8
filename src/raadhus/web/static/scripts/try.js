// The try page: a file may be dropped, one that is too large is refused at once; what was read may be saved as a file.
"use strict";

for (const form of document.querySelectorAll(".try-form")) {
    const field = form.querySelector("input[type=file]");
    const status = form.querySelector("[role=status]");
    const drop = form.querySelector(".try-drop");
    const isTooLarge = () => field.files.length > 0 && field.files[0].size > Number(form.dataset.largest);

    form.querySelector(".try-drop__hint").hidden = false;
    field.addEventListener("change", () => {
        status.textContent = isTooLarge() ? form.dataset.tooLarge : "";
    });
    for (const name of ["dragover", "dragleave", "drop"]) {
        drop.addEventListener(name, (event) => {
            event.preventDefault();
            drop.classList.toggle("is-over", name === "dragover");
        });
    }
    drop.addEventListener("drop", (event) => {
        if (event.dataTransfer.files.length === 0) {
            return;
        }
        const chosen = new DataTransfer();
        chosen.items.add(event.dataTransfer.files[0]);
        field.files = chosen.files;
        field.dispatchEvent(new Event("change"));
        form.requestSubmit();
    });
    form.addEventListener("submit", (event) => {
        if (isTooLarge()) {
            event.preventDefault();
        }
    });
}

for (const form of document.querySelectorAll("form[data-reading]")) {
    form.addEventListener("submit", (event) => {
        if (!event.defaultPrevented) {
            form.querySelector("[role=status]").textContent = form.dataset.reading;
        }
    });
}

// A page that the browser shows again says nothing of what it was doing.
window.addEventListener("pageshow", () => {
    for (const status of document.querySelectorAll("[role=status]")) {
        status.textContent = "";
    }
});

for (const button of document.querySelectorAll("button[data-saves]")) {
    button.hidden = false;
    button.addEventListener("click", () => {
        const text = document.getElementById(button.dataset.saves).value;
        const link = document.createElement("a");
        link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
        link.download = button.dataset.name;
        link.click();
        URL.revokeObjectURL(link.href);
    });
}
