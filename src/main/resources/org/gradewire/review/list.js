// The list of records by provider. Only the rows that can be seen are in the document.

import { levelOf, lineOf } from "./data.js";
import { stateOf } from "./decisions.js";
import { h } from "./dom.js";
import { sayDate } from "./edtf.js";
import { allRows } from "./filter.js";
import { rangeOf, spark } from "./timeline.js";
import { count, ordinal, sayType, words } from "./words.js";

const HEAD = 44;
const ROW = 50;
const BEYOND = 300;

/** What each state of review is called and drawn as. */
export const STATES = {
  open: ["not reviewed", ""],
  begun: ["begun", "…"],
  accepted: ["accepted", "✓"],
  corrected: ["corrected", "✎"],
  rejected: ["rejected", "✕"],
};

const entries = [];
const placeOf = new Map();
const drawn = new Map();
let box;
let sheet;
let current = null;
let pickRecord = () => {};
let range = null;

/** Returns the element of the list; `pick(id)` is called when a record is chosen. */
export function makeList(pick) {
  pickRecord = pick;
  range = rangeOf(allRows().map((row) => row.line));
  sheet = h("div", { class: "sheet", role: "presentation" });
  box = h("div", {
    class: "list", id: "list", tabindex: "0", role: "listbox", "aria-label": "Records",
    scroll: draw, keydown: moveByKey,
  }, sheet);
  new ResizeObserver(draw).observe(box);
  return box;
}

/** Lists these rows. */
export function showRows(rows) {
  entries.length = 0;
  placeOf.clear();
  let top = 0;
  let number = 0;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i];
    if (i === 0 || rows[i - 1].provider !== row.provider) {
      let end = i;
      while (end < rows.length && rows[end].provider === row.provider) {
        end++;
      }
      entries.push({ top, height: HEAD, provider: row.provider, lines: rows.slice(i, end).map((r) => r.line) });
      top += HEAD;
    }
    placeOf.set(row.id, entries.length);
    entries.push({ top, height: ROW, id: row.id, number: ++number, of: rows.length });
    top += ROW;
  }
  sheet.style.height = `${top}px`;
  for (const element of drawn.values()) {
    element.remove();
  }
  drawn.clear();
  draw();
}

/** Returns the records listed, in their order. */
export function listedIds() {
  return entries.filter((entry) => entry.id).map((entry) => entry.id);
}

