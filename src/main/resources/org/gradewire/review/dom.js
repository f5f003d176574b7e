// Makes elements. Text only ever becomes text: nothing here or elsewhere parses markup.

const SVG = "http://www.w3.org/2000/svg";

function fill(element, props, children) {
  for (const [name, value] of Object.entries(props ?? {})) {
    if (value === null || value === undefined || value === false) {
      continue;
    }
    if (typeof value === "function") {
      element.addEventListener(name, value);
    } else if (name === "value") {
      element.value = value;
    } else {
      element.setAttribute(name, value === true ? "" : String(value));
    }
  }
  for (const child of children.flat(Infinity)) {
    if (child !== null && child !== undefined && child !== false) {
      element.append(child);
    }
  }
  return element;
}

/** Returns an element; functions among `props` become listeners of the event they are named by. */
export function h(tag, props, ...children) {
  return fill(document.createElement(tag), props, children);
}

/** Returns an element of a picture. */
export function svg(tag, props, ...children) {
  return fill(document.createElementNS(SVG, tag), props, children);
}

/** Puts these into an element in place of what it has, leaving out what is null or false. */
export function refill(element, ...children) {
  element.replaceChildren();
  return fill(element, {}, children);
}

/** Returns the element with `id`, which must be there. */
export function byId(id) {
  return document.getElementById(id);
}

/** Says `text` to those who listen, and shows it at the bottom for a while. */
export function say(text, urgent = false) {
  const place = byId(urgent ? "alert" : "status");
  place.textContent = "";
  // An assistive technology reads a change only if the old text was gone for a moment.
  setTimeout(() => (place.textContent = text), 30);
  const toast = byId("toast");
  toast.textContent = text;
  toast.className = urgent ? "toast urgent shown" : "toast shown";
  clearTimeout(say.timer);
  say.timer = setTimeout(() => toast.classList.remove("shown"), urgent ? 12000 : 4000);
}

/** Scrolls an element into the middle of its pane, smoothly unless motion is unwelcome. */
export function bringIntoView(element, block = "center") {
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  element.scrollIntoView({ block, inline: "nearest", behavior: still ? "instant" : "smooth" });
}
