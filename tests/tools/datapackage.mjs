// Holds the published data package against the Frictionless profiles and every table against its schema and keys,
// with the standard's own library. Usage: node datapackage.mjs FOLDER (the `data` folder of a built site).
import { join } from "node:path";
import datapackage from "datapackage";

const folder = process.argv[2];
let failed = 0;
let passed = 0;
const judge = (what, faults) => {
  console.log(`${faults.length ? "FAILED" : "ok"}  ${what}`);
  faults.slice(0, 10).forEach((fault) => console.log(`        ${fault}`));
  if (faults.length) failed += 1;
  else passed += 1;
};
try {
  const found = await datapackage.Package.load(join(folder, "datapackage.json"));
  judge("the descriptor fits the profile", found.errors.map((error) => error.message));
  for (const resource of found.resources.filter((resource) => resource.tabular)) {
    try {
      const rows = await resource.read({ relations: true });
      judge(`${resource.name}: ${rows.length} rows fit their schema and their keys`, rows.length ? [] : ["no rows"]);
    } catch (error) {
      judge(resource.name, [error.message, ...(error.errors ?? []).map((inner) => inner.message)]);
    }
  }
} catch (error) {
  judge("the descriptor is read", [error.message]);
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
