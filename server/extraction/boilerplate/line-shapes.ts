import { type Line, wordsOf } from './lines.ts';
import { countPageWords, isButtons } from './page-words.ts';

const LONGEST_MENU = 180;
const LONGEST_FURNITURE = 15;
const LONGEST_APPEAL = 240;

/** The share of words of a page that a line of an article does not reach. */
const LEAST_SHARE = 0.6;

/** Headings parted by bars or arrows: a menu or a trail. */
function isMenu({ text }: Line): boolean {
  return (
    text.length <= LONGEST_MENU && (text.match(/[|»›>·]/g)?.length ?? 0) >= 2 && !/[.!؟?،]|[«“]/.test(text)
  );
}

/** Mostly names of sections, buttons and networks. */
function isFurniture({ words, pageWords }: Pick<Line, 'words' | 'pageWords'>): boolean {
  return words.length > 0 && words.length <= LONGEST_FURNITURE && pageWords >= LEAST_SHARE * words.length;
}

/** The longest sentence that can be nothing but names of buttons. */
const LONGEST_REMAINS = 120;

/** Whether a sentence is what scraping left of buttons within a line of prose. */
export function isRemains(sentence: string): boolean {
  if (sentence.length > LONGEST_REMAINS) return false;
  const words = wordsOf(sentence);
  return isFurniture({ words, pageWords: countPageWords(words) });
}

const ADDRESS = /^(?:(?:https?:\/\/|www\.)\S+|[@#][\p{L}\p{N}_]+[,،]?|[^\s@]+@[^\s@]+|[|•·,،-])$/u;

/** Nothing but addresses, handles and hashtags. */
function isAddresses({ text }: Line): boolean {
  return text
    .trim()
    .split(/\s+/)
    .every(word => ADDRESS.test(word));
}

/** A time and no more: `10:42 GMT`, "3 min read", «منذ ساعتين». */
function isTime({ text }: Line): boolean {
  return /^\s*(?:\d{1,2}:\d{2}(?:\s*(?:am|pm|gmt|utc|بتوقيت \S+))?|\d+ (?:min(?:ute)?s? read|(?:hours?|minutes?|days?) ago)|(?:مدة القراءة|قراءة)[\s:]+\d+ \S+|منذ (?:\d+ )?(?:ساعات?|ساعتين|دقائق|دقيقة|أيام|يومين))\s*$/iu.test(
    text,
  );
}

/** What a page says of itself, and then of what: "Advertisement – …", «عن الكاتبة: …». */
const LABEL =
  /^\s*(?:advertisement|sponsored(?: content)?|about the authors?|إعلان(?: ممول)?|محتوى ممول|(?:نبذة )?عن (?:الكاتبة?|المؤلفة?)|بواسطة)\s*[:–—|-]/iu;

/** A notice on data that a page stores. */
const CONSENT =
  /\b(?:store and\/or access information|we (?:and our partners )?value your privacy|personali[sz]ed (?:ads|content)|consent to (?:the use|our)|manage (?:your )?(?:preferences|consent)|use of cookies|uses? cookies|with your consent)\b|(?:ملفات|سياسة|ملفات تعريف) (?:تعريف )?(?:الارتباط|الكوكيز)|نحترم خصوصيتك|تفضيلات الخصوصية|شركاؤنا بتخزين/iu;

/** What a page asks of its readers: to subscribe, to pay, to write. */
const APPEAL =
  /\b(?:support (?:our|independent) journalism|become a (?:member|subscriber|supporter)|donate (?:now|today|here)|get (?:the latest|our) \S+ (?:delivered|in your inbox)|sent to your inbox|have a tip\?|turn on notifications|create a free account|to continue reading)\b|ادعم(?:وا)? (?:صحافتنا|موقعنا)|تبرع(?:وا)? (?:الآن|لـ)|فعّ?ل الإشعارات|أنشئ حسابا|لمتابعة القراءة|اشترك(?:وا)? (?:الآن|مجان)|تصلك (?:آخر|أهم) الأخبار/iu;

/** The life of whoever wrote it, as it stands under an article. */
const AUTHOR_LIFE =
  /^\s*(?:\p{Lu}[\p{L}'’-]+ ){1,4}(?:is|was) an? (?:[\p{L}-]+,? ){0,6}(?:journalist|reporter|correspondent|writer|columnist|editor|contributor|photographer)\b.*(?:\b(?:based in|covers|covering|tweets|follow|contributor|freelance|writes (?:on|about)|speciali[sz])|@)|^\s*(?:\S+ ){1,4}(?:صحفي|صحافي|كاتب|محرر|مراسل)(?:ة)?(?![\p{L}]).*(?:يغطي|تغطي|متخصص|مقيم|يكتب|تكتب|كتبت|يعمل في|تعمل في|@)/u;

/** The signs by which a line alone is known, whatever stands around it. */
export const LINE_SHAPES: readonly ((line: Line) => boolean)[] = [
  isMenu,
  isFurniture,
  isAddresses,
  isTime,
  ({ text }) => LABEL.test(text),
  ({ text }) => CONSENT.test(text),
  ({ text }) => APPEAL.test(text) && text.length <= LONGEST_APPEAL,
];

/** The signs by which a line is known after the last paragraph of an article. */
export const CLOSING_SHAPES: readonly ((line: Line) => boolean)[] = [({ text }) => AUTHOR_LIFE.test(text)];

/** Buttons under a notice that was known by its words. */
export const isButtonLine = ({ words }: Line): boolean => isButtons(words);
