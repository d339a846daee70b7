// `npm run icons`: renders the app's icons from their drawings. Run it after changing a drawing; the results are kept.
import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { ROOT } from '../setup/modules.mjs';

const DRAWINGS = join(ROOT, 'tools/icons');
const OUT = join(ROOT, 'public/icons');
const SIZES_PX = [192, 512];
const APPLE_PX = 180;
/** Large enough that no size is scaled up. */
const DENSITY_DPI = 288;

async function render(drawing: string, size: number, file: string): Promise<void> {
  await sharp(readFileSync(join(DRAWINGS, drawing)), { density: DENSITY_DPI })
    .resize(size, size)
    .png({ compressionLevel: 9, effort: 10 })
    .toFile(join(OUT, file));
}

mkdirSync(OUT, { recursive: true });
for (const size of SIZES_PX) {
  await render('any.svg', size, `any-${size}.png`);
  await render('maskable.svg', size, `maskable-${size}.png`);
  await render('monochrome.svg', size, `monochrome-${size}.png`);
}
// Apple rounds the corners itself and shows no transparency, as the maskable drawing expects.
await render('maskable.svg', APPLE_PX, 'apple-touch-icon.png');
copyFileSync(join(DRAWINGS, 'any.svg'), join(OUT, 'favicon.svg'));
