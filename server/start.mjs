// `npm start` and `npm run dev`: makes sure that everything is there, then serves.
import { generate, install } from './prepare.mjs';

install();
if (process.argv.includes('--dev')) {
  generate();
  process.env.ISNAD_SOURCES = '1';
}
process.argv.splice(2, 0, 'serve');
await import('./isnad.mjs');
