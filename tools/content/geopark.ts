// data/geopark/*.yaml → what is told of the geopark in each language, checked.
import type * as v from 'valibot';
import { CAVE_STATIONS, TIME_AGES } from '../../src/app/ways';
import { type Geopark, type Name, type Told, toldOf } from '../../src/content/geopark';
import { type Lang, tongueOf } from '../../src/content/types';
import { type CheckWords, checkScript } from './checks';
import { type DataFile, openData } from './document';
import {
  caveSchema,
  dongvanSchema,
  hubSchema,
  type NameText,
  plateauSchema,
  sourcesSchema,
  type Text,
  timeSchema,
} from './geopark-schemas';
import type { ContentProblem } from './problems';
import { validate } from './small-files';

/** All files of the geopark, in every language at once. */
export interface GeoparkData {
  readonly sources: v.InferOutput<typeof sourcesSchema>;
  readonly hub: v.InferOutput<typeof hubSchema>;
  readonly cave: v.InferOutput<typeof caveSchema>;
  readonly time: v.InferOutput<typeof timeSchema>;
  readonly plateau: v.InferOutput<typeof plateauSchema>;
  readonly dongvan: v.InferOutput<typeof dongvanSchema>;
}

type Path = readonly (string | number)[];

/** Calls `visit` for every member of a value, however deep. */
function walk(value: unknown, path: Path, visit: (key: string, value: unknown, path: Path) => void): void {
  if (typeof value !== 'object' || value === null) return;
  const entries: [string | number, unknown][] = Array.isArray(value)
    ? value.map((child, i) => [i, child])
    : Object.entries(value);
  for (const [key, child] of entries) {
    const at = [...path, key];
    visit(String(key), child, at);
    walk(child, at, visit);
  }
}

/** Japanese left in a translation, and sources and ids that are wrong. */
function checkWords(file: DataFile, value: unknown, sources: ReadonlySet<string>, easy: CheckWords): void {
  const ids = new Set<string>();
  walk(value, [], (key, child, path) => {
    const line = (): number => file.lineAt(path);
    if ((key === 'en' || key === 'vi') && typeof child === 'string')
      checkScript(path.join('.'), { text: child, line: line() }, file.complain);
    if (key === 'ja-x-easy' && typeof child === 'string')
      easy(path.slice(0, -1).join('.'), { text: child, line: line() }, file.complain);
    if (key === 'source' && Array.isArray(child))
      for (const name of child)
        if (!sources.has(String(name)))
          file.complain(
            line(),
            { ja: `知らない出典「${name}」`, en: `unknown source ${name}` },
            {
              ja: 'data/geopark/sources.yaml にある名前にするか、そこに足してください',
              en: 'use a name of data/geopark/sources.yaml, or add it there',
            },
          );
    if (key === 'id' && typeof child === 'string') {
      if (ids.has(child))
        file.complain(
          line(),
          { ja: `番号「${child}」が前にもあります`, en: `the id ${child} stands above already` },
          { ja: '別の番号にしてください', en: 'give it an id of its own' },
        );
      ids.add(child);
    }
  });
}

/** The scenes walk through a fixed number of stations and ages; the words must have as many. */
function checkCount(file: DataFile, key: string, found: number, wanted: number): void {
  if (found === wanted) return;
  file.complain(
    file.lineAt([key]),
    {
      ja: `${key} は${wanted}あるはずですが、${found}あります`,
      en: `${wanted} ${key} expected, ${found} found`,
    },
    {
      ja: `絵の数に合わせるか、開発者に src/app/ways.ts を直してもらってください`,
      en: 'match the picture, or have src/app/ways.ts and the scene changed',
    },
  );
}

