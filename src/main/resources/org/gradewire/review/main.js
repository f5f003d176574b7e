// Puts the page together: the three panes, the filter and the keys.

import { index } from "./data.js";
import {
  decide, decisionsOn, isReviewed, onDecision, redo, reviewedCount, reviewerName, undo, withVerdict,
} from "./decisions.js";
import { byId, h, say } from "./dom.js";
import { gradeList } from "./editor.js";
import { chosen, clearFilter, filteredRows, isFiltered, valuesOf } from "./filter.js";
import { keysOn, showHelp, showLost } from "./help.js";
import { listedIds, makeList, neighbour, nextWhere, refreshRows, selectRow, showRows } from "./list.js";
import {
  activeFact, choose, closeForm, judge, judgeRecord, makeRecord, openForm, pickFact, refreshRecord,
  showRecord, shownRecord, splitShown, stepFact,
} from "./record.js";
import {
  downloadReview, nameReviewer, onLost, onSaved, openReview, remember, remembered, startSaving,
} from "./saving.js";
import { makeSource, stepWords } from "./source.js";
import { count, words } from "./words.js";

const THEME = "gradewire/theme";
const THEMES = ["system", "light", "dark"];
const PANES = [["list", "Records"], ["record", "Record"], ["source", "Source"]];

function open(id, keepFocus = false) {
  selectRow(id);
  showRecord(id);
  if (!keepFocus) {
    document.body.dataset.pane = "record";
  }
}

function openIfAny(id, message) {
  if (id === null) {
    say(message);
  } else {
    open(id);
    byId("record").querySelector(".fact.active .fact-main")?.focus({ preventScroll: true });
  }
}

// ---- The head of the page

function header() {
  return h("header", { class: "page-head" },
    h("h1", {}, "Review"),
    h("div", { class: "progress" },
      h("progress", { id: "progress", max: String(Math.max(index.records.length, 1)), value: "0", "aria-labelledby": "progress-text" }),
      h("span", { id: "progress-text" })),
    h("span", { id: "saved", class: "saved" }),
    h("label", { class: "reviewer" }, h("span", {}, "Reviewer"),
      h("input", { id: "reviewer", type: "text", autocomplete: "name", placeholder: "your name", change: (event) => nameReviewer(event.target.value.trim()) })),
    h("div", { class: "tools", role: "group", "aria-label": "Page" },
      tool("Undo", "undo", "U", () => undoLast()),
      tool("Open", "open", "O", () => byId("file").click()),
      tool("Save", "save", "S", downloadReview),
      tool("Theme", "theme", "T", nextTheme),
      tool("Keys", "keys", "?", showHelp)),
    h("input", { id: "file", type: "file", accept: ".json,application/json", hidden: true, "aria-label": "review.json to open", change: opened }));
}

function tool(name, id, key, click) {
  return h("button", { type: "button", id: `tool-${id}`, class: "quiet", "aria-keyshortcuts": key, title: `${name} (${key})`, click }, name);
}

async function opened(event) {
  const [file] = event.target.files;
  event.target.value = "";
  if (file) {
    await openReview(file);
    byId("reviewer").value = reviewerName();
  }
}

function undoLast(again = false) {
  const change = again ? redo() : undo();
  if (!change) {
    say(again ? "Nothing to redo." : "Nothing to undo.");
    return;
  }
  const [{ id }] = change.steps;
  dropReviewed();
  if (change.steps.length === 1 && id !== shownRecord() && listedIds().includes(id)) {
    open(id);
  }
  say(`${again ? "Redone" : "Undone"}: ${change.what}${change.steps.length > 1 ? ` (${count(change.steps.length, "record")})` : ""}.`);
}

function showTheme(theme) {
  document.documentElement.dataset.theme = theme;
  byId("tool-theme").setAttribute("aria-label", `Theme: ${theme}`);
}

function nextTheme() {
  const theme = THEMES[(THEMES.indexOf(document.documentElement.dataset.theme) + 1) % THEMES.length];
  remember(THEME, theme);
  showTheme(theme);
  say(`Theme: ${theme === "system" ? "as the system" : theme}.`);
}

