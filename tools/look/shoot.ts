// Saves pictures of the plateau: tsx tools/look/shoot.ts NAME 'query' [NAME 'query' …]; the dev server must run.
import { chromium } from '@playwright/test';

const BASE = process.env.LOOK_BASE ?? 'http://localhost:5201/tools/look/plateau.html';
const OUT = process.env.LOOK_OUT ?? '/tmp/look';
const jobs = process.argv.slice(2);
const executablePath = process.env.CHROMIUM;
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
  for (let i = 0; i + 1 < jobs.length; i += 2) {
    const query = new URLSearchParams(jobs[i + 1]);
    const viewport = { width: Number(query.get('w') ?? 960), height: Number(query.get('h') ?? 540) };
    const page = await browser.newPage({ viewport });
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning')
        console.log(message.text().slice(0, 1500));
    });
    page.on('pageerror', (error) => console.log('page error:', error.message));
    await page.goto(`${BASE}?${query}`);
    await page.waitForSelector('html[data-ready=true]', { timeout: 120000 });
    await page.screenshot({ path: `${OUT}/${jobs[i]}.png`, timeout: 180000 });
    const look = await page.evaluate(() => JSON.stringify((window as unknown as { look: unknown }).look));
    console.log(jobs[i], look.slice(0, 160));
    await page.close();
  }
} finally {
  await browser.close();
}
