// A PDF keeps JPEG as it is but unpacks every other picture: pages are printed from JPEG copies, a tenth of the size.
import { basename, join } from 'node:path';
import type { Page } from '@playwright/test';
import sharp from 'sharp';

const QUALITY = 78;

/** Gives `page` the pictures of the folder `posters` as JPEG, under their own addresses. */
export async function usePicturesAsJpeg(page: Page, posters: string): Promise<void> {
  await page.route(/\/posters\/[^/]+\.(avif|webp)$/, async (route) => {
    const name = basename(new URL(route.request().url()).pathname);
    const body = await sharp(join(posters, name)).jpeg({ quality: QUALITY }).toBuffer();
    await route.fulfill({ body, contentType: 'image/jpeg' });
  });
}
