// Finds releases in the reader's browser. It folds a question as newsdesk/search/fold.py folds the texts, fetches the
// few shards that hold its letters (newsdesk/search/index.py says what is in them), newest volume first, and stops at
// ten. Nothing is sent anywhere but to this site.
"use strict";

const MOST = 10;
const form = document.querySelector("form[role=search]");
const box = form.querySelector("input");
const told = document.getElementById("told");
const list = document.getElementById("results");
const more = document.getElementById("more");
const files = new Map();
let asked = 0;

const fold = (text) => text.normalize("NFC").replace(/[\u0e48-\u0e4b\u0e46]/g, "")
  .replace(/[๐-๙]/g, (digit) => digit.charCodeAt() - 0xe50).toLowerCase()
  .replace(/[^\p{L}\p{N}\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]+/gu, "").replace(/เเ/g, "แ").replace(/\u0e4dา/g, "ำ");

function keys(term) {
  if (term.length < 3) return [(term.length < 2 ? "=" : "<") + term];
  return [...new Set(Array.from(term, (_, at) => term.slice(at, at + 3)).filter((gram) => gram.length === 3))];
}

function shard(key, count) {
  let number = 0;
  for (const sign of key) number = (number * 31 + sign.codePointAt()) % 65521;
  return number % count;
}

function load(name) {
  if (!files.has(name)) {
    files.set(name, fetch(name).then((answer) => (answer.ok ? answer.json() : Promise.reject(answer.status)))
      .catch((error) => { files.delete(name); throw error; }));
  }
  return files.get(name);
}

function places(letters) {
  const found = [];
  let before = -1, step = 0;
  for (const sign of letters || "") {
    const code = sign.charCodeAt();
    if (code > 96) step = step * 26 + code - 96;
    else { before += step * 26 + code - 64; found.push(before); step = 0; }
  }
  return found;
}

// What one volume holds for each term: the places of every key, in the text and in the title.
function look(volume, terms) {
  const at = async (key) => {
    const [values, names] = await load(`${volume.name}/${shard(key, volume.shards)}.json`);
    return (values[names.indexOf(key)] || "").split(";").map((part) => new Set(places(part)));
  };
  return Promise.all(terms.map(async (term) => ({
    keys: await Promise.all(keys(term).map(at)),
    word: term.length < 5 ? (await at("=" + term))[0] : new Set(),
  })));
}

// Places that hold every key of every term; a short word that stands nowhere is one still being typed.
function exact(found) {
  const whole = found.filter(({ keys: of }) => found.length === 1 || of.length > 1 || of[0][0].size);
  const all = whole.flatMap((term) => term.keys.map(([text]) => text)).sort((one, other) => one.size - other.size);
  const rank = (place) => whole.reduce((sum, { keys: of, word }) =>
    sum + (of.every(([, title]) => title && title.has(place)) ? 2 : 0) + (word.has(place) ? 3 : 0), 0);
  return [...(all[0] || [])].filter((place) => all.every((set) => set.has(place)))
    .map((place) => [place, rank(place)]).sort((one, other) => other[1] - one[1] || other[0] - one[0]);
}

function close(found) {
  const counts = new Map();
  const all = found.flatMap((term) => term.keys);
  for (const [text, title] of all) {
    for (const place of text) counts.set(place, (counts.get(place) || 0) + (title && title.has(place) ? 1.01 : 1));
  }
  return [...counts].filter(([, count]) => count >= Math.max(2, all.length / 2))
    .sort((one, other) => other[1] - one[1] || other[0] - one[0]).slice(0, MOST);
}

// The text with the words asked for marked; each folded letter knows where it is written.
function marked(text, terms) {
  let folded = "";
  const at = [], parts = document.createDocumentFragment();
  for (let place = 0; place < text.length; place += 1) {
    for (const sign of fold(text[place])) { folded += sign; at.push(place); }
  }
  const spans = terms.filter(Boolean).flatMap((term) => {
    const found = [];
    for (let start = folded.indexOf(term); start >= 0; start = folded.indexOf(term, start + term.length)) {
      found.push([at[start], at[start + term.length] ?? text.length]);
    }
    return found;
  }).sort((one, other) => one[0] - other[0]);
  let past = 0;
  for (const [start, end] of spans) {
    if (start < past) continue;
    parts.append(text.slice(past, start));
    const mark = document.createElement("mark");
    mark.textContent = text.slice(start, end).trimEnd();
    parts.append(mark, text.slice(start, end).slice(mark.textContent.length));
    past = end;
  }
  parts.append(text.slice(past));
  return parts;
}

