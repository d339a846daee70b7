// The briefing as a PowerPoint file that can be edited: native text, the speaker's notes, pictures with words for who
// cannot see them. Inches.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type PptxGenJS from 'pptxgenjs';
import sharp from 'sharp';
import { type PictureCue, pictureName } from '../../src/app/pictures';
import { type Sheet, sheetsOf } from '../../src/briefing/print/sheets';
import { policyNumber } from '../../src/content/select';
import { type ContentFile, type FiscalYear, type Lang, type Plan, tongueOf } from '../../src/content/types';
import { formatFiscalYear, formatMonth } from '../../src/i18n/format';
import type { Translate } from '../../src/i18n/translate';
import { withoutMissingParts } from './package';

/** The package is CommonJS; its types describe a default export that Node does not see. */
const Pptx = createRequire(import.meta.url)('pptxgenjs') as typeof PptxGenJS;

const WIDE = { width: 13.333, height: 7.5 } as const;
const MARGIN = 0.6;
const COAL = '1F1D1A';
const STONE = 'F7F4EE';
const COPPER = 'A63D24';
const FACES: Readonly<Record<Lang, string>> = {
  ja: 'BIZ UDPGothic',
  'ja-x-easy': 'BIZ UDPGothic',
  en: 'Be Vietnam Pro',
  vi: 'Be Vietnam Pro',
};

export interface PptxOptions {
  readonly content: ContentFile;
  readonly lang: Lang;
  readonly t: Translate;
  /** Notes by id of a step, of a policy or of a sentence. */
  readonly notes: Readonly<Record<string, string>>;
  /** Folder of the pre-rendered pictures. */
  readonly posters: string;
}

interface Slide {
  readonly title: string;
  readonly lines: readonly { readonly text: string; readonly heading?: true }[];
  readonly picture: PictureCue | null;
  readonly alt: string;
  readonly notes: string;
}

function policySlides(sheet: Sheet & { kind: 'policy' }, options: PptxOptions): Slide[] {
  const { t, lang, notes } = options;
  const plan = options.content.plan;
  const what = (year: FiscalYear): string => t(year === plan.years[0] ? 'year.done' : 'year.next');
  return plan.years.map((year, i) => {
    const items = sheet.policy.items[year] ?? [];
    return {
      title: `${policyNumber(sheet.policy)} ${sheet.policy.text}`,
      lines: [
        { text: `${formatFiscalYear(year, lang, 'short')} ${what(year)}`, heading: true },
        ...items.map((item) => ({ text: `${item.text} [${t('source.line', { line: item.line })}]` })),
      ],
      picture: { shot: 'policy', goal: sheet.goal.number, policy: sheet.policy.number, year: i },
      alt: t('print.picture', { title: sheet.policy.text }),
      notes: [sheet.policy.id, ...items.map(({ id }) => id)].flatMap((id) => notes[id] ?? []).join('\n'),
    };
  });
}

function slidesOf(sheet: Sheet, options: PptxOptions): Slide[] {
  const { t, lang, notes } = options;
  const plan: Plan = options.content.plan;
  const none = { goal: 0, policy: 0, year: 0 } as const;
  const note = notes[sheet.id] ?? '';
  switch (sheet.kind) {
    case 'title':
      return [
        {
          title: t('app.report'),
          lines: [{ text: t('app.asOf', { month: formatMonth(plan.asOf, lang) }) }],
          picture: { ...none, shot: 'home' },
          alt: t('print.plateau'),
          notes: note,
        },
      ];
    case 'overview':
      return [
        {
          title: t('deck.overview'),
          lines: plan.goals.map((goal) => ({ text: `${goal.number} ${goal.text}` })),
          picture: { ...none, shot: 'attract' },
          alt: t('print.plateau'),
          notes: note,
        },
      ];
    case 'goal':
      return [
        {
          title: `${t('goal.eyebrow', { n: sheet.goal.number })} ${sheet.goal.text}`,
          lines: sheet.goal.policies.map((policy) => ({ text: `${policyNumber(policy)} ${policy.text}` })),
          picture: { ...none, shot: 'goal', goal: sheet.goal.number },
          alt: t('print.picture', { title: sheet.goal.text }),
          notes: note,
        },
      ];
    case 'policy':
      return policySlides(sheet, options);
    case 'closing':
      return [
        {
          title: t('deck.closing'),
          lines: [
            { text: t('source.report', { month: formatMonth(plan.asOf, lang) }) },
            { text: t('print.lines', { file: plan.reportFile }) },
            { text: t('deck.closingText') },
            ...(plan.counts.indicators === 0 ? [{ text: t('kpi.none') }] : []),
          ],
          picture: null,
          alt: '',
          notes: note,
        },
      ];
  }
}