function showProgress() {
  const n = reviewedCount();
  byId("progress").value = n;
  byId("progress-text").textContent = `${n.toLocaleString("en-GB")} of ${index.records.length.toLocaleString("en-GB")} reviewed`;
}

// ---- The filter

function select(field, any, name = words) {
  const values = valuesOf(field);
  return h("label", { class: "select" }, h("span", {}, any),
    h("select", { id: `f-${field}`, change: (event) => refilter({ [field]: event.target.value }) },
      h("option", { value: "" }, "Any"),
      values.map(([value, n]) => h("option", { value }, `${value === "none" ? "None" : name(value)} (${n})`))));
}

function check(name, label) {
  return h("label", { class: "check" },
    h("input", { id: `f-${name}`, type: "checkbox", change: (event) => refilter({ [name]: event.target.checked }) }), ` ${label}`);
}

function filterForm() {
  const lows = [["0.95", "below 0.95"], ["0.9", "below 0.90"], ["0.8", "below 0.80"], ["0.6", "below 0.60"]];
  return h("search", { class: "filter", "aria-label": "Filter" },
    h("label", { class: "search" }, h("span", { class: "hidden" }, "Search records"),
      h("input", {
        id: "search", type: "search", placeholder: "Search provider, person, area…", autocomplete: "off", spellcheck: "false",
        input: (event) => refilter({ text: event.target.value }), keydown: leaveSearch,
      })),
    h("div", { class: "checks" },
      check("unreviewed", "Unreviewed"), check("conflict", "Conflict"), check("mismatch", "Register differs")),
    h("details", {},
      h("summary", {}, "More"),
      h("div", { class: "selects" },
        select("provider", "Provider", String), select("inspectorate", "Inspectorate", String),
        select("overall", "Overall grade"), select("status", "Status"), select("year", "Year", String),
        h("label", { class: "select" }, h("span", {}, "Lowest confidence"),
          h("select", { id: "f-confidence", change: (event) => refilter({ confidence: event.target.value }) },
            h("option", { value: "" }, "Any"), lows.map(([value, name]) => h("option", { value }, name))))),
      h("button", { type: "button", id: "accept-all", click: acceptAll }, "Accept all that are listed")),
    h("p", { class: "counts" }, h("span", { id: "counts", role: "status" }),
      h("button", { type: "button", id: "clear", class: "link", hidden: true, click: clearAll }, "Clear filter")));
}

function leaveSearch(event) {
  if (event.key === "Escape" || event.key === "Enter" || event.key === "ArrowDown") {
    event.preventDefault();
    event.stopPropagation();
    byId("list").focus();
  }
}

function clearAll() {
  clearFilter();
  for (const field of Object.keys(chosen)) {
    const element = byId(field === "text" ? "search" : `f-${field}`);
    if (element.type === "checkbox") {
      element.checked = false;
    } else {
      element.value = "";
    }
  }
  refilter({});
  byId("search").focus();
}

function refilter(change) {
  Object.assign(chosen, change);
  const rows = filteredRows();
  showRows(rows);
  const providers = new Set(rows.map((row) => row.provider)).size;
  byId("counts").textContent = `${count(rows.length, "record")}, ${count(providers, "provider")}`;
  byId("clear").hidden = !isFiltered();
  byId("accept-all").textContent = `Accept all ${rows.length.toLocaleString("en-GB")} listed`;
  const ids = listedIds();
  if (!ids.includes(shownRecord())) {
    if (ids.length > 0) {
      open(ids[0], true);
    } else {
      showRecord(null);
    }
  } else {
    selectRow(shownRecord());
  }
}

function acceptAll() {
  const ids = listedIds().filter((id) => !decisionsOn(id).verdict);
  const n = decide("Accepted all listed", ids, (old, id) => withVerdict(old, id, "accepted"));
  dropReviewed();
  say(`${count(n, "record")} accepted. U takes it back.`);
}

// ---- Keys

// Those that are not reviewed are listed: one that is now leaves the list, but not under the reviewer's hands.
function dropReviewed() {
  if (chosen.unreviewed) {
    refilter({});
  }
}

