import { readTheme, store } from './stored.js';

const NAMES = { auto: 'as the system', light: 'light', dark: 'dark' };
const NEXT = { auto: 'light', light: 'dark', dark: 'auto' } as const;

/** Goes round: as the system, light, dark. */
export function openTheme(): void {
  const button = document.querySelector('.theme');
  let theme: keyof typeof NAMES = readTheme() ?? 'auto';
  const name = (): void => button?.setAttribute('aria-label', `Theme: ${NAMES[theme]}`);
  name();
  button?.addEventListener('click', () => {
    theme = NEXT[theme];
    const { dataset } = document.documentElement;
    if (theme === 'auto') delete dataset['theme'];
    else dataset['theme'] = theme;
    store('theme', theme);
    name();
  });
}
