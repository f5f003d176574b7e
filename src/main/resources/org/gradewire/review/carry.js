// Reads a review.json, also one of another run of the program.

import { articleOf, index, lineOf, recordOf, toPoints, toUnits } from "./data.js";
import { citedWords, factsOf, plainCitation } from "./facts.js";
import { sayField, sayMissed } from "./words.js";

const VERSION = 1;

function require(holds, found) {
  if (!holds) {
    throw new Error(`${found}. Nothing was changed.`);
  }
}

function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Returns what a review.json holds, or throws an Error that says what is wrong with it. */
export function readReview(text) {
  let review;
  try {
    review = JSON.parse(text);
  } catch (problem) {
    throw new Error(`The file is no whole JSON (${problem.message}). Nothing was changed.`);
  }
  require(isObject(review) && review.format === "gradewire-review", "The file is no review.json of Gradewire");
  require(
    Number.isInteger(review.version) && review.version >= 1 && review.version <= VERSION,
    `The file has version ${JSON.stringify(review.version)}, this page reads version ${VERSION}`,
  );
  require(isObject(review.records), "The file has no decisions (“records”)");
  for (const [id, decisions] of Object.entries(review.records)) {
    review.records[id] = wellFormed(id, decisions);
  }
  return review;
}

function wellFormed(id, decisions) {
  const place = `The decisions on ${id}`;
  require(isObject(decisions), `${place} are no object`);
  const { verdict = null, note = null, facts = {}, added = [], joined = null, apart = null, missed = [] } = decisions;
  require(verdict === null || ["accepted", "rejected"].includes(verdict.is), `${place} have no known verdict`);
  require(note === null || typeof note.text === "string", `${place} have a note without text`);
  require(isObject(facts) && Array.isArray(added), `${place} have no “facts” and “added”`);
  for (const fact of Object.values(facts)) {
    const known = isObject(fact) && ["accepted", "rejected", "corrected", "noted"].includes(fact.is);
    require(known && Array.isArray(fact.cited), `${place} have a fact without a known decision`);
  }
  for (const fact of added) {
    require(isObject(fact) && typeof fact.field === "string", `${place} add a fact without a field`);
    require(Array.isArray(fact.citations), `${place} add a fact without citations`);
  }
  require(joined === null || typeof joined.to === "string", `${place} join it to nothing`);
  require(apart === null || Array.isArray(apart.articles), `${place} split off no articles`);
  require(Array.isArray(missed), `${place} have no list of missed inspections`);
  for (const each of missed) {
    const named = isObject(each) && [each.provider, each.status].every((value) => typeof value === "string" && value);
    require(named, `${place} add an inspection without provider or status`);
    require(Array.isArray(each.citations) && each.citations.length > 0, `${place} add an inspection without citations`);
  }
  return { verdict, note, facts, added, joined, apart, missed };
}

/**
 * Returns the decisions of a review that still stand, as entries, and those that do not, each with
 * the reason. One stands if the value is the same and the cited words are.
 */
export function carryOver(review) {
  const kept = [];
  const lost = [];
  const same = review.output === index.digest;
  for (const [id, old] of Object.entries(review.records)) {
    if (same && lineOf(id)) {
      kept.push([id, old]);
    } else if (lineOf(id)) {
      kept.push([id, carryRecord(id, old, lost)]);
    } else {
      lose(lost, id, old);
    }
  }
  return { kept, lost, same };
}

function lose(lost, id, old) {
  const why = "the record is not in this output";
  if (old.verdict) {
    lost.push({ id, what: `record ${old.verdict.is}`, why });
  }
  for (const [key, fact] of Object.entries(old.facts)) {
    lost.push({ id, what: describe(key, fact), why });
  }
  for (const fact of old.added) {
    lost.push({ id, what: `${sayField(fact.field)} added: ${fact.value}`, why });
  }
  for (const each of old.missed) {
    lost.push({ id, what: `missed inspection added: ${sayMissed(each)}`, why });
  }
  if (old.joined) {
    lost.push({ id, what: `joined to ${old.joined.to}`, why });
  }
  if (old.apart) {
    lost.push({ id, what: `split off ${old.apart.articles.join(", ")}`, why });
  }
  if (old.note) {
    lost.push({ id, what: `note: ${old.note.text}`, why });
  }
}

function describe(key, fact) {
  const to = fact.is === "corrected" ? ` to ${fact.to}` : "";
  return `${sayField(key)} “${fact.value}” ${fact.is}${to}`;
}

function carryRecord(id, old, lost) {
  const facts = factsOf(recordOf(id));
  const kept = { verdict: null, note: old.note, facts: {}, added: [], joined: null, apart: null, missed: [] };
  carryGrouping(id, old, kept, lost);
  for (const [key, decision] of Object.entries(old.facts)) {
    const now = facts.find((entry) => entry.key === key);
    const why = whyNot(now, decision);
    if (why) {
      lost.push({ id, what: describe(key, decision), why });
    } else {
      kept.facts[key] = { ...decision, cited: now.fact.citations.map(plainCitation) };
    }
  }
  for (const fact of old.added) {
    const citations = fact.citations.map(relocated);
    if (citations.includes(null)) {
      lost.push({ id, what: `${sayField(fact.field)} added: ${fact.value}`, why: "its words are gone" });
    } else {
      kept.added.push({ ...fact, citations });
    }
  }
  for (const each of old.missed) {
    const citations = each.citations.map(relocated);
    if (citations.includes(null)) {
      lost.push({ id, what: `missed inspection added: ${sayMissed(each)}`, why: "its words are gone" });
    } else {
      kept.missed.push({ ...each, citations });
    }
  }
  if (old.verdict && old.verdict.basis === lineOf(id).basis) {
    kept.verdict = old.verdict;
  } else if (old.verdict) {
    lost.push({ id, what: `record ${old.verdict.is}`, why: "the record says something else now" });
  }
  return kept;
}

function carryGrouping(id, old, kept, lost) {
  if (old.joined && lineOf(old.joined.to)) {
    kept.joined = old.joined;
  } else if (old.joined) {
    lost.push({ id, what: `joined to ${old.joined.to}`, why: "that record is not in this output" });
  }
  const here = recordOf(id).articles;
  const articles = (old.apart?.articles ?? []).filter((article) => here.includes(article));
  for (const article of old.apart?.articles ?? []) {
    if (!here.includes(article)) {
      lost.push({ id, what: `split off ${article}`, why: "the article is not in this record now" });
    }
  }
  kept.apart = articles.length > 0 ? { ...old.apart, articles } : null;
}

function whyNot(now, decision) {
  if (!now) {
    return "nothing is found there now";
  }
  if (String(now.fact.value) !== String(decision.value)) {
    return `the value is “${now.fact.value}” now`;
  }
  return citedWords(now.fact) === citedWords({ citations: decision.cited })
    ? null
    : "the cited words are others now";
}

/** Returns a citation where its words stand now: nearest to where they stood; null if nowhere. */
function relocated(cited) {
  const article = articleOf(cited.article);
  if (!article || !cited.quote) {
    return null;
  }
  const wanted = toUnits(article, cited.start);
  let best = -1;
  for (let at = article.text.indexOf(cited.quote); at >= 0; at = article.text.indexOf(cited.quote, at + 1)) {
    if (best < 0 || Math.abs(at - wanted) < Math.abs(best - wanted)) {
      best = at;
    }
  }
  if (best < 0) {
    return null;
  }
  const start = toPoints(article, best);
  return { ...cited, start, end: toPoints(article, best + cited.quote.length) };
}
