// Checks a letter's file against the site's signed catalogue, in the reader's browser.
// Nothing is believed that can be worked out: file → digest → leaf → root → signature.
"use strict";

(function () {
  // ---- Bytes and hashes -------------------------------------------------------------------------

  const utf8 = (text) => new TextEncoder().encode(text);

  const hex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");

  const fromHex = (text) => {
    if (typeof text !== "string" || !/^([0-9a-f]{2})*$/.test(text)) throw new Fault("数据损坏");
    return Uint8Array.from(text.match(/../g) || [], (pair) => parseInt(pair, 16));
  };

  const join = (...parts) => {
    const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
    let at = 0;
    for (const part of parts) {
      out.set(part, at);
      at += part.length;
    }
    return out;
  };

  const rounds = (() => {
    const fraction = (value) => ((value - Math.floor(value)) * 4294967296) | 0;
    const constants = [];
    for (let n = 2; constants.length < 64; n += 1) {
      let isPrime = true;
      for (let d = 2; d * d <= n; d += 1) if (n % d === 0) isPrime = false;
      if (isPrime) constants.push(fraction(Math.cbrt(n)));
    }
    return constants;
  })();

  // FIPS 180-4. WebCrypto is missing where a site has no TLS, and waits for every hash of a tree.
  const sha256 = (bytes) => {
    const state = [
      0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab,
      0x5be0cd19,
    ];
    const padded = new Uint8Array(((bytes.length + 8) >> 6 << 6) + 64);
    padded.set(bytes);
    padded[bytes.length] = 0x80;
    const view = new DataView(padded.buffer);
    view.setUint32(padded.length - 8, Math.floor(bytes.length / 536870912));
    view.setUint32(padded.length - 4, (bytes.length << 3) >>> 0);
    const w = new Int32Array(64);
    const turn = (x, n) => (x >>> n) | (x << (32 - n));
    for (let block = 0; block < padded.length; block += 64) {
      for (let i = 0; i < 16; i += 1) w[i] = view.getInt32(block + i * 4);
      for (let i = 16; i < 64; i += 1) {
        const a = w[i - 15];
        const b = w[i - 2];
        w[i] = w[i - 16] + w[i - 7] + (turn(a, 7) ^ turn(a, 18) ^ (a >>> 3))
          + (turn(b, 17) ^ turn(b, 19) ^ (b >>> 10));
      }
      let [a, b, c, d, e, f, g, h] = state;
      for (let i = 0; i < 64; i += 1) {
        const s = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g))
          + rounds[i] + w[i]) | 0;
        const t = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
        [h, g, f, e, d, c, b, a] = [g, f, e, (d + s) | 0, c, b, a, (s + t) | 0];
      }
      [a, b, c, d, e, f, g, h].forEach((value, i) => { state[i] = (state[i] + value) | 0; });
    }
    const out = new DataView(new ArrayBuffer(32));
    state.forEach((value, i) => out.setInt32(i * 4, value));
    return new Uint8Array(out.buffer);
  };

  const digest = async (bytes) => {
    const subtle = globalThis.crypto && globalThis.crypto.subtle;
    return hex(subtle ? new Uint8Array(await subtle.digest("SHA-256", bytes)) : sha256(bytes));
  };

  const netstrings = (items) => join(...items.map((item) => {
    const bytes = utf8(item);
    return join(utf8(bytes.length + ":"), bytes, utf8(","));
  }));

  // ---- The tree (RFC 6962), read from tiles of 256 hashes --------------------------------------

  const node = (left, right) => sha256(join([1], left, right));

  const split = (count) => {
    let half = 1;
    while (half * 2 < count) half *= 2;
    return half;
  };

  class Tree {
    constructor(read) {
      this.read = read;
      this.tiles = new Map();
    }

    async stored(level, index) {
      const path = "catalogue/tile/" + level + "/" + String(index >> 8).padStart(6, "0") + ".bin";
      if (!this.tiles.has(path)) this.tiles.set(path, await this.read(path));
      const at = (index & 255) * 32;
      const hash = this.tiles.get(path).subarray(at, at + 32);
      if (hash.length !== 32) throw new Fault("目录不全");
      return hash;
    }

    // Of the whole subtree of 2^level leaves, the index-th of its kind.
    async subtree(level, index) {
      if (level % 8 === 0) return this.stored(level / 8, index);
      return node(
        await this.subtree(level - 1, index * 2), await this.subtree(level - 1, index * 2 + 1));
    }

    async over(from, to) {
      const count = to - from;
      const level = Math.log2(count);
      if (Number.isInteger(level)) return this.subtree(level, from / count);
      const half = split(count);
      return node(await this.over(from, from + half), await this.over(from + half, to));
    }

    // The root that a leaf leads to in a tree of `size` leaves.
    async rootFrom(leaf, index, size) {
      const steps = [];
      let from = 0;
      let to = size;
      while (to - from > 1) {
        const middle = from + split(to - from);
        if (index < middle) {
          steps.push({ right: await this.over(middle, to) });
          to = middle;
        } else {
          steps.push({ left: await this.over(from, middle) });
          from = middle;
        }
      }
      return steps.reverse().reduce(
        (hash, step) => (step.left ? node(step.left, hash) : node(hash, step.right)), leaf);
    }
  }

  // ---- The catalogue ----------------------------------------------------------------------------

  class Fault extends Error {}

  const parse = (bytes) => {
    try {
      return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
    } catch (error) {
      throw new Fault("数据损坏");
    }
  };

  const signed = (head) => netstrings([
    "fuwen-head-1", head.office, String(head.size), head.root, head.date, head.index, head.key,
  ]);

  // true, false, or null where the browser can't tell.
  const isSigned = async (head) => {
    const subtle = globalThis.crypto && globalThis.crypto.subtle;
    if (!subtle) return null;
    let key;
    try {
      key = await subtle.importKey("raw", fromHex(head.key), { name: "Ed25519" }, false, ["verify"]);
    } catch (error) {
      return null;
    }
    return subtle.verify({ name: "Ed25519" }, key, fromHex(head.signature), signed(head));
  };

  // The formats beside the PDF, in the order in which a leaf names them.
  const formats = ["ofd"];

  const othersOf = (proof) => formats
    .map((format) => (proof.others || []).find((each) => each.format === format))
    .filter((each) => each);

  const leafHash = (proof) => sha256(join([0], netstrings([
    proof.format.replace("proof", "leaf"), proof.salt, proof.sha256,
    proof.masked ? "masked" : "whole", proof.extent, proof.released,
    ...othersOf(proof).flatMap((each) => [each.format, each.sha256]),
  ])));

  // Whether a proof says of a file beside the PDF what its form allows, and no more.
  const isProof = (proof) => (proof.format === "fuwen-proof-1"
    ? proof.others === undefined
    : proof.format === "fuwen-proof-2" && Array.isArray(proof.others) && proof.others.length > 0
      && othersOf(proof).length === proof.others.length);

  const slugOf = (address) => {
    const parts = String(address).trim().replace(/[?#].*$/, "").split("/")
      .filter((part) => part && part !== "index.html");
    const last = (parts.pop() || "").replace(/\.(pdf|ofd)$/, "");
    return /^[a-z0-9-]{1,100}$/.test(last) ? last : null;
  };

  // `read(path)` gives a file's bytes or throws. `file`: the reader's own, or null; `address`: the
  // letter's, where there is none. `kept`: a head of an earlier visit, or null.
  // Gives { head, proof, signature, isKept } or throws a Fault that says what is wrong.
  const verify = async (read, { file = null, address = "", kept = null }) => {
    const head = parse(await read("catalogue/head.json"));
    if (!Number.isInteger(head.size) || head.size < 0) throw new Fault("数据损坏");
    const signature = await isSigned(head);
    if (signature === false) throw new Fault("目录的签名不对");
    const indexBytes = await read("catalogue/index.json");
    if ((await digest(indexBytes)) !== head.index) throw new Fault("公开名单不是所签的那一份");
    const index = parse(indexBytes);
    const found = file ? await digest(file) : null;
    const slug = found ? await slugByDigest(read, index, found) : slugOf(address);
    if (!slug) {
      throw new Fault(found
        ? "目录里没有这份文件：它也许改动过，也许已经撤下，也许不是本站公开的"
        : "看不出是哪一份复文的网址");
    }
    const proof = parse(await read("letter/" + slug + "/proof.json"));
    if (!isProof(proof) || !(proof.leaf >= 0 && proof.leaf < head.size)) {
      throw new Fault("证明损坏");
    }
    // Without a file of the reader's own, every one that the site has.
    const own = ["pdf", ...othersOf(proof).map((each) => each.format)];
    const digests = [proof.sha256, ...othersOf(proof).map((each) => each.sha256)];
    let isSame = digests.includes(found);
    if (!found) {
      isSame = true;
      for (const [at, format] of own.entries()) {
        const bytes = await read("letter/" + slug + "/" + slug + "." + format);
        if ((await digest(bytes)) !== digests[at]) isSame = false;
      }
    }
    if (!isSame) {
      throw new Fault("文件与证明不符：它被改动过，或者没有传全");
    }
    await requireListed(read, index, proof, slug);
    const tree = new Tree(read);
    const root = await tree.rootFrom(leafHash(proof), proof.leaf, head.size);
    if (hex(root) !== head.root) throw new Fault("证明与目录不符");
    const isKept = kept ? await continues(tree, kept, head) : null;
    if (isKept === false) throw new Fault("目录改写了以前公开过的：与您上次看到的接不上");
    return { head, proof, signature, isKept };
  };

  const slugByDigest = async (read, index, found) => {
    const part = index.digits ? found.slice(0, index.digits) : "all";
    let entries;
    try {
      entries = parse(await read("catalogue/digest/" + part + ".json"));
    } catch (error) {
      if (error.isAbsent) return null;
      throw error;
    }
    const entry = entries.find((each) => each.sha256 === found);
    return entry && slugOf(entry.slug);
  };

  // The signed list says which letter a leaf is.
  const requireListed = async (read, index, proof, slug) => {
    const number = proof.leaf >> 8;
    const page = await read("catalogue/letters/" + String(number).padStart(6, "0") + ".json");
    const isListed = (await digest(page)) === index.pages[number] && parse(page).some(
      (each) => each.leaf === proof.leaf && each.slug === slug && each.sha256 === proof.sha256);
    if (!isListed || proof.slug !== slug) throw new Fault("公开名单里没有这一份");
  };

  const continues = async (tree, kept, head) => {
    if (kept.key !== head.key || kept.size > head.size) return false;
    return kept.size === 0 || hex(await tree.over(0, kept.size)) === kept.root;
  };

  // ---- What the reader is told ------------------------------------------------------------------

  const chineseDay = (iso) => {
    const [year, month, day] = iso.split("-").map(Number);
    return year + "年" + month + "月" + day + "日";
  };

  const words = ({ head, proof, signature, isKept }) => {
    const lines = [
      "文件的摘要与证明相同：一个字节没有变。",
      "证明在目录里：历次公开的" + head.size + "份中的第" + (proof.leaf + 1) + "份，"
        + chineseDay(proof.released) + "公开，" + (proof.extent === "summary" ? "摘要" : "全文")
        + (proof.masked ? "，有遮盖。" : "，没有遮盖。"),
      signature
        ? "目录由" + head.office + "的密钥签名，签名正确。"
        : "没有核对签名：您的浏览器不会，或者网址不是https。请换新的浏览器，或者用 fuwen verify-public。",
    ];
    if (isKept) lines.push("自您上次核对以来，目录没有改写过去。");
    lines.push("公钥：" + head.key + "（请与单位另行公布的比对）");
    return lines;
  };

  const api = { verify, words, sha256, digest, hex, slugOf, Fault };
  if (typeof module === "object" && module.exports) module.exports = api;
  if (typeof document === "undefined") return;

  // ---- The page ---------------------------------------------------------------------------------

  const base = new URL(".", document.baseURI);
  const memory = "fuwen-head:" + base.pathname;

  const read = async (path) => {
    let response;
    try {
      response = await fetch(new URL(path, base), { cache: "no-cache", redirect: "error" });
    } catch (error) {
      throw new Fault("网站没有应答；从文件夹里打开的网页不能核对");
    }
    if (!response.ok) {
      const fault = new Fault(
        response.status === 404 || response.status === 410
          ? "网站里没有所需的文件，这份复文也许已经撤下" : "网站答复" + response.status);
      fault.isAbsent = response.status === 404 || response.status === 410;
      throw fault;
    }
    return new Uint8Array(await response.arrayBuffer());
  };

  const keptHead = () => {
    try {
      return JSON.parse(localStorage.getItem(memory));
    } catch (error) {
      return null;
    }
  };

  const keep = (head) => {
    try {
      localStorage.setItem(memory, JSON.stringify(head));
    } catch (error) {
      // A browser that keeps nothing only loses the comparison with the next visit.
    }
  };

  const show = (isGood, title, lines) => {
    const result = document.getElementById("verify-result");
    result.replaceChildren();
    result.className = "verify-result " + (isGood === null ? "" : isGood ? "good" : "bad");
    const heading = document.createElement("h2");
    heading.textContent = title;
    const list = document.createElement("ul");
    for (const line of lines) {
      const item = document.createElement("li");
      item.textContent = line;
      list.append(item);
    }
    result.append(heading, list);
    if (isGood !== null) result.focus();
  };

  const run = async () => {
    const file = document.getElementById("verify-file").files[0];
    const address = document.getElementById("verify-address").value;
    if (!file && !address.trim()) {
      show(false, "请先选择文件，或者填写网址", []);
      return;
    }
    show(null, "正在核对……", []);
    try {
      const bytes = file ? new Uint8Array(await file.arrayBuffer()) : null;
      const found = await verify(read, { file: bytes, address, kept: keptHead() });
      if (found.signature) keep(found.head);
      show(true, "核对无误：这就是公开的那一份", words(found));
    } catch (error) {
      const reason = error instanceof Fault ? error.message : "数据损坏";
      show(false, "没有通过核对", [reason + "。", "请重新下载再试；还是这样，请告诉发布单位。"]);
    }
  };

  document.getElementById("verify-form").addEventListener("submit", (event) => {
    event.preventDefault();
    run();
  });
  // A letter's page links here with its own address.
  const asked = slugOf(new URL(document.URL).searchParams.get("letter") || "");
  if (asked) {
    document.getElementById("verify-address").value = new URL("letter/" + asked + "/", base).href;
    run();
  }
})();
