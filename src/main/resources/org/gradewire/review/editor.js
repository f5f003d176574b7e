// The forms in which a reviewer writes: a correction, a note, a missing fact.

import { index, lineOf } from "./data.js";
import { h, refill } from "./dom.js";
import { parseEdtf, sayDate } from "./edtf.js";
import { findWords, selectedWords, shownArticle } from "./source.js";
import { FIELDS, sayField, sayType, STATUSES, TYPES, words } from "./words.js";

const GRADES = new Set(["overall", "notOverall", "judgements"]);
const DATES = new Set(["inspectionDate", "publicationDate"]);
const CHOSEN = new Set(["type", "status", "ordinal"]);
const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const EDTF_HELP = "2018, 2018-12, 2018-12-04, 2018-21 (spring), 2019~ (about), XXXX-05 (year unsaid), 2023-02-20/2023-03-03";

/** Returns a text in kebab case. */
function kebab(text) {
  return text.trim().toLowerCase().replace(/['’]/g, "").replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
}

/** Returns what is wrong with a value of a field, or null. */
function faultOf(field, value) {
  if (value === "") {
    return "A value is needed.";
  }
  if (DATES.has(field)) {
    return parseEdtf(value) ? null : `“${value}” is no date. Write ${EDTF_HELP}.`;
  }
  if (field === "ordinal") {
    return /^[1-9]\d{0,2}$/.test(value) ? null : `“${value}” is no number from 1 to 999.`;
  }
  if (GRADES.has(field)) {
    return KEBAB.test(value) ? null : `“${value}” is no grade.`;
  }
  return null;
}

function options(values, name, value) {
  const known = values.includes(value) || value === "" ? values : [value, ...values];
  return known.map((each) => h("option", { value: each, selected: each === value }, name(each)));
}

function input(field, value, id, optional) {
  if (field === "type" || field === "status") {
    const values = field === "type" ? TYPES : STATUSES;
    const open = optional || value === "" ? h("option", { value: "" }, optional ? "Not said" : "Choose…") : "";
    return h("select", { id, class: "value-input", "aria-describedby": `${id}-hint` },
      open, options(values, field === "type" ? sayType : words, value));
  }
  const grade = GRADES.has(field);
  return h("input", {
    id, class: "value-input", value, type: "text", autocomplete: "off", spellcheck: "false", dir: "auto",
    list: grade ? "grades" : null, inputmode: field === "ordinal" ? "numeric" : null,
    "aria-describedby": `${id}-hint`,
  });
}

/** Returns the list of grades that inputs suggest. */
export function gradeList() {
  return h("datalist", { id: "grades" },
    Object.keys(index.grades).map((grade) => h("option", { value: grade }, words(grade))));
}

function remarkOn(field, value) {
  if (DATES.has(field)) {
    return sayDate(value);
  }
  const isOdd = GRADES.has(field) && !Object.hasOwn(index.grades, value);
  return isOdd ? `“${value}” is a grade that the program does not know: is it spelt so?` : "";
}

// A value with its label, its hint and its check.
function valueField(field, value, id, label, optional = false) {
  const element = input(field, String(value), id, optional);
  const hint = h("p", { class: "hint", id: `${id}-hint` });
  const read = () => {
    const text = element.value.trim();
    return GRADES.has(field) ? kebab(text) : text;
  };
  const check = () => {
    const isLeftOut = optional && read() === "";
    const fault = isLeftOut ? null : faultOf(field, read());
    hint.textContent = fault ?? (isLeftOut ? "" : remarkOn(field, read()));
    hint.classList.toggle("fault", Boolean(fault));
    element.setAttribute("aria-invalid", fault ? "true" : "false");
    return fault;
  };
  hint.textContent = DATES.has(field) ? (value ? sayDate(value) : EDTF_HELP) : "";
  element.addEventListener("input", check);
  return { element, read, check, row: h("div", { class: "row" }, h("label", { for: id }, label), element, hint) };
}

function form(name, rows, submit, cancel, save = "Save") {
  return h("form", {
    class: "editor", "aria-label": name, novalidate: true,
    submit: (event) => {
      event.preventDefault();
      submit();
    },
    keydown: (event) => {
      if (event.key === "Escape") {
        event.preventDefault();
        event.stopPropagation();
        cancel();
      } else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        submit();
      }
    },
  },
  rows,
  h("div", { class: "actions" },
    h("button", { type: "submit", class: "primary" }, save),
    h("button", { type: "button", click: cancel }, "Cancel")));
}

/** Returns the form that corrects a fact; `done(value, area)` is called with a checked value. */
export function correctForm(entry, now, finish, cancel) {
  const isJudgement = entry.field === "judgements";
  const value = valueField(entry.field, now.to ?? entry.fact.value, "correct-value", isJudgement ? "Grade" : entry.label);
  const oldArea = entry.key.slice("judgements.".length).replace(/~\d+$/, "");
  const area = isJudgement ? areaField(now.toArea ?? oldArea, "correct-area") : null;
  const submit = () => {
    if (value.check() || area?.check()) {
      value.element.focus();
      return;
    }
    const to = entry.field === "ordinal" ? Number(value.read()) : value.read();
    finish(to, area && area.read() !== oldArea ? area.read() : null);
  };
  return form(`Correct ${entry.label}`, [area?.row, value.row], submit, cancel);
}

function areaField(value, id) {
  const element = h("input", { id, class: "value-input", value, type: "text", autocomplete: "off", "aria-describedby": `${id}-hint` });
  const hint = h("p", { class: "hint", id: `${id}-hint` });
  const read = () => kebab(element.value);
  const check = () => {
    const fault = KEBAB.test(read()) ? null : "An area is needed.";
    hint.textContent = fault ?? "";
    hint.classList.toggle("fault", Boolean(fault));
    return fault;
  };
  return { element, read, check, row: h("div", { class: "row" }, h("label", { for: id }, "Area"), element, hint) };
}

/** Returns the form that writes a note. */
export function noteForm(text, finish, cancel) {
  const area = h("textarea", { id: "note-text", rows: "3", value: text, dir: "auto" });
  const row = h("div", { class: "row" }, h("label", { for: "note-text" }, "Note"), area);
  return form("Note", [row], () => finish(area.value.trim()), cancel);
}

const ADDABLE = [
  ...FIELDS.map(([field, label]) => [field, label]).filter(([field]) => field !== "provider"),
  ["judgements", "Judgement of an area"],
  ["strength", "Finding: strength"],
  ["improvement", "Finding: to improve"],
  ["people", "Person"],
];

// The words that a reviewer selected in the article, or typed, with their check.
function wordsField(id) {
  const selected = selectedWords();
  const element = h("textarea", { id, rows: "2", value: selected?.quote ?? "", dir: "auto", "aria-describedby": `${id}-hint` });
  const hint = h("p", { class: "hint", id: `${id}-hint` }, "Select the words in the article first, or type them as they stand there.");
  const read = () => {
    const cited = selected && selected.quote === element.value ? selected : findWords(element.value.trim());
    hint.classList.toggle("fault", !cited);
    hint.textContent = cited ? "" : `These words do not stand in ${shownArticle()?.id ?? "the article"}.`;
    return cited;
  };
  return { element, read, row: h("div", { class: "row" }, h("label", { for: id }, "Words that say so"), element, hint) };
}

/** Returns the form that adds a fact which the program missed, from words of the article. */
export function addForm(record, finish, cancel) {
  const missing = ADDABLE.filter(([field]) => !record[field] || Array.isArray(record[field]));
  const field = h("select", { id: "add-field", change: () => renew() },
    missing.map(([value, label]) => h("option", { value }, label)));
  const quote = wordsField("add-words");
  const place = h("div", {});
  let value;
  let area;
  let offered = "";
  // What the reviewer typed stays when the field changes; what the form put there does not.
  function renew() {
    const name = field.value;
    const start = GRADES.has(name) || DATES.has(name) || CHOSEN.has(name) ? "" : quote.element.value;
    const typed = value && value.element.value.trim() !== offered ? value.element.value.trim() : null;
    offered = typed ?? start;
    value = valueField(name, offered, "add-value", name === "judgements" ? "Grade" : "Value");
    area = name === "judgements" ? areaField("", "add-area") : null;
    refill(place, area?.row, value.row);
  }
  renew();
  const submit = () => {
    const cited = quote.read();
    if (value.check() || area?.check() || !cited) {
      return;
    }
    finish({ field: field.value, ...(area ? { area: area.read() } : {}), value: value.read(), citations: [cited] });
  };
  const rows = [
    h("div", { class: "row" }, h("label", { for: "add-field" }, "What is missing"), field),
    place,
    quote.row,
  ];
  return form(`Add a fact: ${sayField(field.value)}`, rows, submit, cancel, "Add");
}

// The fields of a missed inspection, and whether one may be left out.
const MISSED = [
  ["status", false], ["provider", false], ["inspectorate", true], ["type", true], ["overall", true], ["inspectionDate", true],
];

/** Returns the form that adds an inspection which the program missed, from words of the article. */
export function missedForm(record, finish, cancel) {
  const quote = wordsField("missed-words");
  const fields = MISSED.map(([field, optional]) => {
    const value = field === "provider" || field === "inspectorate" ? (record[field]?.value ?? "") : "";
    const label = optional ? `${sayField(field)} (if said)` : sayField(field);
    return [field, valueField(field, value, `missed-${field}`, label, optional)];
  });
  const submit = () => {
    const cited = quote.read();
    const faulty = fields.filter(([, value]) => value.check());
    if (faulty.length > 0 || !cited) {
      (faulty[0]?.[1] ?? quote).element.focus();
      return;
    }
    const said = fields.map(([field, value]) => [field, value.read()]).filter(([, value]) => value !== "");
    finish({ ...Object.fromEntries(said), citations: [cited] });
  };
  return form("Add an inspection", [fields.map(([, value]) => value.row), quote.row], submit, cancel, "Add");
}

/** Returns the form that says which record tells of the same inspection; `others` are suggested. */
export function joinForm(others, id, finish, cancel) {
  const element = h("input", {
    id: "join-to", class: "value-input", type: "text", autocomplete: "off", spellcheck: "false", list: "join-list",
    "aria-describedby": "join-to-hint",
  });
  const hint = h("p", { class: "hint", id: "join-to-hint" },
    others.length > 0 ? "Its id; the records of the same provider are suggested." : "Its id. This provider has no other record.");
  const check = () => {
    const to = element.value.trim();
    const fault = to === id ? "That is this record." : lineOf(to) ? null : "There is no record with this id.";
    hint.textContent = fault ?? "";
    hint.classList.toggle("fault", Boolean(fault));
    return fault;
  };
  const submit = () => (check() ? element.focus() : finish(element.value.trim()));
  const list = h("datalist", { id: "join-list" }, others.map((other) => h("option", { value: other.id }, other.name)));
  return form("Join records",
    [h("div", { class: "row" }, h("label", { for: "join-to" }, "The same inspection as"), element, list, hint)],
    submit, cancel, "Join");
}
