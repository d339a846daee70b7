// Which web app manifest belongs to which language. The build writes them; the page names the one of its language.

/** File name of a language's manifest (ja, en, vi), beside index.html. The page as served names the Japanese one. */
export const manifestName = (lang: string): string =>
  lang === 'ja' ? 'manifest.webmanifest' : `manifest.${lang}.webmanifest`;

/** Lets the page name the manifest of `lang`, so that an app installed from here speaks it from its first start. */
export function nameManifest(lang: string): void {
  const link = document.querySelector<HTMLLinkElement>('link[rel="manifest"]');
  const href = `./${manifestName(lang)}`;
  if (link && link.getAttribute('href') !== href) link.setAttribute('href', href);
}
