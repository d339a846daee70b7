// Mends the package of a PowerPoint file: the library names a master for every slide, but writes one.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const TYPES = '[Content_Types].xml';

/**
 * The same package, whose list of types names nothing that is not there.
 * @param made an Office Open XML file
 * @throws Error when it is none
 */
export function withoutMissingParts(made: Uint8Array): Buffer {
  const parts = unzipSync(made, { filter: ({ name }) => !name.endsWith('/') });
  const types = parts[TYPES];
  if (!types) throw new Error(`not an Office file: ${TYPES} is missing`);
  const mended = strFromU8(types).replace(/<Override PartName="\/([^"]+)"[^>]*\/>/g, (entry, part: string) =>
    part in parts ? entry : '',
  );
  // The list of types comes first, as readers of a stream expect it. Stored as it is: pictures are packed already.
  const { [TYPES]: _, ...others } = parts;
  return Buffer.from(zipSync({ [TYPES]: strToU8(mended), ...others }, { level: 0 }));
}
