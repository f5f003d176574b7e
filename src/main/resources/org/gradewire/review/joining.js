// Which articles a record was made of, and whether they belong together.

import { articleOf, lineOf } from "./data.js";
import { decide, decisionsOn, signature } from "./decisions.js";
import { h, say } from "./dom.js";
import { sayDate } from "./edtf.js";
import { allRows } from "./filter.js";
import { count, sayType, sayValue, words } from "./words.js";

const TOLD = ["type", "overall", "notOverall", "inspectionDate", "publicationDate", "status"];

function isApart(id, article) {
  return Boolean(decisionsOn(id).apart?.articles.includes(article));
}

/** Takes an article of a record as telling of another inspection, or takes that back. */
export function split(id, article) {
  const record = lineOf(id);
  if (record.articles < 2 && !isApart(id, article)) {
    say("The record has only one article: there is nothing to split.");
    return;
  }
  const back = isApart(id, article);
  decide(back ? "Put back an article" : "Split off an article", [id], (old) => {
    const before = old.apart?.articles ?? [];
    const articles = back ? before.filter((each) => each !== article) : [...before, article].sort();
    return { ...old, apart: articles.length > 0 ? { articles, ...signature() } : null };
  });
  say(back ? "The article belongs to this record." : "The article tells of another inspection.");
}

/** Takes a record as telling of the same inspection as another; null takes that back. */
export function join(id, to) {
  decide(to ? "Joined" : "Taken apart", [id], (old) => ({ ...old, joined: to ? { to, ...signature() } : null }));
  say(to ? `Taken as the same inspection as ${to}.` : "Taken as an inspection of its own.");
}

function sayRecord(line) {
  const date = line.date ?? line.published;
  const grade = line.overall ? words(line.overall) : "no overall grade";
  return `${date ? sayDate(date) : "undated"} · ${sayType(line.type)} · ${grade}`;
}

/** Returns the records that one may be the same as: those of its provider. */
export function candidates(id) {
  const { provider } = lineOf(id);
  return allRows().filter((row) => row.provider === (provider ?? "") && row.id !== id)
    .map((row) => ({ id: row.id, name: sayRecord(row.line) }));
}

/** Returns what the page says of a join, or an empty text. */
function joinedNote(id, open) {
  const { joined } = decisionsOn(id);
  if (!joined) {
    return "";
  }
  const other = lineOf(joined.to);
  return h("p", { class: "joined" }, "The same inspection as ",
    h("button", { type: "button", class: "link", click: () => open(joined.to) }, other ? sayRecord(other) : joined.to),
    " ",
    h("button", { type: "button", "aria-label": "Take the join back", click: () => join(id, null) }, "Take back"));
}

/** Returns the articles of a record with what each says, and what was said of joining them. */
export function articleList(id, record, { show, open, form }) {
  const many = record.articles.length > 1;
  return [
    joinedNote(id, open),
    h("ul", { class: "tellings" }, record.articles.map((article) => telling(id, article, many, show))),
    form ?? h("p", { class: "actions" },
      h("button", { type: "button", id: "join", "aria-keyshortcuts": "Shift+J", click: () => open(null) },
        "The same inspection as…", h("kbd", {}, "⇧J"))),
    reasons(record, many, { show, open }),
  ];
}

function sayTold(field, value) {
  const said = sayValue(field, value);
  return field === "notOverall" ? `not ${said.toLowerCase()}` : said;
}

function telling(id, articleId, many, show) {
  const article = articleOf(articleId);
  const apart = isApart(id, articleId);
  const tellings = (article?.tellings ?? []).filter((each) => each.record === id);
  const values = tellings.map((each) =>
    TOLD.filter((field) => each[field]).map((field) => sayTold(field, each[field])).join(" · "));
  return h("li", { class: apart ? "apart" : null },
    h("button", { type: "button", class: "link", click: () => show(articleId) }, h("bdi", {}, article?.title?.value ?? articleId)),
    values.map((value) => h("p", { class: "told" }, value)),
    many || apart
      ? h("button", { type: "button", class: "split", "aria-pressed": String(apart), "aria-label": `Another inspection: ${article?.title?.value ?? articleId}`, click: () => split(id, articleId) },
        apart ? "Tells of another inspection" : "Another inspection", h("kbd", {}, "X"))
      : "");
}

// ---- Why they were joined: rendered as it comes, since the program may say more one day

