// Texts of a data file by key: plain strings (the Japanese), or pairs of `of` and `text` (a translation of it).
import { isMap, isScalar } from 'yaml';
import { type DataFile, membersOf } from './document';

/** A string and the line it stands in. */
export interface TextAt {
  readonly text: string;
  readonly line: number;
}

/** A translation: the Japanese it was made from, and its words. */
export interface Translation {
  /** Line of the key. */
  readonly line: number;
  readonly of: TextAt;
  readonly text: TextAt;
}

/** The string a node holds; null (and a complaint) when it is anything else. */
function stringOf(file: DataFile, node: unknown, line: number): TextAt | null {
  if (isScalar(node) && typeof node.value === 'string') {
    if (node.value.trim() !== '') return { text: node.value, line: file.lineOf(node) };
    file.complain(
      line,
      { ja: '文が空です', en: 'the text is empty' },
      { ja: '文を書いてください', en: 'write the text' },
    );
    return null;
  }
  const found = isScalar(node) ? String(node.value) : '…';
  file.complain(
    line,
    { ja: `文ではありません（${found}）`, en: `not a text (${found})` },
    { ja: '引用符「"」で囲んだ文にしてください', en: 'write a text in quotation marks' },
  );
  return null;
}

/** All strings of a nested file, by dotted key (`home.title`), in the order of the file. */
export function readStrings(file: DataFile): Map<string, TextAt> {
  const result = new Map<string, TextAt>();
  const visit = (node: unknown, prefix: string, line: number): void => {
    if (isMap(node)) {
      for (const member of membersOf(node, file.lineOf))
        visit(member.node, prefix === '' ? member.key : `${prefix}.${member.key}`, member.line);
      return;
    }
    const text = stringOf(file, node, line);
    if (text) result.set(prefix, text);
  };
  visit(file.root, '', 1);
  return result;
}

const PARTS = ['of', 'text'];

/** All translations of a file, by key; nested keys are joined with dots. Complains about anything else it finds. */
export function readTranslations(file: DataFile): Map<string, Translation> {
  const result = new Map<string, Translation>();
  const visit = (node: unknown, key: string, line: number): void => {
    if (!isMap(node)) {
      file.complain(
        line,
        { ja: `「${key}」に of と text がありません`, en: `${key} has no \`of\` and \`text\`` },
        {
          ja: '「of: 日本語」と「text: 訳」の2行にしてください',
          en: 'write two lines, `of:` with the Japanese and `text:` with the translation',
        },
      );
      return;
    }
    const members = membersOf(node, file.lineOf);
    const isEntry = members.some((member) => PARTS.includes(member.key) && !isMap(member.node));
    if (!isEntry) {
      for (const member of members)
        visit(member.node, key === '' ? member.key : `${key}.${member.key}`, member.line);
      return;
    }
    for (const member of members)
      if (!PARTS.includes(member.key))
        file.complain(
          member.line,
          { ja: `知らない項目「${member.key}」`, en: `unknown part ${member.key}` },
          { ja: 'of と text だけにしてください', en: 'keep only `of` and `text`' },
        );
    const part = (name: string): TextAt | null => {
      const member = members.find((candidate) => candidate.key === name);
      if (member) return stringOf(file, member.node, member.line);
      file.complain(
        line,
        { ja: `「${key}」に ${name} がありません`, en: `${key} has no \`${name}\`` },
        { ja: `「${name}:」の行を足してください`, en: `add a line \`${name}:\`` },
      );
      return null;
    };
    const of = part('of');
    const text = part('text');
    if (of && text) result.set(key, { line, of, text });
  };
  visit(file.root, '', 1);
  return result;
}
