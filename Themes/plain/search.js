// Searches the site's letters in the reader's browser: no server sees the words.
// The index knows which letters have which pairs of neighbouring characters; a letter that has all
// pairs of what was typed is a candidate, and is checked against its own words before it is shown.
"use strict";

(function () {
  // ---- Text as the index sees it (SearchText.swift) ---------------------------------------------

  const MARK = 0;
  const NOTHING = -1;

  const fold = (c) => {
    if (c >= 0x3400 && c <= 0xdfff) return c;
    if (c >= 0x41 && c <= 0x5a) return c + 0x20;
    if ((c >= 0x30 && c <= 0x39) || (c >= 0x61 && c <= 0x7a)) return c;
    if (c >= 0xff10 && c <= 0xff19) return c - 0xfee0;
    if (c >= 0xff21 && c <= 0xff3a) return c - 0xfee0 + 0x20;
    if (c >= 0xff41 && c <= 0xff5a) return c - 0xfee0;
    if ((c >= 0xfe00 && c <= 0xfe0f) || (c >= 0xe0100 && c <= 0xe01ef)) return NOTHING;
    if (c <= 0xbf || (c >= 0x2000 && c <= 0x2bff) || (c >= 0x3000 && c <= 0x3004)
      || (c >= 0x3008 && c <= 0x3020) || c === 0x3030 || (c >= 0xfe10 && c <= 0xfe6f)
      || (c >= 0xff00 && c <= 0xffef)) return MARK;
    return c;
  };

  // The runs of characters between marks.
  const runs = (text) => {
    const all = [];
    let run = [];
    for (const scalar of text) {
      const c = fold(scalar.codePointAt(0));
      if (c === NOTHING) continue;
      if (c !== MARK) {
        run.push(c);
      } else if (run.length) {
        all.push(run);
        run = [];
      }
    }
    if (run.length) all.push(run);
    return all;
  };

  // What was typed, as phrases that must all be found; each once.
  const phrases = (query) => {
    const seen = new Map();
    for (const run of runs(query)) seen.set(String.fromCodePoint(...run), run);
    return [...seen.values()].slice(0, 8);
  };

  // Where the phrase first stands in `text`: [from, to] in UTF-16 units, or null.
  const find = (text, phrase) => {
    const folded = [];
    let at = 0;
    for (const scalar of text) {
      const c = fold(scalar.codePointAt(0));
      if (c !== NOTHING) folded.push({ c, at, end: at + scalar.length });
      at += scalar.length;
    }
    for (let i = 0; i + phrase.length <= folded.length; i += 1) {
      let n = 0;
      while (n < phrase.length && folded[i + n].c === phrase[n]) n += 1;
      if (n === phrase.length) return [folded[i].at, folded[i + n - 1].end];
    }
    return null;
  };

  // ---- The index --------------------------------------------------------------------------------

  const compare = (a, b) => a[0] - b[0] || a[1] - b[1];

  const varints = (bytes) => {
    let at = 0;
    return {
      get isEnd() { return at >= bytes.length; },
      next() {
        let number = 0;
        let factor = 1;
        for (;;) {
          const byte = bytes[at];
          at += 1;
          number += (byte & 0x7f) * factor;
          if (!(byte >= 0x80)) return number;
          factor *= 128;
        }
      },
      take(count) {
        at += count;
        return bytes.subarray(at - count, at);
      },
    };
  };

  // Places in a segment, in order.
  const places = (bytes) => {
    const out = [];
    if (!bytes.length) return out;
    if (bytes[0] === 1) {
      for (let i = 1; i < bytes.length; i += 1) {
        for (let bit = 0; bit < 8; bit += 1) {
          if (bytes[i] & (1 << bit)) out.push((i - 1) * 8 + bit);
        }
      }
      return out;
    }
    const reader = varints(bytes.subarray(1));
    let place = -1;
    while (!reader.isEnd) {
      place += reader.next();
      out.push(place);
    }
    return out;
  };

  const both = (a, b) => {
    const out = [];
    for (let i = 0, j = 0; i < a.length && j < b.length;) {
      if (a[i] === b[j]) {
        out.push(a[i]);
        i += 1;
        j += 1;
      } else if (a[i] < b[j]) i += 1;
      else j += 1;
    }
    return out;
  };

  const either = (a, b) => {
    if (!a.length) return b;
    if (!b.length) return a;
    const out = [];
    for (let i = 0, j = 0; i < a.length || j < b.length;) {
      if (j >= b.length || a[i] < b[j]) {
        out.push(a[i]);
        i += 1;
      } else {
        if (a[i] === b[j]) i += 1;
        out.push(b[j]);
        j += 1;
      }
    }
    return out;
  };

  // What of `a` isn't in `b`.
  const without = (a, b) => {
    let j = 0;
    return a.filter((place) => {
      while (j < b.length && b[j] < place) j += 1;
      return b[j] !== place;
    });
  };

  const hash = (text) => {
    let value = 2166136261;
    for (const byte of new TextEncoder().encode(text)) {
      value = Math.imul(value ^ byte, 16777619) >>> 0;
    }
    return ((value ^ (value >>> 21)) & 0x1fffff) >>> 0;
  };

  // A character alone may stand in so many parts of a segment; beyond that only titles are asked.
  const MOST_PARTS = 16;
  // Pairs that are asked, shared among the phrases; those of a longer one are spread over it.
  const MOST_PAIRS = 12;

  class Segment {
    constructor(read, facts) {
      this.read = read;
      this.facts = facts;
      this.cache = new Map();
    }

    fetch(name) {
      if (!this.cache.has(name)) this.cache.set(name, this.read(this.facts.path + name));
      return this.cache.get(name);
    }

    async firsts() {
      if (!this.keys) {
        this.keys = this.fetch("keys.bin").then((bytes) => {
          const reader = varints(bytes);
          const keys = [];
          while (!reader.isEnd) keys.push([reader.next(), reader.next()]);
          return keys;
        });
      }
      return this.keys;
    }

    // The last part whose first key isn't beyond `key`; -1 when there is none.
    async partOf(key) {
      const firsts = await this.firsts();
      let [low, high] = [0, firsts.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (compare(firsts[middle], key) <= 0) low = middle + 1;
        else high = middle;
      }
      return low - 1;
    }

    // Entries from `from` to `to`, as [second, head, text].
    async entries(from, to, number) {
      const bytes = await this.fetch("part/" + String(number).padStart(6, "0") + ".bin");
      const reader = varints(bytes);
      const out = [];
      let key = [0, 0];
      while (!reader.isEnd) {
        const growth = reader.next();
        const second = reader.next();
        key = growth ? [key[0] + growth, second] : [key[0], key[1] + second];
        const head = reader.take(reader.next());
        const text = reader.take(reader.next());
        if (compare(key, to) > 0) break;
        if (compare(key, from) >= 0) out.push([key[1], head, text]);
      }
      return out;
    }

    async pair(key) {
      const number = await this.partOf(key);
      const found = number < 0 ? [] : await this.entries(key, key, number);
      return found.length ? [places(found[0][1]), places(found[0][2])] : [[], []];
    }

    // Of one character: those with it in the head, and those with it in the text.
    async single(c) {
      const from = await this.partOf([c, 0]);
      const to = await this.partOf([c, 0x1fffff]);
      const [head] = await this.pair([c, 0]);
      if (to - from >= MOST_PARTS) return [head, [], true];
      const numbers = [];
      for (let n = Math.max(0, from); n <= to; n += 1) numbers.push(n);
      const all = new Set();
      for (const entries of await Promise.all(
        numbers.map((n) => this.entries([c, 0], [c, 0x1fffff], n)))) {
        for (const [, , text] of entries) for (const place of places(text)) all.add(place);
      }
      return [head, [...all].sort((a, b) => a - b), false];
    }

    // [head, text, isPartial] for a phrase.
    async phrase(phrase, most) {
      if (phrase.length === 1) return this.single(phrase[0]);
      const pairs = new Map();
      const last = phrase.length - 2;
      const count = Math.min(last + 1, most);
      for (let i = 0; i < count; i += 1) {
        const at = count > 1 ? Math.round(i * last / (count - 1)) : 0;
        const key = [phrase[at], phrase[at + 1]];
        pairs.set(key.join(), key);
      }
      const lists = await Promise.all([...pairs.values()].map((key) => this.pair(key)));
      const shared = (which) => lists.map((list) => list[which])
        .sort((a, b) => a.length - b.length).reduce(both);
      return [shared(0), shared(1), false];
    }

    async search(wanted, filters) {
      const most = Math.max(2, Math.floor(MOST_PAIRS / wanted.length));
      const found = await Promise.all(wanted.map((phrase) => this.phrase(phrase, most)));
      const allowed = await Promise.all(filters.map(
        ([name, value]) => this.pair([1, hash(name + "=" + value)]).then(([head]) => head)));
      const any = found.map(([head, text]) => either(head, text)).concat(allowed);
      const all = any.length ? any.reduce(both) : [];
      const heads = found.length
        ? found.map(([head]) => head).concat([all]).reduce(both) : all;
      const global = (list) => list.map((place) => place + this.facts.first);
      return {
        heads: global(heads), texts: global(without(all, heads)),
        isPartial: found.some(([, , isPartial]) => isPartial),
      };
    }

    async row(place) {
      const at = place - this.facts.first;
      const number = Math.floor(at / this.rows);
      const bytes = await this.fetch("table/" + String(number).padStart(6, "0") + ".json");
      if (!this.tables) this.tables = new Map();
      if (!this.tables.has(number)) {
        this.tables.set(number, JSON.parse(new TextDecoder().decode(bytes)));
      }
      const [slug, title, documentNumber, matter, matterTitle, section, published, marks, more] =
        this.tables.get(number)[at % this.rows];
      return {
        slug, title, documentNumber, matter, matterTitle, section, published, more,
        isSummary: Boolean(marks & 1), isMasked: Boolean(marks & 2),
      };
    }
  }

  // `read(path)` gives a file's bytes.
  class Index {
    constructor(read) {
      this.read = read;
    }

    async manifest() {
      if (!this.facts) {
        this.facts = this.read("search/index.json").then((bytes) => {
          const facts = JSON.parse(new TextDecoder().decode(bytes));
          if (facts.format !== "fuwen-search-1") throw new Error("format");
          this.segments = facts.segments.map((each) => {
            const segment = new Segment(this.read, each);
            segment.rows = facts.rows;
            return segment;
          });
          return facts;
        });
      }
      return this.facts;
    }

    // Places of candidates: those with every phrase in their heads first (`heads` of them), and the
    // newest first.
    async search(query, filters) {
      await this.manifest();
      const wanted = phrases(query);
      if (!wanted.length && !filters.length) {
        return { phrases: wanted, all: [], heads: 0, isPartial: false };
      }
      const found = await Promise.all(
        this.segments.map((segment) => segment.search(wanted, filters)));
      const heads = found.flatMap((each) => each.heads).reverse();
      return {
        phrases: wanted, all: heads.concat(found.flatMap((each) => each.texts).reverse()),
        heads: heads.length, isPartial: found.some((each) => each.isPartial),
      };
    }

    row(place) {
      return this.segments.find(({ facts }) => place < facts.first + facts.count).row(place);
    }

    // The candidate's row, with `snippet` ([before, found, after]) where only its text has a
    // phrase; null when it hasn't after all.
    async check(place, wanted) {
      const row = await this.row(place);
      const heads = [
        row.title, row.documentNumber, row.matter, row.matterTitle, row.section, ...row.more,
      ];
      const missing = wanted.filter((phrase) => !heads.some((text) => find(text, phrase)));
      if (!missing.length) return { ...row, snippet: null };
      const lines = textOf(new TextDecoder().decode(
        await this.read("letter/" + row.slug + "/index.html")));
      let snippet = null;
      for (const phrase of missing) {
        const line = lines.find((each) => find(each, phrase));
        if (!line) return null;
        snippet = snippet || around(line, find(line, phrase));
      }
      return { ...row, snippet };
    }
  }

  // The lines of a letter's text, from its page.
  const textOf = (page) => {
    const from = page.indexOf("<article");
    const to = page.indexOf("</article>", from);
    const names = { amp: "&", lt: "<", gt: ">", quot: "\"", apos: "'", nbsp: " " };
    return page.slice(from, to)
      .replace(/<\/?(?:article|p|div|h[1-6]|ul|ol|li|dl|dt|dd|t[dhr]|table|thead|tbody|caption|section|header|footer|figure|br)\b[^>]*>/g, "\n")
      .replace(/<[^>]*>/g, "")
      .replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, digits, name) => {
        if (name) return names[name] || whole;
        return String.fromCodePoint(hex ? parseInt(hex, 16) : Number(digits));
      })
      .split("\n").map((line) => line.trim()).filter(Boolean);
  };

  const around = (line, [from, to]) => {
    const before = [...line.slice(0, from)];
    const after = [...line.slice(to)];
    return [
      (before.length > 24 ? "…" : "") + before.slice(-24).join(""), line.slice(from, to),
      after.slice(0, 48).join("") + (after.length > 48 ? "…" : ""),
    ];
  };

  const api = { Index, phrases, find, textOf, runs };
  if (typeof module === "object" && module.exports) module.exports = api;
  if (typeof document === "undefined") return;

  // ---- The page ---------------------------------------------------------------------------------

  const base = new URL(".", document.baseURI);
  const form = document.getElementById("search-form");
  const input = form.querySelector("input[name=q]");
  const results = document.getElementById("results");
  const PAGE = 20;

  const read = async (path) => {
    // Segments' names change with their content; all else may be newer than what is kept.
    const isFixed = /^search\/.+\//.test(path);
    const response = await fetch(new URL(path, base), { cache: isFixed ? "default" : "no-cache" });
    if (!response.ok) throw new Error(String(response.status));
    return new Uint8Array(await response.arrayBuffer());
  };

  let index = new Index(read);
  // Of the latest search: an older one's late answer is dropped.
  let turn = 0;

  const element = (name, className, text) => {
    const made = document.createElement(name);
    if (className) made.className = className;
    if (text !== undefined) made.textContent = text;
    return made;
  };

  const filterNames = () => [...form.querySelectorAll("select")].map((select) => select.name);

  const buildFilters = (facts) => {
    if (form.querySelector("select") || !facts.filters.length) return;
    const box = element("div", "search-filters");
    for (const filter of facts.filters) {
      const label = element("label", "", filter.label + " ");
      const select = element("select");
      select.name = filter.name;
      for (const [value, text] of [["", "全部"], ...filter.values]) {
        const option = element("option", "", text);
        option.value = value;
        select.append(option);
      }
      label.append(select);
      box.append(label);
    }
    form.append(box);
  };

  const entry = (row) => {
    const item = element("li", "entry");
    const title = element("p", "entry-title");
    const link = element("a", "", row.title);
    link.href = new URL("letter/" + row.slug + "/index.html", base).href;
    title.append(link);
    const facts = element("p", "entry-facts");
    for (const text of [row.documentNumber, row.matter, row.section]) {
      if (text) facts.append(element("span", "", text), " ");
    }
    if (row.isSummary) facts.append(element("span", "badge", "摘要公开"), " ");
    if (row.isMasked) facts.append(element("span", "badge", "部分内容已隐去"));
    const date = element("p", "entry-date");
    const time = element("time", "", row.published);
    time.dateTime = row.published;
    date.append(time);
    item.append(title, facts, date);
    if (!row.title.includes(row.matterTitle)) {
      item.append(element("p", "entry-matter", "案由：" + row.matterTitle));
    }
    if (row.snippet) {
      const snippet = element("p", "entry-snippet", row.snippet[0]);
      snippet.append(element("mark", "", row.snippet[1]), row.snippet[2]);
      item.append(snippet);
    }
    return item;
  };

  const run = async (mayRetry = true) => {
    turn += 1;
    const mine = turn;
    const address = new URL(location.href);
    const query = (address.searchParams.get("q") || "").slice(0, 60);
    input.value = query;
    try {
      buildFilters(await index.manifest());
      const filters = [];
      for (const select of form.querySelectorAll("select")) {
        select.value = address.searchParams.get(select.name) || "";
        if (select.value) filters.push([select.name, select.value]);
      }
      if (!phrases(query).length && !filters.length) {
        results.replaceChildren();
        return;
      }
      const found = await index.search(query, filters);
      if (mine === turn) await show(found, mine);
    } catch (error) {
      if (mine !== turn) return;
      // The site may have been published anew since this page was opened.
      if (mayRetry) {
        index = new Index(read);
        await run(false);
        return;
      }
      results.replaceChildren(element(
        "p", "notice",
        location.protocol === "file:"
          ? "从文件夹里打开的网页不能检索；请放到网站上，或者从复文目录查看。"
          : "检索没有成功，请稍后再试，或者从复文目录查看。"));
    }
  };

  const show = async (found, mine) => {
    const summary = element("p", "results-count");
    const list = element("ol", "entries");
    const more = element("button", "show-more", "更多");
    more.type = "button";
    let next = 0;
    let dropped = 0;
    const tell = () => {
      // Until every text was looked into, some may still turn out not to have the words.
      const isSure = next >= found.all.length || found.heads >= found.all.length;
      const count = found.all.length - dropped;
      summary.textContent = count === 0 && isSure
        ? "没有找到。可以换个说法，或者少写几个字。"
        : (isSure ? "找到" : "找到约") + count + "件"
          + (found.isPartial ? "（单个常见的字只查标题）" : "");
    };
    const fill = async () => {
      more.disabled = true;
      let shown = 0;
      while (shown < PAGE && next < found.all.length) {
        const batch = found.all.slice(next, next + PAGE - shown);
        const rows = await Promise.all(batch.map((place) => index.check(place, found.phrases)));
        if (mine !== turn) return;
        next += batch.length;
        for (const row of rows) {
          if (row) {
            list.append(entry(row));
            shown += 1;
          } else dropped += 1;
        }
        tell();
      }
      more.hidden = next >= found.all.length;
      more.disabled = false;
    };
    tell();
    more.addEventListener("click", fill);
    results.replaceChildren(summary, list, more);
    await fill();
  };

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const address = new URL(location.href);
    address.search = "";
    for (const name of ["q", ...filterNames()]) {
      const value = form.elements[name].value.trim();
      if (value) address.searchParams.set(name, value);
    }
    history.pushState(null, "", address);
    run();
  });
  form.addEventListener("change", (event) => {
    if (event.target.tagName === "SELECT") form.requestSubmit();
  });
  window.addEventListener("popstate", () => run());
  run();
})();