/** Left half of a slide, inches. */
const PICTURE = { w: WIDE.width / 2 - MARGIN / 2, h: WIDE.height } as const;
/** Pixels of a picture to an inch of the slide: full sharpness on a projector of 1080 lines. */
const PIXELS_PER_INCH = 144;

/**
 * A picture in the form of the half slide, as JPEG, since PowerPoint knows no AVIF: of a goal or policy the upper part of the
 * upright one, where what it shows stands whole; of the plateau the middle of the wide one.
 */
async function asJpeg(posters: string, cue: PictureCue): Promise<string | null> {
  const landmark = cue.goal !== 0;
  const base = join(posters, pictureName(cue, landmark ? 'portrait' : 'landscape'));
  const path = [`${base}.avif`, `${base}.webp`].find((one) => existsSync(one));
  if (path === undefined) return null;
  const jpeg = await sharp(path)
    .resize({
      width: Math.round(PICTURE.w * PIXELS_PER_INCH),
      height: Math.round(PICTURE.h * PIXELS_PER_INCH),
      fit: 'cover',
      position: landmark ? 'top' : 'centre',
    })
    .jpeg({ quality: 80 })
    .toBuffer();
  return `image/jpeg;base64,${jpeg.toString('base64')}`;
}

/** Names of the two layouts, and where their title begins. */
const LAYOUTS = { picture: WIDE.width / 2 + MARGIN / 2, words: MARGIN } as const;

/** A layout whose title PowerPoint knows as one: in its outline, and for who hears the slide. */
function defineLayout(file: PptxGenJS, title: keyof typeof LAYOUTS, fontFace: string): void {
  const x = LAYOUTS[title];
  const options = {
    name: 'title',
    type: 'title',
    x,
    y: 0.7,
    w: WIDE.width - x - MARGIN,
    h: 1.3,
    margin: 0,
    align: 'left',
    valign: 'top',
    fontFace,
    fontSize: 28,
    bold: true,
    color: COAL,
  } as const;
  file.defineSlideMaster({
    title,
    background: { color: STONE },
    objects: [{ placeholder: { options, text: '' } }],
  });
}

/** Makes the file. The text is never part of a picture. */
export async function createPptx(options: PptxOptions): Promise<Buffer> {
  const { content, lang, t } = options;
  const file = new Pptx();
  file.defineLayout({ name: 'WIDE', ...WIDE });
  file.layout = 'WIDE';
  file.title = t('app.report');
  file.theme = { headFontFace: FACES[lang], bodyFontFace: FACES[lang] };
  for (const layout of ['picture', 'words'] as const) defineLayout(file, layout, FACES[lang]);
  const slides = sheetsOf(content.plan).flatMap((sheet) => slidesOf(sheet, options));
  for (const [i, slide] of slides.entries()) {
    const face = { fontFace: FACES[lang], lang: tongueOf(lang) === 'ja' ? 'ja-JP' : lang, color: COAL };
    const data = slide.picture === null ? null : await asJpeg(options.posters, slide.picture);
    const layout = data === null ? 'words' : 'picture';
    const page = file.addSlide({ masterName: layout });
    const left = LAYOUTS[layout];
    const width = WIDE.width - left - MARGIN;
    if (data !== null) page.addImage({ data, x: 0, y: 0, ...PICTURE, altText: slide.alt });
    page.addText(slide.title, { placeholder: 'title', fit: 'shrink', lang: face.lang });
    page.addText(
      slide.lines.map(({ text, heading }) => ({
        text,
        options: heading
          ? { bold: true, color: COPPER, breakLine: true, paraSpaceAfter: 8 }
          : { bullet: slide.lines.length > 1, breakLine: true, paraSpaceAfter: 8 },
      })),
      { x: left, y: 2.1, w: width, h: 4.5, margin: 0, fontSize: 18, valign: 'top', fit: 'shrink', ...face },
    );
    page.addText(`${i + 1} / ${slides.length}`, {
      x: WIDE.width - 2,
      y: 6.9,
      w: 1.6,
      h: 0.4,
      fontSize: 12,
      align: 'right',
      ...face,
    });
    if (slide.notes !== '') page.addNotes(slide.notes);
  }
  return withoutMissingParts((await file.write({ outputType: 'nodebuffer' })) as Buffer);
}
