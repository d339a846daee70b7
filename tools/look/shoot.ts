// Saves pictures of the plateau: tsx tools/look/shoot.ts NAME 'query' [NAME 'query' …]; the dev server must run.
// All pictures of one tier (and world) come from one page. The stills of docs/pictures/geopark are made by `npm run stills`.
import { type Browser, chromium, type Page } from '@playwright/test';

const BASE = process.env.LOOK_BASE ?? 'http://localhost:5201/tools/look/plateau.html';
const OUT = process.env.LOOK_OUT ?? '/tmp/look';
const jobs = process.argv.slice(2);
const executablePath = process.env.CHROMIUM;

async function openPage(browser: Browser, tier: string, world: string): Promise<Page> {
  const page = await browser.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      console.log(message.text().slice(0, 1500));
  });
  page.on('pageerror', (error) => console.log('page error:', error.message));
  await page.goto(`${BASE}?tier=${tier}&world=${world}&w=64&h=36`);
  await page.waitForSelector('html[data-ready=true]', { timeout: 120000 });
  return page;
}

const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  args: [
    '--no-sandbox',
    '--use-angle=swiftshader',
    '--enable-unsafe-swiftshader',
    '--disable-background-networking',
    '--disable-component-update',
    '--no-first-run',
  ],
});
try {
  const pages = new Map<string, Page>();
  for (let i = 0; i + 1 < jobs.length; i += 2) {
    const name = jobs[i];
    const query = new URLSearchParams(jobs[i + 1]);
    const tier = query.get('tier') ?? 'high';
    const world = query.get('world') ?? 'cave';
    const key = `${tier} ${world}`;
    const page = pages.get(key) ?? (await openPage(browser, tier, world));
    pages.set(key, page);
    await page.setViewportSize({
      width: Number(query.get('w') ?? 960),
      height: Number(query.get('h') ?? 540),
    });
    const look = await page.evaluate((search) => {
      const { draw } = (window as unknown as { look: { draw(search: string): object } }).look;
      return JSON.stringify(draw(search));
    }, `?${query}`);
    const file = `${OUT}/${name}.png`;
    await page.screenshot({ path: file, timeout: 180000 });
    console.log(name, look);
  }
} finally {
  await browser.close();
}
