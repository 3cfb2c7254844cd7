import { fold } from '../../domain/folding.ts';

/**
 * Words of web pages that are no words of articles: names of sections, buttons, networks. Both languages at once, since
 * pages mix them. A line counts as page furniture by its share of them, never by one word.
 */
const WORDS = `
home menu login logout register search subscribe subscription newsletter newsletters share shares tweet facebook twitter
whatsapp telegram instagram youtube linkedin pinterest reddit tiktok messenger viber email e-mail print rss pdf comment
comments reply archive archives contact sitemap copyright advertisement advertisements ads sponsored cookies cookie next
previous videos photos gallery podcast podcasts opinion sport sports business technology tech culture lifestyle weather
politics economy health entertainment jobs careers privacy settings preferences skip copy link follow app apps download
bookmark save views likes trending topics tags multimedia features interviews investigations editorials
الرئيسية محليات اقتصاد رياضة ثقافة منوعات تكنولوجيا تقنية صحة فيديو فيديوهات صور ألبومات مقالات آراء بحث اشتراك
شارك مشاركة شاركها فيسبوك تويتر واتساب واتس تلغرام تليغرام تيليغرام تلجرام انستغرام إنستغرام يوتيوب لينكدإن طباعة
إرسال نسخ الرابط القائمة تعليق تعليقات موافق إغلاق إعلان إعلانات ممول أرشيف الأرشيف النشرة البريدية البودكاست
بودكاست تحقيقات حوارات تقارير ملفات كاريكاتير إنفوغراف مدونات الوسوم وسوم حفظ مشاهدة مشاهدات إعجاب تابعنا التالي السابق
`;

/** Several words that say the same. */
const PHRASES = `
about us | contact us | sign in | sign up | log in | log out | skip to content | skip to main content | terms of use |
terms of service | privacy policy | cookie policy | read more | load more | show more | see all | view all | back to top |
min read | minutes read | minute read | share this | share on | follow us | join us | middle east | latest news | top stories | most read |
breaking news | copy link | click to share | hours ago | minutes ago | days ago | add comment | all rights reserved | 0 comments | open in new window
من نحن | اتصل بنا | تواصل معنا | تسجيل الدخول | إنشاء حساب | سياسة الخصوصية | شروط الاستخدام | اقرأ المزيد |
عرض المزيد | تحميل المزيد | المزيد من | الشرق الأوسط | آخر الأخبار | أهم الأخبار | الأكثر قراءة | أخبار عاجلة | نسخ الرابط |
دقائق قراءة | دقيقة قراءة | مدة القراءة | حجم الخط | كتاب ومقالات | رأي عام | هيئة التحرير | أعلن معنا | حمل التطبيق | انتقل إلى المحتوى |
منذ ساعة | منذ ساعات | منذ ساعتين | منذ يوم | منذ يومين | أضف تعليقا | العودة إلى الأعلى | جميع الحقوق محفوظة
`;

/** On the buttons of a consent notice. */
const BUTTONS = `
accept reject allow deny manage all ok agree decline settings options preferences choices more cookies necessary only i save and close
موافق أوافق قبول رفض السماح إدارة الكل الجميع الإعدادات إعدادات الخيارات تخصيص الضرورية فقط حفظ إغلاق لا نعم
`;

const words = (list: string): string[] => fold(list).split(/\s+/).filter(Boolean);

const phrases = (list: string): string[][] =>
  list
    .split(/[|\n]/)
    .map(words)
    .filter(each => each.length > 1);

const PAGE_WORDS = new Set(words(WORDS));
const PAGE_PHRASES = phrases(PHRASES);
const BUTTON_WORDS = new Set(words(BUTTONS));

const byFirst = new Map<string, string[][]>();
for (const phrase of PAGE_PHRASES) {
  const first = phrase[0] as string;
  byFirst.set(first, [...(byFirst.get(first) ?? []), phrase]);
}

/** How many of a line's folded words belong to the page and not to an article. */
export function countPageWords(line: readonly string[]): number {
  let count = 0;
  for (let at = 0; at < line.length; at += 1) {
    const phrase = byFirst
      .get(line[at] as string)
      ?.find(each => each.every((word, i) => line[at + i] === word));
    if (phrase) {
      count += phrase.length;
      at += phrase.length - 1;
    } else if (PAGE_WORDS.has(line[at] as string)) count += 1;
  }
  return count;
}

/** Whether a line is nothing but buttons of a consent notice. */
export function isButtons(line: readonly string[]): boolean {
  return line.length > 0 && line.every(word => BUTTON_WORDS.has(word));
}
