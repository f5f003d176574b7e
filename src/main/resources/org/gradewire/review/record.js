// One record: its facts, and what the reviewer decides on them.

import { index, lineOf, recordOf } from "./data.js";
import {
  decidedFacts, decide, decisionsOn, signature, stateOf, withFact, withVerdict,
} from "./decisions.js";
import { bringIntoView, h, refill, say } from "./dom.js";
import { addForm, correctForm, joinForm, missedForm, noteForm } from "./editor.js";
import { sayDate } from "./edtf.js";
import { factsOf, plainCitation } from "./facts.js";
import { allRows } from "./filter.js";
import { gradeMark, STATES } from "./list.js";
import { articleList, candidates, join, split, surroundings } from "./joining.js";
import { addMissed, missedList } from "./missed.js";
import { clearSource, showFact, showSource, shownArticle } from "./source.js";
import { timeline } from "./timeline.js";
import { count, ordinal, sayField, sayType, sayValue, words } from "./words.js";

const LOW = 0.8;
const GROUPS = [
  ["inspection", "The inspection"],
  ["judgements", "Judgements"],
  ["findings", "Findings"],
  ["people", "People"],
];
const SIGNS = { accepted: "✓", rejected: "✕", corrected: "✎", noted: "" };
const OUTCOMES = {
  match: ["✓", "says the same"],
  mismatch: ["≠", "says something else"],
  absent: ["–", "says nothing"],
};

let recordPane;
let openRecord = () => {};
let recordVerdict = () => {};
let view = null;

/** Returns the pane; `open(id)` shows another record, `judge(is)` decides on the one shown. */
export function makeRecord(open, judgeShown) {
  openRecord = open;
  recordVerdict = judgeShown;
  recordPane = h("section", { class: "record", id: "record", "aria-label": "Record", tabindex: "-1" });
  return recordPane;
}

/** Returns the id of the record that is shown, or null. */
export function shownRecord() {
  return view?.id ?? null;
}

/** Shows a record, or that there is none. */
export function showRecord(id) {
  const record = id === null ? null : recordOf(id);
  if (!record) {
    view = null;
    recordPane.replaceChildren(h("p", { class: "empty" }, index.records.length === 0
      ? "The output has no records."
      : "No record passes the filter."));
    clearSource();
    return;
  }
  view = { id, record, facts: factsOf(record), active: 0, form: null };
  view.active = Math.max(0, view.facts.findIndex((entry) => entry.field === "overall"));
  render();
  recordPane.scrollTop = 0;
  const first = view.facts[view.active].fact.citations[0];
  showArticle(first.article);
}

function showArticle(id) {
  showSource(view.record, view.facts, id, (next) => showArticle(next));
  showFact(view.active);
}

/** Shows the record again, after its decisions changed. */
export function refreshRecord(ids) {
  if (view && ids.includes(view.id) && !view.form) {
    render();
  }
}

function render(focus = recordPane.contains(document.activeElement)) {
  const { record } = view;
  const top = recordPane.scrollTop;
  refill(recordPane,
    title(record),
    verdictBar(),
    figure(record),
    conflicts(record),
    GROUPS.map(([group, name]) => groupSection(group, name)),
    addedSection(),
    missedSection(),
    registerSection(record),
    articleSection(record),
  );
  recordPane.scrollTop = top;
  if (focus) {
    focusActive();
  }
}

function focusActive() {
  const target = view.form
    ? recordPane.querySelector("form.editor input, form.editor select, form.editor textarea")
    : recordPane.querySelector(".fact.active .fact-main");
  target?.focus({ preventScroll: true });
  target?.select?.();
  if (target) {
    bringIntoView(target.closest("li, form") ?? target, "nearest");
  }
}

function title(record) {
  const date = record.inspectionDate ?? record.publicationDate;
  const number = record.ordinal ? `${ordinal(Number(record.ordinal.value))} ` : "";
  const parts = [
    record.inspectorate?.value,
    number + sayType(record.type?.value).replace(/^./, (c) => (number ? c.toLowerCase() : c)),
    date ? sayDate(date.value) : "undated",
  ];
  const line = lineOf(view.id);
  return h("header", { class: "record-head" },
    h("h2", {}, h("bdi", {}, record.provider.value)),
    h("p", { class: "subtitle" }, parts.filter(Boolean).join(" · ")),
    h("p", { class: "outcome" },
      gradeMark(line.overall, line.status),
      h("b", {}, line.overall ? words(line.overall) : "No overall grade"),
      previous(record)),
    surroundings(record, openRecord),
    h("p", { class: "id" }, view.id));
}

