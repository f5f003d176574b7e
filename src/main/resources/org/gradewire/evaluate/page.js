// Shows only the errors that fit what is chosen.
const form = document.querySelector("form");
const errors = [...document.querySelectorAll(".error")];
const keys = ["class", "field", "inspectorate"];

function filter() {
  const chosen = keys.map((key) => [key, form.elements[key].value]);
  let shown = 0;
  for (const error of errors) {
    error.hidden = chosen.some(([key, value]) => value && !error.dataset[key].split("|").includes(value));
    shown += error.hidden ? 0 : 1;
  }
  form.querySelector("output").textContent = `${shown} of ${errors.length}`;
}

if (form) {
  form.addEventListener("change", filter);
  form.addEventListener("submit", (event) => event.preventDefault());
  filter();
}
document.body.dataset.ready = "";
