// Makes an editor of every field for text with form (data-rich): no more than what is kept of it, in Danish.
import {
    Bold, BulletList, Document, Editor, Gapcursor, HardBreak, Heading, Italic, Link, ListItem, OrderedList, Paragraph,
    Subscript, Superscript, Table, TableCell, TableHeader, TableRow, Text, UndoRedo,
} from "./prose_editor.js";

const LINK = /^(https?:\/\/|mailto:)\S+$/i;
const STYLE = /<style[\s\S]*?<\/style>|\s(?:style|class|bgcolor|width|height)=(?:"[^"]*"|'[^']*'|[^\s>]+)/gi;
const always = () => true;
const inTable = (editor) => editor.isActive("table");

// What it is called, what it is for those who hear the page, what it does, when it is pressed and when it is there.
const BUTTONS = [
    ["F", "Fed", (c) => c.toggleBold(), (e) => e.isActive("bold"), always],
    ["K", "Kursiv", (c) => c.toggleItalic(), (e) => e.isActive("italic"), always],
    ["x²", "Hævet", (c) => c.toggleSuperscript(), (e) => e.isActive("superscript"), always],
    ["x₂", "Sænket", (c) => c.toggleSubscript(), (e) => e.isActive("subscript"), always],
    ["Overskrift", "Overskrift", (c) => c.toggleHeading({ level: 3 }), (e) => e.isActive("heading", { level: 3 }), always],
    ["Underoverskrift", "Underoverskrift", (c) => c.toggleHeading({ level: 4 }), (e) => e.isActive("heading", { level: 4 }), always],
    ["• Liste", "Punktliste", (c) => c.toggleBulletList(), (e) => e.isActive("bulletList"), always],
    ["1. Liste", "Nummereret liste", (c) => c.toggleOrderedList(), (e) => e.isActive("orderedList"), always],
    ["Link", "Link", null, (e) => e.isActive("link"), always],
    ["Tabel", "Indsæt tabel", (c) => c.insertTable({ rows: 3, cols: 3, withHeaderRow: true }), null, (e) => !inTable(e)],
    ["+ række", "Tilføj række under", (c) => c.addRowAfter(), null, inTable],
    ["− række", "Slet rækken", (c) => c.deleteRow(), null, inTable],
    ["+ kolonne", "Tilføj kolonne til højre", (c) => c.addColumnAfter(), null, inTable],
    ["− kolonne", "Slet kolonnen", (c) => c.deleteColumn(), null, inTable],
    ["Slet tabel", "Slet tabellen", (c) => c.deleteTable(), null, inTable],
    ["Fortryd", "Fortryd", (c) => c.undo(), null, always],
    ["Gentag", "Gentag", (c) => c.redo(), null, always],
];

for (const field of document.querySelectorAll("textarea[data-rich]")) {
    edit(field, document.querySelector(`[data-rich-form="${field.id}"]`));
}

function edit(field, form) {
    const label = document.getElementById(`${field.id}-navn`);
    const frame = document.createElement("div");
    frame.className = "rich-text__frame";
    field.before(frame);
    field.value = field.dataset.rich;
    form.value = "html";
    field.hidden = true;
    const editor = new Editor({
        element: frame,
        injectCSS: false,
        content: field.dataset.rich,
        extensions: [
            Document, Paragraph, Text, Bold, Italic, Subscript, Superscript, Heading.configure({ levels: [3, 4] }),
            BulletList, OrderedList, ListItem, HardBreak, Table.configure({ resizable: false }), TableRow, TableHeader,
            TableCell, Gapcursor, UndoRedo,
            Link.configure({ openOnClick: false, protocols: ["http", "https", "mailto"], enableTarget: false }),
        ],
        editorProps: {
            // What is pasted brings colours and measures that nothing is kept of, and that the page's policy refuses.
            transformPastedHTML: (html) => html.replace(STYLE, ""),
            attributes: {
                class: "rich-text__text", role: "textbox", "aria-multiline": "true", "aria-labelledby": label.id,
                ...(field.getAttribute("aria-describedby") && { "aria-describedby": field.getAttribute("aria-describedby") }),
            },
        },
        onUpdate() {
            field.value = editor.isEmpty ? "" : editor.getHTML();
            field.dispatchEvent(new Event("input", { bubbles: true }));
        },
    });
    label.addEventListener("click", (event) => {
        event.preventDefault();
        editor.commands.focus();
    });
    frame.prepend(toolbar(editor, label.textContent.trim()));
}

function toolbar(editor, name) {
    const bar = document.createElement("div");
    bar.className = "rich-text__tools";
    bar.setAttribute("role", "toolbar");
    bar.setAttribute("aria-label", `Form på teksten: ${name}`);
    const tools = BUTTONS.map(([sign, words, act, isPressed, isThere]) => {
        const button = document.createElement("button");
        button.type = "button";
        button.textContent = sign;
        button.title = words;
        button.setAttribute("aria-label", words);
        button.addEventListener("click", () => {
            if (act) act(editor.chain().focus()).run();
            else link(editor, bar, button);
        });
        bar.append(button);
        return { button, isPressed, isThere };
    });
    const shown = () => tools.filter(({ button }) => !button.hidden).map(({ button }) => button);
    const tell = () => {
        for (const { button, isPressed, isThere } of tools) {
            button.hidden = !isThere(editor);
            if (isPressed) button.setAttribute("aria-pressed", String(isPressed(editor)));
        }
        // One step of the tab key for the whole bar; the arrows go through it.
        const here = shown().find((button) => button.tabIndex === 0) ?? shown()[0];
        for (const { button } of tools) button.tabIndex = button === here ? 0 : -1;
    };
    bar.addEventListener("keydown", (event) => {
        const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
        const buttons = shown();
        const at = buttons.indexOf(document.activeElement);
        if (!step || at < 0) return;
        event.preventDefault();
        const next = buttons[(at + step + buttons.length) % buttons.length];
        for (const button of buttons) button.tabIndex = button === next ? 0 : -1;
        next.focus();
    });
    editor.on("transaction", tell);
    tell();
    return bar;
}

// Asks for the address in a row under the tools; an empty one takes the link away.
function link(editor, bar, button) {
    bar.querySelector(".rich-text__link")?.remove();
    const row = document.createElement("span");
    row.className = "rich-text__link";
    const input = document.createElement("input");
    input.className = "form-input";
    input.type = "url";
    input.value = editor.getAttributes("link").href ?? "";
    input.setAttribute("aria-label", "Linkets adresse, tom for intet link");
    input.placeholder = "https://";
    const close = () => row.remove();
    const set = () => {
        const address = input.value.trim();
        if (address && !LINK.test(address)) {
            input.setCustomValidity("Skriv en adresse, der begynder med https:// eller mailto:");
            input.reportValidity();
            return;
        }
        close();
        const chain = editor.chain().focus().extendMarkRange("link");
        (address ? chain.setLink({ href: address }) : chain.unsetLink()).run();
    };
    input.addEventListener("input", (event) => {
        event.stopPropagation();
        input.setCustomValidity("");
    });
    input.addEventListener("keydown", (event) => {
        if (event.key === "Enter") {
            event.preventDefault();
            set();
        } else if (event.key === "Escape") {
            close();
            button.focus();
        }
    });
    const done = document.createElement("button");
    done.type = "button";
    done.textContent = "Sæt link";
    done.addEventListener("click", set);
    row.append(input, done);
    bar.append(row);
    input.focus();
}