function reasons(record, many, go) {
  const { matching } = record;
  if (!matching || Object.values(matching).every(isEmpty)) {
    return "";
  }
  return h("details", { class: "why", open: many },
    h("summary", {}, many ? "Why these were joined" : "Why this is a record of its own"),
    told(matching, record, go));
}

function isEmpty(value) {
  return value === null || (typeof value === "object" && Object.keys(value).length === 0);
}

function heading(name) {
  return words(name.replace(/([a-z])([A-Z])/g, "$1-$2").toLowerCase());
}

function told(value, record, go) {
  if (Array.isArray(value)) {
    return isWaterfall(value) ? waterfall(value) : h("ul", { class: "why-list" }, value.map((each) => h("li", {}, told(each, record, go))));
  }
  if (typeof value === "object" && value !== null) {
    return h("dl", { class: "why-parts" }, Object.entries(value).filter(([, each]) => !isEmpty(each)).map(([name, each]) =>
      [h("dt", {}, heading(name)), h("dd", {}, told(each, record, go))]));
  }
  const target = lineOf(value) ? () => go.open(value) : record.articles.includes(value) ? () => go.show(value) : null;
  if (target) {
    return h("button", { type: "button", class: "link", click: target }, h("bdi", {}, value));
  }
  const text = typeof value === "number" ? String(Math.round(value * 1000) / 1000) : String(value);
  return h("bdi", {}, text);
}

function weightOf(part) {
  return Object.entries(part ?? {}).find(([name, value]) =>
    (typeof value === "number" || value === null) && /weight|points|score/i.test(name));
}

function isPlain(value) {
  return typeof value !== "object" || value === null || (Array.isArray(value) && value.every((each) => typeof each !== "object"));
}

// Parts that each add a weight, or with no weight rule it out: bars that begin where the one before ends.
function isWaterfall(list) {
  return list.length > 0 && list.every((part) => typeof part === "object" && part !== null && weightOf(part)
    && Object.values(part).every(isPlain));
}

function waterfall(parts) {
  const weights = parts.map((part) => weightOf(part)[1] ?? 0);
  let sum = 0;
  const ends = weights.map((weight) => (sum += weight));
  const low = Math.min(0, ...ends);
  const wide = Math.max(0, ...ends) - low || 1;
  const rows = parts.map((part, i) => {
    const [name, given] = weightOf(part);
    const weight = given ?? 0;
    const label = Object.entries(part).filter(([key, value]) => key !== name && value !== null)
      .map(([key, value]) => (Array.isArray(value) ? value.join(" / ") : key === "comparison" ? heading(value) : value)).join(" · ");
    const bar = h("span", { class: weight < 0 ? "bar less" : "bar" });
    const start = Math.min(ends[i], ends[i] - weight) - low;
    bar.style.marginInlineStart = `${(100 * start) / wide}%`;
    bar.style.width = `${(100 * Math.abs(weight)) / wide}%`;
    return h("tr", {},
      h("th", { scope: "row" }, h("bdi", {}, label)),
      h("td", { class: "weight" }, given === null ? "ruled out" : `${weight > 0 ? "+" : ""}${Math.round(weight * 100) / 100}`),
      h("td", { class: "bars", "aria-hidden": "true" }, bar));
  });
  return h("table", { class: "waterfall" },
    h("caption", {}, `${count(parts.length, "comparison")}, together ${Math.round(sum * 100) / 100}`),
    h("tbody", {}, rows));
}

/** Returns what stands around a record in its line: what announced it, how it was held, what nobody tells. */
export function surroundings({ held, expected, gap }, open) {
  const link = (id) => h("button", { type: "button", class: "link", click: () => open(id) }, lineOf(id) ? sayRecord(lineOf(id)) : id);
  const missing = gap?.missing?.length > 0 ? `; numbers ${gap.missing.join(", ")} of the series are missing` : "";
  return [
    held ? h("p", { class: "around" }, "Held as ", link(held)) : "",
    expected?.length > 0 ? h("p", { class: "around" }, "Announced by ", expected.map((id, i) => [i > 0 ? ", " : "", link(id)])) : "",
    gap?.months || missing
      ? h("p", { class: "around" }, gap.months ? `No article tells of the ${count(gap.months, "month")} before${missing}.` : `Before this${missing}.`)
      : "",
  ];
}