/** Reads and checks data/geopark. Null after complaining. */
export function readGeopark(
  root: string,
  problems: ContentProblem[],
  easy: CheckWords = () => {},
): GeoparkData | null {
  const before = problems.length;
  const sourcesFile = openData(root, 'data/geopark/sources.yaml', problems);
  const sources = sourcesFile && validate(sourcesFile, sourcesSchema);
  if (!sourcesFile || !sources) return null;
  checkWords(sourcesFile, sources, new Set(), easy);
  const known = new Set(Object.keys(sources));
  const read = <S extends v.GenericSchema>(
    name: string,
    schema: S,
    check: (file: DataFile, value: v.InferOutput<S>) => void = () => {},
  ): v.InferOutput<S> | null => {
    const file = openData(root, `data/geopark/${name}.yaml`, problems);
    const value = file && validate(file, schema);
    if (!file || !value) return null;
    checkWords(file, value, known, easy);
    check(file, value);
    return value;
  };
  const hub = read('geopark', hubSchema);
  const cave = read('cave', caveSchema, (file, value) => {
    checkCount(file, 'stations', value.stations.length, CAVE_STATIONS);
  });
  const time = read('time', timeSchema, (file, value) => {
    checkCount(file, 'ages', value.ages.length, TIME_AGES);
  });
  const plateau = read('plateau', plateauSchema);
  const dongvan = read('dongvan', dongvanSchema);
  if (!hub || !cave || !time || !plateau || !dongvan || problems.length > before) return null;
  return { sources, hub, cave, time, plateau, dongvan };
}

/** Every id of data/geopark. */
export function idsOf(data: GeoparkData): readonly string[] {
  const ids: string[] = [];
  walk(data, [], (key, value) => {
    if (key === 'id' && typeof value === 'string') ids.push(value);
  });
  return ids;
}

interface ToldData {
  readonly id: string;
  readonly name: NameText;
  readonly text: Text;
  readonly source: readonly string[];
}

/** What `data` tells in one language. */
export function buildGeopark(lang: Lang, data: GeoparkData): Geopark {
  const sourcesOf = (names: readonly string[]): string[] =>
    names.flatMap((name) => data.sources[name]?.[tongueOf(lang)] ?? []);
  const nameOf = (name: NameText): Name => ({
    text: name[tongueOf(lang)],
    ja: name.ja,
    reading: name.reading,
  });
  const told = (from: ToldData): Told => ({
    id: from.id,
    name: nameOf(from.name),
    text: from.text[lang],
    sources: sourcesOf(from.source),
  });
  const { hub, cave, time, plateau, dongvan } = data;
  const { entries } = hub;
  return {
    lang,
    hub: {
      ...told(hub),
      entries: {
        plateau: entries.plateau[lang],
        cave: entries.cave[lang],
        time: entries.time[lang],
        dongvan: entries.dongvan[lang],
      },
    },
    plateau: {
      ...told(plateau),
      months: plateau.months.map((one) => ({
        ...told(one),
        month: one.month,
        headline: one.headline[lang],
      })),
      burn: { ...told(plateau.burn), headline: plateau.burn.headline[lang] },
      flora: plateau.flora.map((one) => ({ ...told(one), months: one.months })),
    },
    cave: {
      ...told(cave),
      stations: cave.stations.map((one) => ({ ...told(one), size: one.size?.[lang] ?? null })),
      notes: cave.notes.map((one) => ({ ...told(one), stations: one.stations })),
    },
    time: {
      ...told(time),
      ages: time.ages.map((one) => ({ ...told(one), when: one.when[lang], million: one.million })),
      marks: time.marks.map((one) => ({ ...told(one), colour: one.colour, age: one.age })),
    },
    dongvan: {
      ...told(dongvan),
      sides: [told(dongvan.sides.mine), told(dongvan.sides.both), told(dongvan.sides.dongvan)],
      figures: dongvan.figures.map((one) => ({
        id: one.id,
        label: one.label[lang],
        mine: one.mine[lang],
        dongvan: one.dongvan[lang],
        sources: sourcesOf(one.source),
      })),
      agreement: {
        ...told(dongvan.agreement),
        fields: dongvan.agreement.fields.map((field) => field[lang]),
      },
    },
  };
}

/** What stands as a heading on the geopark's pages. */
export const headingsOfGeopark = (geopark: Geopark): string[] => {
  const { hub, plateau } = geopark;
  return [
    ...toldOf(geopark).map(({ name }) => name.text),
    ...[plateau.burn, ...plateau.months].map(({ headline }) => headline),
    ...Object.values(hub.entries),
  ];
};