async function entry(volume, place, terms) {
  const [href, title, summary, kind, date] = (await load(`${volume.name}/b${Math.floor(place / 10)}.json`))[place % 10];
  const item = document.createElement("li"), link = document.createElement("a");
  link.href = form.dataset.site + href;
  link.append(marked(title, terms));
  const about = document.createElement("p"), words = document.createElement("p");
  about.className = "dateline";
  about.textContent = `${kind} ${date}`;
  words.append(marked(summary, terms));
  item.append(link, about, words);
  return item;
}

async function show(volume, found, terms, mine) {
  const items = await Promise.all(found.map(([place]) => entry(volume, place, terms)));
  if (mine === asked) list.append(...items);
}

async function search() {
  const mine = (asked += 1), question = box.value.trim(), terms = question.split(/\s+/).map(fold).filter(Boolean);
  more.hidden = true;
  history.replaceState(null, "", question ? `?q=${encodeURIComponent(question)}` : location.pathname);
  if (!terms.length) { list.replaceChildren(); told.textContent = ""; return; }
  list.ariaBusy = "true";
  told.textContent = "กำลังค้น";
  const volumes = await load("index.json"), seen = [];
  let shown = 0;
  for (const [nth, volume] of volumes.entries()) {
    const found = await look(volume, terms);
    if (mine !== asked) return;
    seen.push([volume, close(found)]);
    let hits = exact(found);
    if (!shown) list.replaceChildren();
    while (hits.length) {
      await show(volume, hits.slice(0, MOST), terms, mine);
      shown += Math.min(MOST, hits.length);
      hits = hits.slice(MOST);
      const older = nth + 1 < volumes.length;
      told.textContent = `พบ ${older ? "อย่างน้อย " : ""}${shown + hits.length} เรื่อง`;
      if ((hits.length || older) && shown >= MOST && !(await asks(mine))) return;
    }
  }
  if (mine !== asked) return;
  told.textContent = shown ? `พบ ${shown} เรื่อง` : "ไม่พบเรื่องที่มีคำนี้ทุกคำ";
  if (!shown) await nearest(seen, terms, mine);
}

async function nearest(seen, terms, mine) {
  const best = seen.flatMap(([volume, found]) => found.map(([place, count]) => [volume, place, count]))
    .sort((one, other) => other[2] - one[2]).slice(0, MOST);
  for (const [volume, place] of best) await show(volume, [[place]], terms, mine);
  if (best.length && mine === asked) told.textContent = `ไม่พบตรงคำ แสดง ${best.length} เรื่องที่ใกล้เคียง`;
}

// Wait until the reader wants more, or asks something else.
function asks(mine) {
  more.hidden = false;
  list.ariaBusy = "false";
  return new Promise((answer) => {
    more.onclick = () => { more.hidden = true; answer(mine === asked); };
  });
}

function run() {
  const mine = asked + 1;
  search().catch(() => { told.textContent = "ค้นไม่ได้ในขณะนี้ ลองใหม่ หรือดูจากคลังข่าว"; })
    .finally(() => { if (mine === asked) list.ariaBusy = "false"; });
}

let waiting;
box.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(run, 150); });
form.addEventListener("submit", (event) => { event.preventDefault(); clearTimeout(waiting); run(); });
document.addEventListener("keydown", (event) => {
  const links = [box, ...list.querySelectorAll("a")], here = links.indexOf(document.activeElement);
  const to = { ArrowDown: here + 1, ArrowUp: here - 1, Escape: 0 }[event.key];
  if (here < 0 || to === undefined || !links[to]) return;
  event.preventDefault();
  links[to].focus();
});
box.value = new URLSearchParams(location.search).get("q") || "";
if (box.value) run();
