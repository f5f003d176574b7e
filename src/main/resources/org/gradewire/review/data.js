// What the run wrote: an index that is read at once, records and articles that are read when shown.

const CACHED_BLOCKS = 60;
const blocks = new Map();

function parseBlock(id) {
  const known = blocks.get(id);
  if (known) {
    return known;
  }
  const element = document.getElementById(id);
  const value = element ? JSON.parse(element.textContent) : null;
  blocks.set(id, value);
  if (blocks.size > CACHED_BLOCKS) {
    blocks.delete(blocks.keys().next().value);
  }
  return value;
}

/** The index of the output: `records` and `articles` in its order, `grades`, `digest`. */
export const index = JSON.parse(document.getElementById("index").textContent);

const numberOfRecord = new Map(index.records.map((line, i) => [line.id, i]));
const numberOfArticle = new Map(index.articles.map((id, i) => [id, i]));

/** Returns the line of a record in the index, or undefined. */
export function lineOf(id) {
  return index.records[numberOfRecord.get(id)];
}

/** Returns a whole record, or null if there is none with this id. */
export function recordOf(id) {
  const number = numberOfRecord.get(id);
  if (number === undefined) {
    return null;
  }
  const block = parseBlock("r" + Math.floor(number / index.blockSize));
  return block[number % index.blockSize];
}

/** Returns an article with its text, or null if there is none with this id. */
export function articleOf(id) {
  const number = numberOfArticle.get(id);
  return number === undefined ? null : parseBlock("a" + number);
}

/** Returns the level of a grade, 1 the best and 4 the worst, or 0 if it is none that is known. */
export function levelOf(grade) {
  return (grade && Object.hasOwn(index.grades, grade) && index.grades[grade]) || 0;
}

// Citations count Unicode code points, JavaScript counts UTF-16 code units. They differ after the
// first character beyond the Basic Multilingual Plane.
function wideCharacters(article) {
  if (!article.wide) {
    const wide = [];
    for (const match of article.text.matchAll(/[\u{10000}-\u{10ffff}]/gu)) {
      wide.push(match.index);
    }
    article.wide = wide;
  }
  return article.wide;
}

/** Returns where the code point with this number begins in the text. */
export function toUnits(article, point) {
  const wide = wideCharacters(article);
  let low = 0;
  let high = wide.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (wide[middle] - middle < point) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return point + low;
}

/** Returns the number of the code point at a place of the text. */
export function toPoints(article, unit) {
  const wide = wideCharacters(article);
  let low = 0;
  let high = wide.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (wide[middle] < unit) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return unit - low;
}
