"use strict";
const form = document.getElementById("filters");
const sections = [...document.querySelectorAll("section")];
function filter() {
  const data = new FormData(form);
  const effects = data.getAll("effect");
  const resource = data.get("resource");
  const text = data.get("text").trim().toLowerCase();
  let any = false;
  for (const section of sections) {
    let shown = false;
    for (const article of section.querySelectorAll("article")) {
      const match = effects.includes(article.dataset.effect)
        && (resource === "*" || resource === section.dataset.resource)
        && (text === "" || article.textContent.toLowerCase().includes(text));
      article.hidden = !match;
      shown ||= match;
    }
    section.hidden = !shown;
    any ||= shown;
  }
  document.getElementById("nothing").hidden = any;
}
form.addEventListener("input", filter);
form.addEventListener("submit", event => event.preventDefault());
filter();
