import type { Line } from './lines.ts';

/** A heading, and which lines after it belong to it. */
export type Block = {
  name: string;
  /** Tells whether a line is the heading. */
  opens(line: Line): boolean;
  /** Tells whether the nth line after it (0 the first) belongs to it too. */
  holds(line: Line, nth: number): boolean;
  /** Only after the article: where at least so many paragraphs stand before it, and as many as after it. */
  after?: number;
  /** With fewer lines under it, or not after the article, it is no heading at all. */
  least?: number;
};

const LINKS =
  "(?:مواضيع|موضوعات|مقالات|أخبار|مواد|قصص|تقارير)?\\s*(?:ذات صلة|متعلقة|مشابهة)|الأكثر (?:قراءة|مشاهدة|تداولا[ًّ]?)|(?:اقرأ|إقرأ|شاهد|طالع) (?:أيضا[ً]?|أيضًا|المزيد)|قد يهم[ّ]?ك(?: أيضا[ً]?)?|اخترنا لك[م]?|لا تفو[ّ]?ت|related(?: (?:articles?|stories|news|posts?|topics|content|coverage))?|(?:read|see) (?:also|more|next)|also read|most (?:read|popular|viewed)|you (?:may|might) (?:also )?like|recommended(?: for you)?|don['’]t miss|top stories|trending(?: now)?|editors?['’]?s? picks?";

/** Words that also open a part of the article itself: "More on the front". */
const PERHAPS_LINKS = 'آخر الأخبار|more (?:from|on|in)|latest (?:news|stories)';

const opening = (words: string, rest: string): RegExp =>
  new RegExp(`^[\\s•·\\-–*#:]*(?:${words})${rest}$`, 'iu');

/** What a heading may say further: "Related articles on the dam". */
const FURTHER = '[^\\n.!؟?]{0,24}';

/** The title itself stands on the line: "Read also: …". */
const LABEL = opening(LINKS, '\\s*[:|–—-]\\s*[^\\s.!؟?][^\\n.!؟?]{0,22}');
const LINKS_HEADING = opening(LINKS, FURTHER);
const PERHAPS_LINKS_HEADING = opening(PERHAPS_LINKS, FURTHER);

const SHORT_LINK = /^[\s•·\-–*\d]*[^.!؟?]{1,110}[؟?!]?\s*$/u;
const OPENS_LIST = /[:،,;؛]\s*$/u;
const MOST_LINKS = 8;

/** Under a heading that may be one of the article's own. */
const LEAST_LINKS = 2;

/** Links stand one below the other, and are few. */
const isLink = ({ text, apart }: Line, nth: number): boolean =>
  nth < MOST_LINKS && !apart && SHORT_LINK.test(text);

const COMMENTS_HEADING =
  /^[\s•·#]*(?:\d+\s+(?:تعليقا?ت?|تعليقاً|comments?|responses?|replies)|(?:comments?|التعليقات|تعليقات(?: القراء)?|join the (?:conversation|discussion)|what do you think\??|discussion)\s*(?:\(?\d*\)?)\s*:?)\s*$/iu;

/** The longest a reader's comment is taken for one. */
const LONGEST_COMMENT = 1_000;

const AUTHOR_HEADING =
  /^[\s•·#]*(?:about the (?:authors?|writers?)|(?:نبذة )?عن (?:الكاتبة?|المؤلفة?|الكتّ?اب)|الكاتبة? في سطور)\s*:?\s*$/iu;

const LONGEST_LIFE = 600;

const lengthOf = ({ start, end }: Line): number => end - start;

/** Headings with what stands under them; the first that opens at a line has it. */
export const BLOCKS: readonly Block[] = [
  {
    name: 'link',
    opens: ({ text }) => LABEL.test(text),
    holds: () => false,
  },
  {
    name: 'links',
    opens: ({ text }) => LINKS_HEADING.test(text),
    holds: isLink,
  },
  {
    name: 'perhaps-links',
    opens: ({ text }) => PERHAPS_LINKS_HEADING.test(text),
    holds: (line, nth) => isLink(line, nth) && !OPENS_LIST.test(line.text),
    after: 1,
    least: LEAST_LINKS,
  },
  {
    name: 'author',
    opens: ({ text }) => AUTHOR_HEADING.test(text),
    holds: (line, nth) => nth === 0 && lengthOf(line) <= LONGEST_LIFE,
    after: 1,
  },
  {
    name: 'comments',
    opens: ({ text }) => COMMENTS_HEADING.test(text),
    holds: line => lengthOf(line) <= LONGEST_COMMENT,
    after: 2,
  },
];
