import { readTheme } from './stored.js';

// Runs before the page is drawn: the theme that the reader has chosen, and that there is script.
const root = document.documentElement;
root.classList.add('js');
const theme = readTheme();
if (theme !== undefined) root.dataset['theme'] = theme;
