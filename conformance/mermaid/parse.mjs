// Reads flowcharts, each a JSON string on a line of standard input, with Mermaid's own parser. Exits with 1 if it refuses
// one, or finds other nodes and arrows in it than the lines of the text have.
import { createInterface } from 'node:readline';
import { Window } from 'happy-dom';

// Mermaid cleans labels with a library that needs the document of a browser.
globalThis.window = new Window();
globalThis.document = window.document;
const { default: mermaid } = await import('mermaid');

const OURS = /^([nohmf][0-9]+|fm|findings)$/;
let charts = 0;
let faults = 0;

function fault(text, message) {
  faults++;
  if (faults <= 5) {
    console.error(`${message}\n${text}`);
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  const text = JSON.parse(line);
  charts++;
  try {
    await mermaid.parse(text);
    const { db, type } = await mermaid.mermaidAPI.getDiagramFromText(text);
    const strange = [...db.getVertices().keys()].filter((id) => !OURS.test(id));
    const arrows = text.split('\n').filter((each) => /^ +n[0-9]+ (-->|---|-\.->)\|/.test(each)).length;
    if (type !== 'flowchart-v2' || strange.length > 0 || db.getEdges().length !== arrows) {
      fault(text, `${type}, nodes ${strange}, ${db.getEdges().length} arrows instead of ${arrows}`);
    }
  } catch (e) {
    fault(text, e.message);
  }
}
console.log(`${charts} flowcharts, ${faults} that Mermaid does not read as they are meant`);
process.exit(faults > 0 || charts === 0 ? 1 : 0);
