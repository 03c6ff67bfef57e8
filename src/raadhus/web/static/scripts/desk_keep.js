// Keeps what is typed as a draft while one types, and looks at files before they are sent; pages work without it.
"use strict";

const PAUSE = 2000;
const LONGEST = 10000;
const AGAIN = 15000;
// Signs that may be sent while a page is left: browsers take 64 kB, and nothing at all of what is longer.
const MOST_AT_LEAVING = 30000;
const BY_SCRIPT = { "X-Requested-With": "fetch" };
const TOKEN = "csrfmiddlewaretoken";

for (const form of document.querySelectorAll("form[data-keeps]")) {
    const told = form.querySelector("[data-kept]");
    let waiting = null;
    let since = null;
    let isDirty = false;

    async function keep({ keepalive = false } = {}) {
        clearTimeout(waiting);
        since = null;
        isDirty = false;
        try {
            const send = () => fetch(form.dataset.keeps, { method: "POST", body: new FormData(form), headers: BY_SCRIPT, keepalive });
            let answer = await send();
            if (answer.status === 401 && await isSignedInAgain(form)) answer = await send();
            const isJson = (answer.headers.get("Content-Type") ?? "").includes("json");
            if (isJson) {
                told.textContent = (await answer.json()).told;
                return;
            }
            told.textContent = "Kladden kan ikke gemmes: du er nok logget ud. Log ind i en ny fane; teksten her bliver stående.";
        } catch {
            told.textContent = "Kladden kan ikke gemmes: der er ingen forbindelse. Teksten her bliver stående.";
        }
        isDirty = true;
        waiting = setTimeout(keep, AGAIN);
    }

    const size = () => [...new FormData(form).values()].reduce((sum, value) => sum + value.length, 0);

    form.addEventListener("input", () => {
        isDirty = true;
        since ??= Date.now();
        clearTimeout(waiting);
        waiting = setTimeout(keep, Math.max(0, Math.min(PAUSE, since + LONGEST - Date.now())));
    });
    form.addEventListener("submit", () => {
        clearTimeout(waiting);
        isDirty = false;
    });
    addEventListener("pagehide", () => {
        if (isDirty) keep({ keepalive: size() < MOST_AT_LEAVING });
    });
}

// Whoever has signed in anew, in another tab, has another token than the form of this page; what one typed, nobody else sends.
async function isSignedInAgain(form) {
    const answer = await fetch(location.href, { headers: BY_SCRIPT });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (!answer.ok || page.body.dataset.who !== document.body.dataset.who) return false;
    form.elements[TOKEN].value = page.querySelector(`input[name=${TOKEN}]`).value;
    return true;
}

for (const form of document.querySelectorAll("form[data-largest]")) {
    const input = form.querySelector("input[type=file]");
    const largest = Number(form.dataset.largest);
    input.addEventListener("change", () => {
        const large = [...input.files].find((file) => file.size > largest);
        const limit = Math.round(largest / 1000000);
        input.setCustomValidity(large ? `${large.name} er større end ${limit} MB. Gem den med mindre billeder, eller del den op.` : "");
        input.reportValidity();
    });
}