// What the grade moved from is the last record of the line that has one; others may lie between.
function previous(record) {
  let before = record.previous ? recordOf(record.previous) : null;
  const wanted = record.change ? (other) => other.overall : () => true;
  while (before && !wanted(before)) {
    before = before.previous ? recordOf(before.previous) : null;
  }
  if (!before) {
    return "";
  }
  const date = before.inspectionDate ?? before.publicationDate;
  const grade = before.overall ? words(before.overall.value) : sayType(before.type?.value);
  const moved = { up: "up from", down: "down from", same: "as before:", "not-comparable": "not comparable with" }[record.change] ?? "after";
  return h("span", { class: "before" }, `${moved} `,
    h("button", { type: "button", class: "link", click: () => openRecord(before.id) },
      `${grade}${date ? `, ${sayDate(date.value)}` : ""}`));
}

function verdictBar() {
  const decisions = decisionsOn(view.id);
  const state = stateOf(view.id);
  const facts = decidedFacts(decisions);
  const by = decisions.verdict?.by ? ` by ${decisions.verdict.by}` : "";
  const progress = facts > 0 ? ` · ${facts} of ${count(view.facts.length, "fact")} decided` : "";
  const [name] = STATES[state];
  const verdict = decisions.verdict?.is;
  return h("div", { class: `verdict state-${state}`, role: "group", "aria-label": "Decide on the record" },
    h("span", { class: "state" }, words(name) + by + progress),
    h("span", { class: "buttons" },
      h("button", { type: "button", class: "primary", "aria-pressed": verdict === "accepted" ? "true" : "false", "aria-keyshortcuts": "Shift+A", click: () => recordVerdict("accepted") }, "Accept record", h("kbd", {}, "⇧A")),
      h("button", { type: "button", "aria-pressed": verdict === "rejected" ? "true" : "false", "aria-keyshortcuts": "Shift+R", click: () => recordVerdict("rejected") }, "Reject", h("kbd", {}, "⇧R")),
      h("button", { type: "button", "aria-keyshortcuts": "Shift+N", click: () => openForm("record-note") }, "Note", h("kbd", {}, "⇧N")),
      h("button", { type: "button", "aria-keyshortcuts": "M", click: () => openForm("add") }, "Add a fact", h("kbd", {}, "M")),
      h("button", { type: "button", "aria-keyshortcuts": "I", click: () => openForm("missed") }, "Add an inspection", h("kbd", {}, "I"))),
    decisions.note ? h("p", { class: "note", dir: "auto" }, decisions.note.text) : "",
    view.form === "record-note" ? noteForm(decisions.note?.text ?? "", saveRecordNote, closeForm) : "",
    view.form === "add" ? addForm(view.record, saveAdded, closeForm) : "",
    view.form === "missed" ? missedForm(view.record, saveMissed, closeForm) : "");
}

function figure(record) {
  const lines = allRows()
    .filter((row) => row.provider === record.provider.value)
    .map((row) => row.line);
  const picture = timeline(lines, { current: lineOf(view.id), pick: openRecord });
  if (!picture) {
    return "";
  }
  const undated = lines.filter((line) => !line.date && !line.published).length;
  return h("figure", { class: "figure" }, picture,
    undated > 0 ? h("figcaption", {}, `${count(undated, "inspection")} without a date not shown`) : "");
}

function conflicts(record) {
  if (record.conflicts.length === 0) {
    return "";
  }
  return section("conflicts", "Conflicts", record.conflicts.map((conflict) => {
    const i = view.facts.findIndex((entry) => entry.key === conflict.field);
    const entry = view.facts[i];
    return h("div", { class: "conflict" },
      h("h4", {}, sayField(conflict.field)),
      entry ? sides(entry, i) : h("p", {}, conflict.values.join(" / ")),
      h("p", { class: "rule" }, `decided by ${conflict.decidedBy}`));
  }));
}

