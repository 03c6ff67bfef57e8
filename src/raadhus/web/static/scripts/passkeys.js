// Lets a passkey or security key answer for its owner: a form with data-passkey says what is asked, and is sent with
// the answer. Without JavaScript there is no such key, and the button is not shown.
"use strict";
(function () {
    if (!window.PublicKeyCredential) return;

    function bytes(text) {
        const plain = atob(text.replace(/-/g, "+").replace(/_/g, "/"));
        return Uint8Array.from(plain, function (sign) { return sign.charCodeAt(0); });
    }

    function text(buffer) {
        const plain = Array.from(new Uint8Array(buffer), function (one) { return String.fromCharCode(one); }).join("");
        return btoa(plain).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
    }

    function named(list) {
        return (list || []).map(function (one) { return Object.assign({}, one, { id: bytes(one.id) }); });
    }

    function forMaking(asked, isToSignInAlone) {
        const made = Object.assign({}, asked, {
            challenge: bytes(asked.challenge),
            user: Object.assign({}, asked.user, { id: bytes(asked.user.id) }),
            excludeCredentials: named(asked.excludeCredentials),
        });
        made.authenticatorSelection = Object.assign({}, asked.authenticatorSelection, {
            residentKey: isToSignInAlone ? "required" : "discouraged",
            requireResidentKey: isToSignInAlone,
        }, isToSignInAlone ? { userVerification: "required" } : {});
        return { publicKey: made };
    }

    function forUsing(asked) {
        return { publicKey: Object.assign({}, asked, {
            challenge: bytes(asked.challenge),
            allowCredentials: named(asked.allowCredentials),
        }) };
    }

    function answered(credential) {
        const said = credential.response;
        const response = { clientDataJSON: text(said.clientDataJSON) };
        for (const name of ["attestationObject", "authenticatorData", "signature", "userHandle"]) {
            if (said[name]) response[name] = text(said[name]);
        }
        if (said.getTransports) response.transports = said.getTransports();
        return {
            type: credential.type,
            id: credential.id,
            rawId: text(credential.rawId),
            authenticatorAttachment: credential.authenticatorAttachment,
            response: response,
            clientExtensionResults: credential.getClientExtensionResults(),
        };
    }

    async function asked(form) {
        if (form.dataset.passkey !== "sign-in") {
            return JSON.parse(document.getElementById(form.dataset.asked).textContent);
        }
        const reply = await fetch(form.action, { headers: { Accept: "application/json" } });
        if (!reply.ok) throw new Error("The server does not ask for a key.");
        return reply.json();
    }

    async function answer(form) {
        const what = await asked(form);
        if (what.creation_options) {
            const alone = form.elements.passwordless;
            const options = forMaking(what.creation_options.publicKey, !alone || alone.checked);
            return navigator.credentials.create(options);
        }
        return navigator.credentials.get(forUsing(what.request_options.publicKey));
    }

    for (const form of document.querySelectorAll("form[data-passkey]")) {
        const status = form.querySelector("[role=status]");
        form.hidden = false;
        form.addEventListener("submit", async function (event) {
            event.preventDefault();
            status.textContent = form.dataset.waiting;
            try {
                form.elements.credential.value = JSON.stringify(answered(await answer(form)));
                form.submit();
            } catch (refusal) {
                status.textContent = form.dataset.refused;
            }
        });
    }
})();
