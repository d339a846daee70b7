import { describe, expect, it } from 'vitest';
import { checkEasy, readEasy } from './easy';
import { type ContentProblem, formatProblem } from './problems';

const ROOT = new URL('../..', import.meta.url).pathname;
const problems: ContentProblem[] = [];
const rules = readEasy(ROOT, ['自家用有償旅客運送'], problems);

/** What the rules say of a text that stands in line 7. */
function said(text: string): string[] {
  if (!rules) throw new Error(problems.map(formatProblem).join());
  const found: string[] = [];
  checkEasy('g1', { text, line: 7 }, rules, (line, what) => found.push(`${line}: ${what.en}`));
  return found;
}

describe('easy Japanese', () => {
  it('lets short, plain, polite sentences pass', () => {
    expect(said('市に泊まる人をふやします。民泊（家に旅行者を泊める仕事）を始める人を助けます。')).toEqual(
      [],
    );
    expect(said('まちのよさをつくる')).toEqual([]);
  });

  it.each([
    ['参加できないことはありません。', /double negative/],
    ['カードを持たなければなりません。', /double negative/],
    ['令和4年度に行いました。', /year of an era/],
    ['R4.6月に認定されました。', /year of an era/],
    ['画面をご覧ください。', /honorific/],
    ['これは計画である。', /style of である/],
    ['計画をつくった。', /does not end in です・ます/],
    ['インバウンドをふやします。', /hard word インバウンド/],
    ['観光を推進します。', /hard word 推進/],
    ['市の人に選ばれ、国に認められ、みんなに使われました。', /passives/],
    ['市民生活環境整備推進基本計画策定委員会を開きます。', /kanji/],
    [`${'とても'.repeat(16)}よいまちをつくります。`, /letters/],
    [`計画（${'とても'.repeat(12)}）をつくります。`, /letters in brackets/],
    ['山、川、海、森、空を見ます。', /commas/],
  ])('names what is wrong with 「%s」', (text, says) => {
    expect(said(text).some((one) => one.startsWith('7: ') && says.test(one))).toBe(true);
  });

  it('takes a hard word that is explained, and the kanji of names, as they are', () => {
    expect(said('ネットワーク（つながり）をつくります。')).toEqual([]);
    expect(said('自家用有償旅客運送（自家用の車で、お金をもらって人を運ぶしくみ）です。')).toEqual([]);
    expect(said('昭和天皇と大正洞の話です。')).toEqual([]);
  });
});
