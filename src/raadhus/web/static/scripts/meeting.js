// The meeting's page by keyboard: keys, saving without leaving the page, and nothing lost with the connection.
// Every form works without this script; what is kept in the browser is kept only until it is saved.
"use strict";

(() => {
    const WAITING = "raadhus.moede.ikke-gemt";
    const ASK_EVERY = 4000;
    const TRY_EVERY = 2000;
    const BY_SCRIPT = {"X-Requested-With": "fetch"};
    const TOKEN = "csrfmiddlewaretoken";
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
    let again = null;
    let isAway = false; // The connection, or the session.
    let isSignedOut = false;
    let isStopped = false; // Something was refused: what came after it waits for an eye.
    let sent = 0;
    let pressed = []; // While something is being saved, what is pressed is meant for the page that comes: it waits.
    const showsAnotherItem = ({address}) => /\/(indkald|aabn|tag-op)\/$/.test(address);
    const awaitsPage = () => !isStopped && (isAway ? waiting().some(showsAnotherItem) : isSending || waiting().length > 0);

    function tell() {
        const count = waiting().length;
        const said = document.getElementById("gemt");
        const counted = count === 1 ? "1 handling venter" : `${count} handlinger venter`;
        banner.hidden = !count && !isSignedOut;
        banner.textContent = count ? `Ikke gemt${isStopped ? "" : " – prøver igen"}. ${counted} i denne fane; luk den ikke. ` : "";
        if (count && isStopped) banner.append("Se først på det, der blev afvist. ", sendTheRest());
        if (count && pressed.length) banner.append("Det, du taster, venter på det næste punkt. ");
        if (isSignedOut) banner.append("Du er logget ud. ", signIn(), ", så følger siden med igen, og intet er tabt.");
        if (said) said.textContent = count ? "Ikke gemt endnu" : "Alt er gemt";
    }

    function sendTheRest() {
        const button = document.createElement("button");
        Object.assign(button, {type: "button", className: "button button-secondary button-small", textContent: "Gem resten"});
        button.addEventListener("click", send);
        return button;
    }

    function signIn() {
        const link = document.createElement("a");
        const front = document.querySelector(".desk-head a").href; // It leads to where one signs in.
        Object.assign(link, {href: front, target: "_blank", textContent: "Log ind i et nyt vindue"});
        return link;
    }

    // Whoever has signed in anew has other tokens than the forms of this page. What one typed, nobody else sends.
    async function seeWhoIsSignedIn() {
        const answer = await fetch(location.href, {headers: BY_SCRIPT});
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        isSignedOut = !answer.ok || page.body.dataset.who !== document.body.dataset.who;
        if (isSignedOut) return;
        const token = page.querySelector(`input[name=${TOKEN}]`).value;
        for (const field of document.querySelectorAll(`input[name=${TOKEN}]`)) field.value = token;
    }

    async function send() {
        if (isSending) return;
        clearTimeout(again);
        isSending = true;
        isStopped = false;
        try {
            while (waiting().length) {
                const [action] = waiting();
                const token = document.querySelector(`input[name=${TOKEN}]`).value;
                const answer = await fetch(action.address, {
                    method: "POST",
                    body: new URLSearchParams(action.fields.map(([name, value]) => [name, name === TOKEN ? token : value])),
                    headers: BY_SCRIPT,
                    signal: AbortSignal.timeout(10000),
                });
                if (answer.status === 401) await seeWhoIsSignedIn();
                if (answer.status === 401 || answer.status >= 500 && answer.status !== 501) throw new Error("later");
                isAway = false;
                const text = await answer.text();
                keep(waiting().slice(1));
                show(text, answer.url, answer.status, action);
                // What was refused is on the page with what was typed.
                if (!answer.ok) {
                    pressed = [];
                    isStopped = true;
                    break;
                }
            }
        } catch {
            isAway = true;
            again = setTimeout(send, TRY_EVERY);
        } finally {
            isSending = false;
            tell();
            replay();
        }
    }

    // --- Putting a page that was fetched in the place of this one ---
    function show(text, address, status, action) {
        const page = new DOMParser().parseFromString(text, "text/html");
        const fresh = page.getElementById("moede");
        if (!fresh) { // Not allowed any more: the page that says so is shown whole.
            document.documentElement.replaceWith(page.documentElement);
            return;
        }
        const focus = document.activeElement?.id;
        document.querySelector("main").replaceWith(page.querySelector("main"));
        const own = document.getElementById("ikke-gemt");
        own.replaceWith(banner);
        document.title = page.title;
        if (status < 400 && !address.includes("/goer/")) history.replaceState(null, "", address);
        if (action && status < 400) goOnFrom(action);
        if (status >= 400) for (const form of document.querySelectorAll("#moede details[open] form")) remember(form);
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
        const said = JSON.stringify(fields);
        if (waiting().some((action) => action.said === said)) return; // Pressed twice.
        // While the connection is away a form is used again before a page with a new key has come.
        const keyed = fields.map(([name, value]) => [name, name === "key" ? `${value}.${sent}` : value]);
        sent += 1;
        forget(form);
        const details = form.closest("details");
        if (details) {
            form.reset();
            details.open = false;
        }
        keep([...waiting(), {address: form.action, fields: keyed, said}]);
        tell();
        send();
    });

    // --- Typed text that is not sent yet, with the version of the item that it was written to ---
    const place = (field) => `raadhus.moede.skrevet:${location.pathname}:${field.id}`;
    const fieldsOf = (form) => form.querySelectorAll(":is(input:not([type=checkbox]), textarea, select)[id]");
    function remember(form) {
        const version = form.elements.version?.value;
        const isTyped = [...fieldsOf(form)].some((field) => !field.matches("select") && field.value);
        for (const field of fieldsOf(form)) {
            if (isTyped && field.value) sessionStorage.setItem(place(field), JSON.stringify([field.value, version]));
            else sessionStorage.removeItem(place(field));
        }
    }
    document.addEventListener("input", (event) => {
        const form = event.target.closest("#moede details form");
        if (form) remember(form);
    });
    function forget(form) {
        for (const field of fieldsOf(form)) sessionStorage.removeItem(place(field));
    }
    function restore() {
        for (const field of [...document.querySelectorAll("#moede details form")].flatMap((form) => [...fieldsOf(form)])) {
            const typed = sessionStorage.getItem(place(field));
            if (typed === null) continue;
            const [value, version] = JSON.parse(typed);
            field.value = value;
            // What others have written meanwhile is told when this is sent, and not overwritten.
            if (version && field.form.elements.version) field.form.elements.version.value = version;
            field.closest("details").open = true;
        }
    }

    // What one has just written oneself is no other's: what waits and what is typed go on from there, unless somebody
    // else wrote between, for then the version is more than one further.
    function goOnFrom(action) {
        const of = (fields, name) => fields.find(([one]) => one === name)?.[1];
        const [item, before] = [of(action.fields, "item"), of(action.fields, "version")];
        const form = document.querySelector("#moede .meeting-outcomes");
        const shown = form ? [...new FormData(form)] : [];
        const now = of(shown, "version");
        if (of(shown, "item") !== item || Number(now) !== Number(before) + 1) return;
        const isSame = (fields) => of(fields, "item") === item && of(fields, "version") === before;
        const next = (fields) => fields.map(([name, value]) => [name, name === "version" ? now : value]);
        keep(waiting().map((one) => isSame(one.fields) ? {...one, fields: next(one.fields)} : one));
        for (const key of Object.keys(sessionStorage).filter((one) => one.startsWith(place({id: ""})))) {
            const [value, version] = JSON.parse(sessionStorage.getItem(key));
            if (version === before) sessionStorage.setItem(key, JSON.stringify([value, now]));
        }
    }

    // --- Keys ---
    const FIELD = "input:not([type=checkbox]):not([type=hidden]), textarea, select";

    document.addEventListener("keydown", (event) => {
        if (event.ctrlKey || event.altKey || event.metaKey) return;
        const inside = event.target.closest?.(FIELD);
        if (!inside && awaitsPage() && (event.key.length === 1 || event.key === "Enter" || event.key === "Tab")) {
            event.preventDefault();
            pressed.push(event.key);
            if (isAway) tell();
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
        while (pressed.length && !awaitsPage()) {
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
                const answer = await fetch(table().dataset.asks, {headers: BY_SCRIPT});
                if (answer.status === 401 || isSignedOut) {
                    await seeWhoIsSignedIn();
                    tell();
                }
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