function firstBelow(y) {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (entries[middle].top + entries[middle].height <= y) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

function draw() {
  const from = firstBelow(box.scrollTop - BEYOND);
  const end = box.scrollTop + box.clientHeight + BEYOND;
  const wanted = new Set();
  for (let i = from; i < entries.length && entries[i].top < end; i++) {
    wanted.add(i);
  }
  if (current !== null && placeOf.has(current)) {
    wanted.add(placeOf.get(current));
  }
  for (const [i, element] of drawn) {
    if (!wanted.has(i)) {
      element.remove();
      drawn.delete(i);
    }
  }
  for (const i of [...wanted].sort((a, b) => a - b)) {
    if (!drawn.has(i)) {
      const element = entries[i].id ? recordRow(entries[i]) : providerRow(entries[i]);
      element.style.transform = `translateY(${entries[i].top}px)`;
      drawn.set(i, element);
      sheet.append(element);
    }
  }
  if (current !== null && placeOf.has(current)) {
    box.setAttribute("aria-activedescendant", `row-${placeOf.get(current)}`);
  } else {
    box.removeAttribute("aria-activedescendant");
  }
}

function providerRow({ provider, lines }) {
  return h("div", { class: "provider", "aria-hidden": "true" },
    h("span", { class: "name", title: provider }, h("bdi", {}, provider || "Unnamed provider")),
    h("span", { class: "n" }, String(lines.length)),
    spark(lines, range));
}

/** Returns the mark of a grade: a shape whose colour and fill tell its level. */
export function gradeMark(grade, status) {
  const planned = status === "planned" ? " planned" : "";
  return h("span", { class: `gm level-${levelOf(grade)}${planned}`, "aria-hidden": "true" });
}

function kindInWords({ type, ordinal: number }) {
  const kind = sayType(type);
  const inside = /^[A-Z]{2}/.test(kind) ? kind : kind.charAt(0).toLowerCase() + kind.slice(1);
  return number ? `${ordinal(Number(number))} ${inside}` : inside;
}

function flags(line) {
  const list = [];
  if (line.conflicts) {
    list.push(h("span", { class: "flag" }, "conflict"));
  }
  if (line.mismatches) {
    list.push(h("span", { class: "flag" }, "register"));
  }
  return list;
}

function recordRow(entry) {
  const line = lineOf(entry.id);
  const place = placeOf.get(entry.id);
  const [state, sign] = STATES[stateOf(entry.id)];
  const date = line.date ?? line.published;
  const said = date ? sayDate(date) : "undated";
  const grade = line.overall ? words(line.overall) : line.status === "planned" ? "Planned" : "No overall grade";
  const label = [
    line.provider, line.inspectorate, sayType(line.type), said, grade,
    line.conflicts ? count(line.conflicts, "conflict") : "", line.mismatches ? "register differs" : "", state,
  ];
  return h("div", {
    class: `record-row state-${stateOf(entry.id)}`, id: `row-${place}`, role: "option",
    "aria-selected": entry.id === current ? "true" : "false",
    "aria-posinset": entry.number, "aria-setsize": entry.of,
    "aria-label": label.filter(Boolean).join(", "), click: () => pickRecord(entry.id),
  },
    gradeMark(line.overall, line.status),
    h("span", { class: "what" },
      h("span", { class: "line1" }, h("b", {}, grade), flags(line)),
      h("span", { class: "line2" }, `${said} · ${line.inspectorate ?? ""} ${kindInWords(line)}`)),
    h("span", { class: "sign" }, sign));
}

function redraw(id) {
  const place = placeOf.get(id);
  const old = drawn.get(place);
  if (old) {
    const fresh = recordRow(entries[place]);
    fresh.style.transform = old.style.transform;
    old.replaceWith(fresh);
    drawn.set(place, fresh);
  }
}

/** Draws the rows of these records again. */
export function refreshRows(ids) {
  for (const id of ids.length > drawn.size ? listedIdsDrawn() : ids) {
    redraw(id);
  }
}

function listedIdsDrawn() {
  return [...drawn.keys()].map((place) => entries[place].id).filter(Boolean);
}

/** Marks a record as the one that is shown, and brings its row into view. */
export function selectRow(id) {
  const before = current;
  current = id;
  if (before !== null) {
    redraw(before);
  }
  const place = placeOf.get(id);
  if (place !== undefined) {
    const { top, height } = entries[place];
    const head = place > 0 && !entries[place - 1].id ? HEAD : 0;
    if (top - head < box.scrollTop) {
      box.scrollTop = top - head;
    } else if (top + height > box.scrollTop + box.clientHeight) {
      box.scrollTop = top + height - box.clientHeight;
    }
  }
  draw();
  redraw(id);
}

/** Returns the record `step` places after this one in the list, or null. */
export function neighbour(id, step) {
  const ids = listedIds();
  const at = ids.indexOf(id);
  return at < 0 ? (ids[0] ?? null) : (ids[at + step] ?? null);
}

/** Returns the next record after this one that passes a test, going round, or null. */
export function nextWhere(id, test) {
  const ids = listedIds();
  const at = ids.indexOf(id);
  for (let i = 1; i <= ids.length; i++) {
    const next = ids[(at + i) % ids.length];
    if (next !== id && test(next)) {
      return next;
    }
  }
  return null;
}

function moveByKey(event) {
  const ids = listedIds();
  const steps = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 };
  let next = null;
  if (event.key in steps) {
    const at = ids.indexOf(current) + steps[event.key];
    next = ids[Math.min(Math.max(at, 0), ids.length - 1)];
  } else if (event.key === "Home" || event.key === "End") {
    next = event.key === "Home" ? ids[0] : ids[ids.length - 1];
  }
  if (next && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    event.stopPropagation();
    pickRecord(next, true);
  }
}
