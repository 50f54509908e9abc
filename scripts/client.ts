// Writes the typed client of samples/client from our OpenAPI document. Run it after every change of that: npm run client
import { writeFile } from "node:fs/promises";
import { generateClient } from "./generate-client.ts";

await writeFile(new URL("../samples/client/tamga.ts", import.meta.url), await generateClient());