// The value that won and the others, each with its words.
function sides(entry, i) {
  const decision = decisionsOn(view.id).facts[entry.key];
  const all = [entry.fact, ...entry.fact.alternatives];
  const chosen = decision?.is === "corrected" ? decision.to : decision?.is === "accepted" ? entry.fact.value : null;
  return h("div", { class: "sides" }, all.map((fact, n) => {
    const isChosen = chosen !== null && String(fact.value) === String(chosen);
    return h("div", { class: isChosen ? "side chosen" : "side" },
      h("p", { class: "side-value", dir: "auto" }, sayValue(entry.field, fact.value), n === 0 ? h("span", { class: "tag" }, "chosen by the program") : ""),
      h("ul", { class: "cites" }, fact.citations.map((cited) => citation(cited, i))),
      h("p", { class: "rule" }, `${fact.rule} · ${fact.confidence.toFixed(2)}`),
      h("button", { type: "button", "aria-pressed": isChosen ? "true" : "false", click: () => choose(i, n) },
        isChosen ? "Taken" : "Take this", n < 9 ? h("kbd", {}, String(n + 1)) : ""));
  }));
}

function section(name, heading, ...content) {
  return h("section", { class: `group ${name}`, "aria-labelledby": `h-${name}` },
    h("h3", { id: `h-${name}` }, heading), ...content);
}

function groupSection(group, name) {
  const entries = view.facts.map((entry, i) => ({ entry, i })).filter(({ entry }) => entry.group === group);
  if (entries.length === 0) {
    return null;
  }
  const rows = entries.map(({ entry, i }) => [factRow(entry, i), statements(entries, entry, i)]);
  return section(group, name, h("ul", { class: "facts" }, rows));
}

// After the last fact of a person: what the person said.
function statements(entries, entry, i) {
  const { person } = entry;
  const isLast = person && !entries.some((other) => other.i > i && other.entry.person === person);
  if (!isLast || person.statements.length === 0) {
    return "";
  }
  return h("li", { class: "statements" },
    h("span", { class: "label" }, person.quoted ? "Quoted" : "Said"),
    h("ul", { class: "cites" }, person.statements.map((cited) => citation(cited, i))));
}

function factRow(entry, i) {
  const decision = decisionsOn(view.id).facts[entry.key];
  const active = i === view.active;
  const is = decision?.is ?? "open";
  const low = entry.fact.confidence < LOW;
  const value = sayValue(entry.field, entry.fact.value);
  const corrected = is === "corrected" ? correctedText(entry, decision) : null;
  const quote = entry.fact.citations[0].quote;
  const state = is === "open" ? "not decided" : is;
  const graded = entry.kind === "grade" ? gradeMark(corrected ? decision.to : entry.fact.value) : "";
  return h("li", { class: `fact is-${is}${active ? " active" : ""}` },
    h("button", {
      type: "button", class: "fact-main", tabindex: active ? "0" : "-1", "aria-current": active ? "true" : null,
      "aria-label": `${entry.label}: ${corrected ? `${corrected}, corrected from ` : ""}${value}. ${low ? "Low confidence" : "Confidence"} ${entry.fact.confidence}. ${state}.`,
      click: () => activate(i), focus: () => i !== view.active && activate(i, false),
    },
    h("span", { class: "label" }, entry.label),
    h("span", { class: "value", dir: "auto" }, graded,
      corrected ? [h("del", {}, value), " ", h("ins", {}, corrected)] : is === "rejected" ? h("del", {}, value) : value),
    h("span", { class: low ? "confidence low" : "confidence" }, entry.fact.confidence.toFixed(2)),
    h("span", { class: "sign" }, SIGNS[is] ?? ""),
    h("span", { class: "quote", dir: "auto" }, `“${quote.length > 300 ? `${quote.slice(0, 300)}…` : quote}”`)),
    decision?.note ? h("p", { class: "note", dir: "auto" }, decision.note) : "",
    active ? detail(entry, i, decision) : "");
}

function correctedText(entry, decision) {
  const value = sayValue(entry.field, decision.to);
  return decision.toArea ? `${words(decision.toArea)}: ${value}` : value;
}

function detail(entry, i, decision) {
  const { fact } = entry;
  const others = fact.alternatives?.length > 0 && !view.record.conflicts.some((c) => c.field === entry.key);
  return h("div", { class: "detail" },
    h("ul", { class: "cites" }, fact.citations.map((cited) => citation(cited, i))),
    h("p", { class: "rule" }, `by ${fact.rule}`),
    others ? sides(entry, i) : "",
    view.form === "correct" ? correctForm(entry, decision ?? {}, saveCorrection, closeForm) : "",
    view.form === "note" ? noteForm(decision?.note ?? "", saveNote, closeForm) : "",
    view.form ? "" : h("div", { class: "actions", role: "group", "aria-label": `Decide on ${entry.label}` },
      action("Accept", "A", decision?.is === "accepted", () => judge("accepted")),
      action("Reject", "R", decision?.is === "rejected", () => judge("rejected")),
      action("Correct", "C", decision?.is === "corrected", () => openForm("correct")),
      action("Note", "N", null, () => openForm("note"))));
}

