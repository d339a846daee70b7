// The notices of everything that is shipped to a browser: packages of the lock file that are not for development,
// and the fonts. Equal licence texts are printed once.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const NOTICES_FILE = 'THIRD_PARTY.md';

/** Fonts are packages for development, because the build subsets them; but they are shipped. */
const FONTS = ['@fontsource/be-vietnam-pro', '@fontsource/biz-udpgothic'];
/** Only types: nothing of them is shipped. */
const TYPES_ONLY = /^@types\//;

/** Said in place of a licence text that a package does not contain. */
const WITHOUT_TEXT: Readonly<Record<string, string>> = {
  gsap: [
    'Copyright 2008-2026, GreenSock. All rights reserved.',
    'GSAP is used under GreenSock’s standard “no charge” licence, which is not an open-source licence:',
    'https://gsap.com/standard-license',
    'Whoever reuses this project must read those terms and keep to them as well.',
  ].join('\n'),
};

interface LockedPackage {
  readonly version: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly devOptional?: boolean;
}

interface Shipped {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly text: string;
}

function licenceText(root: string, name: string): string {
  const folder = join(root, 'node_modules', name);
  const file = existsSync(folder)
    ? readdirSync(folder).find((entry) => /^licen[cs]e(\.(md|txt))?$/i.test(entry))
    : undefined;
  const text = file === undefined ? WITHOUT_TEXT[name] : readFileSync(join(folder, file), 'utf8');
  if (text === undefined)
    throw new Error(`${name} has no licence file: say in tools/licences/notices.ts what holds.`);
  return text.replaceAll('\r\n', '\n').trim();
}

/** Everything shipped, by name. */
function shipped(root: string): Shipped[] {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, LockedPackage>;
  };
  return Object.entries(lock.packages)
    .map(([path, locked]) => ({ name: path.replace(/^node_modules\//, ''), locked }))
    .filter(({ name, locked }) => {
      if (name === '' || TYPES_ONLY.test(name)) return false;
      return FONTS.includes(name) || !(locked.dev || locked.optional || locked.devOptional);
    })
    .map(({ name, locked }) => ({
      name,
      version: locked.version,
      licence: locked.license ?? 'see below',
      text: licenceText(root, name),
    }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

/** The whole text of THIRD_PARTY.md. */
export function notices(root: string): string {
  const all = shipped(root);
  const table = all.map(({ name, version, licence }) => `| ${name} | ${version} | ${licence} |`);
  const byText = new Map<string, Shipped[]>();
  for (const item of all) byText.set(item.text, [...(byText.get(item.text) ?? []), item]);
  const texts = [...byText].map(
    ([text, items]) => `## ${items.map((item) => item.name).join(', ')}\n\n\`\`\`text\n${text}\n\`\`\``,
  );
  return [
    '# Third-party notices',
    '',
    'Mine Stage itself is under the MIT licence (LICENSE). It ships the following works of others, unchanged but for',
    'bundling; of the fonts it ships subsets. This file is written by `npm run third-party`.',
    '',
    '| work | version | licence |',
    '| --- | --- | --- |',
    ...table,
    '',
    texts.join('\n\n'),
    '',
  ].join('\n');
}
