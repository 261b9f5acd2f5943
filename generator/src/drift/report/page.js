"use strict";
const form = document.getElementById("filters");
function filter() {
  const data = new FormData(form);
  const effects = data.getAll("effect");
  const resource = data.get("resource");
  const text = data.get("text").trim().toLowerCase();
  for (const article of document.querySelectorAll("article")) {
    const match = effects.includes(article.dataset.effect)
      && (resource === "*" || article.dataset.resources.split(" ").includes(resource))
      && (text === "" || article.textContent.toLowerCase().includes(text));
    article.hidden = !match;
  }
  // A group and a section are shown if something in them is.
  for (const around of document.querySelectorAll(".group, section")) {
    around.hidden = around.querySelector("article:not([hidden])") === null;
  }
  document.getElementById("nothing").hidden = document.querySelector("section:not([hidden])") !== null;
}
form.addEventListener("input", filter);
form.addEventListener("submit", event => event.preventDefault());
filter();
