// The dialogs: the keys, and decisions that did not carry over.

import { h } from "./dom.js";
import { remember, remembered } from "./saving.js";
import { count } from "./words.js";

const KEYS_OFF = "gradewire/keys-off";

const KEYS = [
  ["Go", [
    ["J K", "next, previous record"],
    ["↓ ↑", "next, previous fact (in the list: record)"],
    ["] [", "next, previous cited words in the article"],
    ["/", "search; Esc back to the list"],
    ["G", "the next record that is not reviewed"],
  ]],
  ["Decide on a fact", [
    ["A", "accept, and on to the next one"],
    ["R", "reject"],
    ["C", "correct; Enter saves, Esc cancels"],
    ["1 – 9", "take one of several values"],
    ["N", "note"],
    ["M", "add a missing fact from selected words"],
  ]],
  ["Decide on the record", [
    ["⇧A", "accept, and on to the next open one"],
    ["⇧R", "reject, and on to the next open one"],
    ["⇧N", "note"],
    ["⇧J", "the same inspection as another record"],
    ["X", "the article shown tells of another inspection"],
    ["I", "add an inspection that the program missed, from selected words"],
    ["U ⇧U", "undo, redo"],
  ]],
  ["The page", [
    ["S", "save review.json"],
    ["O", "open a review.json"],
    ["T", "light, dark, as the system"],
    ["?", "these keys"],
  ]],
];

/** Returns whether single keys act. */
export function keysOn() {
  return remembered(KEYS_OFF) !== "yes";
}

function dialog(id, heading, ...content) {
  document.getElementById(id)?.remove();
  const element = h("dialog", { id, class: "dialog", "aria-labelledby": `${id}-h` },
    h("div", { class: "dialog-head" },
      h("h2", { id: `${id}-h` }, heading),
      h("button", { type: "button", class: "quiet", click: () => element.close(), "aria-label": "Close" }, "✕")),
    ...content);
  document.body.append(element);
  element.showModal();
  return element;
}

/** Shows the keys. */
export function showHelp() {
  const toggle = h("input", {
    type: "checkbox", id: "keys-on", checked: keysOn(),
    change: (event) => remember(KEYS_OFF, event.target.checked ? null : "yes"),
  });
  dialog("help", "Keys",
    h("div", { class: "keys" }, KEYS.map(([name, keys]) => h("section", {},
      h("h3", {}, name),
      h("dl", {}, keys.map(([key, what]) => [
        h("dt", {}, key.split(" ").map((each) => h("kbd", {}, each))),
        h("dd", {}, what),
      ]))))),
    h("p", {}, h("label", { for: "keys-on" }, toggle, " Single keys act (? always does)")),
    h("p", { class: "fine" }, "A record counts as reviewed once it is accepted or rejected, or each of its facts is decided. ",
      "Accepting a record accepts every fact that is not decided otherwise."));
}

/** Shows which earlier decisions no longer stand. */
export function showLost(lost, kept) {
  dialog("lost", "Decisions that no longer stand",
    h("p", {}, `Decisions on ${count(kept.length, "record")} were taken over. `,
      `${count(lost.length, "decision")} ${lost.length === 1 ? "was" : "were"} made on something that this output does not say, and ${lost.length === 1 ? "is" : "are"} left out. `,
      "The file that they came from still has them."),
    h("ul", { class: "lost" }, lost.slice(0, 500).map(({ id, what, why }) =>
      h("li", {}, h("b", { dir: "auto" }, id), ` ${what} `, h("i", {}, `(${why})`)))));
}
