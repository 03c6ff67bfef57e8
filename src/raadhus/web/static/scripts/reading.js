// Item to item by keys: the arrows, and j and k until the reader turns the letters off (WCAG 2.1.4).
"use strict";

const LETTERS = "raadhus-bogstaver";
const steps = { ArrowLeft: "before", ArrowRight: "after", k: "before", j: "after" };
const keys = document.getElementById("genveje");

function lettersAreOn() {
    try {
        return localStorage.getItem(LETTERS) !== "fra";
    } catch {
        return true; // The browser keeps nothing: letters cannot be turned off for longer than a page.
    }
}

function tell() {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button button-unstyled";
    button.textContent = lettersAreOn() ? "Slå j og k fra" : "Slå j og k til";
    button.addEventListener("click", () => {
        try {
            localStorage.setItem(LETTERS, lettersAreOn() ? "fra" : "til");
        } catch {
            return;
        }
        tell();
        document.querySelector("#genveje button").focus();
    });
    const words = lettersAreOn() ? "← og → eller k og j" : "← og →";
    keys.replaceChildren(`Genveje: ${words} går til forrige og næste punkt. `, button);
    keys.hidden = false;
}

function isWriting(place) {
    return place.closest("input, textarea, select, [contenteditable], .table--responsive-scroll") !== null;
}

document.addEventListener("keydown", (event) => {
    const way = steps[event.key];
    const isLetter = event.key.length === 1;
    if (!way || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || isWriting(event.target)) {
        return;
    }
    if (isLetter && !lettersAreOn()) {
        return;
    }
    const link = document.querySelector(`a[data-step="${way}"]`);
    if (link) {
        event.preventDefault();
        location.assign(link.href);
    }
});

tell();