function action(name, key, pressed, click) {
  return h("button", {
    type: "button", "aria-keyshortcuts": key, "aria-pressed": pressed === null ? null : String(Boolean(pressed)), click,
  }, name, h("kbd", {}, key));
}

function citation(cited, i) {
  const place = cited.page ? `, page ${cited.page}` : cited.part ? `, ${cited.part}` : cited.property ? `, from ${cited.property}` : "";
  return h("li", {},
    h("button", { type: "button", class: "cite", click: () => goToWords(i, cited) },
      h("q", { dir: "auto" }, cited.quote.length > 400 ? `${cited.quote.slice(0, 400)}…` : cited.quote),
      h("span", { class: "from" }, ` ${cited.article}${place}`)));
}

function addedSection() {
  const { added } = decisionsOn(view.id);
  if (added.length === 0) {
    return "";
  }
  return section("added", "Added by you", h("ul", { class: "facts" }, added.map((fact, n) =>
    h("li", { class: "fact is-corrected" },
      h("div", { class: "fact-main" },
        h("span", { class: "label" }, fact.area ? words(fact.area) : sayField(fact.field)),
        h("span", { class: "value", dir: "auto" }, sayValue(fact.field, fact.value)),
        h("span", { class: "quote", dir: "auto" }, `“${fact.citations[0].quote}”`)),
      h("div", { class: "actions" },
        h("button", { type: "button", "aria-label": `Remove ${sayField(fact.field)} ${fact.value}`, click: () => removeAdded(n) }, "Remove"))))));
}

function missedSection() {
  return decisionsOn(view.id).missed.length === 0
    ? ""
    : section("missed", "Other inspections added by you", missedList(view.id));
}

function registerSection(record) {
  if (!record.register) {
    return "";
  }
  const rows = Object.entries(record.register.fields).map(([field, { outcome, value }]) => {
    const [sign, said] = OUTCOMES[outcome];
    return h("tr", { class: `outcome-${outcome}` },
      h("th", { scope: "row" }, sayField(field)),
      h("td", {}, `${sign} ${said}`),
      h("td", {}, value === null ? "" : sayValue(field.split(".")[0], value)));
  });
  return section("register", "Official register",
    h("table", {},
      h("caption", {}, record.register.row ? `Row ${record.register.row}` : "No row is known to be of this inspection"),
      h("thead", {}, h("tr", {}, ["Field", "The register", "Its value"].map((name) => h("th", { scope: "col" }, name)))),
      h("tbody", {}, rows)));
}

function articleSection(record) {
  const heading = record.articles.length > 1 ? `Joined from ${record.articles.length} articles` : "From one article";
  const form = view.form === "join" ? joinForm(candidates(view.id), view.id, saveJoin, closeForm) : null;
  const open = (id) => (id ? openRecord(id) : openForm("join"));
  return section("articles", heading, articleList(view.id, record, { show: showArticle, open, form }));
}

// ---- What the reviewer does

function activate(i, scroll = true) {
  view.active = i;
  view.form = null;
  const cited = view.facts[i].fact.citations;
  if (!cited.some((each) => each.article === shownArticle()?.id)) {
    showSource(view.record, view.facts, cited[0].article, (next) => showArticle(next));
  }
  render(true);
  showFact(i, null, scroll);
}

/** Makes a fact the one that keys act on; called when its words are clicked. */
export function pickFact(i) {
  if (view && view.facts[i]) {
    view.active = i;
    view.form = null;
    render(false);
    bringIntoView(recordPane.querySelector(".fact.active"), "nearest");
    showFact(i, null, false);
    say(`${view.facts[i].label}: ${sayValue(view.facts[i].field, view.facts[i].fact.value)}`);
  }
}

function goToWords(i, cited) {
  view.active = i;
  if (cited.article !== shownArticle()?.id) {
    showSource(view.record, view.facts, cited.article, (next) => showArticle(next));
  }
  document.body.dataset.pane = "source";
  showFact(i, cited);
}

/** Makes the fact `step` places on the one that keys act on. */
export function stepFact(step) {
  if (view) {
    activate(Math.min(Math.max(view.active + step, 0), view.facts.length - 1));
  }
}

/** Returns the number of the fact that keys act on. */
export function activeFact() {
  return view?.active ?? 0;
}

