/**
 * Reads one line of so many megabytes, in a process of its own: `tsx one-line.ts AR 4` prints what it took as JSON.
 * Memory is the peak of what the process held over what it held after reading a short text.
 */
import { join } from 'node:path';
import type { Language } from '../../server/domain/language.ts';
import { createExtractor } from '../../server/extraction/create-extractor.ts';
import { PROJECT_ROOT } from '../../server/project-root.ts';
import { readGazetteer } from '../../server/reading/gazetteer.ts';
import { goldTexts } from './gold-texts.ts';

/** What reading one long line took: seconds of the processor, as other programs share the machine, and memory. */
export type OneLine = { seconds: number; megabytes: number };

const KILOBYTE = 1024;
const MEGABYTE = KILOBYTE * KILOBYTE;
const WARM_UP = 200_000;

/** The development texts again and again on one line, up to so many bytes of UTF-8. */
function lineOf(language: Language, bytes: number): string {
  const once = goldTexts(language).join(' ').replace(/\s+/g, ' ');
  const times = Math.ceil(bytes / Buffer.byteLength(once));
  const line = Buffer.from(once.repeat(times)).subarray(0, bytes).toString('utf8');
  // Bytes cut within a letter become a replacement mark.
  return line.replace(/\ufffd+$/, '');
}

function measure(language: Language, megabytes: number): OneLine {
  const extractor = createExtractor(readGazetteer([join(PROJECT_ROOT, 'seed/actors.json')]));
  extractor.extract({ text: lineOf(language, WARM_UP), language });
  const text = lineOf(language, megabytes * MEGABYTE);
  const before = process.memoryUsage().rss;
  const used = process.cpuUsage();
  extractor.extract({ text, language });
  const { user, system } = process.cpuUsage(used);
  const peak = process.resourceUsage().maxRSS * KILOBYTE;
  return { seconds: (user + system) / 1e6, megabytes: (peak - before) / MEGABYTE };
}

const [language, megabytes] = process.argv.slice(2);
console.log(JSON.stringify(measure(language as Language, Number(megabytes))));
