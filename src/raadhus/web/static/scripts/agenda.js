// The items of an agenda put in order by dragging, or with Alt and the arrow keys: what the page's buttons do without it.
"use strict";

const list = document.querySelector("ol[data-order]");
const told = document.getElementById("flyttet");

if (list && list.querySelector("[data-moves]")) {
    const versions = document.querySelectorAll("input[name=version]");
    const token = document.querySelector("input[name=csrfmiddlewaretoken]").value;
    let dragged = null;
    let before = [];
    let saving = Promise.resolve();

    const items = () => [...list.children];
    const kind = (item) => item.dataset.moves;
    const title = (item) => item.querySelector("h3 a").textContent;
    const mayStandAt = (item, place) => kind(items()[place] ?? item) === kind(item);

    const renew = () => {
        const all = items();
        all.forEach((item, place) => {
            for (const button of item.querySelectorAll("button[data-way]")) {
                const neighbour = all[place + Number(button.dataset.way)];
                button.disabled = !neighbour || kind(neighbour) !== kind(item);
            }
            const field = item.querySelector("input[id^=plads-]");
            if (field) field.value = place + 1;
        });
    };

    const putBack = () => {
        list.append(...before);
        renew();
    };

    // One save after another: each carries the version that the one before it gave.
    const save = (item, focus) => {
        const place = items().indexOf(item) + 1;
        const order = items();
        renew();
        if (focus) focus.focus();
        told.textContent = `${title(item)} står nu på plads ${place} af ${order.length}.`;
        saving = saving.then(async () => {
            const body = new FormData();
            body.append("csrfmiddlewaretoken", token);
            body.append("version", versions[0].value);
            for (const one of order) body.append("item", one.dataset.item);
            try {
                const answer = await fetch(list.dataset.order, { method: "POST", body });
                const said = await answer.json();
                if (answer.ok) {
                    for (const field of versions) field.value = said.version;
                    return;
                }
                told.textContent = said.why;
            } catch {
                told.textContent = "Rækkefølgen blev ikke gemt. Kontrollér forbindelsen, og prøv igen.";
            }
            told.classList.remove("sr-only");
            putBack();
        });
    };

    const step = (item, way, focus) => {
        const all = items();
        const place = all.indexOf(item) + way;
        if (place < 0 || place >= all.length || !mayStandAt(item, place)) {
            told.textContent = `${title(item)} kan ikke flyttes længere.`;
            return;
        }
        before = all;
        if (way < 0) all[place].before(item);
        else all[place].after(item);
        save(item, focus);
    };

    for (const item of list.querySelectorAll("[data-moves]")) {
        item.draggable = true;
        item.classList.add("agenda-item--moves");
        for (const button of item.querySelectorAll("button[data-way]")) {
            button.addEventListener("click", (event) => {
                event.preventDefault();
                step(item, Number(button.dataset.way), button);
                const other = item.querySelector("button[data-way]:not(:disabled)");
                if (button.disabled && other) other.focus();
            });
        }
        item.addEventListener("keydown", (event) => {
            const way = { ArrowUp: -1, ArrowDown: 1 }[event.key];
            if (!event.altKey || !way) return;
            event.preventDefault();
            step(item, way, document.activeElement);
        });
        item.addEventListener("dragstart", (event) => {
            dragged = item;
            before = items();
            event.dataTransfer.effectAllowed = "move";
            event.dataTransfer.setData("text/plain", title(item));
            item.classList.add("agenda-item--dragged");
        });
        // Where it is let go does not matter: it stands where it was last seen among the others.
        item.addEventListener("dragend", () => {
            item.classList.remove("agenda-item--dragged");
            dragged = null;
            if (before.some((one, place) => one !== items()[place])) save(item, null);
        });
    }
    list.addEventListener("dragover", (event) => {
        if (!dragged) return;
        event.preventDefault();
        const item = event.target.closest("[data-moves]");
        if (!item || item === dragged || kind(item) !== kind(dragged)) return;
        const middle = item.getBoundingClientRect().top + item.offsetHeight / 2;
        if (event.clientY < middle) item.before(dragged);
        else item.after(dragged);
    });
    list.addEventListener("drop", (event) => event.preventDefault());
    window.addEventListener("pageshow", (event) => {
        // A page that the browser kept shows an old version: the desk is asked again.
        if (event.persisted) window.location.reload();
    });
}