function basis(entry, is) {
  const { fact } = entry;
  return { is, value: fact.value, cited: fact.citations.map(plainCitation), ...signature() };
}

function decideFact(what, decision) {
  const entry = view.facts[view.active];
  decide(`${what}: ${entry.label}`, [view.id], (old) => {
    const note = old.facts[entry.key]?.note;
    return withFact(old, entry.key, decision && (note ? { ...decision, note } : decision));
  });
}

/** Accepts or rejects the fact that keys act on, or takes that back; goes to the next open one. */
export function judge(is) {
  if (!view || view.form) {
    return;
  }
  const entry = view.facts[view.active];
  const before = decisionsOn(view.id).facts[entry.key];
  const back = before?.is === is;
  decideFact(back ? "Taken back" : words(is), back ? null : basis(entry, is));
  say(`${entry.label} ${back ? "not decided" : is}.`);
  if (!back) {
    const facts = decisionsOn(view.id).facts;
    const next = view.facts.findIndex((other, i) => i > view.active && !facts[other.key]);
    if (next >= 0) {
      activate(next);
    }
  }
}

/** Takes the nth value of the fact that keys act on: 0 is the program's. */
export function choose(i, n) {
  const entry = view.facts[i];
  const fact = [entry.fact, ...(entry.fact.alternatives ?? [])][n];
  if (!fact) {
    return;
  }
  view.active = i;
  decideFact(`Took ${fact.value}`, n === 0
    ? basis(entry, "accepted")
    : { ...basis(entry, "corrected"), to: fact.value, citations: fact.citations.map(plainCitation) });
  say(`${entry.label}: ${sayValue(entry.field, fact.value)} taken.`);
}

/** Accepts or rejects the record, or takes that back, and returns whether it is decided now. */
export function judgeRecord(is) {
  if (!view) {
    return false;
  }
  const back = decisionsOn(view.id).verdict?.is === is;
  decide(`Record ${is}`, [view.id], (old, id) => withVerdict(old, id, back ? null : is));
  say(back ? "Record not decided." : `Record ${is}.`);
  return !back;
}

/** Opens a form: `correct`, `note`, `record-note`, `join`, `add` or `missed`. */
export function openForm(name) {
  if (view) {
    document.body.dataset.pane = "record";
    view.form = name;
    render(true);
  }
}

/** Closes the form that is open, and returns whether there was one. */
export function closeForm() {
  const was = Boolean(view?.form);
  if (was) {
    view.form = null;
    render(true);
  }
  return was;
}

function saveCorrection(to, toArea) {
  const entry = view.facts[view.active];
  view.form = null;
  const same = String(to) === String(entry.fact.value) && !toArea;
  const decision = same ? basis(entry, "accepted") : { ...basis(entry, "corrected"), to, ...(toArea ? { toArea } : {}) };
  decideFact("Corrected", decision);
  say(`${entry.label} ${same ? "accepted" : `corrected to ${sayValue(entry.field, to)}`}.`);
  render(true);
}

function saveNote(text) {
  const entry = view.facts[view.active];
  view.form = null;
  decide(`Note: ${entry.label}`, [view.id], (old) => {
    const { note, ...before } = old.facts[entry.key] ?? basis(entry, "noted");
    const bare = before.is === "noted" && !text;
    return withFact(old, entry.key, bare ? null : text ? { ...before, note: text } : before);
  });
  render(true);
}

function saveRecordNote(text) {
  view.form = null;
  decide("Note", [view.id], (old) => ({ ...old, note: text ? { text, ...signature() } : null }));
  render(true);
}

function saveAdded(fact) {
  view.form = null;
  decide(`Added: ${sayField(fact.field)}`, [view.id], (old) => ({ ...old, added: [...old.added, { ...fact, ...signature() }] }));
  say(`${sayField(fact.field)} added.`);
  render(true);
}

function saveMissed(inspection) {
  view.form = null;
  addMissed(view.id, inspection);
  render(true);
}

function saveJoin(to) {
  view.form = null;
  join(view.id, to);
  render(true);
}

/** Takes the article that is shown as telling of another inspection, or takes that back. */
export function splitShown() {
  const article = shownArticle()?.id;
  if (view && view.record.articles.includes(article)) {
    split(view.id, article);
  }
}

function removeAdded(n) {
  decide("Removed", [view.id], (old) => ({ ...old, added: old.added.filter((_, i) => i !== n) }));
  render(true);
}
