// How fast a site's search answers, over HTTP, with nothing kept: every query begins as a reader's
// first one does. node publication.mjs SITE SEARCH.JS ROUNDS [letters' pages: yes|no]
// Prints a line of JSON for each query.
import { createServer, Agent, get } from "node:http";
import { readFile } from "node:fs";
import { fork } from "node:child_process";
import { createRequire } from "node:module";
import { resolve } from "node:path";

const [site, script, rounds, pages] = process.argv.slice(2);

const QUERIES = [
  ["a phrase of many letters", "居家养老服务"], ["two phrases", "充电桩 养老"],
  ["a phrase of texts alone", "牵头单位和时间表"], ["a document number", "青民函〔2020〕31234号"],
  ["a matter's number", "第31234号"], ["a long phrase", "完善农村供水管网的制度安排，明确牵头单位"],
  ["a word of nearly all letters", "答复"], ["one character", "冷"], ["nothing", "没有这样的话"],
  ["a phrase, year and kind", "河道生态修复", [["year", "2021"], ["kind", "proposal"]]],
];

if (process.send) {
  // The server is a process of its own, as it is for readers.
  const server = createServer((request, response) => {
    readFile(site + decodeURIComponent(request.url), (error, bytes) => {
      response.writeHead(error ? 404 : 200, { "Content-Length": error ? 0 : bytes.length });
      response.end(error ? undefined : bytes);
    });
  });
  server.listen(0, "127.0.0.1", () => process.send(server.address().port));
} else {
  const server = fork(new URL(import.meta.url).pathname, process.argv.slice(2));
  server.on("message", async (port) => {
    await measure(port);
    server.kill();
  });
}

async function measure(port) {
  const { Index } = createRequire(import.meta.url)(resolve(script));
  // As browsers do: six connections, kept open.
  const agent = new Agent({ keepAlive: true, maxSockets: 6 });
  let fetched;
  const read = (path) => new Promise((done, fail) => {
    get({ port, host: "127.0.0.1", path: "/" + path, agent }, (response) => {
      const parts = [];
      response.on("data", (part) => parts.push(part));
      response.on("end", () => {
        const bytes = Buffer.concat(parts);
        fetched.bytes += bytes.length;
        fetched.files += 1;
        if (response.statusCode === 200) done(new Uint8Array(bytes));
        else fail(new Error(path));
      });
    }).on("error", fail);
  });
  const middle = (list) => list.sort((a, b) => a - b)[list.length >> 1];
  for (const [name, query, filters = []] of QUERIES) {
    const [first, whole] = [[], []];
    let found;
    let candidates;
    let page;
    for (let round = 0; round < Number(rounds); round += 1) {
      const index = new Index(read);
      fetched = { bytes: 0, files: 0 };
      const began = performance.now();
      const result = await index.search(query, filters);
      // What the page shows at once: how many there are, and the lines of the first 20.
      await Promise.all(result.all.slice(0, 20).map((each) => index.row(each)));
      first.push(performance.now() - began);
      candidates = result.all.length;
      found = { ...fetched };
      if (pages !== "yes") continue;
      await Promise.all(
        result.all.slice(0, 20).map((each) => index.check(each, result.phrases)));
      whole.push(performance.now() - began);
      page = { ...fetched };
    }
    console.log(JSON.stringify({
      name, query, candidates, first: middle(first), worst: Math.max(...first), ...found,
      whole: whole.length ? middle(whole) : null, page,
    }));
  }
  agent.destroy();
}