function recordDecided(is) {
  if (judgeRecord(is)) {
    const next = nextWhere(shownRecord(), (id) => !isReviewed(id));
    openIfAny(next, `Record ${is}. All that are listed are reviewed.`);
    dropReviewed();
  }
}

const ACTIONS = {
  j: () => openIfAny(neighbour(shownRecord(), 1), "This is the last record."),
  k: () => openIfAny(neighbour(shownRecord(), -1), "This is the first record."),
  g: () => openIfAny(nextWhere(shownRecord(), (id) => !isReviewed(id)), "All that are listed are reviewed."),
  ArrowDown: () => stepFact(1),
  ArrowUp: () => stepFact(-1),
  "]": () => stepWords(activeFact(), 1),
  "[": () => stepWords(activeFact(), -1),
  a: () => judge("accepted"),
  r: () => judge("rejected"),
  c: () => openForm("correct"),
  n: () => openForm("note"),
  m: () => openForm("add"),
  i: () => openForm("missed"),
  A: () => recordDecided("accepted"),
  R: () => recordDecided("rejected"),
  N: () => openForm("record-note"),
  J: () => openForm("join"),
  x: splitShown,
  u: () => undoLast(),
  U: () => undoLast(true),
  s: downloadReview,
  o: () => byId("file").click(),
  t: nextTheme,
  "/": () => {
    document.body.dataset.pane = "list";
    byId("search").select();
  },
};

function isWriting(target) {
  return target.closest?.("input:not([type=checkbox]), textarea, select, dialog");
}

function onKey(event) {
  const undoing = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "z";
  if (event.defaultPrevented || event.altKey || isWriting(event.target)) {
    return;
  }
  if (undoing) {
    event.preventDefault();
    undoLast(event.shiftKey);
    return;
  }
  if (event.ctrlKey || event.metaKey) {
    return;
  }
  if (event.key === "?") {
    event.preventDefault();
    showHelp();
  } else if (event.key === "Escape") {
    closeForm();
  } else if (keysOn()) {
    actOn(event);
  }
}

function actOn(event) {
  const action = Object.hasOwn(ACTIONS, event.key) ? ACTIONS[event.key] : null;
  const arrow = event.key.startsWith("Arrow") && !event.target.closest(".record");
  if (action && !arrow) {
    event.preventDefault();
    action();
  } else if (/^[1-9]$/.test(event.key) && shownRecord()) {
    choose(activeFact(), Number(event.key) - 1);
  }
}

// ---- One pane at a time on narrow screens

function tabs() {
  return h("nav", { class: "tabs", "aria-label": "Panes" }, PANES.map(([pane, name]) =>
    h("button", { type: "button", "data-pane": pane, click: () => (document.body.dataset.pane = pane) }, name)));
}

function markPane() {
  for (const button of document.querySelectorAll(".tabs button")) {
    button.setAttribute("aria-current", button.dataset.pane === document.body.dataset.pane ? "true" : "false");
  }
}

// ---- Start

function build() {
  document.body.dataset.pane = "list";
  byId("app").replaceChildren(
    h("a", { class: "skip", href: "#record" }, "Skip to the record"),
    header(),
    h("main", { class: "panes" },
      h("section", { class: "records", "aria-label": "Records" }, filterForm(), makeList(open)),
      makeRecord(open, recordDecided),
      makeSource(pickFact)),
    tabs(),
    gradeList(),
    h("div", { id: "status", class: "hidden", role: "status" }),
    h("div", { id: "alert", class: "hidden", role: "alert" }),
    h("div", { id: "toast", class: "toast", "aria-hidden": "true" }));
}

async function start() {
  build();
  showTheme(remembered(THEME) ?? "system");
  onSaved((text, good) => {
    byId("saved").textContent = text;
    byId("saved").classList.toggle("bad", !good);
  });
  onLost(showLost);
  onDecision((ids) => {
    refreshRows(ids);
    refreshRecord(ids);
    showProgress();
  });
  markPane();
  refilter({});
  showProgress();
  document.addEventListener("keydown", onKey);
  new MutationObserver(markPane).observe(document.body, { attributeFilter: ["data-pane"] });
  await startSaving();
  byId("reviewer").value = reviewerName();
  document.body.dataset.ready = "yes";
  performance.mark("ready");
}

start();
