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
};

const LINKS_HEADING =
  /^[\s•·\-–*#:]*(?:(?:مواضيع|موضوعات|مقالات|أخبار|مواد|قصص|تقارير)?\s*(?:ذات صلة|متعلقة|مشابهة)|الأكثر (?:قراءة|مشاهدة|تداولا[ًّ]?)|(?:اقرأ|إقرأ|شاهد|طالع) (?:أيضا[ً]?|أيضًا|المزيد)|قد يهم[ّ]?ك(?: أيضا[ً]?)?|اخترنا لك[م]?|لا تفو[ّ]?ت|آخر الأخبار|related(?: (?:articles?|stories|news|posts?|topics|content|coverage))?|(?:read|see) (?:also|more|next)|also read|most (?:read|popular|viewed)|more (?:from|on|in)|you (?:may|might) (?:also )?like|recommended(?: for you)?|don['’]t miss|top stories|latest (?:news|stories)|trending(?: now)?|editors?['’]?s? picks?)[^\n.!؟?]{0,24}$/iu;

const SHORT_LINK = /^[\s•·\-–*\d]*[^.!؟?]{1,110}[؟?!]?\s*$/u;

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
    name: 'links',
    opens: ({ text }) => LINKS_HEADING.test(text),
    holds: ({ text }) => text !== '' && SHORT_LINK.test(text),
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
