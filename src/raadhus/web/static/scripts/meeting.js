// The meeting's page by keyboard: keys, saving without leaving the page, and nothing lost with the connection.
// Every form works without this script; what is kept in the browser is kept only until it is saved.
"use strict";

(() => {
    const WAITING = "raadhus.moede.ikke-gemt";
    const ASK_EVERY = 4000;
    const TRY_EVERY = 2000;
    const table = () => document.getElementById("moede");
    const banner = document.getElementById("ikke-gemt");
    if (!table()) return;

    // --- What is not saved yet: actions in their order, in this tab's own memory ---
    const waiting = () => JSON.parse(sessionStorage.getItem(WAITING) || "[]");
    const keep = (actions) => {
        if (actions.length) sessionStorage.setItem(WAITING, JSON.stringify(actions));
        else sessionStorage.removeItem(WAITING);
    };
    let isSending = false;

    function tell() {
        const count = waiting().length;
        const said = document.getElementById("gemt");
        banner.hidden = !count;
        banner.textContent = count
            ? `Ikke gemt – prøver igen. ${count === 1 ? "1 handling venter" : `${count} handlinger venter`} i denne fane; luk den ikke.`
            : "";
        if (said) said.textContent = count ? "Ikke gemt – prøver igen" : "Alt er gemt";
    }

    async function send() {
        if (isSending) return;
        isSending = true;
        try {
            while (waiting().length) {
                const [action] = waiting();
                const answer = await fetch(action.address, {
                    method: "POST",
                    body: new URLSearchParams(action.fields),
                    headers: {"X-Requested-With": "fetch"},
                    signal: AbortSignal.timeout(10000),
                });
                if (answer.status >= 500 && answer.status !== 501) throw new Error("later");
                const text = await answer.text();
                keep(waiting().slice(1));
                show(text, answer.url, answer.status);
                // What was refused is on the page with what was typed; what came after it waits for an eye.
                if (!answer.ok) {
                    pressed = [];
                    break;
                }
            }
        } catch {
            setTimeout(send, TRY_EVERY);
        } finally {
            isSending = false;
            tell();
            replay();
        }
    }

    // --- Putting a page that was fetched in the place of this one ---
    function show(text, address, status) {
        const page = new DOMParser().parseFromString(text, "text/html");
        const fresh = page.getElementById("moede");
        if (!fresh) { // Signed out, or not allowed any more: the page that says so is shown whole.
            document.documentElement.replaceWith(page.documentElement);
            return;
        }
        const focus = document.activeElement?.id;
        document.querySelector("main").replaceWith(page.querySelector("main"));
        const own = document.getElementById("ikke-gemt");
        own.replaceWith(banner);
        document.title = page.title;
        if (status < 400 && !address.includes("/goer/")) history.replaceState(null, "", address);
        const errors = document.getElementById("fejl");
        const opened = document.querySelector("#moede details[data-key][open] input:not([type=hidden])");
        if (errors) (opened || errors).focus();
        else if (focus) document.getElementById(focus)?.closest("details:not([open])") || document.getElementById(focus)?.focus();
        restore();
        tell();
    }

    // --- Forms ---
    document.addEventListener("submit", (event) => {
        const form = event.target;
        if (!form.closest("#moede") || form.method !== "post") return;
        event.preventDefault();
        document.activeElement?.blur(); // The next key is a key again, and no letter of what was sent.
        const fields = [...new FormData(form, event.submitter)];
        forget(form);
        keep([...waiting(), {address: form.action, fields}]);
        tell();
        send();
    });

    // --- Typed text that is not sent yet ---
    const place = (field) => `raadhus.moede.skrevet:${location.pathname}:${field.id}`;
    document.addEventListener("input", (event) => {
        const field = event.target;
        if (!field.id || !field.closest("#moede details form")) return;
        if (field.value) sessionStorage.setItem(place(field), field.value);
        else sessionStorage.removeItem(place(field));
    });
    function forget(form) {
        for (const field of form.querySelectorAll("[id]")) sessionStorage.removeItem(place(field));
    }
    function restore() {
        for (const field of document.querySelectorAll("#moede details form :is(input, textarea, select)[id]")) {
            const typed = sessionStorage.getItem(place(field));
            if (typed === null) continue;
            field.value = typed;
            field.closest("details").open = true;
        }
    }

    // --- Keys ---
    // What is pressed while something is being saved is meant for the page that comes: it waits, in its order.
    let pressed = [];
    const FIELD = "input:not([type=checkbox]):not([type=hidden]), textarea, select";

    document.addEventListener("keydown", (event) => {
        if (event.ctrlKey || event.altKey || event.metaKey) return;
        const inside = event.target.closest?.(FIELD);
        if (!inside && (isSending || waiting().length) && (event.key.length === 1 || event.key === "Enter" || event.key === "Tab")) {
            event.preventDefault();
            pressed.push(event.key);
            return;
        }
        if (event.key === "Escape") {
            for (const opened of document.querySelectorAll("#moede details[data-key][open]")) opened.open = false;
            document.activeElement?.blur();
            return;
        }
        if (inside) {
            // Enter saves from every field of a small form; Shift and Enter make a new line.
            const saves = inside.matches("#moede details :is(textarea:not(#tekst), select)");
            if (event.key === "Enter" && saves && !event.shiftKey) {
                event.preventDefault();
                inside.form.requestSubmit();
            }
            return;
        }
        if (does(event.key)) event.preventDefault();
    });

    function does(key) {
        const found = document.querySelector(`#moede [data-key="${CSS.escape(key.toLowerCase())}"]`);
        if (!found) return false;
        if (found.matches("details")) open(found);
        else found.click();
        return true;
    }

    function replay() {
        while (pressed.length && !isSending && !waiting().length) {
            const key = pressed.shift();
            const field = document.activeElement?.closest?.(`#moede details ${FIELD.replaceAll(", ", ", #moede details ")}`);
            const button = document.activeElement?.closest("#moede button");
            if (!field && button && key === "Enter") button.click();
            else if (!field) does(key);
            else if (key === "Enter") field.form.requestSubmit();
            else if (key === "Tab") {
                const fields = [...field.form.querySelectorAll(FIELD)];
                fields[fields.indexOf(field) + 1]?.focus();
            } else if (field.matches("input, textarea")) {
                field.value += key;
                field.dispatchEvent(new Event("input", {bubbles: true}));
            }
        }
    }

    function open(details) {
        for (const other of document.querySelectorAll("#moede details[data-key][open]")) other.open = other === details;
        details.open = true;
        details.querySelector("input:not([type=hidden]), textarea, select, button")?.focus();
    }
    // --- What others have written ---
    async function ask() {
        const busy = isSending || waiting().length || document.hidden;
        const typing = document.querySelector("#moede details[data-key][open]:not(.meeting-keys)");
        if (!busy) {
            try {
                const answer = await fetch(table().dataset.asks, {headers: {Accept: "application/json"}});
                const {version} = await answer.json();
                const changed = version !== table().dataset.version;
                const said = document.getElementById("gemt");
                if (changed && typing && said) said.textContent = "En anden har skrevet i mødet; siden følger med, når du har gemt";
                else if (changed) {
                    const fresh = await fetch(location.href);
                    if (fresh.ok && !document.querySelector("#moede details[data-key][open]:not(.meeting-keys)")) show(await fresh.text(), location.href, 200);
                }
            } catch { /* The connection is away: asked again below. */ }
        }
        setTimeout(ask, ASK_EVERY);
    }

    restore();
    tell();
    if (waiting().length) send();
    setTimeout(ask, ASK_EVERY);
})();
