// Inspections that the articles of a record tell of, and that the program missed.

import { decide, decisionsOn, signature } from "./decisions.js";
import { h, say } from "./dom.js";
import { sayMissed, words } from "./words.js";

/** Adds an inspection beside a record. */
export function addMissed(id, inspection) {
  decide("Added an inspection", [id], (old) => ({ ...old, missed: [...old.missed, { ...inspection, ...signature() }] }));
  say(`Inspection added: ${sayMissed(inspection)}.`);
}

function remove(id, n) {
  decide("Removed an inspection", [id], (old) => ({ ...old, missed: old.missed.filter((_, i) => i !== n) }));
  say("Inspection removed.");
}

/** Returns the list of those that were added beside a record. */
export function missedList(id) {
  return h("ul", { class: "facts" }, decisionsOn(id).missed.map((each, n) =>
    h("li", { class: "fact is-corrected" },
      h("div", { class: "fact-main" },
        h("span", { class: "label" }, words(each.status)),
        h("span", { class: "value", dir: "auto" }, sayMissed({ ...each, status: null })),
        h("span", { class: "quote", dir: "auto" }, `“${each.citations[0].quote}” ${each.citations[0].article}`)),
      h("div", { class: "actions" },
        h("button", { type: "button", "aria-label": `Remove ${sayMissed(each)}`, click: () => remove(id, n) }, "Remove")))));
}
