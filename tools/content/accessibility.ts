// data/accessibility.yaml: the self-assessment by WCAG 2.2 (A, AA) and JIS X 8341-3:2016, for the app and for docs/accessibility.md.
import * as v from 'valibot';
import { openData } from './document';
import type { ContentProblem } from './problems';
import { validate } from './small-files';

const both = v.strictObject({ ja: v.pipe(v.string(), v.nonEmpty()), en: v.pipe(v.string(), v.nonEmpty()) });
const schema = v.array(
  v.strictObject({
    id: v.pipe(v.string(), v.regex(/^\d\.\d\.\d+$/)),
    level: v.picklist(['A', 'AA']),
    /** Whether JIS X 8341-3:2016 has the criterion too. */
    jis: v.boolean(),
    result: v.picklist(['pass', 'na']),
    name: both,
    how: both,
    tests: v.optional(v.array(v.string())),
    human: v.optional(both),
  }),
);

export type Criteria = v.InferOutput<typeof schema>;

/** Reads the file; null after complaining. */
export function readAccessibility(root: string, problems: ContentProblem[]): Criteria | null {
  const file = openData(root, 'data/accessibility.yaml', problems);
  return file && validate(file, schema);
}

const RESULT = { pass: { ja: '適合', en: 'met' }, na: { ja: '該当なし', en: 'not applicable' } } as const;

function table(criteria: Criteria, lang: 'ja' | 'en'): string {
  const head = {
    ja: '| 達成基準 | レベル | JIS | 結果（案） | どのように | 自動の試験 | 人が確かめること |',
    en: '| Criterion | Level | JIS | Result (draft) | How | Test | Left for people |',
  }[lang];
  const rows = criteria.map(
    ({ id, level, jis, result, name, how, tests, human }) =>
      `| ${id} ${name[lang]} | ${level} | ${jis ? '○' : '–'} | ${RESULT[result][lang]} | ${how[lang]} | ${(tests ?? []).map((test) => `\`${test}\``).join('<br>')} | ${human?.[lang] ?? ''} |`,
  );
  return [head, '| --- | --- | --- | --- | --- | --- | --- |', ...rows].join('\n');
}

/** docs/accessibility.md. */
export function accessibilityPage(criteria: Criteria): string {
  const jis = criteria.filter((one) => one.jis).length;
  return `<!-- Made from data/accessibility.yaml by \`npm run content\`. -->

# アクセシビリティ

WCAG 2.2 のレベルA・AA（${criteria.length}項目。4.1.1はJISにだけあります）と、JIS X 8341-3:2016 のレベルA・AA（${jis}項目）についての、開発者による自己点検の**案**です。
自動の試験で確かめたことと、まだ人が確かめていないことを分けて書いています。「適合」の表明ではありません。公表の前に、実機で、障害のある人といっしょに確かめてください。

- **読みやすく**：どの場所にもあるボタンから、ことば、ふりがな、文字の大きさ（100〜200%）、白と黒の色、動きを止める、音、読み上げ、画面の高さ、スイッチひとつでの操作を選べます。選んだことはすぐ効き、次の人の前に元へもどります。
- **手の届く高さ**：\`kiosk.json\` の \`"panel": { "widthMm": 681, "heightMm": 1210, "lowerEdgeMm": 300 }\` で、縦長の画面の大事な操作が床から400〜1100mmに収まります。
- **見る距離**：\`"viewingMm": 600\` を書くと、大文字の高さが0.7°以上になるように文字の基本の大きさが決まります（EN 301 549 5.1.4）。

${table(criteria, 'ja')}

# Accessibility

A **draft** of a self-assessment by the developers: WCAG 2.2 levels A and AA (${criteria.length} criteria; 4.1.1 is in JIS only) and JIS X 8341-3:2016 levels A and AA (${jis}).
What tests check is kept apart from what people still have to. It is no claim of conformance: before publishing, check on the real screens, together with people with disabilities.

- **Easier to read**: one button in every place opens language, furigana, text size (100–200 %), white on black, stillness, sound, read-aloud, height of the controls and scanning with one switch. It holds at once and ends with the visit.
- **Within reach**: \`"panel": { "widthMm": 681, "heightMm": 1210, "lowerEdgeMm": 300 }\` in \`kiosk.json\` keeps the essential controls of an upright screen 400–1100 mm above the floor.
- **Viewing distance**: \`"viewingMm": 600\` makes the base size follow, so that a capital is at least 0.7° high (EN 301 549 5.1.4).

${table(criteria, 'en')}
`;
}
