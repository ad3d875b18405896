// Finds releases in the reader's browser. It folds a question as newsdesk/search/fold.py folds the texts, fetches the
// few shards that hold its letters (newsdesk/search/index.py says what is in them), newest volume first, and stops at
// ten. Nothing is sent anywhere but to this site.
"use strict";

const MOST = 10;
const NEWEST = 2; // volumes in which what is near is looked for
const form = document.querySelector("form[role=search]");
const box = form.querySelector("input");
const told = document.getElementById("told");
const list = document.getElementById("results");
const more = document.getElementById("more");
const files = new Map();
let asked = 0;

const fold = (text) => text.normalize("NFC").replace(/[\u0e46-\u0e4c]/g, "")
  .replace(/[๐-๙]/g, (digit) => digit.charCodeAt() - 0xe50).toLowerCase()
  .replace(/[^\p{L}\p{N}\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]+/gu, "").replace(/เเ/g, "แ").replace(/\u0e4dา/g, "ำ");

function keys(term) {
  if (term.length < 3) return [term.length < 2 ? "=" + term : term];
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

// Where one key stands in a volume: in texts, and in titles.
async function at(volume, key) {
  const pair = key.length === 2 && !"=<".includes(key[0]);
  const name = pair ? `p${shard(key, volume.pairs)}` : shard(key, volume.shards);
  const [values, names] = await load(`${volume.name}/${name}.json`);
  return (values[names.indexOf(key)] || "").split(";").map((part) => new Set(places(part)));
}

// What one volume holds for each term: the places of every key, and those of a short term as a word of its own.
const look = (volume, terms) => Promise.all(terms.map(async (term) => ({
  term,
  keys: await Promise.all(keys(term).map((key) => at(volume, key))),
  word: term.length < 5 ? (await at(volume, "=" + term))[0] : new Set(),
  begun: term.length === 2 ? (await at(volume, "<" + term))[0] : new Set(),
})));

// The numbers of a question, as keys: a three of digits stands in many numbers, and means none of them.
const numbered = (text) => (text.replace(/[๐-๙]/g, (digit) => digit.charCodeAt() - 0xe50).match(/\d+/g) || [])
  .filter((number) => number.length > 1 && number.length < 7).map((number) => "=" + number);

// Whether an older volume may hold the terms; a third of their keys tells, mostly.
async function may(volume, terms) {
  const some = terms.filter((term) => term.length > 2).flatMap((term) => keys(term).filter((_, nth) => nth % 3 === 0));
  return !some.length || common((await Promise.all(some.map((key) => at(volume, key)))).map(([text]) => text)).length;
}

// The places that are in all of the sets.
function common(sets) {
  const [least, ...rest] = [...sets].sort((one, other) => one.size - other.size);
  return least ? [...least].filter((place) => rest.every((set) => set.has(place))) : [];
}

const texts = (found) => found.flatMap((term) => term.keys.map(([text]) => text));
const byRank = (one, other) => other[1] - one[1] || other[0] - one[0];

// Places that hold every key of every term; a short word that stands nowhere is one still being typed. First come those
// that hold the terms one after the other, as they were typed.
async function exact(volume, found) {
  const whole = found.filter(({ keys: of }) => found.length === 1 || of.length > 1 || of[0][0].size);
  const hits = common(texts(whole));
  const joined = whole.length > 1 && hits.length > 1
    ? new Set(common(texts(await look(volume, [whole.map(({ term }) => term).join("")])))) : new Set();
  const rank = (place) => whole.reduce((sum, { keys: of, word, begun }) =>
    sum + (of.every(([, title]) => title && title.has(place)) ? 2 : 0) + (word.has(place) ? 3 : 0) + (begun.has(place) ? 1 : 0), joined.has(place) ? 9 : 0);
  return hits.map((place) => [place, rank(place)]).sort(byRank);
}

// Spellings one slip away from a term: a letter too many, two that changed places, one that sounds like another. Where
// the slip is, threes that stand nowhere tell.
const ALIKE = ["สศษซ", "นณ", "ไใ", "ดฎ", "ตฏ", "รล", "ยญ", "ทธฑฒ", "ถฐ", "พภผ", "คขฆ", "ชฉฌ", "อฮ", "ะา", "ิี", "ึื", "ุู", "เแ"];
function slips(term, of) {
  const nowhere = Array.from(of.keys()).filter((nth) => !of[nth][0].size);
  const first = nowhere.length ? nowhere.at(-1) - 1 : 0, last = nowhere.length ? nowhere[0] + 3 : term.length;
  const found = new Set();
  for (let nth = Math.max(0, first); nth < Math.min(term.length, last); nth += 1) {
    const head = term.slice(0, nth), sign = term[nth], rest = term.slice(nth + 1);
    found.add(head + rest).add(head + rest.slice(0, 1) + sign + rest.slice(1));
    for (const like of ALIKE.filter((each) => each.includes(sign))) for (const other of like) found.add(head + other + rest);
  }
  found.delete(term);
  return [...found].filter((each) => each.length > 2);
}

// What a volume holds that is near one term: the term itself, or a slip of it, or most of its threes.
async function near(volume, { term, keys: of }) {
  const itself = common(of.map(([text]) => text));
  if (itself.length || term.length < 3) return new Map(itself.map((place) => [place, 1]));
  const meant = new Map();
  for (const { keys: others } of await look(volume, slips(term, of))) {
    for (const place of common(others.map(([text]) => text))) meant.set(place, others.some(([, title]) => title && title.has(place)) ? 1 : 0.9);
  }
  if (meant.size) return meant;
  const told = [...of, await at(volume, "<" + term.slice(0, 2))], counts = new Map();
  for (const [text, title] of told) {
    const weight = Math.log(1 + volume.count / (1 + text.size));
    for (const place of text) counts.set(place, (counts.get(place) || 0) + weight * (title && title.has(place) ? 1.1 : 1));
  }
  const best = Math.max(...counts.values());
  return new Map([...counts].filter(([, count]) => count > best * 0.8).map(([place, count]) => [place, 0.8 * count / best]));
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
  const numbers = numbered(question), volumes = await load("index.json");
  const shown = (numbers.length && await walk(volumes, terms, numbers, mine)) || await walk(volumes, terms, [], mine);
  if (mine !== asked || shown < 0) return;
  told.textContent = shown ? `พบ ${shown} เรื่อง` : "ไม่พบเรื่องที่มีคำนี้ทุกคำ ลองคำที่สั้นลง หรือดูจากคลังข่าว";
  if (!shown) await nearest(volumes.slice(0, NEWEST), terms, mine);
}

// Show what holds the terms, and the numbers as they are, newest volume first; return how many, or -1 once another
// question was asked.
async function walk(volumes, terms, numbers, mine) {
  let shown = 0;
  for (const [nth, volume] of volumes.entries()) {
    if (nth >= NEWEST && !(await may(volume, terms))) continue;
    const found = await look(volume, terms), whole = await Promise.all(numbers.map((key) => at(volume, key)));
    if (mine !== asked) return -1;
    let hits = (await exact(volume, found)).filter(([place]) => whole.every(([text]) => text.has(place)));
    if (!shown) list.replaceChildren();
    while (hits.length) {
      await show(volume, hits.slice(0, MOST), terms, mine);
      shown += Math.min(MOST, hits.length);
      hits = hits.slice(MOST);
      const older = nth + 1 < volumes.length;
      told.textContent = `พบ ${older ? "อย่างน้อย " : ""}${shown + hits.length} เรื่อง`;
      if ((hits.length || older) && shown >= MOST && !(await asks(mine))) return -1;
    }
  }
  return shown;
}

// The ten that come nearest to what was asked, of the newest volumes.
async function nearest(newest, terms, mine) {
  const best = [];
  for (const volume of newest) {
    const found = await look(volume, terms);
    const held = await Promise.all(found.map((term) => near(volume, term)));
    const all = new Set(held.flatMap((each) => [...each.keys()]));
    for (const place of all) best.push([volume, place, held.reduce((sum, each) => sum + (each.get(place) || 0), 0)]);
    if (best.length >= MOST) break;
  }
  best.sort((one, other) => other[2] - one[2]);
  const kept = best.filter(([, , score]) => score >= best[0][2] * 0.9).slice(0, MOST);
  for (const [volume, place] of kept) await show(volume, [[place]], terms, mine);
  if (kept.length && mine === asked) told.textContent = `ไม่พบตรงคำ แสดง ${kept.length} เรื่องที่ใกล้เคียง`;
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
