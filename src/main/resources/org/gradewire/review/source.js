// The article, with the words that a record cites.

import { articleOf, toPoints, toUnits } from "./data.js";
import { bringIntoView, h, refill } from "./dom.js";
import { sayDate } from "./edtf.js";
import { citationsOf } from "./facts.js";
import { count, KINDS } from "./words.js";

// Characters that show nothing and can make words look other than they are; joiners of emoji stay.
const INVISIBLE = /[\u0000-\u0008\u000b-\u001f\u007f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

const LONGEST_LINE = 3000;

let sourcePane;
let shown = null;
let citations = [];
let onPick = () => {};

/** Returns the pane; `pick(fact)` is called when words of a fact are clicked. */
export function makeSource(pick) {
  onPick = pick;
  sourcePane = h("section", { class: "source", id: "source", "aria-label": "Source", tabindex: "-1", click: onClick });
  return sourcePane;
}

/** Returns the article that is shown, or null. */
export function shownArticle() {
  return shown;
}

/** Shows an article of a record with the words that the facts cite. */
export function showSource(record, facts, articleId, pickArticle) {
  const article = articleOf(articleId);
  shown = article;
  citations = citationsOf(facts).filter((entry) => entry.cited.article === articleId);
  refill(sourcePane,
    choice(record, articleId, pickArticle),
    article ? [head(article), legend(), body(article)] : h("p", { class: "empty" }, "This article is not in the output."),
  );
  sourcePane.scrollTop = 0;
}

/** Shows that there is nothing to show. */
export function clearSource() {
  shown = null;
  sourcePane.replaceChildren();
}

function choice(record, articleId, pickArticle) {
  if (record.articles.length < 2) {
    return "";
  }
  return h("label", { class: "choice" }, "Article ",
    h("select", { id: "article", change: (event) => pickArticle(event.target.value) },
      record.articles.map((id, i) =>
        h("option", { value: id, selected: id === articleId }, `${i + 1} of ${record.articles.length}: ${id}`))));
}

function head(article) {
  const { title, publisher, published, source, warnings } = article;
  const facts = [
    publisher?.value,
    published ? sayDate(published.value) : "no date found",
    source.path,
  ];
  const address = source.address ? h("p", { class: "meta" }, h("bdi", {}, source.address)) : "";
  return h("header", { class: "article-head" },
    h("h2", { dir: "auto" }, title?.value ?? article.id),
    h("p", { class: "meta" }, facts.filter(Boolean).map((fact) => h("bdi", {}, fact))),
    address,
    warnings.length > 0
      ? h("details", { class: "warnings" },
        h("summary", {}, count(warnings.length, "remark")),
        h("ul", {}, warnings.map((warning) => h("li", {}, warning))))
      : "");
}

function legend() {
  const kinds = Object.keys(KINDS).filter((kind) => citations.some((entry) => entry.kind === kind));
  return kinds.length === 0
    ? h("p", { class: "legend" }, "Nothing of this record is cited here.")
    : h("p", { class: "legend" }, kinds.map((kind) => h("span", { class: `mk k-${kind}` }, KINDS[kind])));
}

function body(article) {
  const placed = citations
    .map((entry) => ({
      ...entry,
      from: toUnits(article, entry.cited.start),
      to: toUnits(article, entry.cited.end),
    }))
    .sort((a, b) => a.from - b.from || b.to - a.to);
  const text = h("div", { class: "text", id: "text", lang: "en" });
  const pages = new Set();
  let start = 0;
  let next = 0;
  for (const line of article.text.split("\n")) {
    const end = start + line.length;
    while (next < placed.length && placed[next].to <= start) {
      next++;
    }
    const here = placed.slice(next).filter((entry) => entry.from < end && entry.to > start);
    for (const [from, to] of pieces(line)) {
      const inside = here.filter((entry) => entry.from < start + to && entry.to > start + from);
      text.append(paragraph(line.slice(from, to), start + from, inside, pages));
    }
    start = end + 1;
  }
  return text;
}

// Browsers take minutes to lay out a line of a megabyte: it is shown in several.
function pieces(line) {
  const list = [];
  for (let from = 0; from < line.length; ) {
    const space = line.length - from > LONGEST_LINE ? line.indexOf(" ", from + LONGEST_LINE) : -1;
    const at = space < 0 || space > from + 2 * LONGEST_LINE ? from + 2 * LONGEST_LINE : space + 1;
    const to = Math.min(line.length, at + (isInsidePair(line, at) ? 1 : 0));
    list.push([from, to]);
    from = to;
  }
  return list;
}

function isInsidePair(line, at) {
  return /[\udc00-\udfff]/.test(line.charAt(at));
}

function paragraph(line, start, here, pages) {
  const cuts = new Set([start, start + line.length]);
  for (const entry of here) {
    cuts.add(Math.max(entry.from, start));
    cuts.add(Math.min(entry.to, start + line.length));
  }
  const sorted = [...cuts].sort((a, b) => a - b);
  const element = h("p", { "data-start": start, dir: "auto" });
  for (const { cited } of here) {
    if (cited.page && !pages.has(cited.page)) {
      pages.add(cited.page);
      element.append(h("span", { class: "page", "data-label": `page ${cited.page}`, role: "img", "aria-label": `page ${cited.page}` }));
    }
  }
  for (let i = 0; i + 1 < sorted.length; i++) {
    const over = here.filter((entry) => entry.from <= sorted[i] && entry.to >= sorted[i + 1]);
    element.append(segment(line.slice(sorted[i] - start, sorted[i + 1] - start), over));
  }
  return element;
}

function segment(text, over) {
  const content = visible(text);
  if (over.length === 0) {
    return content;
  }
  const shortest = over.reduce((a, b) => (b.to - b.from < a.to - a.from ? b : a));
  const indexes = [...new Set([...over].sort((a, b) => a.to - a.from - (b.to - b.from)).map((entry) => entry.fact))];
  return h("mark", { class: `mk k-${shortest.kind}`, "data-facts": indexes.join(" ") }, content);
}

function visible(text) {
  const parts = document.createDocumentFragment();
  let from = 0;
  for (const match of text.matchAll(INVISIBLE)) {
    const code = `U+${match[0].codePointAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
    parts.append(text.slice(from, match.index), h("span", { class: "invisible", "data-label": code, title: `invisible character ${code}` }));
    from = match.index + 1;
  }
  parts.append(text.slice(from));
  return parts;
}

function marksOf(fact) {
  return [...sourcePane.querySelectorAll("mark")].filter((mark) =>
    mark.dataset.facts.split(" ").includes(String(fact)));
}

/** Marks the words of a fact, and brings into view those of the citation, or its first. */
export function showFact(fact, cited = null, scroll = true) {
  for (const mark of sourcePane.querySelectorAll("mark.on")) {
    mark.classList.remove("on");
  }
  const marks = marksOf(fact);
  for (const mark of marks) {
    mark.classList.add("on");
  }
  const at = cited && shown ? toUnits(shown, cited.start) : null;
  const target = at === null ? marks[0] : (marks.find((mark) => unitAt(mark, 0) >= at) ?? marks[0]);
  if (scroll && target) {
    bringIntoView(target);
  }
  return marks.length;
}

function onClick(event) {
  const mark = event.target.closest?.("mark");
  if (!mark || String(getSelection()).length > 0) {
    return;
  }
  const facts = mark.dataset.facts.split(" ").map(Number);
  const at = facts.indexOf(onClick.last?.mark === mark ? onClick.last.fact : -1);
  const fact = facts[(at + 1) % facts.length];
  onClick.last = { mark, fact };
  onPick(fact);
}

/** Picks the fact of the words `step` places after the ones marked now, in the order of the text. */
export function stepWords(fact, step) {
  const marks = [...sourcePane.querySelectorAll("mark")];
  const on = marks.map((mark) => mark.dataset.facts.split(" ").includes(String(fact)));
  const at = step > 0 ? on.lastIndexOf(true) : on.indexOf(true);
  const next = marks[at + step] ?? marks[step > 0 ? 0 : marks.length - 1];
  if (next) {
    onPick(Number(next.dataset.facts.split(" ")[0]));
  }
}

function unitAt(node, offset) {
  const element = node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement;
  const line = element?.closest("p[data-start]");
  if (!line || !sourcePane.contains(line)) {
    return null;
  }
  const before = document.createRange();
  before.setStart(line, 0);
  before.setEnd(node, offset);
  const invisible = before.cloneContents().querySelectorAll(".invisible").length;
  return Number(line.dataset.start) + before.toString().length + invisible;
}

/** Returns the citation of the words that are selected in the article, or null. */
export function selectedWords() {
  const selection = getSelection();
  if (!shown || selection.rangeCount === 0 || selection.isCollapsed) {
    return null;
  }
  const range = selection.getRangeAt(0);
  const from = unitAt(range.startContainer, range.startOffset);
  const to = unitAt(range.endContainer, range.endOffset);
  if (from === null || to === null) {
    return null;
  }
  const words = shown.text.slice(from, to);
  const start = from + words.length - words.trimStart().length;
  return citationAt(start, start + words.trim().length);
}

function citationAt(from, to) {
  if (to <= from) {
    return null;
  }
  const [start, end] = [toPoints(shown, from), toPoints(shown, to)];
  return { article: shown.id, start, end, quote: shown.text.slice(from, to) };
}

/** Returns the citation of `quote` where the article first has it, or null. */
export function findWords(quote) {
  const at = shown && quote ? shown.text.indexOf(quote) : -1;
  return at < 0 ? null : citationAt(at, at + quote.length);
}
