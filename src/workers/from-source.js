// Starts a worker from the source tree, where tests and development run; what is built needs none of this.
import { register } from "tsx/esm/api";

register();
await import(`./${process.argv[2]}.ts`);
